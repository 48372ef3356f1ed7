// A table as another program wrote it: texts by column, with the place of every row as that program counts them, and what its codes mean.
import { decodeBytes } from '../bytes.ts';
import type { BookCell, BookSheet } from '../book.ts';
import { readRecords } from '../delimited.ts';
import { writeNumber } from '../numbers.ts';

/** What a source means by cells that hold no figure. */
export type Conventions = 'cbs' | 'none';

export interface ForeignTable {
	header: readonly string[];
	/** 1 = the first row of the file or sheet. */
	headerRow: number;
	/** Trimmed, one text for each name in the header. */
	rows: readonly (readonly string[])[];
	/** The place of each row. */
	numbers: readonly number[];
	/** What a column is about, where the file says so: the text of a question, the title of a measure. */
	labels: Readonly<Record<string, string>>;
	/** What the codes in a column mean, where the file says so. */
	valueLabels: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** `cbs`: a cross or `<5` is held back, a year may end in JJ00, -99997 is no figure. */
	conventions: Conventions;
}

/** A row as wide as its header: what a program leaves out at the end is empty. */
const evened = (row: readonly string[], width: number): string[] =>
	Array.from({ length: Math.max(width, row.length) }, (_, place) => (row[place] ?? '').trim());

export function makeTable(
	header: readonly string[],
	rows: readonly (readonly string[])[],
	more: Partial<ForeignTable> = {}
): ForeignTable {
	const headerRow = more.headerRow ?? 1;
	return {
		header: header.map((name) => name.trim()),
		headerRow,
		rows: rows.map((row) => evened(row, header.length)),
		numbers: more.numbers ?? rows.map((_, index) => headerRow + 1 + index),
		labels: more.labels ?? {},
		valueLabels: more.valueLabels ?? {},
		conventions: more.conventions ?? 'none'
	};
}

/**
 * @param known names of which the header has some, where titles may stand above it
 * @returns null where the file holds no header
 */
export function tableOfCsv(bytes: Uint8Array, known: readonly string[] = []): ForeignTable | null {
	const records = readRecords(decodeBytes(bytes).text, known);
	if (!records) return null;
	const { header, rows, headerRow, numbers } = records;
	return makeTable(header, rows, { headerRow, numbers });
}

/** As a CSV of it would read, numbers by a decimal point; a cell that shows 9,2% is 9.2%. */
export function textOfCell(cell: BookCell | null | undefined): string {
	switch (cell?.kind) {
		case 'text':
		case 'error':
			return cell.text.trim();
		case 'number':
			if (!cell.percent) return writeNumber(cell.value);
			return `${writeNumber(Number((cell.value * 100).toPrecision(15)))}%`;
		case 'date':
			return cell.date;
		case 'truth':
			return cell.value ? '1' : '0';
		// No nothing: somebody computed it.
		case 'formula-without-value':
			return '#N/A';
		case undefined:
			return '';
	}
}

/** So many rows may stand above a header. */
const titleAtMost = 30;

/** A word and nothing else. */
const isFootnote = ([first = '', ...rest]: readonly string[], width: number): boolean =>
	width > 2 && /\p{L}/u.test(first) && rest.every((text) => text === '');

/**
 * A sheet from the first row that `isHeader` knows: of a workbook to the first wholly empty row below it, of a text to its end.
 * @returns null where no row is a header
 */
export function tableOfSheet(
	sheet: BookSheet,
	isHeader: (names: readonly string[]) => boolean
): ForeignTable | null {
	let header: string[] | null = null;
	let [headerRow, last] = [0, 0];
	const rows: string[][] = [];
	const numbers: number[] = [];
	for (const { row, cells } of sheet.rows()) {
		const texts = cells.map(textOfCell);
		if (header === null) {
			if (row > titleAtMost) return null;
			if (!isHeader(texts)) continue;
			[header, headerRow, last] = [texts, row, row];
			continue;
		}
		if (sheet.name !== '' && row > last + 1) break;
		last = row;
		if (texts.every((text) => text === '')) continue;
		if (isFootnote(texts, header.length)) continue;
		rows.push(texts);
		numbers.push(row);
	}
	return header && makeTable(header, rows, { headerRow, numbers });
}
