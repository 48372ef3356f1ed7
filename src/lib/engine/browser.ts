// DuckDB in the browser: started when it is needed or about to be, given the published file, locked down, and asked in a worker.
import wasmUrl from '$engine/duckdb-eh.wasm?url&no-inline';
import workerUrl from './browser-worker.ts?worker&url';
import { rowsOf, type Columns } from './arrow-rows.ts';
import type { TableFill, WritingOrder } from './database-file.ts';
import { download, wholeUpTo } from './download.ts';
import type { Engine, Parameter, Query } from './engine.ts';
import { EngineError, isEngineErrorCode } from './engine-error.ts';
import { Aside, WorkerFailure } from './worker.ts';
import type { Starting } from './worker-start.ts';

/** compile: the engine's bytes are in and being made to run, which nobody can count. */
export type Progress = Starting | { phase: 'data'; loaded: number; total: number };

interface Published {
	url: string;
	bytes: number;
	/** True where it can only be had whole, however large. */
	whole?: boolean;
}

export interface BrowserEngineOptions {
	/** The published tables: where, and how many bytes. */
	file: Published | Promise<Published>;
	onProgress?: (progress: Progress) => void;
	signal?: AbortSignal;
}

export interface Attached {
	/** Its bytes, which are handed over and gone from here, or where to read them. */
	file: Uint8Array | string;
	alias: 'published' | 'sealed';
}
/** What the worker is asked. */
export type Task =
	/** `compiled`: from where another worker hands on what it compiled. */
	| { about: 'start'; module: string; compiled: MessagePort | null }
	| { about: 'share'; to: MessagePort }
	| ({ about: 'attach' } & Attached)
	| { about: 'write'; order: WritingOrder }
	/** The same a table at a time; what is asked in between is answered from the file so far. */
	| { about: 'begin'; seed: Uint8Array }
	| { about: 'fill'; table: TableFill }
	| { about: 'run'; sql: string }
	| { about: 'end' }
	/** `hashed`: bytes in the answer go into the hash instead of here. */
	| { about: 'ask'; sql: string; params: Parameter[]; once: boolean; hashed?: boolean }
	/** The hash so far, which begins anew then. */
	| { about: 'hash' };
/** The worker with DuckDB in it. */
export type Database = Aside<Task, Outcome, Starting>;
export type Outcome = Columns | Uint8Array<ArrayBuffer> | string | null;

/**
 * The last that started. The next one has from it what it compiled, and shares the memory that this takes; from worker to worker, since Firefox
 * lets no page hold a module whose policy does not let it run one.
 */
let last: Database | null = null;

/** Nothing heard from the worker for this long means that it hangs, ms. */
const silence = 30_000;
/** Once all bytes are in, a slow computer compiles in silence: WebKitGTK was seen to need 52 s, and was right. */
const silenceInCompiling = 300_000;
/** A module of one function that tries and catches: what DuckDB is compiled to, and old browsers lack. */
const thatCatches = new Uint8Array([
	...[0, 97, 115, 109, 1, 0, 0, 0],
	...[1, 4, 1, 96, 0, 0],
	...[3, 2, 1, 0],
	...[10, 8, 1, 6, 0, 6, 64, 25, 11, 11]
]);

/**
 * Starts DuckDB and attaches the published tables.
 * @throws EngineError with a code that says why not; the signal's reason when aborted
 */
export async function openBrowserEngine(options: BrowserEngineOptions): Promise<Engine> {
	const { file, onProgress = () => {}, signal } = options;
	performance.mark('engine:start');
	const stop = new AbortController();
	const abort = () => stop.abort(signal?.reason);
	signal?.addEventListener('abort', abort);
	signal?.throwIfAborted();
	// Fetched while the engine starts; told about only afterwards, so that the reader sees one bar at a time.
	let loaded = 0;
	let total = 0;
	let started = false;
	const onBytes = (now: number): void => {
		loaded = now;
		if (started && total > 0) onProgress({ phase: 'data', loaded, total });
	};
	const coming = (async () => {
		const { url, bytes, whole = false } = await file;
		total = bytes;
		// A larger one DuckDB reads in the ranges that a question needs.
		const all = whole || bytes <= wholeUpTo;
		return all ? download(url, bytes, onBytes, stop.signal) : new URL(url, document.baseURI).href;
	})();
	coming.catch(() => {});
	const database = await start(onProgress, stop.signal).catch((error: unknown) => {
		stop.abort(error);
		throw error;
	});
	started = true;
	try {
		onBytes(loaded);
		const engine = await attach(database, { file: await coming, alias: 'published' });
		onBytes(total);
		performance.mark('engine:ready');
		return engine;
	} catch (error) {
		database.stop();
		throw error;
	} finally {
		signal?.removeEventListener('abort', abort);
	}
}

