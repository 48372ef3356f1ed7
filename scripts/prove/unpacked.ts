// What stands packed inside a file of a browser's profile: gzip and deflate wherever they begin, brotli in its cache, snappy in its LevelDB tables and stored values.
import { brotliDecompressSync, constants, inflateRawSync, inflateSync } from 'node:zlib';

/** More than any page or table of ours. */
const largest = 64_000_000;
/** A file that was cut short gives what can be read of it. */
const asFar = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: largest };

function attempt(unpack: () => Buffer): Buffer[] {
	try {
		const bytes = unpack();
		return bytes.length > 0 ? [bytes] : [];
	} catch {
		return [];
	}
}

function placesOf(bytes: Buffer, sign: readonly number[]): number[] {
	const found: number[] = [];
	const wanted = Buffer.from(sign);
	for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) found.push(at);
	return found;
}

/** Past the head of a gzip file: what follows the packed part, in a file of something else, is none of its business. */
function ungzip(bytes: Buffer): Buffer {
	const flags = bytes.readUInt8(3);
	let at = 10;
	if (flags & 4) at += 2 + bytes.readUInt16LE(at);
	for (const named of [8, 16]) if (flags & named) at = bytes.indexOf(0, at) + 1;
	if (flags & 2) at += 2;
	return inflateRawSync(bytes.subarray(at), asFar);
}

const deflated = (bytes: Buffer): Buffer[] => [
	...placesOf(bytes, [0x1f, 0x8b, 8]).flatMap((at) => attempt(() => ungzip(bytes.subarray(at)))),
	...[0x01, 0x5e, 0x9c, 0xda].flatMap((level) =>
		placesOf(bytes, [0x78, level]).flatMap((at) => attempt(() => inflateSync(bytes.subarray(at), asFar)))
	)
];

const cacheEntry = Buffer.from('305c72a71b6dfbfc', 'hex');
/** A body of Chromium's cache, as it came over the line. */
function ofCache(bytes: Buffer): Buffer[] {
	if (bytes.length < 24 || !bytes.subarray(0, 8).equals(cacheEntry)) return [];
	const from = 24 + bytes.readUInt32LE(12);
	return attempt(() =>
		brotliDecompressSync(bytes.subarray(from), {
			finishFlush: constants.BROTLI_OPERATION_FLUSH,
			maxOutputLength: largest
		})
	);
}

/** @throws RangeError where it is no such number */
function varint(bytes: Buffer, at: number): [value: number, next: number] {
	let value = 0;
	for (let shift = 0; shift < 35; shift += 7) {
		const byte = bytes.readUInt8(at++);
		value += (byte & 127) * 2 ** shift;
		if (byte < 128) return [value, at];
	}
	throw new RangeError('not a varint');
}

/** Google's snappy, one block. @throws where it is none */
export function unsnap(bytes: Buffer): Buffer {
	const [length, begin] = varint(bytes, 0);
	let at = begin;
	if (length > largest) throw new RangeError('too long');
	const whole = Buffer.alloc(length);
	let to = 0;
	const copy = (count: number, back: number) => {
		if (back < 1 || back > to || to + count > length) throw new RangeError('copy from nowhere');
		for (let index = 0; index < count; index++) whole[to] = whole[to++ - back] ?? 0;
	};
	while (at < bytes.length && to < length) {
		const tag = bytes.readUInt8(at++);
		if ((tag & 3) === 0) {
			const more = Math.max(0, (tag >> 2) - 59);
			const count = (more === 0 ? tag >> 2 : bytes.readUIntLE(at, more)) + 1;
			at += more;
			if (at + count > bytes.length || to + count > length) throw new RangeError('literal past the end');
			to += bytes.copy(whole, to, at, (at += count));
		} else if ((tag & 3) === 1) copy(4 + ((tag >> 2) & 7), ((tag >> 5) << 8) | bytes.readUInt8(at++));
		else {
			const width = (tag & 3) === 2 ? 2 : 4;
			copy((tag >> 2) + 1, bytes.readUIntLE(at, width));
			at += width;
		}
	}
	if (to !== length) throw new RangeError('cut short');
	return whole;
}

const tableEnd = Buffer.from('57fb808b247547db', 'hex');
/** The blocks of a LevelDB table. */
function ofTable(bytes: Buffer): Buffer[] {
	if (bytes.length < 48 || !bytes.subarray(-8).equals(tableEnd)) return [];
	/** @throws RangeError past its end */
	const block = (offset: number, size: number): Buffer => {
		const raw = bytes.subarray(offset, offset + size);
		return bytes.readUInt8(offset + size) === 1 ? unsnap(raw) : raw;
	};
	const blocks: Buffer[] = [];
	try {
		let at = bytes.length - 48;
		[, at] = varint(bytes, at);
		[, at] = varint(bytes, at);
		const [offset, next] = varint(bytes, at);
		const index = block(offset, varint(bytes, next)[0]);
		const end = index.length - 4 - 4 * index.readUInt32LE(index.length - 4);
		for (let entry = 0; entry < end;) {
			const [, unshared] = varint(index, entry);
			const [key, sized] = varint(index, unshared);
			const [value, from] = varint(index, sized);
			const [place, size] = varint(index, from + key);
			blocks.push(...attempt(() => block(place, varint(index, size)[0])));
			entry = from + key + value;
		}
	} catch {
		// A table that was being written when the browser was killed.
	}
	return blocks;
}

/** What Blink stores of a value that it packed. */
const stored = (bytes: Buffer): Buffer[] =>
	placesOf(bytes, [0xff, 0x11, 0x02]).flatMap((at) => attempt(() => unsnap(bytes.subarray(at + 3))));

/** Everything that can be unpacked in a file, and in what comes out of it. */
export function unpacked(bytes: Buffer, depth = 2): Buffer[] {
	const parts = [...deflated(bytes), ...ofCache(bytes), ...ofTable(bytes), ...stored(bytes)];
	return depth === 0 ? parts : [...parts, ...parts.flatMap((part) => unpacked(part, depth - 1))];
}
