// A delimited file as cells, each the number of a text met before: one pass over the bytes that makes no text a cell.
import type { Coding } from './bytes.ts';
import { CellsAbove, ownMemories } from './cells-above.ts';
import { hashSeed, hashStep, TextsMet } from './texts-met.ts';
import { closingOf, endOfLine, longestCell } from './quotes.ts';

/** Whole numbers in a row that grows. */
export class Numbers {
	values: Int32Array;
	length = 0;

	constructor(room = 1024) {
		this.values = new Int32Array(room);
	}

	push(value: number): void {
		if (this.length === this.values.length) {
			const wider = new Int32Array(this.length * 2);
			wider.set(this.values);
			this.values = wider;
		}
		this.values[this.length++] = value;
	}
}

export class Grid {
	/** Names in the header, trimmed. */
	header: string[] = [];
	/** The quotes of the header do not match, so its names cannot be told apart. */
	headerBroken = false;
	/** Place of the header in the file, 1 = the first record. */
	headerRow = 1;
	/** Filled records above the header. */
	readonly above: { row: number; text: string }[] = [];
	/** Records after the header without the blank ones. */
	size = 0;
	/** Records whose quotes do not match, by place after the header. */
	readonly broken = new Set<number>();
	readonly #cells = new Numbers();
	readonly #starts = new Numbers();
	readonly #rows = new Numbers();
	#met: TextsMet[] = [];

	constructor(
		readonly bytes: Uint8Array,
		readonly coding: Coding
	) {
		this.#starts.push(0);
	}

	/** The texts of a column, by their numbers. */
	met(place: number): TextsMet {
		const own = Math.min(place, ownMemories);
		let met = this.#met[own];
		while (met === undefined) {
			this.#met.push(new TextsMet(this.bytes, this.coding));
			met = this.#met[own];
		}
		return met;
	}

	/** The number of a cell's text; 0 where the record is too short. */
	number(index: number, place: number): number {
		const at = (this.#starts.values[index] ?? 0) + place;
		return place >= 0 && at < (this.#starts.values[index + 1] ?? 0) ? (this.#cells.values[at] ?? 0) : 0;
	}

	text(index: number, place: number): string {
		return place < 0 ? '' : (this.met(place).texts[this.number(index, place)] ?? '');
	}

	/** How many cells a record has. */
	width(index: number): number {
		return (this.#starts.values[index + 1] ?? 0) - (this.#starts.values[index] ?? 0);
	}

	/** Place of a record in the file, 1 = the first. */
	rowNumber(index: number): number {
		return this.#rows.values[index] ?? 0;
	}

	/** The cells of a record as texts. */
	record(index: number): string[] {
		return Array.from({ length: this.width(index) }, (_, place) => this.text(index, place));
	}

	/** @returns the number of the cell's text */
	put(place: number, start: number, end: number, hash: number, quoted: boolean): number {
		const number = end === start ? 0 : this.met(place).numberOf(start, end, hash, quoted);
		this.#cells.push(number);
		return number;
	}

	/** A cell whose text is that of another one at the same place. */
	repeat(number: number): void {
		this.#cells.push(number);
	}

	/** Takes back the cells of the record that is being read. */
	takeBack(): void {
		this.#cells.length = this.#starts.values[this.size] ?? 0;
	}

	#firstText(from: number): string {
		let place = 0;
		while (this.#cells.values[from + place] === 0) place++;
		return this.met(place).texts[this.#cells.values[from + place] ?? 0] ?? '';
	}

	/** Ends a record; a blank one leaves nothing, the first filled one from `headerRow` on is the header. */
	endRecord(row: number, broken: boolean): void {
		const from = this.#starts.values[this.size] ?? 0;
		let blank = true;
		for (let at = from; at < this.#cells.length && blank; at++) blank = this.#cells.values[at] === 0;
		if (blank || row < this.headerRow) {
			if (!blank) this.above.push({ row, text: this.#firstText(from) });
			this.takeBack();
			return;
		}
		this.#starts.push(this.#cells.length);
		if (this.header.length === 0) {
			this.header = this.record(0);
			this.headerBroken = broken;
			this.headerRow = row;
			this.#cells.length = 0;
			this.#starts.length = 1;
			this.#met = [];
			return;
		}
		if (broken) this.broken.add(this.size);
		this.#rows.push(row);
		this.size++;
	}
}

const [quote, lineFeed, carriageReturn] = [0x22, 0x0a, 0x0d];

export interface Dialect {
	delimiter: string;
	/** Where the first record begins. */
	from: number;
	/** Place of the header, 1 = the first record. */
	headerRow: number;
}

/** The cells of one line that is not read as quoted, up to `end`. */
function putLine(grid: Grid, between: number, start: number, end: number): void {
	const { bytes } = grid;
	let [from, hash, place] = [start, hashSeed, 0];
	for (let at = start; at <= end; at++) {
		const code = bytes[at];
		if (at < end && code !== between) {
			hash = Math.imul(hash ^ (code ?? 0), hashStep);
			continue;
		}
		grid.put(place++, from, at, hash, false);
		[from, hash] = [at + 1, hashSeed];
	}
}

/**
 * Reads every record into a grid; false where some quotes match nothing and `limited` is false, so that the file must be
 * read once more, line by line past them.
 */
export function fillGrid(
	grid: Grid,
	{ delimiter, from }: Pick<Dialect, 'delimiter' | 'from'>,
	limited: boolean
): boolean {
	const { bytes } = grid;
	const size = bytes.length;
	const between = delimiter.charCodeAt(0);
	const longest = limited ? longestCell : Number.POSITIVE_INFINITY;
	const ends = new Uint8Array(256);
	for (const code of [between, lineFeed, carriageReturn]) ends[code] = 1;
	const above = new CellsAbove(ends);
	let row = 0;
	let start = from;
	while (start < size) {
		row++;
		let at = start;
		let broken = false;
		for (let place = 0; ; place++) {
			let hash = hashSeed;
			if (bytes[at] === quote) {
				const close = closingOf(bytes, at, between, longest);
				if (close === null) {
					if (!limited) return false;
					broken = true;
					break;
				}
				for (let inside = at + 1; inside < close.quote; inside++)
					hash = Math.imul(hash ^ (bytes[inside] ?? 0), hashStep);
				grid.put(place, at + 1, close.quote, hash, true);
				at = close.end;
			} else {
				const end = above.alike[place] === 1 ? above.endOf(bytes, place, at) : -1;
				if (end >= 0) {
					grid.repeat(above.numbers[place] ?? 0);
					at = end;
				} else {
					const cell = at;
					for (; at < size; at++) {
						const code = bytes[at] ?? 0;
						if (ends[code] === 1) break;
						hash = Math.imul(hash ^ code, hashStep);
					}
					const number = grid.put(place, cell, at, hash, false);
					if (place < ownMemories) above.keep(place, cell, at, number);
				}
			}
			if (at >= size || bytes[at] !== between) break;
			at++;
		}
		if (broken) {
			grid.takeBack();
			at = endOfLine(bytes, start);
			putLine(grid, between, start, at);
		}
		grid.endRecord(row, broken);
		if (grid.size === 0) above.forget();
		start = at + (bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? 2 : 1);
	}
	return true;
}
