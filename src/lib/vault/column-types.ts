// Whether an opened file's tables have the columns and types that Wijkladder gives them; where not, which one is amiss.
import type { Query } from '../engine/engine.ts';
import { columnsOf } from '../engine/tables.ts';
import { sealedTables, type SealedTable } from './manifest.ts';

interface Types {
	table: unknown;
	types: unknown;
}
const pairOf = (raw: unknown): Types => ({ table: undefined, types: undefined, ...Object(raw) });

const wanted = (table: SealedTable): string =>
	columnsOf(table)
		.map(([, type]) => type)
		.join();

/** One row a table: the types of its columns as DuckDB names them. Not a row of the tables is read. */
export const columnTypes: Query<Types> = {
	name: 'columnTypes',
	sql: sealedTables
		.map((table) => {
			const types = columnsOf(table).map(([name]) => `typeof(any_value("${name}"))`);
			return `SELECT '${table}' AS "table", concat_ws(',', ${types.join(', ')}) AS types FROM (FROM "${table}" LIMIT 0)`;
		})
		.join(' UNION ALL '),
	params: [],
	row: pairOf
};

/** True when every table has every column, in the type that it should have. */
export const areAsPromised = (rows: readonly Types[]): boolean =>
	sealedTables.every((table) => rows.some((row) => row.table === table && row.types === wanted(table)));

interface Column {
	name: unknown;
	type: unknown;
}

/** The columns that one table does have; fails where there is no such table. Slower, so only asked when something is amiss. */
export const columnsThere = (table: SealedTable): Query<Column> => ({
	name: 'columnsThere',
	sql: `SELECT name, type FROM pragma_table_info('${table}')`,
	params: [],
	row: (raw) => ({ name: undefined, type: undefined, ...Object(raw) })
});

/** The first column of a table that is missing or of another type. */
export const wrongColumn = (table: SealedTable, there: readonly Column[]): string | null =>
	columnsOf(table).find(
		([name, type]) => !there.some((one) => one.name === name && one.type === type)
	)?.[0] ?? null;
