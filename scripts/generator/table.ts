// A generated table: named columns and rows of plain cells, written the canonical way.
import Papa from 'papaparse';
import { flatNumber } from '../../src/lib/domain/flat-text.ts';

export type Cell = string | number | null;
export interface Table {
	columns: string[];
	rows: Record<string, Cell>[];
}

const written = (cell: Cell | undefined): Cell =>
	typeof cell === 'number' ? flatNumber(cell) : (cell ?? '');

/** UTF-8, comma, decimal point, ISO dates, LF. */
export const csv = ({ columns, rows }: Table): string =>
	Papa.unparse(
		{ fields: columns, data: rows.map((row) => columns.map((column) => written(row[column]))) },
		{ newline: '\n' }
	) + '\n';
