// What the house asks of the machine, answered in a tab: the files that were handed over, hashes, and no settings. A bundle for the browser has this
// in the place of src/lib/server/machine.ts.
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { inHexadecimal } from '../domain/bytes-as-text.ts';
import type * as Machine from '../server/machine.ts';

export interface Given {
	/** By their whole place, such as `/programma/areas.csv`. */
	files: ReadonlyMap<string, Uint8Array>;
	/** The programme's folder. */
	folder: string;
	software: Machine.Software;
	demonstration: Machine.Shipped;
}

const files = new Map<string, Uint8Array>();
/** Names by the folder that they stand in. */
const folders = new Map<string, Set<string>>();
let given: Given | null = null;

/** Hands over what there is to read; before anything is asked. */
export function standOn(all: Given): void {
	given = all;
	folders.set(all.folder, new Set());
	for (const [file, bytes] of all.files) put(file, bytes);
}

function put(file: string, bytes: Uint8Array): void {
	files.set(file, bytes);
	for (let place = file; place !== '/'; place = posix.dirname(place)) {
		const folder = posix.dirname(place);
		const names = folders.get(folder) ?? new Set();
		folders.set(folder, names.add(posix.basename(place)));
	}
}

/** Without `.` and doubled slashes; `..` goes up. */
function tidy(place: string): string {
	const steps: string[] = [];
	for (const step of place.split('/'))
		if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
		else if (step !== '' && step !== '.' && (step !== '..' || !place.startsWith('/'))) steps.push(step);
	return (place.startsWith('/') ? '/' : '') + steps.join('/') || '.';
}
const posix: Machine.Paths['posix'] = {
	join: (...parts) => tidy(parts.filter((part) => part !== '').join('/')),
	dirname: (place) => {
		const at = place.lastIndexOf('/');
		if (at < 0) return '.';
		return at === 0 ? '/' : place.slice(0, at);
	},
	basename: (place) => place.slice(place.lastIndexOf('/') + 1)
};
export const path: Machine.Paths = {
	...posix,
	posix,
	sep: '/',
	resolve: (...parts) => {
		const from = parts.findLastIndex((part) => part.startsWith('/'));
		return tidy(['', ...parts.slice(Math.max(from, 0))].join('/'));
	},
	relative: (from, to) => {
		const [own, other] = [from, to].map((place) => tidy(place).split('/').filter(Boolean)) as [
			string[],
			string[]
		];
		const apart = own.findIndex((step, at) => step !== other[at]);
		const common = apart < 0 ? own.length : apart;
		return [...own.slice(common).map(() => '..'), ...other.slice(common)].join('/');
	}
};

export const root: typeof Machine.root = () => '/';
export const workingFolder: typeof Machine.workingFolder = () => '/';
export const chosenFolder: typeof Machine.chosenFolder = () => given?.folder;
export const builtPlace: typeof Machine.builtPlace = () => undefined;
export const bundledSoftware: typeof Machine.bundledSoftware = () => given?.software ?? null;
export const shippedFolder: typeof Machine.shippedFolder = () => given?.demonstration ?? null;

function missing(place: string): never {
	const code = files.has(place) ? 'ENOTDIR' : 'ENOENT';
	throw Object.assign(new Error(`${code}: ${place}`), { code });
}

export const namesOf: typeof Machine.namesOf = (folder) => [...(folders.get(folder) ?? missing(folder))];

export const filesBelow: typeof Machine.filesBelow = (folder) =>
	folders.has(folder)
		? [...files.keys()].filter((file) => file.startsWith(folder === '/' ? '/' : `${folder}/`))
		: missing(folder);

export const kindAt: typeof Machine.kindAt = (place) => {
	if (folders.has(place)) return 'folder';
	return files.has(place) ? 'other' : null;
};

export const isThere: typeof Machine.isThere = (place) => kindAt(place) !== null;
export const isNamed: typeof Machine.isNamed = isThere;
/** Whoever hands files over hands over what a link leads to. */
export const isLink: typeof Machine.isLink = () => false;

export const bytesAt: typeof Machine.bytesAt = (file) => files.get(file) ?? missing(file);

export const readOrdinary: typeof Machine.readOrdinary = (file, atMost) => {
	if (folders.has(file)) return 'folder';
	return files.get(file)?.slice(0, atMost) ?? 'dangling';
};

const secrets = new Map<string, string>();
/** It stays in this tab's memory: whoever keeps the folder keeps the file. */
export const writeSecret: typeof Machine.writeSecret = (file, text) => {
	if (isThere(file)) throw Object.assign(new Error(`EEXIST: ${file}`), { code: 'EEXIST' });
	put(file, bytesOf(text));
	secrets.set(file, text);
};
/** What was made that belongs in the programme folder, by its place in it. */
export const secretsMade = (): [name: string, text: string][] =>
	[...secrets].map(([file, text]) => [path.relative(given?.folder ?? '/', file), text]);

const bytesOf = (text: string | Uint8Array): Uint8Array =>
	typeof text === 'string' ? new TextEncoder().encode(text) : text;

export const sha256Of: typeof Machine.sha256Of = (whole) => {
	const hash = sha256.create();
	const pieces = typeof whole === 'string' || whole instanceof Uint8Array ? [whole] : whole;
	for (const piece of pieces) hash.update(bytesOf(piece));
	return inHexadecimal(hash.digest());
};

export const hmacOf: typeof Machine.hmacOf = (key, text) => hmac(sha256, bytesOf(key), bytesOf(text));
