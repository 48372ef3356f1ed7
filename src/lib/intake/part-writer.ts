// Rows become a CSV of the contract, byte by byte in pieces that are put together once, with the row of the source behind each.
import { Numbers } from './grid.ts';
import { UnreadableFile } from './unreadable-file.ts';

const pieceSize = 1024 * 1024;
/** A million observations are 0.1 GB. */
const bytesAtMost = 256 * 1024 * 1024;
const [quote, comma, lineFeed, carriageReturn] = [0x22, 0x2c, 0x0a, 0x0d];
/** Of a longer text four searches and one coding take less than a look at each letter. */
const shortText = 64;

/** Blanks around a cell are passed over in reading. */
const needsQuotes = (text: string): boolean =>
	text.includes(',') || text.includes('"') || text.includes('\n') || text.includes('\r');
const quoted = (text: string): string => (needsQuotes(text) ? `"${text.replaceAll('"', '""')}"` : text);

export class PartWriter {
	readonly #pieces: Uint8Array[] = [];
	readonly #rows = new Numbers();
	readonly #encoder = new TextEncoder();
	#piece = new Uint8Array(pieceSize);
	#at = 0;
	/** Of the pieces that are full. */
	#size = 0;

	/** How many rows there are, the header's too. */
	get length(): number {
		return this.#rows.length;
	}

	/**
	 * @param row of the source
	 * @throws UnreadableFile where it becomes more than any quarter has
	 */
	add(cells: readonly string[], row: number): void {
		const begun = this.#size + this.#at;
		for (let place = 0; place < cells.length; place++) {
			if (place > 0) this.#put(comma);
			this.#write(cells[place] ?? '');
		}
		// A line of nothing would be passed over.
		if (this.#size + this.#at === begun) {
			this.#put(quote);
			this.#put(quote);
		}
		this.#put(lineFeed);
		this.#rows.push(row);
		if (this.#size + this.#at > bytesAtMost)
			throw new UnreadableFile('too-much', { most: String(bytesAtMost / 1024 ** 2) });
	}

	#put(byte: number): void {
		if (this.#at === this.#piece.length) this.#next(1);
		this.#piece[this.#at++] = byte;
	}

	/** Most cells are a few letters of ASCII that need no quotes. */
	#write(text: string): void {
		const { length } = text;
		if (length <= shortText) {
			if (this.#piece.length - this.#at < length) this.#next(length);
			const piece = this.#piece;
			let at = this.#at;
			let place = 0;
			for (; place < length; place++) {
				const code = text.charCodeAt(place);
				if (code > 0x7f || code === comma || code === quote || code === lineFeed || code === carriageReturn)
					break;
				piece[at++] = code;
			}
			if (place === length) {
				this.#at = at;
				return;
			}
		}
		const bytes = this.#encoder.encode(quoted(text));
		if (this.#piece.length - this.#at < bytes.length) this.#next(bytes.length);
		this.#piece.set(bytes, this.#at);
		this.#at += bytes.length;
	}

	#next(room: number): void {
		this.#pieces.push(this.#piece.subarray(0, this.#at));
		this.#size += this.#at;
		this.#piece = new Uint8Array(Math.max(pieceSize, room));
		this.#at = 0;
	}

	finish(): { bytes: Uint8Array<ArrayBuffer>; sourceRows: Int32Array } {
		this.#next(0);
		const bytes = new Uint8Array(this.#size);
		let at = 0;
		for (const piece of this.#pieces) {
			bytes.set(piece, at);
			at += piece.length;
		}
		this.#pieces.length = 0;
		return { bytes, sourceRows: this.#rows.values.slice(0, this.#rows.length) };
	}
}
