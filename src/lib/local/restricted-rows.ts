// Rows about people while they are in memory: from an opened sealed file to files that a delivery can be merged into, and back to rows to seal.
import { tableFiles } from '../domain/tables.ts';
import type { Engine } from '../engine/engine.ts';
import type { TableRow } from '../engine/tables.ts';
import type { DeliveredPart, ProgrammeFiles } from '../intake/delivery.ts';
import { readRecords } from '../intake/delimited.ts';
import { decodeBytes } from '../intake/bytes.ts';
import { writeNumber } from '../intake/numbers.ts';
import { writeCsv } from '../intake/write-csv.ts';
import type { noVisits, SealedRows } from '../vault/admission.ts';
import { filedTables } from '../vault/manifest.ts';
import { readSealedRows } from '../vault/rows.ts';
import { restrictedTables } from './paths.ts';

/** What is in memory of a sealed file. */
export interface OpenedRows {
	/** The restricted files of the contract; without those that have no row. */
	files: ProgrammeFiles;
	/** How many households stayed out, by area and quarter. */
	leftOut: readonly TableRow[];
	/** What came in by visits: no delivery touches it. */
	visits: Pick<SealedRows, keyof typeof noVisits>;
}

/** Everything that an opened file holds. */
export const rowsOf = async (engine: Engine): Promise<OpenedRows> => inMemory(await readSealedRows(engine));

/** Rows that are sealed, as files of the contract. */
export function inMemory(rows: SealedRows): OpenedRows {
	const files = new Map<string, Uint8Array>();
	for (const table of filedTables) {
		if (rows[table].length === 0) continue;
		const { required, optional } = tableFiles[table];
		const columns = [...required, ...optional];
		const lines = rows[table].map((row) => columns.map((column) => written(row[column] ?? null)));
		files.set(`${table}.csv`, new TextEncoder().encode(writeCsv(columns, lines)));
	}
	const { left_out: leftOut, visit_events, visits, receipts } = rows;
	return { files, leftOut, visits: { visit_events, visits, receipts } };
}

const written = (cell: TableRow[string]): string =>
	cell === null || cell === undefined ? '' : typeof cell === 'number' ? writeNumber(cell) : String(cell);

function householdsIn(bytes: Uint8Array | undefined): Set<string> {
	const { required, optional } = tableFiles.households;
	const records = bytes && readRecords(decodeBytes(bytes).text, [...required, ...optional]);
	const place = records?.header.indexOf('household') ?? -1;
	return new Set((records?.rows ?? []).map((cells) => cells[place] ?? ''));
}

/**
 * How many households stay out after a delivery. The sealed file only knows how many there were, not which: a delivery that names every
 * household in it is the whole register, and is counted anew; of any other the new ones come on top.
 * @param counted those of the delivery and the opened rows together
 * @param replaced true where the delivery took the place of all households
 */
export function leftOutAfter(
	before: OpenedRows | null,
	parts: readonly DeliveredPart[],
	counted: readonly TableRow[],
	replaced = false
): readonly TableRow[] {
	if (before === null || replaced) return counted;
	const delivered = parts
		.filter(({ table }) => table === 'households')
		.map(({ bytes }) => householdsIn(bytes));
	const known = [...householdsIn(before.files.get('households.csv'))];
	const whole = delivered.length > 0 && known.every((one) => delivered.some((all) => all.has(one)));
	if (whole) return counted;
	const cells = new Map<string, TableRow>();
	for (const row of [...before.leftOut, ...counted]) {
		const key = `${row.period} ${row.area}`;
		const there = cells.get(key);
		const sum = (column: string): number => Number(there?.[column] ?? 0) + Number(row[column] ?? 0);
		cells.set(key, { ...row, without_consent: sum('without_consent'), withdrawn: sum('withdrawn') });
	}
	const placeOf = (row: TableRow): string => `${String(row.period_index).padStart(9, '0')} ${row.area}`;
	return [...cells.values()].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

export const restrictedPaths = restrictedTables.map((table) => `${table}.csv`);
