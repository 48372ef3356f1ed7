// Rows become a CSV of the contract, in pieces that are put together once, with the row of the source behind each.
import { Numbers } from './grid.ts';
import { UnreadableFile } from './unreadable-file.ts';

const rowsAtOnce = 2000;
/** A million observations are 0.1 GB. */
const bytesAtMost = 256 * 1024 * 1024;

/** Blanks around a cell are passed over in reading. Four searches in a long text are over sooner than one look at each letter. */
const needsQuotes = (text: string): boolean =>
	text.includes(',') || text.includes('"') || text.includes('\n') || text.includes('\r');
const quoted = (text: string): string => (needsQuotes(text) ? `"${text.replaceAll('"', '""')}"` : text);

const [quote, comma, lineFeed, carriageReturn] = [0x22, 0x2c, 0x0a, 0x0d];
/** Most rows are no longer than this. */
const shortLine = 2048;

/** Whether a line of so many cells holds no sign but the commas between them: one look at all of it, as most do. */
function isBare(line: string, cells: number): boolean {
	if (line.length > shortLine) return false;
	let commas = 0;
	for (let at = 0; at < line.length; at++) {
		const code = line.charCodeAt(at);
		if (code === comma) commas++;
		else if (code === quote || code === lineFeed || code === carriageReturn) return false;
	}
	return commas === cells - 1;
}

export class PartWriter {
	readonly #pieces: Uint8Array[] = [];
	readonly #rows = new Numbers();
	readonly #encoder = new TextEncoder();
	#waiting: string[] = [];
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
		const joined = cells.join(',');
		const line = isBare(joined, Math.max(1, cells.length)) ? joined : cells.map(quoted).join(',');
		// A line of nothing would be passed over.
		this.#waiting.push(line === '' ? '""' : line);
		this.#rows.push(row);
		this.#size += line.length;
		if (this.#size > bytesAtMost)
			throw new UnreadableFile('too-much', { most: String(bytesAtMost / 1024 ** 2) });
		if (this.#waiting.length >= rowsAtOnce) this.#flush();
	}

	#flush(): void {
		if (this.#waiting.length === 0) return;
		this.#pieces.push(this.#encoder.encode(`${this.#waiting.join('\n')}\n`));
		this.#waiting = [];
	}

	finish(): { bytes: Uint8Array<ArrayBuffer>; sourceRows: Int32Array } {
		this.#flush();
		const bytes = new Uint8Array(this.#pieces.reduce((sum, piece) => sum + piece.length, 0));
		let at = 0;
		for (const piece of this.#pieces) {
			bytes.set(piece, at);
			at += piece.length;
		}
		this.#pieces.length = 0;
		return { bytes, sourceRows: this.#rows.values.slice(0, this.#rows.length) };
	}
}
