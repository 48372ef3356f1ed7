// What the house asks of the machine that it runs on: files, hashes and settings. A bundle for the browser has src/lib/tab/machine.ts instead, so
// nothing else here knows Node; what DuckDB is asked stands behind a seam of the same kind (engine/node.ts, apart.ts, vault/seal.ts).
import { createHash, createHmac } from 'node:crypto';
import {
	closeSync,
	constants,
	existsSync,
	fstatSync,
	lstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	readSync,
	statSync,
	writeFileSync,
	type Stats
} from 'node:fs';
import nodePath from 'node:path';
import type { Unreadable } from '../intake/read-programme.ts';

/** How places are written here. */
export interface Paths {
	join: (...parts: string[]) => string;
	resolve: (...parts: string[]) => string;
	relative: (from: string, to: string) => string;
	dirname: (place: string) => string;
	basename: (place: string) => string;
	sep: string;
	/** With slashes on every machine. */
	posix: Pick<Paths, 'join' | 'dirname' | 'basename'>;
}
export const path: Paths = nodePath;

/** Where the repository is; not import.meta.url, since a build bundles its modules to a place of its own. */
export const root = (): string => process.env.WIJKLADDER_ROOT ?? process.cwd();
/** Where a command runs. */
export const workingFolder = (): string => process.cwd();
/** The programme folder that was set; undefined or empty where none was. */
export const chosenFolder = (): string | undefined => process.env.WIJKLADDER_DATA;
/** Where a build has put what it worked out. */
export const builtPlace = (): string | undefined => process.env.WIJKLADDER_PUBLICATION;

export interface Software {
	version: string;
	/** Of its sources, in hexadecimal. */
	sha256: string;
}
/** Where the sources are not at hand, what they were when this was bundled; null where they are. */
export const bundledSoftware = (): Software | null => null;

/** The programme folder that ships with the repository, known by what is in it. */
export interface Shipped {
	/** From the root of the repository. */
	folder: string;
	/** Of the names and bytes of its files. */
	sha256: string;
}
/** Where it is not at hand, what it was when this was bundled; null where it is. */
export const shippedFolder = (): Shipped | null => null;

/** Names in a folder, in no order. @throws an error with the system's `code` */
export const namesOf = (folder: string): string[] => readdirSync(folder);

/** Every file below a folder, in no order. @throws an error with the system's `code` */
export const filesBelow = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => nodePath.join(entry.parentPath, entry.name));

/** null where there is nothing, or a link to nothing. */
export function kindAt(place: string): 'folder' | 'other' | null {
	const status = statSync(place, { throwIfNoEntry: false });
	if (!status) return null;
	return status.isDirectory() ? 'folder' : 'other';
}

/** True for a link to nothing too. */
export const isNamed = (place: string): boolean => lstatSync(place, { throwIfNoEntry: false }) !== undefined;
/** What is read through it may lie anywhere. */
export const isLink = (place: string): boolean =>
	lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
export const isThere = (place: string): boolean => existsSync(place);

/** @throws an error with the system's `code` */
export const bytesAt = (file: string): Uint8Array => readFileSync(file);

/** Writes a file that nobody else may read, in a folder that is made. @throws where it is there already */
export function writeSecret(file: string, text: string): void {
	mkdirSync(nodePath.dirname(file), { recursive: true });
	writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
}

/** In hexadecimal. @param whole or its pieces, one after the other */
export function sha256Of(whole: string | Uint8Array | Iterable<string>): string {
	const hash = createHash('sha256');
	if (typeof whole === 'string' || whole instanceof Uint8Array) hash.update(whole);
	else for (const piece of whole) hash.update(piece);
	return hash.digest('hex');
}

export const hmacOf = (key: string | Uint8Array, text: string | Uint8Array): Uint8Array =>
	createHmac('sha256', key).update(text).digest();

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
 * The bytes of a file whose name was found in its folder, or the reason why there are none. Only of a file: a pipe would wait for ever, a device
 * never end.
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
