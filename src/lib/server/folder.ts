// The files of a programme folder as a command takes them: those that the contract knows, by name.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { tableFiles } from '../domain/tables.ts';
import type { DeliveredFile } from '../intake/read-programme.ts';

/**
 * Reads every file of the contract that is there, whatever the case of its name.
 * @throws the system's error when the folder, or a file in it, cannot be read
 */
export async function readFolder(folder: string): Promise<DeliveredFile[]> {
	const names = (await readdir(folder)).filter(
		(name) => /\.csv$/i.test(name) && Object.hasOwn(tableFiles, name.toLowerCase().slice(0, -4))
	);
	return Promise.all(
		names.sort().map(async (name) => ({ name, bytes: await readFile(path.join(folder, name)) }))
	);
}
