// A DuckDB file made in the browser, by a DuckDB of its own that is told these rows and nothing else, and that reads them back at once.
import { attach, start } from './browser.ts';
import type { WritingOrder } from './database-file.ts';
import type { Engine } from './engine.ts';
import { EngineError } from './engine-error.ts';

/**
 * @param read told the file as a page would open it; what it throws is thrown
 * @throws EngineError; the signal's reason when aborted
 */
export async function makeDatabaseFile<Found>(
	order: WritingOrder,
	read: (engine: Engine) => Promise<Found>,
	signal: AbortSignal
): Promise<{ bytes: Uint8Array<ArrayBuffer>; found: Found }> {
	const database = await start(() => {}, signal);
	const abort = () => database.stop(signal.reason);
	signal.addEventListener('abort', abort);
	try {
		const bytes = await database.call({ about: 'write', order });
		if (!(bytes instanceof Uint8Array)) throw new EngineError('damaged', 'no file was written');
		const engine = await attach(database, { file: bytes.slice(), alias: 'sealed' });
		return { bytes, found: await read(engine) };
	} finally {
		signal.removeEventListener('abort', abort);
		database.stop();
	}
}
