// Zip files: packed to bytes that depend on nothing but their content, and opened to the last byte: what is damaged, stands twice or belongs to no file is told apart.
import { bursts } from '../intake/archive.ts';
import {
	crcOf,
	NoZip,
	viewOf,
	zipDirectory,
	zipNameOf,
	zipSignatures,
	type ZipDirectory,
	type ZipEntry
} from '../intake/zip-directory.ts';
import { Inflate, strToU8, type ZipOptions, zipSync } from 'fflate';

/** Of a report. */
export const largestZip: ZipLimits = { bytes: 128 * 1024 * 1024, files: 2000 };

export interface ZipLimits {
	/** Unpacked, all files together. */
	bytes: number;
	files: number;
}

/** What was picked cannot be read as a zip, is larger than it may be, or is packed better than anything that somebody wrote. */
export class UnusableZip extends Error {
	override name = 'UnusableZip';

	constructor(readonly code: 'not-a-zip' | 'too-large' | 'bursts') {
		super(code);
	}
}

export interface OpenedZip {
	files: Map<string, Uint8Array>;
	/** Names whose content cannot be unpacked, or is not what its checksum says. */
	damaged: string[];
	/** Names that stand in it more than once: which of the two a program shows is anybody's guess. */
	twice: string[];
	/** Bytes before, between or after the files that belong to none of them: a program may read them otherwise. */
	stray: boolean;
}

const piece = 16 * 1024;

/** @returns null where the content is not what its size and checksum say */
function unpacked(
	bytes: Uint8Array,
	from: number,
	{ method, packed, size, crc }: ZipEntry
): Uint8Array | null {
	const content = bytes.subarray(from, from + packed);
	if (content.length < packed || (method !== 0 && method !== 8)) return null;
	let out: Uint8Array;
	try {
		out = new Uint8Array(size);
	} catch {
		// More than this device has.
		throw new UnusableZip('too-large');
	}
	let length = 0;
	const add = (chunk: Uint8Array): void => {
		if (length + chunk.length > size) throw new RangeError('zip: more content than it says');
		out.set(chunk, length);
		length += chunk.length;
	};
	try {
		if (method === 0) add(content);
		else {
			// By the piece: what unpacks to more than it says is stopped before it fills the memory.
			const inflate = new Inflate(add);
			for (let at = 0; at < content.length; at += piece)
				inflate.push(content.subarray(at, at + piece), at + piece >= content.length);
		}
	} catch {
		return null;
	}
	return length === size && crcOf(out) === crc ? out : null;
}

/** Where the content of a file begins and the next one should; null where its own header says something else. */
function placeOf(
	bytes: Uint8Array,
	view: DataView,
	entry: ZipEntry
): { from: number; next: number; agrees: boolean } | null {
	const { at } = entry;
	if (at + 30 > bytes.length || view.getUint32(at, true) !== zipSignatures.local) return null;
	const length = view.getUint16(at + 26, true);
	const from = at + 30 + length + view.getUint16(at + 28, true);
	const described = (entry.flags & 8) !== 0;
	const said = (field: number, expected: number): boolean => {
		const found = view.getUint32(at + field, true);
		return found === expected || (described && found === 0);
	};
	const agrees =
		zipNameOf(bytes, at + 30, length) === entry.name &&
		view.getUint16(at + 8, true) === entry.method &&
		view.getUint16(at + 6, true) === entry.flags &&
		said(14, entry.crc) &&
		said(18, entry.packed) &&
		said(22, entry.size);
	const end = from + entry.packed;
	const signed = end + 4 <= bytes.length && view.getUint32(end, true) === zipSignatures.descriptor;
	return { from, next: described ? end + (signed ? 16 : 12) : end, agrees };
}

function directoryOf(bytes: Uint8Array, { files }: ZipLimits): ZipDirectory {
	try {
		return zipDirectory(bytes, files);
	} catch (error) {
		throw new UnusableZip(error instanceof NoZip && error.code === 'too-many' ? 'too-large' : 'not-a-zip');
	}
}

/** @throws UnusableZip */
export function openZip(bytes: Uint8Array, limits = largestZip): OpenedZip {
	const view = viewOf(bytes);
	const directory = directoryOf(bytes, limits);
	const entries = directory.entries.sort((a, b) => a.at - b.at);
	const sum = (of: 'size' | 'packed') => entries.reduce((all, one) => all + one[of], 0);
	const [size, packed] = [sum('size'), sum('packed')];
	if (size > limits.bytes) throw new UnusableZip('too-large');
	if (bursts({ size, packed })) throw new UnusableZip('bursts');
	const files = new Map<string, Uint8Array>();
	const damaged = new Set<string>();
	const names = entries.map(({ name }) => name);
	let [next, stray] = [directory.shift, !directory.exact];
	for (const entry of entries) {
		const place = placeOf(bytes, view, entry);
		stray ||= entry.at !== next || place?.agrees !== true;
		next = place?.next ?? next;
		// A folder has no content; one that has is a file that hides.
		if (entry.name.endsWith('/') && entry.size === 0) continue;
		const content = place && unpacked(bytes, place.from, entry);
		if (content) files.set(entry.name, content);
		else damaged.add(entry.name);
	}
	for (const name of damaged) files.delete(name);
	return {
		files,
		damaged: [...damaged],
		twice: [...new Set(names.filter((name, at) => names.indexOf(name) !== at))],
		stray: stray || next !== directory.start
	};
}

/** The first moment that the format can hold, so that no clock shows. */
const moment = new Date(1980, 0, 1);

/** What is packed already: packing it once more takes long and wins nothing. */
const packed = /\.(png|docx|xlsx|zip)$/;

/** @param files text is written as UTF-8 */
export function zipOf(files: Record<string, string | Uint8Array>): Uint8Array {
	const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
	const entries = sorted.map(([name, content]): [string, [Uint8Array, ZipOptions]] => [
		name,
		[typeof content === 'string' ? strToU8(content) : content, { level: packed.test(name) ? 0 : 6 }]
	]);
	return zipSync(Object.fromEntries(entries), { mtime: moment });
}
