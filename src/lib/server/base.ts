// What the pages of any programme folder rest on besides that folder: the repository's definitions and this software.
import { bytesAt, filesBelow, path, root, type Software } from './machine.ts';
import { softwareOf } from './report-sources.ts';

export interface Base {
	software: Software;
	/** By their place in `indicators/`, one character a byte. */
	files: Record<string, string>;
}

export function baseOfSite(): Base {
	const folder = path.join(root(), 'indicators');
	const named = filesBelow(folder)
		.filter((file) => !path.basename(file).startsWith('.'))
		.map((file) => [path.relative(folder, file).split(path.sep).join('/'), asText(bytesAt(file))] as const)
		.sort(([one], [other]) => (one < other ? -1 : 1));
	return { software: softwareOf(), files: Object.fromEntries(named) };
}

const asText = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