/**
 * The worker with DuckDB in it, ready to be given a file.
 * @throws EngineError with a code that says why not; the signal's reason when aborted
 */
export async function start(
	onProgress: (progress: Progress) => void,
	signal: AbortSignal
): Promise<Database> {
	if (typeof Worker === 'undefined' || typeof WebAssembly === 'undefined')
		throw new EngineError('unsupported', 'no Worker or no WebAssembly');
	if (!WebAssembly.validate(thatCatches)) throw new EngineError('unsupported', 'no WebAssembly exceptions');
	signal.throwIfAborted();
	const database: Database = new Aside(workerUrl);
	const abort = () => database.stop(signal.reason);
	signal.addEventListener('abort', abort);
	let watchdog: ReturnType<typeof setTimeout> | undefined;
	const listen = (patience: number) => {
		clearTimeout(watchdog);
		watchdog = setTimeout(
			() => database.stop(new EngineError('timeout', `nothing heard from the worker for ${patience} ms`)),
			patience
		);
	};
	try {
		listen(silence);
		const module = new URL(wasmUrl, document.baseURI).href;
		const compiled = fromTheLast();
		await database.call(
			{ about: 'start', module, compiled },
			(starting) => {
				listen(starting.phase === 'compile' ? silenceInCompiling : silence);
				onProgress(starting);
			},
			compiled ? [compiled] : []
		);
		last = database;
		return database;
	} catch (error) {
		// Perhaps by what it was given: whoever tries again compiles it anew.
		if (!signal.aborted) last = null;
		database.stop();
		if (!(error instanceof WorkerFailure) || error.code !== 'worker') throw asEngineError(error);
		// A worker that does not start says not why: a script that can be fetched all the same was refused.
		const there = await fetch(new URL(workerUrl, document.baseURI), { method: 'HEAD' }).catch(() => null);
		throw new EngineError(there?.ok ? 'blocked' : 'download', error.message);
	} finally {
		clearTimeout(watchdog);
		signal.removeEventListener('abort', abort);
	}
}

/** Where a worker that runs already hands on what it compiled. */
function fromTheLast(): MessagePort | null {
	if (!last?.running) return null;
	const { port1, port2 } = new MessageChannel();
	// Whoever waits at the other end waits for a moment alone.
	last.call({ about: 'share', to: port1 }, undefined, [port1]).catch(() => {});
	return port2;
}

/**
 * Gives DuckDB the one file that it will answer from, and locks it down.
 * @throws EngineError `damaged`, or `download` where it was to be read from an address
 */
export async function attach(database: Database, attached: Attached): Promise<Engine> {
	const { file } = attached;
	await told(database, { about: 'attach', ...attached }, typeof file === 'string' ? [] : [file.buffer]);
	return answering(database);
}

/** Tells it something. @throws EngineError */
export async function told(database: Database, task: Task, transfer?: Transferable[]) {
	try {
		return await database.call(task, undefined, transfer);
	} catch (error) {
		throw asEngineError(error);
	}
}

export function answering(database: Database): Engine {
	const ask = async <Row>(
		{ sql, params, once = false, row }: Query<Row>,
		hashed: boolean
	): Promise<Row[]> => {
		const answer = await told(database, { about: 'ask', sql, params, once, hashed });
		return answer === null || typeof answer === 'string' || answer instanceof Uint8Array
			? []
			: rowsOf(answer).map(row);
	};
	const hash = async (): Promise<string> => String(await told(database, { about: 'hash' }));
	return {
		all: (query) => ask(query, false),
		hashing: () => {
			// What somebody began and left is no part of it.
			const begun = hash();
			begun.catch(() => {});
			return {
				add: async (query) => {
					await begun;
					return ask(query, true);
				},
				end: hash
			};
		},
		close: async () => database.stop()
	};
}

/** A worker that breaks under its work has no code of its own: most often its memory was full. */
function asEngineError(error: unknown): unknown {
	if (!(error instanceof WorkerFailure)) return error;
	return new EngineError(isEngineErrorCode(error.code) ? error.code : 'timeout', error.message, error);
}
