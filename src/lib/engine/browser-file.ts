// A DuckDB file made in the browser, by a DuckDB of its own that is told these rows and nothing else, and that reads them back at once.
import { answering, attach, start, told } from './browser.ts';
import { startOrTake } from './browser-memory.ts';
import type { TableFill, WritingOrder } from './database-file.ts';
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

/** A file that is written a table at a time, and asked meanwhile. */
export interface Filling {
	engine: Engine;
	run: (sql: string) => Promise<void>;
	/** Bytes of lines are handed over, and gone from here. */
	fill: (table: TableFill) => Promise<void>;
}

/**
 * By a DuckDB of its own: the one that stands by, where one does. It answers from the file from then on.
 * @throws EngineError; the signal's reason when aborted
 */
export async function writeAndOpen<Outcome>(
	seed: Uint8Array,
	write: (filling: Filling) => Promise<Outcome>,
	signal: AbortSignal
): Promise<{ outcome: Outcome; bytes: Uint8Array<ArrayBuffer>; engine: Engine }> {
	const database = await startOrTake(() => {}, signal);
	const abort = () => database.stop(signal.reason);
	signal.addEventListener('abort', abort);
	try {
		await told(database, { about: 'begin', seed });
		const outcome = await write({
			engine: answering(database),
			run: async (sql) => void (await told(database, { about: 'run', sql })),
			fill: async (table) => {
				const { lines } = table;
				await told(database, { about: 'fill', table }, typeof lines === 'string' ? [] : [lines.buffer]);
			}
		});
		const bytes = await told(database, { about: 'end' });
		if (!(bytes instanceof Uint8Array)) throw new EngineError('damaged', 'no file was written');
		return { outcome, bytes, engine: await attach(database, { file: bytes.slice(), alias: 'sealed' }) };
	} catch (error) {
		database.stop();
		throw error;
	} finally {
		signal.removeEventListener('abort', abort);
	}
}
