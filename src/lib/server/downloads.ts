// The published tables as files to take along: tidy CSV that says in every row when it is synthetic.
import Papa from 'papaparse';
import type { Programme } from '../domain/programme.ts';
import { tableFiles, type ProgrammeTables, type TableName } from '../domain/tables.ts';

/** Tables without rows about people. */
export const downloadable = Object.entries(tableFiles)
	.filter(([, file]) => !file.restricted)
	.map(([name]) => name as TableName);

/** UTF-8, comma, decimal point, ISO dates, LF; hidden is `.`; text that a spreadsheet would run stays text. */
export function csvOf(table: TableName, tables: ProgrammeTables, programme: Programme): string {
	const { required, optional } = tableFiles[table];
	const columns: string[] = [...required, ...optional];
	const rows = tables[table].map((row) => {
		const cells = new Map<string, unknown>(Object.entries(row));
		const hiddenRow = cells.get('hidden') === true;
		const own = columns.map((column) => {
			if (hiddenRow && (column === 'numerator' || column === 'mean')) return '.';
			return cells.get(column) ?? '';
		});
		return programme.synthetic ? [...own, 'synthetic demonstration data'] : own;
	});
	const fields = programme.synthetic ? [...columns, 'synthetic'] : columns;
	return Papa.unparse({ fields, data: rows }, { newline: '\n', escapeFormulae: true }) + '\n';
}
