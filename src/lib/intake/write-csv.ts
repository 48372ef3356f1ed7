// Writes tables the one way that this project writes: UTF-8, comma, decimal point, ISO dates, LF; what looks like a formula is marked. So notes.csv, too.
import Papa from 'papaparse';
import { comparePeriods } from '../domain/period.ts';
import { noteFields } from '../domain/row-words.ts';
import type { NoteRow } from '../domain/tables.ts';

/** @param rows one text a column, in the order of the columns */
export function writeCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
	const text = Papa.unparse(
		{ fields: [...columns], data: rows.map((row) => [...row]) },
		{ delimiter: ',', newline: '\n' }
	);
	return `${text}\n`;
}

/** Text that starts like a formula gets an apostrophe before it; so does text that already looks so marked. */
export const markFormula = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** Takes that one apostrophe away. */
export const unmarkFormula = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

const columns = ['period', 'indicator', 'field', 'text', 'author', 'date'] as const;

/**
 * Notes as a file: by quarter, then the programme's own before those of each indicator, then by field.
 * @param order indicator ids
 * @param synthetic what every row says where the programme is invented
 */
export function writeNotes(
	notes: readonly NoteRow[],
	order: readonly string[],
	synthetic: string | null
): string {
	const place = (indicator: string | null) => (indicator === null ? -1 : order.indexOf(indicator));
	const sorted = [...notes].sort(
		(a, b) =>
			comparePeriods(a.period, b.period) ||
			place(a.indicator) - place(b.indicator) ||
			noteFields.indexOf(a.field) - noteFields.indexOf(b.field)
	);
	return writeCsv(
		synthetic === null ? columns : [...columns, 'synthetic'],
		sorted.map((one) => [
			...columns.map((column) => markFormula(one[column] ?? '')),
			...(synthetic === null ? [] : [synthetic])
		])
	);
}
