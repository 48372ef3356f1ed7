// A generated table: named columns and rows of plain cells, written the canonical way.
import Papa from 'papaparse';

export type Cell = string | number | null;
export interface Table {
	columns: string[];
	rows: Record<string, Cell>[];
}

/** UTF-8, comma, decimal point, ISO dates, LF. */
export const csv = ({ columns, rows }: Table): string =>
	Papa.unparse(
		{ fields: columns, data: rows.map((row) => columns.map((column) => row[column] ?? '')) },
		{ newline: '\n' }
	) + '\n';
