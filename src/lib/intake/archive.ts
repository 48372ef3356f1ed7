// A zip as it lies in memory: what its directory names, unpacked piece by piece and never to more than it says.
import { Inflate } from 'fflate';
import { UnreadableFile } from './unreadable-file.ts';
import {
	crcOf,
	NoZip,
	viewOf,
	zipDirectory,
	zipSignatures,
	type ZipDirectory,
	type ZipEntry
} from './zip-directory.ts';

/** A workbook of a million rows unpacks to 0.6 GB; no quarter is larger than this. */
export const unpackedAtMost = 2 * 1024 * 1024 * 1024;
export const entriesAtMost = 10_000;
/** Tables pack to a thirtieth at most; only what is made to burst does better than this, and only then in bulk. */
const ratioAtMost = 250;
const ratioFrom = 32 * 1024 * 1024;
/** Packed bytes a piece: at the best that deflate can do they become 16 MB. */
const piece = 16 * 1024;

export type ArchiveEntry = ZipEntry;

export interface Archive {
	entries: ReadonlyMap<string, ArchiveEntry>;
	pieces: (entry: ArchiveEntry) => Generator<Uint8Array, void, undefined>;
	/** @throws UnreadableFile where its checksum fits something else */
	whole: (entry: ArchiveEntry) => Uint8Array<ArrayBuffer>;
}

const damaged = (): UnreadableFile => new UnreadableFile('damaged');

/** Whether bytes begin as a zip does. */
export const isZip = (bytes: Uint8Array): boolean =>
	bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2] + 1;

function entriesOf(bytes: Uint8Array): Map<string, ArchiveEntry> {
	let found: ZipDirectory;
	try {
		found = zipDirectory(bytes, entriesAtMost);
	} catch (error) {
		if (error instanceof NoZip && error.code === 'too-many')
			throw new UnreadableFile('too-many-files', { most: String(entriesAtMost) });
		throw damaged();
	}
	const { entries } = found;
	if (entries.some(({ flags }) => (flags & 1) !== 0)) throw new UnreadableFile('password');
	const sum = (of: 'size' | 'packed') => entries.reduce((all, one) => all + one[of], 0);
	if (sum('size') > unpackedAtMost || sum('packed') > bytes.length) throw new UnreadableFile('zip-bomb');
	return new Map(entries.map((entry) => [entry.name, entry]));
}

/** Whether files pack better than any that somebody wrote. */
export const bursts = ({ size, packed }: Pick<ArchiveEntry, 'size' | 'packed'>): boolean =>
	size > ratioFrom && size > packed * ratioAtMost;

function refuseBurst(entry: ArchiveEntry): void {
	if (bursts(entry)) throw new UnreadableFile('zip-bomb');
}

function* piecesOf(
	bytes: Uint8Array,
	view: DataView,
	entry: ArchiveEntry
): Generator<Uint8Array, void, undefined> {
	const { at, size, packed, method } = entry;
	refuseBurst(entry);
	if (at + 30 > bytes.length || view.getUint32(at, true) !== zipSignatures.local) throw damaged();
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
	const view = viewOf(bytes);
	const guarded = <T>(read: () => T): T => {
		try {
			return read();
		} catch (error) {
			// A length that leads outside the file.
			throw error instanceof RangeError ? damaged() : error;
		}
	};
	const entries = entriesOf(bytes);
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
