// A database that the browser's engine wrote in memory is one that native DuckDB and any page open, with these rows and no others.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallestBlockSize, usualBlockSize, seedOf } from '../../src/lib/engine/database-file.ts';
import { openDatabase } from '../../src/lib/engine/node-file.ts';
import { sealedTables } from '../../src/lib/vault/manifest.ts';
import { readRows } from '../../src/lib/vault/row-hash.ts';
import { awkwardRows, hashOf, plainRows } from '../vault/sealed-database.ts';
import { openWasmEngine, writeWithWasm } from './wasm-engine.ts';

async function onDisk<Answer>(bytes: Uint8Array, use: (file: string) => Promise<Answer>): Promise<Answer> {
	const folder = mkdtempSync(path.join(tmpdir(), 'written-'));
	const file = path.join(folder, 'written.duckdb');
	writeFileSync(file, bytes);
	try {
		return await use(file);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

it('every row and cell comes back, natively and in the browser’s engine', async () => {
	// A control character ends in a refusal (row-hash.ts), never in another text: intake lets none through.
	const legible = awkwardRows.filter((rows) => !/\\u0000|\\r|\\ud[89a-f]/i.test(JSON.stringify(rows)));
	await fc.assert(
		fc.asyncProperty(fc.oneof(plainRows, legible), async (rows) => {
			const bytes = await writeWithWasm(sealedTables.map((table) => ({ table, rows: rows[table] })));
			const lengths = Object.fromEntries(sealedTables.map((table) => [table, rows[table].length]));
			for (const open of [
				() => openWasmEngine(bytes.slice()).then((engine) => readRows(engine).finally(() => engine.close())),
				() =>
					onDisk(bytes, async (file) => {
						const engine = await openDatabase(file);
						return readRows(engine).finally(() => engine.close());
					})
			]) {
				const found = await open();
				expect(found.rows).toEqual(lengths);
				if (found.impossible === null) expect(found.sha256).toBe(hashOf(rows));
			}
		}),
		{ numRuns: 6 }
	);
});

it('the empty databases that stand in the code are empty, of one storage version and of their block size', async () => {
	for (const size of [smallestBlockSize, usualBlockSize])
		await onDisk(seedOf(size), async (file) => {
			const instance = await DuckDBInstance.create(':memory:');
			const connection = await instance.connect();
			await connection.run(`ATTACH '${file}' AS seed (READ_ONLY)`);
			const asked = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjects();
			expect(await asked("SELECT * FROM duckdb_tables() WHERE database_name = 'seed'")).toEqual([]);
			expect(
				await asked(
					"SELECT block_size::INTEGER AS size FROM pragma_database_size() WHERE database_name = 'seed'"
				)
			).toEqual([{ size }]);
			expect(
				await asked(
					"SELECT tags['storage_version'] AS version FROM duckdb_databases() WHERE database_name = 'seed'"
				)
			).toEqual([{ version: 'v1.2.0+' }]);
			connection.closeSync();
			instance.closeSync();
		});
});
