// The DuckDB-Wasm that pages run, inside Node, over a database file.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { engineProgram, makeEngine } from '../../scripts/engine.mjs';
import { columnsOf, rowsOf } from '../../src/lib/engine/arrow-rows.ts';
import {
	beginFile,
	endFile,
	fillTable,
	smallestBlockSize,
	seedOf,
	writeInMemory,
	writingOrder,
	type MemoryFiles,
	type WrittenTable
} from '../../src/lib/engine/database-file.ts';
import type { Filling } from '../../src/lib/engine/browser-file.ts';
import type { Engine } from '../../src/lib/engine/engine.ts';
import { lockDown, noExtensions } from '../../src/lib/engine/lock-down.ts';

const dist = path.dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));

type Database = Awaited<ReturnType<typeof createDuckDB>>;

/** Starting one takes a second: what was closed is opened again as new, with nothing of before. */
const closed: Database[] = [];

async function start(): Promise<Database> {
	makeEngine();
	const bundle = (mainModule: string) => ({ mainModule, mainWorker: '' });
	const database = await createDuckDB(
		{ mvp: bundle(path.join(dist, 'duckdb-mvp.wasm')), eh: bundle(engineProgram) },
		new VoidLogger(),
		NODE_RUNTIME
	);
	await database.instantiate(() => {});
	return database;
}

type Connection = ReturnType<Database['connect']>;

async function writing<Outcome>(
	work: (files: MemoryFiles, connection: Connection, file: string) => Promise<Outcome>
): Promise<Outcome> {
	const database = closed.pop() ?? (await start());
	database.open({});
	const connection = database.connect();
	// In Node it has the machine's files too, and puts a log beside what it writes.
	const folder = mkdtempSync(path.join(tmpdir(), 'wasm-written-'));
	try {
		const files = {
			run: (sql: string) => connection.query(sql),
			put: (name: string, bytes: Uint8Array) => database.registerFileBuffer(name, bytes),
			take: (name: string) => database.copyFileToBuffer(name).slice(),
			drop: (name: string) => database.dropFile(name)
		};
		return await work(files, connection, path.join(folder, 'written.duckdb'));
	} finally {
		rmSync(folder, { recursive: true });
		connection.close();
		database.reset();
		database.dropFiles();
		closed.push(database);
	}
}

/** A DuckDB file made in memory, as browser-worker.ts makes one. */
export const writeWithWasm = (tables: readonly WrittenTable[]): Promise<Uint8Array> =>
	writing((files, _, file) => writeInMemory(writingOrder(tables), files, file));

/** The same a table at a time, as browser-file.ts does it. */
export const fillWithWasm = (write: (filling: Filling) => Promise<unknown>): Promise<Uint8Array> =>
	writing(async (files, connection, file) => {
		await beginFile(seedOf(smallestBlockSize), files, file);
		await write({
			engine: answering(connection, async () => {}),
			run: async (sql) => void files.run(sql),
			fill: (table) => fillTable(table, files)
		});
		return endFile(files, file);
	});

const answering = (connection: Connection, close: () => Promise<void>): Engine => ({
	all: async (query) => {
		const statement = connection.prepare(query.sql);
		try {
			return rowsOf(columnsOf(statement.query(...query.params))).map(query.row);
		} finally {
			statement.close();
		}
	},
	close
});

/** As browser.ts does it: attached read-only, then locked down. */
export async function openWasmEngine(file: Uint8Array): Promise<Engine> {
	const database = closed.pop() ?? (await start());
	database.open({});
	database.registerFileBuffer('published.duckdb', file);
	const connection = database.connect();
	connection.query(noExtensions);
	connection.query("ATTACH 'published.duckdb' AS published (READ_ONLY)");
	connection.query('USE published');
	connection.query(lockDown(['published.duckdb']));
	return answering(connection, async () => {
		connection.close();
		database.reset();
		database.dropFiles();
		closed.push(database);
	});
}
