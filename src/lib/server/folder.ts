// The files of a programme folder as it was delivered; what bears the name of a file and is none is said to be so.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { DeliveredFile } from '../intake/read-programme.ts';
import { readOrdinary } from './ordinary-file.ts';

export const isGeometry = (name: string): boolean => name.toLowerCase() === 'areas.geojson';

/** The folder cannot be read at all, or nothing may be made of it; its message says which and why. */
export class UnreadableFolder extends Error {
	override name = 'UnreadableFolder';
	/** The system's own, such as ENOENT. */
	readonly code: string;

	constructor(message: string, code = '') {
		super(message);
		this.code = code;
	}
}

/**
 * Every .csv and .geojson of a folder, by name, so that all that follows is in a fixed order.
 * @throws UnreadableFolder when there is no folder to read
 */
export function readFolder(folder: string): DeliveredFile[] {
	let names;
	try {
		names = readdirSync(folder);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		throw new UnreadableFolder(`The programme folder ${folder} cannot be read (${code}).`, code);
	}
	return names
		.filter((name) => /\.(csv|geojson)$/i.test(name))
		.sort()
		.map((name) => {
			const read = readOrdinary(path.join(folder, name));
			return typeof read === 'string' ? { name, unreadable: read } : { name, bytes: read };
		});
}
