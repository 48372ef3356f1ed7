// DuckDB-Wasm as the native engine is (node.ts), for a site that is made in the browser: in memory, every table in it, locked down, and rows added.
import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { Table, tableToIPC } from 'apache-arrow';
import { arrowColumn } from './arrow-columns.ts';
import { rowsOf } from './arrow-rows.ts';
import { EngineError } from './engine-error.ts';
import type { Query } from './engine.ts';
import { endWorker, startWorker } from './held-workers.ts';
import { lockDown, noExtensions } from './lock-down.ts';
import type { NodeEngine } from './node.ts';
import { asker } from './statements.ts';
import { columnsOf, ddl, publishedNames, restrictedNames } from './tables.ts';
import type { EngineTable, TableRow, TableRows } from './tables.ts';
import type { Beginning } from './wasm-worker.ts';

/** Where DuckDB's own program and its script are, and the worker that they run in, as whole addresses. */
export interface WasmPlace {
	module: string;
	script: string;
	worker: string;
	/** The program, compiled once however many run it: each by itself takes the time again, and as much memory as it is large. */
	compiled: () => Promise<WebAssembly.Module>;
}
let place: WasmPlace | null = null;
/** @param found null where none is started any more: what it was compiled to is let go of */
export function wasmIsAt(found: WasmPlace | null): void {
	place = found;
}

export interface Running {
	database: AsyncDuckDB;
	connection: AsyncDuckDBConnection;
	/** Ends it, and its memory with it. */
	end: () => void;
}

/** Those that run, or are about to, for whoever starts the next. */
const standby: Promise<Running>[] = [];
export function wasmStandsBy(count: number): void {
	while (standby.length < count) {
		const one = begin();
		// Told to whoever takes it.
		one.catch(() => {});
		standby.push(one);
	}
}

/** A DuckDB in a worker of its own, with a memory in which nothing was. @throws EngineError */
export function startWasm(): Promise<Running> {
	return standby.shift() ?? begin();
}

async function begin(): Promise<Running> {
	if (!place) throw new Error('wasmIsAt was not called');
	const { module, script, compiled } = place;
	const worker = startWorker(place.worker);
	const failing = new Promise<never>((_, reject) =>
		worker.addEventListener('error', (event) => {
			event.preventDefault();
			reject(new EngineError('blocked', event.message || 'the worker of DuckDB does not start'));
		})
	);
	try {
		await Promise.race([begun(worker, { script, compiled: await compiled() }), failing]);
		const database = new AsyncDuckDB(new VoidLogger(), worker);
		await Promise.race([database.instantiate(module), failing]);
		await database.open({});
		const connection = await database.connect();
		await connection.query(noExtensions);
		return { database, connection, end: () => endWorker(worker) };
	} catch (error) {
		endWorker(worker);
		throw error instanceof EngineError ? error : new EngineError('download', String(error), error);
	}
}

/** Settles once DuckDB hears what the worker is told. */
function begun(worker: Worker, beginning: Beginning): Promise<void> {
	return new Promise((resolve) => {
		worker.addEventListener('message', () => resolve(), { once: true });
		try {
			worker.postMessage(beginning);
		} catch {
			worker.postMessage({ ...beginning, compiled: null });
		}
	});
}

const allTables: readonly EngineTable[] = [...publishedNames, ...restrictedNames];

/** Named as the native one, whose place it takes in a bundle for the browser. @throws EngineError */
export async function openNodeEngine(rows: TableRows = {}): Promise<NodeEngine> {
	const { connection, end } = await startWasm();
	await createTables(connection, allTables);
	await loadTables(connection, rows);
	await connection.query(lockDown());
	return {
		...answering(connection, end),
		load: (more) => loadTables(connection, more),
		clear: async (tables) => {
			for (const table of tables) await connection.query(`DELETE FROM ${table}`);
		}
	};
}

/** What a connection answers. */
export function answering(connection: AsyncDuckDBConnection, end: () => void) {
	const ask = asker(connection);
	return {
		all: async <Row>({ sql, params, once, row }: Query<Row>): Promise<Row[]> =>
			rowsOf(await ask(sql, params, once)).map(row),
		close: async () => end()
	};
}

export async function createTables(
	connection: AsyncDuckDBConnection,
	tables: readonly EngineTable[]
): Promise<void> {
	for (const table of tables) await connection.query(ddl(table));
}

/** Appends rows to tables that exist; a column that a row lacks becomes NULL. */
export async function loadTables(connection: AsyncDuckDBConnection, rows: TableRows): Promise<void> {
	for (const name of allTables) {
		const own = rows[name];
		if (own && own.length > 0)
			await connection.insertArrowFromIPCStream(tableToIPC(arrowOf(name, own), 'stream'), {
				name,
				create: false
			});
	}
}

function arrowOf(table: EngineTable, rows: readonly TableRow[]): Table {
	return new Table(
		Object.fromEntries(
			columnsOf(table).map(([name, type]) => [
				name,
				arrowColumn(
					type,
					rows.map((row) => row[name] ?? null),
					`${table}.${name}`
				)
			])
		)
	);
}
