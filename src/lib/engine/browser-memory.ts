// DuckDB in the browser over a file that exists in memory only: no address to read it from, none to write it to.
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
	const database = await start(onProgress, stop.signal);
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
