// Asks an opened file what it says about itself, and lets it through only when that is so, to the last column and row.
import type { Engine, Query } from '../engine/engine.ts';
import {
	judgeManifest,
	manifestSql,
	sealedTables,
	tablesOf,
	type Manifest,
	type SealedTable
} from './manifest.ts';
import { readRows, type RowFacts } from './row-hash.ts';
import { VaultError } from './vault-error.ts';
import { columnsOf, nameInFile } from '../engine/tables.ts';

export interface Expected {
	/** Id of this site's programme. */
	programme: string;
	/** ISO day of opening. */
	today: string;
	/** True once the reader was warned. */
	pastRetention: boolean;
}

type RawRow = Readonly<Record<string, unknown>>;
const manifestQuery: Query<RawRow> = {
	name: 'manifest',
	sql: manifestSql,
	params: [],
	row: (raw) => ({ ...Object(raw) })
};

/**
 * @throws VaultError with the manifest's code; `wrong-columns` or `impossible-value` with the place; `changed-rows` when the
 * rows are not those of the hash; `damaged` when there is not even that to read
 */
export async function judge(engine: Engine, expected: Expected): Promise<Manifest> {
	const facts = await engine.all(manifestQuery).catch(() => []);
	const { manifest, code } = judgeManifest(facts, expected);
	if (manifest === null) throw new VaultError(code);
	if (code !== null && !expected.pastRetention)
		throw new VaultError(code, { retainUntil: manifest.retainUntil });
	await judgeColumns(engine, tablesOf(manifest.contract));
	const { rows, impossible, sha256 } = await readFacts(engine, manifest);
	if (impossible !== null) throw new VaultError('impossible-value', { place: impossible });
	if (sealedTables.some((table) => rows[table] !== manifest.rows[table])) throw new VaultError('damaged');
	if (sha256 !== manifest.sha256) throw new VaultError('changed-rows');
	return manifest;
}

/** A table of other types would give other answers, or make a question fail much later. */
async function judgeColumns(engine: Engine, inside: readonly SealedTable[]): Promise<void> {
	const types = await engine.all(columnTypes(inside)).catch(() => []);
	if (areAsPromised(types, inside)) return;
	for (const table of inside) {
		const there = await engine.all(columnsThere(table)).catch(() => []);
		if (there.length === 0) break;
		const column = wrongColumn(table, there);
		if (column !== null) throw new VaultError('wrong-columns', { place: { table, row: null, column } });
	}
	throw new VaultError('damaged');
}

/** Without the words of the engine, which may quote a row. */
async function readFacts(engine: Engine, manifest: Manifest): Promise<RowFacts> {
	try {
		return await readRows(engine, tablesOf(manifest.contract));
	} catch {
		throw new VaultError('damaged');
	}
}

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
export const columnTypes = (inside: readonly SealedTable[] = sealedTables): Query<Types> => ({
	name: 'columnTypes',
	sql: inside
		.map((table) => {
			const types = columnsOf(table).map(([name]) => `typeof(any_value("${name}"))`);
			return `SELECT '${table}' AS "table", concat_ws(',', ${types.join(', ')}) AS types FROM (FROM "${nameInFile(table)}" LIMIT 0)`;
		})
		.join(' UNION ALL '),
	params: [],
	row: pairOf
});

/** True when every table has every column, in the type that it should have. */
export const areAsPromised = (
	rows: readonly Types[],
	inside: readonly SealedTable[] = sealedTables
): boolean => inside.every((table) => rows.some((row) => row.table === table && row.types === wanted(table)));

interface Column {
	name: unknown;
	type: unknown;
}

/** The columns that one table does have; fails where there is no such table. Slower, so only asked when something is amiss. */
export const columnsThere = (table: SealedTable): Query<Column> => ({
	name: 'columnsThere',
	sql: `SELECT name, type FROM pragma_table_info('${nameInFile(table)}')`,
	params: [],
	row: (raw) => ({ name: undefined, type: undefined, ...Object(raw) })
});

/** The first column of a table that is missing or of another type. */
export const wrongColumn = (table: SealedTable, there: readonly Column[]): string | null =>
	columnsOf(table).find(
		([name, type]) => !there.some((one) => one.name === name && one.type === type)
	)?.[0] ?? null;
