// What a reader of a delivery wants to know of a table in a sheet: what was left out, what is hidden, and what counts as what.
import type { BookSheet } from './book.ts';
import type { DeliveryNote } from './delivery.ts';
import { maskBsn } from './report.ts';
import type { LeftOut, SheetTable } from './sheet-table.ts';

const namedAtMost = 20;

/** `4, 7-9`, cut where nobody would read on. */
export function rowRanges(rows: readonly number[]): string {
	const parts: string[] = [];
	for (let at = 0; at < rows.length; at++) {
		const from = rows[at] ?? 0;
		while (rows[at + 1] === (rows[at] ?? 0) + 1) at++;
		if (parts.length === namedAtMost) {
			parts.push('…');
			break;
		}
		const to = rows[at] ?? 0;
		parts.push(from === to ? String(from) : `${from}-${to}`);
	}
	return parts.join(', ');
}

/** 28 is AB. */
export function columnLetters(column: number): string {
	let letters = '';
	for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
		letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
	return letters;
}

/** What stands there may name somebody: numbers of people are never repeated. */
const leftOut = ({ rows, texts }: LeftOut): Record<string, string> => ({
	rows: rowRanges(rows),
	count: String(rows.length),
	texts: texts.map(maskBsn).join('\n')
});

/** What was counted while the rows of a table were read. */
export interface TableCounts {
	formulas: number;
	external: boolean;
	percents: ReadonlyMap<string, number>;
}

/** To be asked after the rows of the table were read to the end. */
export function notesOf(sheet: BookSheet, table: SheetTable, counts: TableCounts): DeliveryNote[] {
	const notes: DeliveryNote[] = [];
	const say = (code: DeliveryNote['code'], parameters: Record<string, string>) =>
		notes.push({ code, parameters });
	const { titles, footnotes, beside, headerRow, headerHeight, names } = table;
	if (sheet.hidden) say('hidden-sheet', { sheet: sheet.name });
	if (titles.rows.length > 0) say('title-rows', leftOut(titles));
	const top = headerRow - headerHeight;
	// The row above the header as well: there stands what groups of columns have in common. A title spans all of them.
	const merged = sheet.merged.filter(
		({ rows: [, to], columns: [from, last] }) =>
			to >= top && to <= headerRow && last > from && last - from + 1 < names.length
	);
	if (merged.length > 0 || headerHeight > 1) {
		const cells = merged.map(
			({ rows: [from, to], columns: [first, last] }) =>
				`${columnLetters(first)}${from}:${columnLetters(last)}${to}`
		);
		say('merged-header', { cells: cells.slice(0, namedAtMost).join(', '), rows: String(headerHeight) });
	}
	if (footnotes.rows.length > 0) say('footnotes', { ...leftOut(footnotes), full: String(footnotes.full) });
	if (beside.rows.length > 0) say('footnotes', { ...leftOut(beside), full: '0', where: 'beside' });
	const hidden = sheet.hiddenRows.filter((row) => row > headerRow && !footnotes.rows.includes(row));
	if (hidden.length > 0) say('hidden-rows', { rows: rowRanges(hidden), count: String(hidden.length) });
	const columns = sheet.hiddenColumns.filter((column) => column <= names.length);
	if (columns.length > 0)
		say('hidden-columns', {
			columns: columns
				.slice(0, namedAtMost)
				.map((column) => {
					const name = names[column - 1] ?? '';
					return name === '' ? columnLetters(column) : `${columnLetters(column)} (${maskBsn(name)})`;
				})
				.join(', '),
			count: String(columns.length)
		});
	if (counts.formulas > 0)
		say('formulas', { count: String(counts.formulas), external: counts.external ? 'yes' : '' });
	if (counts.percents.size > 0) {
		const count = [...counts.percents.values()].reduce((sum, one) => sum + one, 0);
		say('percent-cells', { columns: [...counts.percents.keys()].join(', '), count: String(count) });
	}
	return notes;
}
