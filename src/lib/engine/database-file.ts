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
/** As a worker is told it. */
export interface WritingOrder {
	seed: Uint8Array;
	tables: { ddl: string; fill: string; name: string; text: string }[];
	/** Told when all tables are filled. */
	renaming: string[];
}

const quoted = (cell: Cell): string => (cell === null ? '' : `"${String(cell).replaceAll('"', '""')}"`);

/** Only what is not there stands without quotation marks. */
const fill = (table: EngineTable): string => {
	const columns = columnsOf(table);
	const read = columns.map(([name]) => `'${name}': 'VARCHAR'`).join(', ');
	const cast = columns.map(([name, type]) => `CAST("${name}" AS ${type})`).join(', ');
	return `INSERT INTO "${table}" SELECT ${cast} FROM read_csv('${table}.csv', auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', new_line = '\\n', nullstr = '', allow_quoted_nulls = false, strict_mode = true, columns = {${read}})`;
};

export function writingOrder(tables: readonly WrittenTable[]): WritingOrder {
	const count = tables.reduce((sum, { rows }) => sum + rows.length, 0);
	return {
		seed: seedOf(blockSizeFor(count)),
		renaming: renaming(tables.map(({ table }) => table)),
		tables: tables.map(({ table, rows }) => {
			const names = columnsOf(table).map(([name]) => name);
			const lines = rows.map((row) => `${names.map((name) => quoted(row[name] ?? null)).join(',')}\n`);
			return { ddl: ddl(table), fill: fill(table), name: `${table}.csv`, text: lines.join('') };
		})
	};
}

/** What of DuckDB-Wasm is needed for it; its blocking form answers at once. */
export interface MemoryFiles {
	run: (sql: string) => unknown;
	put: (name: string, bytes: Uint8Array) => unknown;
	take: (name: string) => Uint8Array | Promise<Uint8Array>;
	drop: (name: string) => unknown;
}

/**
 * The bytes of the file; only what is in memory is touched.
 * @param file what it is called meanwhile
 * @throws whatever DuckDB does
 */
export async function writeInMemory(
	{ seed, tables, renaming }: WritingOrder,
	duckdb: MemoryFiles,
	file = 'written.duckdb'
): Promise<Uint8Array> {
	const encoder = new TextEncoder();
	await duckdb.put(file, seed);
	await duckdb.run(noExtensions);
	await duckdb.run(sameLayout);
	await duckdb.run(`ATTACH '${file}' AS written (ROW_GROUP_SIZE ${rowGroupSize})`);
	await duckdb.run('USE written');
	for (const { ddl, fill, name, text } of tables) {
		await duckdb.run(ddl);
		if (text === '') continue;
		await duckdb.put(name, encoder.encode(text));
		await duckdb.run(fill);
		await duckdb.drop(name);
	}
	for (const sql of renaming) await duckdb.run(sql);
	await duckdb.run('CHECKPOINT written');
	await duckdb.run('USE memory');
	await duckdb.run('DETACH written');
	const bytes = await duckdb.take(file);
	await duckdb.drop(file);
	return bytes;
}
