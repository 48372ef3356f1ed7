// What a DuckDB file of ours is like, and how one is written where there is no disk: in memory, from an empty one.
import { inflateSync } from 'fflate';
import { noExtensions } from './lock-down.ts';
import { columnsOf, ddl, renaming, type Cell, type EngineTable, type TableRow } from './tables.ts';

/** A tenth of the usual number of rows: zone maps skip more, and a range read over HTTP fetches less. */
export const rowGroupSize = 12_288;
/** DuckDB's own. */
export const usualBlockSize = 262_144;
/** For few rows in a file that cannot be compressed afterwards. */
export const smallestBlockSize = 16_384;

/** Measured: at 22,000 rows the smallest blocks give a fifth of the size; at a million they give more, and slower answers. */
const few = 100_000;
export const blockSizeFor = (rows: number): number => (rows <= few ? smallestBlockSize : usualBlockSize);

/** FSST samples at random; without it the same rows give the same layout. */
export const sameLayout = "SET disabled_compression_methods = 'fsst,dict_fsst'";

/**
 * Empty databases that native DuckDB wrote (STORAGE_VERSION 'v1.2.0', each with its block size), packed. DuckDB-Wasm cannot read back a
 * file that it began itself; it fills one that was there.
 */
const seeds: Readonly<Record<number, string>> = {
	[smallestBlockSize]:
		'7dehDcJQFAXQLxBMgcE3lDQECaFVGCrwNDQVGBxhEFboHmUlTAUCBFBBQoKsOMfcvNy3wL3cruN7e96l29V6Gf5ziqMkSn73s7Is9vPJtKoCAAAA0AOHrB4dN3nzuR9fusfFO4evGAT7HwAAAOx/+x8AAAD64gk=',
	[usualBlockSize]:
		'7dcxCoJgGAZgh4Lu0W4WIk2B6NbcXvjj0AGig3SRjtDg1mlcHBpqkIiCwNHheZaPl/e7wHtpb/NHd96Xu2KbR8OclnEap//7LIRDtU5WdR0BAAAAI3CcLq5N2Nzf+fnj8znpz+wr2f8AAABg/wMAAAAj8AI='
};
const bytesOfSeed = 12_288;

export const seedOf = (blockSize: number): Uint8Array =>
	inflateSync(
		Uint8Array.from(atob(seeds[blockSize] ?? ''), (letter) => letter.charCodeAt(0)),
		{ out: new Uint8Array(bytesOfSeed) }
	);

/** A table and its rows, in the order in which they are to be laid out. */
export interface WrittenTable {
	table: EngineTable;
	rows: readonly TableRow[];
}
/** Rows of one table as lines of CSV, and what makes a table of them. */
export interface TableFill {
	/** Null for more rows of a table that is there. */
	ddl: string | null;
	fill: string;
	name: string;
	lines: string | Uint8Array;
}
/** As a worker is told it. */
export interface WritingOrder {
	seed: Uint8Array;
	tables: TableFill[];
	/** Told when all tables are filled. */
	renaming: string[];
}

const quoted = (cell: Cell): string => (cell === null ? '' : `"${String(cell).replaceAll('"', '""')}"`);

/** Rows as the filling of a table reads them. */
export function csvLines(table: EngineTable, rows: readonly TableRow[]): string {
	const names = columnsOf(table).map(([name]) => name);
	return rows.map((row) => `${names.map((name) => quoted(row[name] ?? null)).join(',')}\n`).join('');
}

/** The same made by DuckDB of a row that stands in it. */
export function csvLine(table: EngineTable): string {
	const cells = columnsOf(table).map(([name, type]) =>
		type === 'VARCHAR'
			? `coalesce('"' || replace("${name}", '"', '""') || '"', '')`
			: `coalesce(CAST("${name}" AS VARCHAR), '')`
	);
	return `concat(${cells.join(", ',', ")}, chr(10))`;
}

