// What the pages of any programme folder rest on besides that folder: the repository's definitions and this software.
import { isByTheWay } from '../intake/likeness.ts';
import {
	bytesAt,
	filesBelow,
	path,
	root,
	sha256Of,
	shippedFolder,
	type Shipped,
	type Software
} from './machine.ts';
import { demonstrationFolder } from './programme.ts';
import { softwareOf } from './report-sources.ts';

export interface Base {
	software: Software;
	/** By their place in `indicators/`, one character a byte. */
	files: Record<string, string>;
	demonstration: Shipped;
}

export function baseOfSite(): Base {
	const folder = path.join(root(), 'indicators');
	const named = filesBelow(folder)
		.filter((file) => !path.basename(file).startsWith('.'))
		.map((file) => [path.relative(folder, file).split(path.sep).join('/'), asText(bytesAt(file))] as const)
		.sort(([one], [other]) => (one < other ? -1 : 1));
	return { software: softwareOf(), files: Object.fromEntries(named), demonstration: shipped() };
}

/** Every file of a programme folder by its place in it, but for what no person put there. */
export const filesOfFolder = (folder: string): [name: string, bytes: Uint8Array][] =>
	filesBelow(folder)
		.map((file) => [path.relative(folder, file).split(path.sep).join('/'), file] as const)
		.filter(([name]) => !name.split('/').some(isByTheWay))
		.map(([name, file]) => [name, bytesAt(file)]);

/** One hash of all names and bytes. */
export const hashOfFolder = (files: Iterable<readonly [name: string, bytes: Uint8Array]>): string =>
	sha256Of([...files].map(([name, bytes]) => `${name} ${sha256Of(bytes)}\n`).sort());

/** The demonstration is known by its files: its households were invented, whatever folder they are in, and those of no other folder are by its name. */
function shipped(): Shipped {
	const known = shippedFolder();
	if (known) return known;
	const folder = demonstrationFolder();
	const named = path.relative(root(), folder).split(path.sep).join('/');
	return { folder: named, sha256: hashOfFolder(filesOfFolder(folder)) };
}

const asText = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
