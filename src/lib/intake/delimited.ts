// A file becomes a grid of cells: delimiter and header are found from its first records, and a broken quote costs one line.
import type { Coded, Coding } from './bytes.ts';
import { fillGrid, Grid, type Dialect } from './grid.ts';
import { eachRecord } from './quotes.ts';

const delimiters = [',', ';', '\t'];
/** No header is longer than this many bytes; looking further only costs time. */
const headReach = 65_536;
/** Nobody writes more lines than this above a table. */
const titleReach = 30;

/** The first filled records of a file, as texts. */
function headRecords(bytes: Uint8Array, coding: Coding, delimiter: string, from: number): Grid {
	const grid = new Grid(bytes.subarray(0, from + headReach), coding);
	let [seen, end] = [0, from];
	eachRecord(grid.bytes, { delimiter, from }, (start, stop) => {
		end = stop;
		if (stop > start) seen++;
		return seen <= titleReach;
	});
	const head = new Grid(bytes.subarray(0, end), coding);
	fillGrid(head, { delimiter, from }, true);
	return head;
}

/**
 * Where the header stands under a delimiter, and how many names that are known it has. It is the first record, unless that
 * names no more than one of them and a later one at least a third.
 */
function headerUnder(head: Grid, known: readonly string[]): { row: number; names: number; cells: number } {
	const namesIn = (cells: readonly string[]): number =>
		new Set(cells.filter((cell) => known.includes(cell))).size;
	let best = { row: head.headerRow, names: namesIn(head.header), cells: head.header.length };
	if (best.names > 1) return best;
	for (let index = 0; index < head.size; index++) {
		const names = namesIn(head.record(index));
		if (names < 2 || names * 3 < known.length || names <= best.names) continue;
		best = { row: head.rowNumber(index), names, cells: head.width(index) };
	}
	return best;
}

/** How a file is delimited, and where its header stands. */
export function dialectOf({ bytes, coding }: Coded, known: readonly string[]): Dialect {
	const first = new TextDecoder('windows-1252').decode(bytes.subarray(0, 10));
	const stated = /^"?sep=([,;\t])"?(\r\n?|\n)/i.exec(first);
	const from = stated?.[0].length ?? 0;
	let best: Dialect = { delimiter: stated?.[1] ?? ',', from, headerRow: 1 };
	let bestScore = -1;
	for (const delimiter of stated?.[1] === undefined ? delimiters : [stated[1]]) {
		const { row, names, cells } = headerUnder(headRecords(bytes, coding, delimiter, from), known);
		const score = names * 1000 + cells;
		if (score > bestScore) [best, bestScore] = [{ delimiter, from, headerRow: row }, score];
	}
	return best;
}

/** Splits a file into cells; null when some quotes match nothing and it may not be read on past them. */
export function readGrid({ bytes, coding }: Coded, dialect: Dialect, pastBroken: boolean): Grid | null {
	const grid = (): Grid => {
		const made = new Grid(bytes, coding);
		made.headerRow = dialect.headerRow;
		return made;
	};
	const whole = grid();
	if (fillGrid(whole, dialect, false)) return whole;
	if (!pastBroken) return null;
	const past = grid();
	fillGrid(past, dialect, true);
	return past;
}

export interface Records {
	header: string[];
	/** Place of the header in the file, 1 = the first record. */
	headerRow: number;
	/** Records after the header without the blank ones; cells are trimmed. */
	rows: string[][];
	/** Place of each record in the file as a spreadsheet counts it, 1 = header. */
	numbers: number[];
	/** Records whose quotes do not match, by place in `rows`. */
	broken: ReadonlySet<number>;
}

/** A small file as rows of texts; null when it holds no header. */
export function readRecords(source: string, knownColumns: readonly string[]): Records | null {
	const bytes = new TextEncoder().encode(source);
	const coded: Coded = { bytes, coding: 'utf-8', ascii: false, foreign: null, suspect: false };
	const grid = readGrid(coded, dialectOf(coded, knownColumns), true);
	if (grid === null || grid.header.length === 0) return null;
	const every = <T>(read: (index: number) => T): T[] =>
		Array.from({ length: grid.size }, (_, index) => read(index));
	return {
		header: grid.header,
		headerRow: grid.headerRow,
		rows: every((index) => grid.record(index)),
		numbers: every((index) => grid.rowNumber(index)),
		broken: grid.broken
	};
}

/** Of a file that is too large to read on past a broken quote, so many are named; the rest is counted. */
const namedAtMost = 100;

export interface BrokenRecords {
	/** Places in the file as a spreadsheet counts them, 1 = header. */
	rows: number[];
	/** With those that are not named. */
	count: number;
}

/** The records of a file whose quotes do not match. Keeps no cell: for files too large to read on past them. */
export function brokenRecords({ bytes }: Coded, { delimiter, from }: Dialect): BrokenRecords {
	const found: BrokenRecords = { rows: [], count: 0 };
	let row = 0;
	eachRecord(bytes, { delimiter, from }, (_start, _end, broken) => {
		row++;
		if (!broken) return;
		found.count++;
		if (found.rows.length < namedAtMost) found.rows.push(row);
	});
	return found;
}
