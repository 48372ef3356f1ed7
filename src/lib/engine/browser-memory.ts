// DuckDB in the browser over a file that exists in memory only: no address to read it from, none to write it to.
import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { answer, attach, start, type Progress, type Statements } from './browser.ts';
import type { Engine } from './engine.ts';

export interface MemoryEngineOptions {
	/** A whole `.duckdb` file; awaited while DuckDB starts, then handed to its worker and gone from here. */
	contents: Promise<Uint8Array>;
	onProgress?: (progress: Progress) => void;
	/** DuckDB runs; it may still wait for the file. */
	onStarted?: () => void;
	/** Both are in memory; what is left is to attach the one to the other. */
	onAttach?: () => void;
	/** Aborting ends the worker, also once the engine answers. */
	signal: AbortSignal;
}

/** A DuckDB that runs, or is about to, before anybody asked for it. It has read nothing. */
interface Standby {
	database: Promise<AsyncDuckDB>;
	stop: AbortController;
	onProgress: (progress: Progress) => void;
}
let standby: Standby | null = null;

/** Starts DuckDB for the next `openMemoryEngine`, which then need not wait for it. Never throws; a second call changes nothing. */
export function standBy(): void {
	if (standby) return;
	const stop = new AbortController();
	const own: Standby = {
		stop,
		onProgress: () => {},
		database: start((progress) => own.onProgress(progress), stop.signal)
	};
	standby = own;
	// What fails unasked is tried again, and told, when somebody asks.
	own.database.catch(() => {
		if (standby === own) standby = null;
	});
}

/** Ends the one that nobody took. */
export function standDown(): void {
	const own = standby;
	standby = null;
	own?.stop.abort(new DOMException('not needed', 'AbortError'));
	void own?.database.then(
		(database) => database.terminate(),
		() => {}
	);
}

/** The one that stands by, or a new one. */
function startOrTake(onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<AsyncDuckDB> {
	const own = standby;
	standby = null;
	if (!own) return start(onProgress, signal);
	own.onProgress = onProgress;
	signal.addEventListener('abort', () => own.stop.abort(signal.reason));
	return own.database.then(async (database) => {
		if (signal.aborted) await database.terminate();
		signal.throwIfAborted();
		return database;
	});
}

/**
 * Starts DuckDB, hands it the file and locks it down.
 * @throws EngineError with a code that says why not; whatever `contents` fails with; the signal's reason when aborted
 */
export async function openMemoryEngine(options: MemoryEngineOptions): Promise<Engine> {
	const { contents, onProgress = () => {}, onStarted, onAttach, signal } = options;
	signal.throwIfAborted();
	const stop = new AbortController();
	const abort = () => stop.abort(signal.reason);
	signal.addEventListener('abort', abort);
	// A file that cannot be had ends the start at once, rather than when it is done.
	contents.catch((error: unknown) => stop.abort(error));
	const database = await startOrTake(onProgress, stop.signal);
	const end = () => void database.terminate();
	signal.addEventListener('abort', end);
	onStarted?.();
	const close = async (): Promise<void> => {
		signal.removeEventListener('abort', abort);
		signal.removeEventListener('abort', end);
		await database.terminate();
	};
	try {
		const file = await contents;
		stop.signal.throwIfAborted();
		onAttach?.();
		const connection = await attach(database, file, 'sealed');
		const statements: Statements = new Map();
		return { all: (query) => answer(connection, query, statements), close };
	} catch (error) {
		await close();
		throw error;
	}
}
