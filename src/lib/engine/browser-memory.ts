// DuckDB in the browser over a file that exists in memory only: no address to read it from, none to write it to.
import { attach, start, type Database, type Progress } from './browser.ts';
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
	database: Promise<Database>;
	stop: AbortController;
	onProgress: (progress: Progress) => void;
}
let standby: Standby | null = null;

/** Starts DuckDB for the next `openMemoryEngine` or file, which then need not wait for it. Never throws; a second call changes nothing. */
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
		(database) => database.stop(),
		() => {}
	);
}

/** The one that stands by, or a new one. */
export function startOrTake(
	onProgress: (progress: Progress) => void,
	signal: AbortSignal
): Promise<Database> {
	const own = standby;
	standby = null;
	if (!own) return start(onProgress, signal);
	own.onProgress = onProgress;
	signal.addEventListener('abort', () => own.stop.abort(signal.reason));
	return own.database.then((database) => {
		if (signal.aborted) database.stop();
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
	const end = () => database.stop();
	signal.addEventListener('abort', end);
	onStarted?.();
	const close = async (): Promise<void> => {
		signal.removeEventListener('abort', abort);
		signal.removeEventListener('abort', end);
		database.stop();
	};
	try {
		const file = await contents;
		stop.signal.throwIfAborted();
		onAttach?.();
		return { ...(await attach(database, { file, alias: 'sealed' })), close };
	} catch (error) {
		await close();
		throw error;
	}
}