/**
 * Bytes that the reader takes at a time, more than its longest line may be. By itself it takes sixteen times as many, for files of
 * gigabytes: measured on stretches of a megabyte, a memory of 101 MB where this needs 35, and twice the time.
 */
const readAtOnce = 2_097_152;

/** Only what is not there stands without quotation marks, or a number. @param order SQL; without it rows stand as they come */
const fill = (table: EngineTable, order: string): string => {
	const columns = columnsOf(table);
	const read = columns.map(([name]) => `'${name}': 'VARCHAR'`).join(', ');
	const cast = columns.map(([name, type]) => `CAST("${name}" AS ${type}) AS "${name}"`).join(', ');
	return `INSERT INTO "${table}" SELECT ${cast} FROM read_csv('${table}.csv', auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', new_line = '\\n', nullstr = '', allow_quoted_nulls = false, strict_mode = true, buffer_size = ${readAtOnce}, columns = {${read}})${order === '' ? '' : ` ORDER BY ${order}`}`;
};

/** One table as a worker is told it. @param lines of csvLines or csvLine */
export const tableFill = (table: EngineTable, lines: TableFill['lines']): TableFill => ({
	...{ ddl: ddl(table), fill: fill(table, ''), name: `${table}.csv`, lines }
});
/** More rows of it. @param order SQL, by which these are laid out behind those that are there; without it as they come */
export const moreOf = (table: EngineTable, lines: TableFill['lines'], order = ''): TableFill => ({
	...{ ddl: null, fill: fill(table, order), name: `${table}.csv`, lines }
});

export function writingOrder(tables: readonly WrittenTable[]): WritingOrder {
	const count = tables.reduce((sum, { rows }) => sum + rows.length, 0);
	return {
		seed: seedOf(blockSizeFor(count)),
		renaming: renaming(tables.map(({ table }) => table)),
		tables: tables.map(({ table, rows }) => tableFill(table, csvLines(table, rows)))
	};
}

/** What of DuckDB-Wasm is needed for it; its blocking form answers at once. */
export interface MemoryFiles {
	run: (sql: string) => unknown;
	put: (name: string, bytes: Uint8Array) => unknown;
	take: (name: string) => Uint8Array | Promise<Uint8Array>;
	drop: (name: string) => unknown;
}

const usualName = 'written.duckdb';

/** @param file what it is called meanwhile */
export async function beginFile(seed: Uint8Array, duckdb: MemoryFiles, file = usualName): Promise<void> {
	await duckdb.put(file, seed);
	await duckdb.run(noExtensions);
	await duckdb.run(sameLayout);
	await duckdb.run(`ATTACH '${file}' AS written (ROW_GROUP_SIZE ${rowGroupSize})`);
	await duckdb.run('USE written');
}

export async function fillTable({ ddl, fill, name, lines }: TableFill, duckdb: MemoryFiles): Promise<void> {
	if (ddl !== null) await duckdb.run(ddl);
	if (lines.length === 0) return;
	await duckdb.put(name, typeof lines === 'string' ? new TextEncoder().encode(lines) : lines);
	await duckdb.run(fill);
	await duckdb.drop(name);
}

/** The bytes of the file, which is gone from DuckDB then. */
export async function endFile(duckdb: MemoryFiles, file = usualName): Promise<Uint8Array> {
	await duckdb.run('CHECKPOINT written');
	await duckdb.run('USE memory');
	await duckdb.run('DETACH written');
	const bytes = await duckdb.take(file);
	await duckdb.drop(file);
	return bytes;
}

/**
 * The bytes of the file; only what is in memory is touched.
 * @throws whatever DuckDB does
 */
export async function writeInMemory(
	{ seed, tables, renaming }: WritingOrder,
	duckdb: MemoryFiles,
	file = usualName
): Promise<Uint8Array> {
	await beginFile(seed, duckdb, file);
	for (const table of tables) await fillTable(table, duckdb);
	for (const sql of renaming) await duckdb.run(sql);
	return endFile(duckdb, file);
}
