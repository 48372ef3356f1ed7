// A merged file sealed in the browser: written by a DuckDB of its own from the opened one and what visits changed, read back and encrypted.
import { blockSizeFor, seedOf } from '../engine/database-file.ts';
import type { Lock } from './decrypt.ts';
import { untilClosed, type OpenedFile } from './open.ts';
import { rewrite, type Rewriting } from './part/rewrite.ts';
import { readRows } from './row-hash.ts';
import { encrypted } from './seal-here.ts';
import { VaultError } from './vault-error.ts';

export interface Resealed {
	sealed: Uint8Array;
	/** The same file, open. */
	next: OpenedFile;
}

/**
 * @param tell how many parts are written, of how many
 * @throws VaultError and EngineError as `sealHere` does; the signal's reason when aborted
 */
export async function resealHere(
	rewriting: Rewriting,
	lock: Lock,
	signal: AbortSignal,
	tell: (done: number, all: number) => void
): Promise<Resealed> {
	const { writeAndOpen } = await import('../engine/browser-file.ts');
	const count = Object.values(rewriting.before.rows).reduce((sum, one) => sum + one, 0);
	const seed = seedOf(blockSizeFor(count));
	const written = await writeAndOpen(seed, (filling) => rewrite(rewriting, filling, tell), signal);
	const { bytes, outcome: manifest } = written;
	const engine = untilClosed(written.engine, signal);
	try {
		// What no page would open, or not as these very rows, is not sealed.
		const { sha256, impossible } = await readRows(written.engine);
		signal.throwIfAborted();
		if (impossible || sha256 !== manifest.sha256) throw new VaultError('changed-rows');
		return { next: { engine, manifest }, sealed: await encrypted(bytes, lock, signal) };
	} catch (error) {
		await engine.close();
		throw error;
	}
}
