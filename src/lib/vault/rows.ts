// Every row of an opened file into memory, in the order of the file; of an older contract the tables that it lacks are empty.
import type { Engine, Query } from '../engine/engine.ts';
import { columnsOf, nameInFile, type Cell, type TableRow } from '../engine/tables.ts';
import type { SealedRows } from './admission.ts';
import { sealedTables, tablesOf, type SealedTable } from './manifest.ts';

const contract: Query<number> = {
	name: 'contract',
	sql: "SELECT value FROM manifest WHERE fact = 'contract'",
	params: [],
	row: (raw) => {
		const { value }: Readonly<Record<string, unknown>> = { ...Object(raw) };
		return Number(value);
	}
};

/** @param which SQL: of which rows */
export const rowsIn = (table: SealedTable, which = 'TRUE', params: string[] = []): Query<TableRow> => ({
	name: 'rowsIn',
	sql: `SELECT ${columnsOf(table)
		.map(([name, type]) => (type === 'DATE' ? `CAST("${name}" AS VARCHAR) AS "${name}"` : `"${name}"`))
		.join(', ')} FROM "${nameInFile(table)}" WHERE ${which} ORDER BY rowid`,
	params,
	once: true,
	row: (raw) => {
		const cells: Readonly<Record<string, Cell>> = { ...Object(raw) };
		return cells;
	}
});

/** The tables that an opened file holds. */
export async function insideOf(engine: Engine): Promise<readonly SealedTable[]> {
	const [found = 1] = await engine.all(contract);
	return tablesOf(found);
}

export async function readSealedRows(engine: Engine): Promise<SealedRows> {
	const inside = await insideOf(engine);
	const rows = {} as Record<SealedTable, readonly TableRow[]>;
	for (const table of sealedTables)
		rows[table] = inside.includes(table) ? await engine.all(rowsIn(table)) : [];
	return rows;
}
