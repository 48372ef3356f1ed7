// Writes tables the one way that this project writes: UTF-8, comma, decimal point, ISO dates, LF; what looks like a formula is marked.
import Papa from 'papaparse';

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
