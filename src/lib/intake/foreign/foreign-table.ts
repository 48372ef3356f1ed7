// A table as another program wrote it: texts by column, with the place of every row as that program counts them, and what its codes mean.
import { decodeBytes } from '../bytes.ts';
import { cellText } from '../cell-text.ts';
import type { DeliveryNote } from '../delivery.ts';
import { notesOf } from '../delivery-notes.ts';
import type { BookCell, BookSheet } from '../book.ts';
import { readRecords } from '../delimited.ts';
import { writeNumber } from '../numbers.ts';
import { tableUnder } from '../sheet-table.ts';

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
	/** What stands around it, and what is hidden. */
	notes: readonly DeliveryNote[];
	/** Of the number in a cell how its sheet shows it as a code, such as 00153; by the place of its column and that of its row. */
	codes: ReadonlyMap<number, ReadonlyMap<number, string>>;
	/** Formulas of which the file holds no outcome. */
	without: readonly { row: number; column: string }[];
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
		conventions: more.conventions ?? 'none',
		notes: more.notes ?? [],
		codes: more.codes ?? new Map(),
		without: more.without ?? []
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

/** As a CSV of it would read; a cell that shows 9,2% is 9.2%. */
function textOfCell(cell: BookCell | null | undefined): string {
	if (cell?.kind === 'truth') return cell.value ? '1' : '0';
	if (cell?.kind !== 'number' || !cell.percent) return cellText(cell).trim();
	return `${writeNumber(Number((cell.value * 100).toPrecision(15)))}%`;
}

/**
 * A sheet from the first row that `isHeader` knows: of a workbook to the first wholly empty row below it, of a text to its end.
 * @returns null where no row is a header
 */
export function tableOfSheet(
	sheet: BookSheet,
	isHeader: (names: readonly string[]) => boolean
): ForeignTable | null {
	const found = tableUnder(sheet, isHeader, sheet.name !== '');
	if (!found) return null;
	const { names, headerRow } = found;
	const rows: string[][] = [];
	const numbers: number[] = [];
	const without: { row: number; column: string }[] = [];
	const percents = new Map<string, number>();
	const codes = new Map<number, Map<number, string>>();
	let formulas = 0;
	for (const { row, cells, formulas: own = 0 } of found.rows()) {
		formulas += own;
		for (const [place, cell] of cells.entries()) {
			const column = names[place] ?? '';
			if (cell?.kind === 'formula-without-value') without.push({ row, column });
			else if (cell?.kind === 'number' && cell.percent) percents.set(column, (percents.get(column) ?? 0) + 1);
			else if (cell?.kind === 'number' && cell.code !== undefined) {
				const ofColumn = codes.get(place);
				if (ofColumn) ofColumn.set(row, cell.code);
				else codes.set(place, new Map([[row, cell.code]]));
			}
		}
		rows.push(cells.map(textOfCell));
		numbers.push(row);
	}
	const notes = notesOf(sheet, found, { formulas, external: false, percents });
	return makeTable(names, rows, { headerRow, numbers, notes, codes, without });
}
