// The table that stands in a sheet: where its header is, which rows are its own, and what stands above, below and beside it.
import type { BookCell, BookRow, BookSheet } from './book.ts';
import { cellText, isFilled } from './cell-text.ts';

/** Nobody writes more rows above a table than this. */
const headReach = 40;
/** A header may be written over so many rows, of which the lowest that is filled counts in each column. */
const headerHeight = 3;
const textsAtMost = 5;

/** Rows that are no part of a table, with what stands in the first few of them. */
export class LeftOut {
	readonly rows: number[] = [];
	readonly texts: string[] = [];
	/** How many of them are as full as the rows of the table: somebody may miss them. */
	full = 0;

	add({ row, cells }: BookRow): void {
		this.rows.push(row);
		if (this.texts.length >= textsAtMost) return;
		const texts = cells.filter(isFilled).map((cell) => cellText(cell));
		this.texts.push(texts.slice(0, textsAtMost).join(' ').slice(0, 200));
	}
}

export interface SheetTable {
	/** The lowest row of the header. */
	headerRow: number;
	/** How many rows the header is written over. */
	headerHeight: number;
	/** As they stand there, trimmed; empty where a column has none. */
	names: readonly string[];
	titles: LeftOut;
	/** Below the table; known once its rows are read to the end. */
	footnotes: LeftOut;
	/** Cells to the right of the header's last name, which belong to no column; known then too. */
	beside: LeftOut;
	/** The rows of the table, cells by column as in `names`. */
	rows: () => Generator<BookRow, void, undefined>;
}

const namesOf = ({ cells }: BookRow): string[] =>
	Array.from(cells, (cell) => cellText(cell).replace(/\s+/g, ' ').trim());

/** The names of rows that stand right under each other, the lower one's first. */
function together(rows: readonly BookRow[]): string[] {
	const names: string[] = [];
	for (const row of rows)
		for (const [place, name] of namesOf(row).entries()) if (name !== '') names[place] = name;
	return Array.from(names, (name) => name ?? '');
}

/** Asked more than once of every sheet. */
const heads = new WeakMap<BookSheet, BookRow[]>();

function headOf(sheet: BookSheet): BookRow[] {
	const known = heads.get(sheet);
	if (known) return known;
	const head: BookRow[] = [];
	for (const row of sheet.rows()) {
		if (row.cells.some(isFilled)) head.push(row);
		if (head.length >= headReach) break;
	}
	heads.set(sheet, head);
	return head;
}

/** How many cells are filled, counted no further than needed. */
function filledUpTo(most: number, cells: readonly (BookCell | null)[], from = 0): number {
	let filled = 0;
	for (let place = from; place < cells.length && filled < most; place++) if (isFilled(cells[place])) filled++;
	return filled;
}

/** A word and nothing else: what an author says of the table. */
function isRemark(cells: readonly (BookCell | null)[], columns: number): boolean {
	if (columns < 2 || filledUpTo(2, cells) !== 1) return false;
	const only = cells.find(isFilled);
	return only?.kind === 'text' && /\p{L}/u.test(only.text);
}

function* rowsUnder(
	sheet: BookSheet,
	{ headerRow, names, footnotes, beside }: SheetTable,
	blankEnds: boolean
): Generator<BookRow, void, undefined> {
	const columns = names.filter((name) => name !== '').length;
	let [last, ended, begun] = [headerRow, false, false];
	for (const row of sheet.rows()) {
		if (row.row <= headerRow || filledUpTo(1, row.cells) === 0) continue;
		// A blank row right under the header parts it from its rows, and ends nothing.
		if (blankEnds && begun && row.row > last + 1) ended = true;
		last = row.row;
		begun = true;
		const remark = isRemark(row.cells, columns);
		if (ended || remark) {
			footnotes.add(row);
			if (!remark && row.cells.filter((cell, place) => names[place] && isFilled(cell)).length * 2 > columns)
				footnotes.full++;
			continue;
		}
		if (filledUpTo(1, row.cells, names.length) > 0) {
			beside.add({ ...row, cells: row.cells.slice(names.length) });
			yield { ...row, cells: row.cells.slice(0, names.length) };
		} else yield row;
	}
}

/**
 * The first block of rows whose header fits; null where none does.
 * @param fits asked of the names in a row, then of those in rows right above each other
 * @param blankEnds whether the first wholly empty row ends the table, as in a workbook
 */
export function tableUnder(
	sheet: BookSheet,
	fits: (names: readonly string[]) => boolean,
	blankEnds = true
): SheetTable | null {
	const head = headOf(sheet);
	for (let height = 1; height <= headerHeight; height++)
		for (let index = height - 1; index < head.length; index++) {
			const rows = head.slice(index - height + 1, index + 1);
			const [top, bottom] = [rows[0], rows.at(-1)];
			if (!top || !bottom || bottom.row - top.row !== height - 1) continue;
			const names = together(rows);
			if (!fits(names)) continue;
			const titles = new LeftOut();
			for (const row of head.slice(0, index - height + 1)) titles.add(row);
			const table: SheetTable = {
				headerRow: bottom.row,
				headerHeight: height,
				names,
				titles,
				footnotes: new LeftOut(),
				beside: new LeftOut(),
				rows: () => rowsUnder(sheet, table, blankEnds)
			};
			return table;
		}
	return null;
}
