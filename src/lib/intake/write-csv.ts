// Writes tables the one way that this project writes: UTF-8, comma, decimal point, ISO dates, LF; what looks like a formula is marked. So notes.csv, too.
import { comparePeriods } from '../domain/period.ts';
import { noteFields } from '../domain/row-words.ts';
import type { NoteRow } from '../domain/tables.ts';

// Quoted here and not by Papa Parse, which tests hold it to: of 180,000 rows of 16 columns (500 areas, 60 quarters, 6 goals) this takes 0.2 s of
// processor, Papa's unparse by thousands of rows 0.9-1.4 s, by five thousand 0.7-1.0 s and by twenty thousand 0.8-1.2 s.
const needsQuotes = /[,"\r\n\ufeff]|^ | $/;
const quoted = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const linesAtOnce = 1000;

/**
 * @param rows one text a column, in the order of the columns; taken one after the other, so that hundreds of thousands need not all be there
 */
export function writeCsv(columns: readonly string[], rows: Iterable<readonly string[]>): string {
	const line = (cells: readonly string[]): string =>
		columns.map((_, place) => quoted(cells[place] ?? '')).join(',');
	const head = line(columns);
	const parts: string[] = [];
	let lines: string[] = [];
	for (const row of rows) {
		if (lines.length === linesAtOnce) {
			parts.push(lines.join('\n'));
			lines = [];
		}
		lines.push(line(row));
	}
	// Without a row an empty line stands below the head: files and their published hashes have had it from the first version on.
	return `${[head, ...parts, lines.join('\n')].join('\n')}\n`;
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
