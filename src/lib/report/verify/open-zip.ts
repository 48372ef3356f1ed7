// Opens a zip that anybody may have made: limits on size and number, damaged files told apart, nothing thrown but one error.
import { unzipSync } from 'fflate';

export const largestZip = { bytes: 128 * 1024 * 1024, files: 2000 } as const;

/** What was picked cannot be read as a zip, or is too large to be a report. */
export class UnusableZip extends Error {
	override name = 'UnusableZip';
	readonly code: 'not-a-zip' | 'too-large';

	constructor(code: 'not-a-zip' | 'too-large') {
		super(code);
		this.code = code;
	}
}

export interface OpenedZip {
	files: Map<string, Uint8Array>;
	/** Names whose content cannot be unpacked. */
	damaged: string[];
	/** Names that stand in it more than once: which of the two a program shows is anybody's guess. */
	twice: string[];
}

/** @throws UnusableZip */
export function openZip(bytes: Uint8Array): OpenedZip {
	const names: string[] = [];
	let size = 0;
	try {
		unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				names.push(name);
				size += originalSize;
				return false;
			}
		});
	} catch {
		throw new UnusableZip('not-a-zip');
	}
	if (size > largestZip.bytes || names.length > largestZip.files) throw new UnusableZip('too-large');
	const files = new Map<string, Uint8Array>();
	const damaged: string[] = [];
	for (const name of new Set(names)) {
		if (name.endsWith('/')) continue;
		// One at a time, so that one damaged file does not hide the others.
		try {
			const content = unzipSync(bytes, { filter: (file) => file.name === name })[name];
			if (content) files.set(name, content);
			else damaged.push(name);
		} catch {
			damaged.push(name);
		}
	}
	return { files, damaged, twice: [...new Set(names.filter((name, at) => names.indexOf(name) !== at))] };
}
