// The files of a programme folder as it was delivered; what bears the name of a file and is none is said to be so.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { tableFiles } from '../domain/tables.ts';
import { isByTheWay } from '../intake/likeness.ts';
import type { DeliveredFile } from '../intake/read-programme.ts';
import { rivalsIn } from './names.ts';
import { readOrdinary } from './ordinary-file.ts';
import { unrecognised } from './unread.ts';

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

/** The files that the contract names, as it names them. */
const known = new Set([...Object.keys(tableFiles).map((table) => `${table}.csv`), 'areas.geojson']);

const isDelivered = (name: string): boolean => /\.(csv|geojson)$/i.test(name) && !isByTheWay(name);

function fileOf(folder: string, name: string, shown: string): DeliveredFile {
	const read = readOrdinary(path.join(folder, name));
	return typeof read === 'string' ? { name: shown, unreadable: read } : { name: shown, bytes: read };
}

export interface FolderReading {
	/** Under the contract's names whatever their case, in the order of those names. */
	files: DeliveredFile[];
	/** What looks like one of ours and is not read. */
	problems: Problem[];
}

/**
 * Every .csv and .geojson of a folder, by name, so that all that follows is in a fixed order. Of those that differ by case
 * alone none is read: which of them is meant nobody can know.
 * @throws UnreadableFolder when there is no folder to read
 */
export function readFolder(folder: string): FolderReading {
	let names;
	try {
		names = readdirSync(folder);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		throw new UnreadableFolder(`The programme folder ${folder} cannot be read (${code}).`, code);
	}
	const delivered = names.filter(isDelivered);
	const ours = (name: string): boolean => known.has(name.toLowerCase());
	const twice = rivalsIn(delivered.filter(ours));
	const rivals = new Set(twice.flatMap((one) => one.rivals));
	const files = [
		...delivered
			.filter((name) => !rivals.has(name))
			.map((name) => fileOf(folder, name, ours(name) ? name.toLowerCase() : name)),
		...twice
	].sort((a, b) => (a.name < b.name ? -1 : 1));
	return { files, problems: unrecognised(folder, new Set(delivered.filter(ours))) };
}
