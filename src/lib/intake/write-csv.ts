// Writes tables the one way that this project writes: UTF-8, comma, decimal point, ISO dates, LF.
import Papa from 'papaparse';

/** @param rows one text a column, in the order of the columns */
export function writeCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
	const text = Papa.unparse(
		{ fields: [...columns], data: rows.map((row) => [...row]) },
		{ delimiter: ',', newline: '\n' }
	);
	return `${text}\n`;
}
