// DuckDB in the browser: started when first needed, given the published file, locked down, and asked in a worker.
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url&no-inline';
import type { AsyncDuckDB, AsyncDuckDBConnection, AsyncPreparedStatement } from '@duckdb/duckdb-wasm';
import workerUrl from './browser-worker.ts?worker&url';
import { plainRows } from './arrow-rows.ts';
import { download } from './download.ts';
import type { Engine, Query } from './engine.ts';
import { EngineError } from './engine-error.ts';
import { lockDown, noExtensions } from './lock-down.ts';
import { wasmBytes, isReport, wholeUpTo } from './worker-report.ts';

export interface Progress {
	/** compile: the engine's bytes are in and being made to run, which nobody can count. */
	phase: 'engine' | 'compile' | 'data';
	/** Bytes so far, of so many. */
	loaded: number;
	total: number;
}

export interface BrowserEngineOptions {
	/** The published tables: where, and how many bytes. */
	file: { url: string; bytes: number };
	onProgress?: (progress: Progress) => void;
	signal?: AbortSignal;
}

/** Nothing heard from the worker for this long means that it hangs, ms. */
const silence = 30_000;
/** Once all bytes are in, a slow computer compiles in silence: WebKitGTK was seen to need 52 s, and was right. */
const silenceInCompiling = 300_000;

/**
 * Starts DuckDB and attaches the published tables.
 * @throws EngineError with a code that says why not; the signal's reason when aborted
 */
export async function openBrowserEngine(options: BrowserEngineOptions): Promise<Engine> {
	const { file, onProgress = () => {}, signal } = options;
	performance.mark('engine:start');
	if (typeof Worker === 'undefined' || typeof WebAssembly === 'undefined')
		throw new EngineError('unsupported', 'no Worker or no WebAssembly');
	// A larger one DuckDB reads in the ranges that a question needs.
	const whole = file.bytes <= wholeUpTo;
	const stop = new AbortController();
	const abort = () => stop.abort(signal?.reason);
	signal?.addEventListener('abort', abort);
	signal?.throwIfAborted();
	// Fetched while the engine starts; told about only afterwards, so that the reader sees one bar at a time.
	let loaded = 0;
	let started = false;
	const onBytes = (now: number): void => {
		loaded = now;
		if (started) onProgress({ phase: 'data', loaded, total: file.bytes });
	};
	const bytes = whole ? download(file.url, file.bytes, onBytes, stop.signal) : null;
	bytes?.catch(() => {});
	const database = await start(onProgress, stop.signal).catch((error: unknown) => {
		stop.abort(error);
		throw error;
	});
	started = true;
	try {
		onBytes(loaded);
		const connection = await attach(database, bytes ? await bytes : file.url, 'published');
		onBytes(file.bytes);
		performance.mark('engine:ready');
		return {
			all: (query) => answer(connection, query),
			close: () => database.terminate()
		};
	} catch (error) {
		await database.terminate();
		throw error;
	} finally {
		signal?.removeEventListener('abort', abort);
	}
}

/**
 * The worker with DuckDB in it, ready to be opened.
 * @throws EngineError with a code that says why not; the signal's reason when aborted
 */
