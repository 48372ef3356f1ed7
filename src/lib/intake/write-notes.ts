// Writes notes.csv in the one dialect of the contract, so that reading it gives every text back as it was.
import { comparePeriods } from '../domain/period.ts';
import { noteFields } from '../domain/row-words.ts';
import type { NoteRow } from '../domain/tables.ts';
import { markFormula, writeCsv } from './write-csv.ts';

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
