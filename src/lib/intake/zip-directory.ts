// The directory of a zip: which files it names, where each begins, and the checksum that each should have.

export interface ZipEntry {
	name: string;
	flags: number;
	method: number;
	crc: number;
	packed: number;
	size: number;
	/** Where its own header begins. */
	at: number;
}

export interface ZipDirectory {
	/** In the order in which it names them; a name can stand in it twice. */
	entries: ZipEntry[];
	/** Where it begins. */
	start: number;
	/** How many bytes stand before the first file: the directory counts from there. */
	shift: number;
	/** False where bytes stand before, between or after that belong to nothing. */
	exact: boolean;
}

export class NoZip extends Error {
	override name = 'NoZip';

	constructor(readonly code: 'not-a-zip' | 'too-many') {
		super(code);
	}
}

export const zipSignatures = { local: 0x04034b50, descriptor: 0x08074b50 };
const signatures = { central: 0x02014b50, end: 0x06054b50, end64: 0x06064b50 };
const [endLength, locatorLength, end64Length] = [22, 20, 56];
const beyond = 0xffffffff;

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
	let value = index;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});
export function crcOf(bytes: Uint8Array): number {
	let crc = -1;
	for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
	return ~crc >>> 0;
}

export const zipNameOf = (bytes: Uint8Array, at: number, length: number): string =>
	// Without the mark of UTF-8 old programs wrote the letters of DOS, of which ASCII is the same.
	new TextDecoder().decode(bytes.subarray(at, at + length));

/** The last end of a directory, as every program takes it. */
function endOf(view: DataView): number {
	const first = Math.max(0, view.byteLength - endLength - 0xffff);
	for (let at = view.byteLength - endLength; at >= first; at--)
		if (view.getUint32(at, true) === signatures.end) return at;
	throw new NoZip('not-a-zip');
}

/** Files that were written as a stream have a wider end before the usual one. */
function endingOf(view: DataView): {
	from: number;
	end: number;
	count: number;
	length: number;
	offset: number;
} {
	const end = endOf(view);
	const wide = end - locatorLength - end64Length;
	if (wide >= 0 && view.getUint32(wide, true) === signatures.end64) {
		const [count = 0, length = 0, offset = 0] = [32, 40, 48].map((field) =>
			Number(view.getBigUint64(wide + field, true))
		);
		return { from: wide, end, count, length, offset };
	}
	return {
		...{ from: end, end, count: view.getUint16(end + 10, true) },
		...{ length: view.getUint32(end + 12, true), offset: view.getUint32(end + 16, true) }
	};
}

/** Sizes and place of a file that needs 64 bits for one of them stand in its extra field, in this order, each where asked. */
function widened(view: DataView, entry: ZipEntry, from: number, length: number): ZipEntry {
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

function readDirectory(bytes: Uint8Array, view: DataView, most: number): ZipDirectory {
	const { from, end, count, length, offset } = endingOf(view);
	const start = from - length;
	const shift = start - offset;
	if (start < 0 || shift < 0) throw new NoZip('not-a-zip');
	if (count > most) throw new NoZip('too-many');
	const entries: ZipEntry[] = [];
	let at = start;
	for (let index = 0; index < count; index++) {
		if (view.getUint32(at, true) !== signatures.central) throw new NoZip('not-a-zip');
		const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
		const found: ZipEntry = {
			name: zipNameOf(bytes, at + 46, name),
			flags: view.getUint16(at + 8, true),
			method: view.getUint16(at + 10, true),
			crc: view.getUint32(at + 16, true),
			packed: view.getUint32(at + 20, true),
			size: view.getUint32(at + 24, true),
			at: view.getUint32(at + 42, true)
		};
		const entry = widened(view, found, at + 46 + name, extra);
		entries.push({ ...entry, at: entry.at + shift });
		at += 46 + name + extra + comment;
	}
	const exact = at === from && shift === 0 && end + endLength === bytes.length;
	return { entries, start, shift, exact };
}

export const viewOf = (bytes: Uint8Array): DataView =>
	new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** @param most files @throws NoZip */
export function zipDirectory(bytes: Uint8Array, most: number): ZipDirectory {
	try {
		return readDirectory(bytes, viewOf(bytes), most);
	} catch (error) {
		// A length that leads outside the file.
		throw error instanceof NoZip ? error : new NoZip('not-a-zip');
	}
}
