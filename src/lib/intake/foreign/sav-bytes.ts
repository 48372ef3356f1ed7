// The bytes of an SPSS file, read in the order of the machine that wrote it, and the three ways in which its cases are packed.
import { unzlibSync } from 'fflate';

export type SavFault = 'no-sav' | 'truncated' | 'packing' | 'too-large';

/** The file cannot be read as an SPSS system file. */
export class UnreadableSav extends Error {
	constructor(readonly code: SavFault) {
		super(code);
	}
}

/** Reads on from where it is; past the end it says so. */
export class SavBytes {
	place = 0;
	readonly #view: DataView;

	constructor(
		readonly bytes: Uint8Array,
		readonly little: boolean
	) {
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}

	take(length: number): Uint8Array {
		if (length < 0 || this.place + length > this.bytes.length) throw new UnreadableSav('truncated');
		this.place += length;
		return this.bytes.subarray(this.place - length, this.place);
	}

	#at(length: number): number {
		this.take(length);
		return this.place - length;
	}

	int = (): number => this.#view.getInt32(this.#at(4), this.little);
	float = (): number => this.#view.getFloat64(this.#at(8), this.little);
	/** Places in a file, which are no larger than a double holds. */
	long = (): number => Number(this.#view.getBigInt64(this.#at(8), this.little));

	/** As many times as the file says, which may be no more than it has bytes for. */
	times<T>(count: number, read: (index: number) => T): T[] {
		if (count < 0 || count > this.bytes.length) throw new UnreadableSav('truncated');
		return Array.from({ length: count }, (_, index) => read(index));
	}
}

/** One cell of eight bytes after another: as it stands; null at the end. */
type Cells = () => Uint8Array | null;

/** No survey is larger; a few bytes can claim to be. */
const unpackedAtMost = 512 * 1024 * 1024;

function unzipped(bytes: SavBytes): Uint8Array {
	bytes.long();
	const [trailer, length] = [bytes.long(), bytes.long()];
	const rest = new SavBytes(bytes.bytes, bytes.little);
	rest.take(trailer);
	if (length < 24) throw new UnreadableSav('packing');
	rest.long();
	rest.long();
	rest.int();
	const blocks = rest.times(rest.int(), () => {
		rest.long();
		const from = rest.long();
		return { from, unpacked: rest.int(), packed: rest.int() };
	});
	const size = blocks.reduce((sum, { unpacked }) => sum + Math.max(0, unpacked), 0);
	if (size > unpackedAtMost) throw new UnreadableSav('too-large');
	const out = new Uint8Array(size);
	let place = 0;
	for (const { from, unpacked, packed } of blocks) {
		if (from < 0 || packed < 0 || from + packed > bytes.bytes.length) throw new UnreadableSav('truncated');
		try {
			const block = unzlibSync(bytes.bytes.subarray(from, from + packed), { out: new Uint8Array(unpacked) });
			out.set(block, place);
			place += block.length;
		} catch {
			throw new UnreadableSav('packing');
		}
	}
	return out.subarray(0, place);
}

const spaces = new Uint8Array(8).fill(0x20);

function compressed(bytes: SavBytes, bias: number): Cells {
	const number = (value: number): Uint8Array => {
		const cell = new Uint8Array(8);
		new DataView(cell.buffer).setFloat64(0, value, bytes.little);
		return cell;
	};
	const small = Array.from({ length: 252 }, (_, code) => number(code - bias));
	const nothing = number(-Number.MAX_VALUE);
	let codes: Uint8Array = new Uint8Array(0);
	let next = 0;
	return () => {
		for (;;) {
			if (next === codes.length) {
				if (bytes.place === bytes.bytes.length) return null;
				codes = bytes.take(8);
				next = 0;
			}
			const code = codes[next++] ?? 0;
			if (code === 0) continue;
			if (code === 252) return null;
			if (code === 253) return bytes.take(8);
			return code === 254 ? spaces : code === 255 ? nothing : (small[code] ?? nothing);
		}
	};
}

/** @param bytes at the first case */
export function cellsOf(bytes: SavBytes, packing: number, bias: number): Cells {
	if (packing === 0) return () => (bytes.place === bytes.bytes.length ? null : bytes.take(8));
	if (packing === 1) return compressed(bytes, bias);
	if (packing === 2) return compressed(new SavBytes(unzipped(bytes), bytes.little), bias);
	throw new UnreadableSav('packing');
}
