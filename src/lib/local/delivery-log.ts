// deliveries.csv: what came in, what it did, and whether it was undone; written by us, read by anyone.
import { instant } from '../domain/today.ts';
import { readRecords } from '../intake/delimited.ts';
import { markFormula, unmarkFormula, writeCsv } from '../intake/write-csv.ts';

export const logColumns = [
	...([
		'delivered',
		'file',
		'sha256',
		'supplier',
		'rows',
		'added',
		'changed',
		'removed',
		'accepted',
		'undone'
	] as const)
];
const counts = ['rows', 'added', 'changed', 'removed'] as const;

/** One delivered file. */
export interface LogRow {
	/** ISO moments. */
	delivered: string;
	accepted: string;
	/** Empty while it counts. */
	undone: string;
	file: string;
	sha256: string;
	supplier: string;
	rows: number;
	added: number;
	changed: number;
	removed: number;
}

export function readLog(bytes: Uint8Array | undefined): LogRow[] {
	const records = readRecords(new TextDecoder().decode(bytes), logColumns);
	if (!records) return [];
	return records.rows.map((cells) => {
		const cell = (column: string): string => unmarkFormula(cells[records.header.indexOf(column)] ?? '');
		const count = (column: string): number => Number(cell(column)) || 0;
		return {
			...{ delivered: cell('delivered'), accepted: cell('accepted'), undone: cell('undone') },
			...{ file: cell('file'), sha256: cell('sha256'), supplier: cell('supplier') },
			...{ rows: count('rows'), added: count('added'), changed: count('changed'), removed: count('removed') }
		};
	});
}

export const writeLog = (rows: readonly LogRow[]): Uint8Array =>
	new TextEncoder().encode(
		writeCsv(
			logColumns,
			rows.map((row) =>
				logColumns.map((column) =>
					counts.some((one) => one === column) ? String(row[column]) : markFormula(String(row[column]))
				)
			)
		)
	);

/** The files that were accepted last count no more. */
export function lastUndone(rows: readonly LogRow[]): LogRow[] {
	const [last, undone] = [rows.at(-1)?.accepted, instant()];
	return rows.map((row) => (row.accepted === last ? { ...row, undone } : row));
}
