// Writes tables to a DuckDB file in the browser, in a worker of its own that ends with it; native DuckDB opens it.
import { rowGroupSize, sameLayout, seedOf, usualBlockSize } from './database-file.ts';
import type { Engine } from './engine.ts';
import { renaming, type EngineTable, type TableRow } from './tables.ts';
import { answering, createTables, loadTables, startWasm } from './wasm.ts';

/**
 * As the native engine does it (node-file.ts): the same rows give the same layout, but for what unused memory leaves between columns.
 * @param rowsOf the rows of a table, in the order in which they are to be laid out; at once, or some after the other
 * @param blockSize one of database-file.ts
 * @param check asks the file before it is handed over
 */
export async function writtenDatabase<Name extends EngineTable>(
	tables: readonly Name[],
	rowsOf: (table: Name) => readonly TableRow[] | AsyncIterable<readonly TableRow[]>,
	blockSize = usualBlockSize,
	check: (engine: Engine) => Promise<void> = () => Promise.resolve()
): Promise<Uint8Array> {
	const { database, connection, end } = await startWasm();
	try {
		const file = 'written.duckdb';
		await connection.query(sameLayout);
		// A file that DuckDB-Wasm attaches before it exists cannot be read back.
		await database.registerFileBuffer(file, seedOf(blockSize));
		await connection.query(`ATTACH '${file}' AS written (ROW_GROUP_SIZE ${rowGroupSize})`);
		await connection.query('USE written');
		await createTables(connection, tables);
		for (const table of tables) {
			const rows = rowsOf(table);
			for await (const some of Symbol.asyncIterator in rows ? rows : [rows])
				await loadTables(connection, { [table]: some });
		}
		for (const sql of renaming(tables)) await connection.query(sql);
		await connection.query('CHECKPOINT written');
		await check(answering(connection, end));
		await connection.query('USE memory');
		await connection.query('DETACH written');
		return await database.copyFileToBuffer(file);
	} finally {
		end();
	}
}
