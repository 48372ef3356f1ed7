// Zip files: packed to bytes that depend on nothing but their content, and opened to the last byte: what is damaged, stands twice or belongs to no file is told apart.
import { Inflate, strToU8, type ZipOptions, zipSync } from 'fflate';

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
	/** Names whose content cannot be unpacked, or is not what its checksum says. */
	damaged: string[];
	/** Names that stand in it more than once: which of the two a program shows is anybody's guess. */
	twice: string[];
	/** Bytes before, between or after the files that belong to none of them: a program may read them otherwise. */
	stray: boolean;
}

interface Entry {
	name: string;
	method: number;
	flags: number;
	crc: number;
	packed: number;
	size: number;
	at: number;
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, descriptor: 0x08074b50 };
const endLength = 22;
const piece = 16 * 1024;

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
	let value = index;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});
function crcOf(bytes: Uint8Array): number {
	let crc = -1;
	for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
	return ~crc >>> 0;
}

const nameOf = (bytes: Uint8Array, at: number, length: number): string =>
	new TextDecoder().decode(bytes.subarray(at, at + length));

/** Where the end of the directory begins; the last one, as every program takes it. */
function endOf(view: DataView): number {
	const first = Math.max(0, view.byteLength - endLength - 0xffff);
	for (let at = view.byteLength - endLength; at >= first; at--)
		if (view.getUint32(at, true) === signatures.end) return at;
	throw new UnusableZip('not-a-zip');
}

/** @throws UnusableZip, or RangeError where a length leads outside the file */
function directoryOf(
	bytes: Uint8Array,
	view: DataView
): { entries: Entry[]; shift: number; start: number; stray: boolean } {
	const end = endOf(view);
	const [count, length, offset] = [
		view.getUint16(end + 10, true),
		view.getUint32(end + 12, true),
		view.getUint32(end + 16, true)
	];
	const start = end - length;
	// What stands before the first file moves all of them; the directory still counts from where it began.
	const shift = start - offset;
	if (start < 0 || shift < 0) throw new UnusableZip('not-a-zip');
	if (count > largestZip.files) throw new UnusableZip('too-large');
	const entries: Entry[] = [];
	let at = start;
	for (let index = 0; index < count; index++) {
		if (view.getUint32(at, true) !== signatures.central) throw new UnusableZip('not-a-zip');
		const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
		entries.push({
			name: nameOf(bytes, at + 46, name ?? 0),
			flags: view.getUint16(at + 8, true),
			method: view.getUint16(at + 10, true),
			crc: view.getUint32(at + 16, true),
			packed: view.getUint32(at + 20, true),
			size: view.getUint32(at + 24, true),
			at: view.getUint32(at + 42, true) + shift
		});
		at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
	}
	return { entries, shift, start, stray: at !== end || shift > 0 || end + endLength !== bytes.length };
}

/** @returns null where the content is not what its size and checksum say */
function unpacked(bytes: Uint8Array, from: number, { method, packed, size, crc }: Entry): Uint8Array | null {
	const content = bytes.subarray(from, from + packed);
	if (content.length < packed || (method !== 0 && method !== 8)) return null;
	const out = new Uint8Array(size);
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
	entry: Entry
): { from: number; next: number; agrees: boolean } | null {
	const { at } = entry;
	if (at + 30 > bytes.length || view.getUint32(at, true) !== signatures.local) return null;
	const length = view.getUint16(at + 26, true);
	const from = at + 30 + length + view.getUint16(at + 28, true);
	const described = (entry.flags & 8) !== 0;
	const said = (field: number, expected: number): boolean => {
		const found = view.getUint32(at + field, true);
		return found === expected || (described && found === 0);
	};
	const agrees =
		nameOf(bytes, at + 30, length) === entry.name &&
		view.getUint16(at + 8, true) === entry.method &&
		view.getUint16(at + 6, true) === entry.flags &&
		said(14, entry.crc) &&
		said(18, entry.packed) &&
		said(22, entry.size);
	const end = from + entry.packed;
	const signed = end + 4 <= bytes.length && view.getUint32(end, true) === signatures.descriptor;
	return { from, next: described ? end + (signed ? 16 : 12) : end, agrees };
}

/** @throws UnusableZip */
export function openZip(bytes: Uint8Array): OpenedZip {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let directory;
	try {
		directory = directoryOf(bytes, view);
	} catch (error) {
		throw error instanceof UnusableZip ? error : new UnusableZip('not-a-zip');
	}
	const entries = directory.entries.sort((a, b) => a.at - b.at);
	if (entries.reduce((sum, { size }) => sum + size, 0) > largestZip.bytes) throw new UnusableZip('too-large');
	const files = new Map<string, Uint8Array>();
	const damaged = new Set<string>();
	const names = entries.map(({ name }) => name);
	let [next, { stray }] = [directory.shift, directory];
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
