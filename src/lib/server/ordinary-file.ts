// Finds a file whatever the case of its name, and reads it only if it is one: a pipe would wait for ever, a device never end.
import {
	closeSync,
	constants,
	fstatSync,
	openSync,
	readFileSync,
	readSync,
	statSync,
	readdirSync,
	type Stats
} from 'node:fs';
import type { Unreadable } from '../intake/read-programme.ts';
import path from 'node:path';

function kindOf(status: Stats): Unreadable | null {
	if (status.isFile()) return null;
	if (status.isDirectory()) return 'folder';
	if (status.isFIFO()) return 'pipe';
	if (status.isSocket()) return 'socket';
	return 'device';
}

/** What the system's codes mean here; any other is told as it is. */
const reasons: Record<string, Unreadable> = {
	ENOENT: 'dangling',
	ELOOP: 'dangling',
	EACCES: 'no-access',
	EPERM: 'no-access',
	ENXIO: 'device',
	ERR_FS_FILE_TOO_LARGE: 'too-large'
};

/** As many bytes as asked, or all there are. */
function beginningOf(opened: number, length: number): Uint8Array {
	const bytes = new Uint8Array(length);
	return bytes.subarray(0, readSync(opened, bytes));
}

/**
 * The bytes of a file whose name was found in its folder, or the reason why there are none.
 * @param atMost so many from its beginning; without it all
 */
export function readOrdinary(file: string, atMost?: number): Uint8Array | Unreadable {
	let opened: number | undefined;
	try {
		const named = kindOf(statSync(file));
		if (named !== null) return named;
		// It may have become something else since.
		opened = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
		return (
			kindOf(fstatSync(opened)) ?? (atMost === undefined ? readFileSync(opened) : beginningOf(opened, atMost))
		);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		return reasons[code] ?? code;
	} finally {
		if (opened !== undefined) closeSync(opened);
	}
}

/** Names in a folder, in order; none where there is no folder to read. */
export function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder).sort();
	} catch {
		return [];
	}
}

/** Every name in a folder that is this one but for its case. */
export const namesLike = (folder: string, name: string): string[] =>
	namesIn(folder).filter((one) => one.toLowerCase() === name.toLowerCase());

/** Where that stands: under its name in whatever case, and where nothing does, under the name itself. */
export function placeIn(folder: string, ...names: string[]): string {
	return names.reduce((place, name) => {
		const found = namesLike(place, name);
		return path.join(place, found.includes(name) ? name : (found[0] ?? name));
	}, folder);
}

/** The names that differ by case alone, together: which of them is meant nobody can know. */
export function rivalsIn(names: readonly string[]): { name: string; rivals: string[] }[] {
	const groups = new Map<string, string[]>();
	for (const one of names) groups.set(one.toLowerCase(), [...(groups.get(one.toLowerCase()) ?? []), one]);
	return [...groups]
		.filter(([, rivals]) => rivals.length > 1)
		.map(([name, rivals]) => ({ name, rivals: rivals.sort() }));
}