export async function start(
	onProgress: (progress: Progress) => void,
	signal: AbortSignal
): Promise<AsyncDuckDB> {
	const { AsyncDuckDB, VoidLogger, getPlatformFeatures } = await import('@duckdb/duckdb-wasm').catch(
		(error: unknown) => {
			throw new EngineError('download', String(error), error);
		}
	);
	if (!(await getPlatformFeatures()).wasmExceptions)
		throw new EngineError('unsupported', 'no WebAssembly exceptions');
	const script = new URL(workerUrl, document.baseURI);
	const worker = new Worker(script, { type: 'module' });
	let watchdog: ReturnType<typeof setTimeout> | undefined;
	try {
		return await new Promise<AsyncDuckDB>((resolve, reject) => {
			const listen = (patience: number) => {
				clearTimeout(watchdog);
				watchdog = setTimeout(
					() => reject(new EngineError('timeout', `nothing heard from the worker for ${patience} ms`)),
					patience
				);
			};
			listen(silence);
			signal.addEventListener('abort', () => reject(signal.reason));
			// Before DuckDB's own listener, which would warn about messages that it does not know.
			worker.addEventListener('message', (event: MessageEvent<unknown>) => {
				const report = event.data;
				listen(isReport(report) && report.about === 'compiling' ? silenceInCompiling : silence);
				if (!isReport(report)) return;
				event.stopImmediatePropagation();
				if (report.about === 'ready') database.instantiate(module).then(() => resolve(database), reject);
				else if (report.about === 'failure') reject(new EngineError(report.code, report.message));
				else if (report.about === 'compiling') onProgress({ phase: 'compile', loaded: 0, total: 0 });
				else onProgress({ phase: 'engine', ...onTheLine(report.unpacked, report.packedTotal) });
			});
			worker.addEventListener('error', (event) => {
				const message = event.message || 'the worker did not start';
				void arrives(script).then((there) =>
					reject(new EngineError(there ? 'blocked' : 'download', message))
				);
			});
			const database = new AsyncDuckDB(new VoidLogger(), worker);
			const module = new URL(wasmUrl, document.baseURI).href;
		});
	} catch (error) {
		worker.terminate();
		throw error;
	} finally {
		clearTimeout(watchdog);
	}
}

/** A worker that does not start says not why: a script that can be fetched all the same was refused. */
const arrives = (script: URL): Promise<boolean> =>
	fetch(script, { method: 'HEAD' }).then(
		(response) => response.ok,
		() => false
	);

/** What came over the line, as far as can be told: a host that packs says how much that is in all, or says nothing. */
function onTheLine(unpacked: number, packedTotal: number | null): { loaded: number; total: number } {
	const total = packedTotal ?? wasmBytes;
	return { loaded: Math.round((Math.min(unpacked, wasmBytes) / wasmBytes) * total), total };
}

/**
 * Gives DuckDB the one file that it will answer from, and locks it down.
 * @param file its bytes, which are handed over and gone from here, or where to read them
 * @throws EngineError `damaged`, or `download` where it was to be read from an address
 */
export async function attach(
	database: AsyncDuckDB,
	file: Uint8Array | string,
	alias: 'published' | 'sealed'
): Promise<AsyncDuckDBConnection> {
	const name = `${alias}.duckdb`;
	try {
		await database.open({
			filesystem: { reliableHeadRequests: true, allowFullHTTPReads: false, forceFullHTTPReads: false }
		});
		if (typeof file === 'string') {
			const { DuckDBDataProtocol } = await import('@duckdb/duckdb-wasm');
			await database.registerFileURL(
				name,
				new URL(file, document.baseURI).href,
				DuckDBDataProtocol.HTTP,
				false
			);
		} else await database.registerFileBuffer(name, file);
		const connection = await database.connect();
		await connection.query(noExtensions);
		await connection.query(`ATTACH '${name}' AS ${alias} (READ_ONLY)`);
		await connection.query(`USE ${alias}`);
		await connection.query(lockDown([name]));
		return connection;
	} catch (error) {
		throw new EngineError(typeof file === 'string' ? 'download' : 'damaged', String(error), error);
	}
}

/** Statements by their SQL, for an engine that is asked the same with other parameters. */
export type Statements = Map<string, Promise<AsyncPreparedStatement>>;
/** Beyond this many the oldest is let go. */
const mostStatements = 40;

/**
 * @param kept statements prepared before; without it each is prepared for one answer
 * @throws EngineError `question` or `download`
 */
export async function answer<Row>(
	connection: AsyncDuckDBConnection,
	query: Query<Row>,
	kept?: Statements
): Promise<Row[]> {
	const { sql } = query;
	try {
		const preparing = kept?.get(sql) ?? connection.prepare(sql);
		kept?.set(sql, preparing);
		const statement = await preparing;
		const table = await statement.query(...query.params);
		const [oldest] = kept && kept.size > mostStatements ? kept : [];
		if (oldest) {
			kept?.delete(oldest[0]);
			// After whoever is still waiting for it.
			void oldest[1].then((one) => one.close()).catch(() => {});
		} else if (!kept) void statement.close();
		return plainRows(table).map(query.row);
	} catch (error) {
		kept?.delete(sql);
		const reason = String(error);
		throw new EngineError(
			/HTTP|XMLHttpRequest|network/i.test(reason) ? 'download' : 'question',
			reason,
			error
		);
	}
}
