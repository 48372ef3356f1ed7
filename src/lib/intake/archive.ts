// A zip as it lies in memory: what its directory names, unpacked piece by piece and never to more than it says.
import { Inflate } from 'fflate';
import { UnreadableFile } from './unreadable-file.ts';

/** A workbook of a million rows unpacks to 0.6 GB; no quarter is larger than this. */
const unpackedAtMost = 2 * 1024 ** 3;
const entriesAtMost = 10_000;
/** Tables pack to a thirtieth at most; only what is made to burst does better than this, and only then in bulk. */
const ratioAtMost = 250;
const ratioFrom = 32 * 1024 * 1024;
/** Packed bytes a piece: at the best that deflate can do they become 16 MB. */
const piece = 16 * 1024;

export interface ArchiveEntry {
	name: string;
	size: number;
	packed: number;
	method: number;
	crc: number;
	/** Where its own header begins. */
	at: number;
}

export interface Archive {
	entries: ReadonlyMap<string, ArchiveEntry>;
	pieces: (entry: ArchiveEntry) => Generator<Uint8Array, void, undefined>;
	/** @throws UnreadableFile where its checksum fits something else */
	whole: (entry: ArchiveEntry) => Uint8Array<ArrayBuffer>;
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, end64: 0x06064b50 };
const endLength = 22;
const beyond = 0xffffffff;

const damaged = (): UnreadableFile => new UnreadableFile('damaged');

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

/** Whether bytes begin as a zip does. */
export const isZip = (bytes: Uint8Array): boolean =>
	bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2] + 1;

/** The last end of a directory, as every program takes it. */
function endOf(view: DataView): number {
	const first = Math.max(0, view.byteLength - endLength - 0xffff);
	for (let at = view.byteLength - endLength; at >= first; at--)
		if (view.getUint32(at, true) === signatures.end) return at;
	throw damaged();
}

/** Where the directory begins and how many files it names; files that were written as a stream have a wider end. */
function directoryAt(view: DataView): { count: number; at: number } {
	const end = endOf(view);
	const wide = end - 20 - 56;
	if (wide >= 0 && view.getUint32(wide, true) === signatures.end64)
		return {
			count: Number(view.getBigUint64(wide + 32, true)),
			at: wide - Number(view.getBigUint64(wide + 40, true))
		};
	return { count: view.getUint16(end + 10, true), at: end - view.getUint32(end + 12, true) };
}

/** Sizes and place of a file that needs 64 bits for one of them stand in its extra field, in this order, each where asked. */
function widened(view: DataView, entry: ArchiveEntry, from: number, length: number): ArchiveEntry {
	const result = { ...entry };
	for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
		if (view.getUint16(at, true) !== 1) continue;
		let place = at + 4;
		for (const field of ['size', 'packed', 'at'] as const) {
			if (entry[field] !== beyond) continue;
			result[field] = Number(view.getBigUint64(place, true));
			place += 8;
		}
	}
	return result;
}

function entriesOf(bytes: Uint8Array, view: DataView): Map<string, ArchiveEntry> {
	const { count, at: start } = directoryAt(view);
	if (count > entriesAtMost) throw new UnreadableFile('too-many-files', { most: String(entriesAtMost) });
	const entries = new Map<string, ArchiveEntry>();
	let [at, total, packedTotal] = [start, 0, 0];
	for (let index = 0; index < count; index++) {
		if (view.getUint32(at, true) !== signatures.central) throw damaged();
		const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
		const flags = view.getUint16(at + 8, true);
		const named = bytes.subarray(at + 46, at + 46 + name);
		const found: ArchiveEntry = {
			// Without the mark of UTF-8 old programs wrote the letters of DOS, of which ASCII is the same.
			name: new TextDecoder().decode(named),
			method: view.getUint16(at + 10, true),
			crc: view.getUint32(at + 16, true),
			packed: view.getUint32(at + 20, true),
			size: view.getUint32(at + 24, true),
			at: view.getUint32(at + 42, true)
		};
		const entry = widened(view, found, at + 46 + name, extra);
		if ((flags & 1) !== 0) throw new UnreadableFile('password');
		total += entry.size;
		packedTotal += entry.packed;
		entries.set(entry.name, entry);
		at += 46 + name + extra + comment;
	}
	if (total > unpackedAtMost || packedTotal > bytes.length) throw new UnreadableFile('zip-bomb');
	return entries;
}

function refuseBurst({ size, packed }: ArchiveEntry): void {
	if (size > ratioFrom && size > packed * ratioAtMost) throw new UnreadableFile('zip-bomb');
}

function* piecesOf(
	bytes: Uint8Array,
	view: DataView,
	entry: ArchiveEntry
): Generator<Uint8Array, void, undefined> {
	const { at, size, packed, method } = entry;
	refuseBurst(entry);
	if (at + 30 > bytes.length || view.getUint32(at, true) !== signatures.local) throw damaged();
	const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
	const content = bytes.subarray(from, from + packed);
	if (content.length < packed || (method !== 0 && method !== 8)) throw damaged();
	if (method === 0) {
		if (size !== packed) throw damaged();
		for (let start = 0; start < content.length; start += piece * 4)
			yield content.subarray(start, start + piece * 4);
		return;
	}
	let out: Uint8Array[] = [];
	let length = 0;
	const inflate = new Inflate((chunk) => out.push(chunk));
	for (let start = 0; start < content.length; start += piece) {
		try {
			inflate.push(content.subarray(start, start + piece), start + piece >= content.length);
		} catch {
			throw damaged();
		}
		const found = out;
		out = [];
		for (const chunk of found) {
			length += chunk.length;
			if (length > size) throw new UnreadableFile('zip-bomb');
			if (chunk.length > 0) yield chunk;
		}
	}
	if (length !== size) throw damaged();
}

/** @throws UnreadableFile */
export function openArchive(bytes: Uint8Array): Archive {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const guarded = <T>(read: () => T): T => {
		try {
			return read();
		} catch (error) {
			// A length that leads outside the file.
			throw error instanceof RangeError ? damaged() : error;
		}
	};
	const entries = guarded(() => entriesOf(bytes, view));
	const pieces = (entry: ArchiveEntry) => piecesOf(bytes, view, entry);
	const whole = (entry: ArchiveEntry): Uint8Array<ArrayBuffer> => {
		// Before any memory is taken for it.
		refuseBurst(entry);
		const out = new Uint8Array(entry.size);
		let length = 0;
		for (const chunk of pieces(entry)) {
			out.set(chunk, length);
			length += chunk.length;
		}
		if (crcOf(out) !== entry.crc) throw damaged();
		return out;
	};
	return { entries, pieces, whole: (entry) => guarded(() => whole(entry)) };
}
