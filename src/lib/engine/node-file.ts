// Writes tables to a DuckDB file that DuckDB-Wasm can attach, and reads such a file back.
import { DuckDBInstance } from '@duckdb/node-api';
import { rowGroupSize, sameLayout, usualBlockSize } from './database-file.ts';
import type { Engine } from './engine.ts';
import { noExtensions } from './lock-down.ts';
import { createTables, engineOn, loadTables } from './node.ts';
import { renaming, type EngineTable, type TableRow } from './tables.ts';

/**
 * A database of its own, so that nothing but these tables can be in the file. The same rows give the same layout; a few
 * bytes of padding between compressed columns still differ.
 * @param file path of a file that does not exist yet
 * @param rowsOf the rows of a table, in the order in which they are to be laid out; at once, or some after the other
 * @param blockSize bytes that a column takes at least
 */
export async function writeDatabase<Table extends EngineTable>(
	file: string,
	tables: readonly Table[],
	rowsOf: (table: Table) => Promise<readonly TableRow[]> | AsyncIterable<readonly TableRow[]>,
	blockSize = usualBlockSize
): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	try {
		await connection.run(sameLayout);
		// The storage version that DuckDB-Wasm reads, whatever version writes it.
		await connection.run(
			`ATTACH '${file.replaceAll("'", "''")}' AS written (STORAGE_VERSION 'v1.2.0', ROW_GROUP_SIZE ${rowGroupSize}, BLOCK_SIZE ${blockSize})`
		);
		await connection.run('USE written');
		await createTables(connection, tables);
		for (const table of tables) {
			const rows = rowsOf(table);
			await loadTables(connection, { [table]: 'then' in rows ? await rows : rows });
		}
		for (const sql of renaming(tables)) await connection.run(sql);
		await connection.run('CHECKPOINT written');
		await connection.run('USE memory');
		await connection.run('DETACH written');
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

/** A file that exists, read-only and with one thread, so that its rows come in their order. Bytes come as a Uint8Array. */
export async function openDatabase(file: string): Promise<Engine> {
	const instance = await DuckDBInstance.create(file, { threads: '1', access_mode: 'READ_ONLY' });
	const connection = await instance.connect();
	await connection.run(noExtensions);
	return engineOn(instance, connection);
}
