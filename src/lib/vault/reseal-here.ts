// A merged file sealed in the browser: written by a DuckDB of its own from the opened one and what visits changed, read back, opened and encrypted.
import { blockSizeFor, seedOf } from '../engine/database-file.ts';
import type { Lock } from './decrypt.ts';
import { openPlain, type OpenedFile } from './open.ts';
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
 * @param tell how many tables are written, of how many
 * @throws VaultError and EngineError as `sealHere` does; the signal's reason when aborted
 */
export async function resealHere(
	rewriting: Rewriting,
	lock: Lock,
	signal: AbortSignal,
	tell: (done: number, all: number) => void
): Promise<Resealed> {
	const { fillDatabaseFile } = await import('../engine/browser-file.ts');
	const count = Object.values(rewriting.before.rows).reduce((sum, one) => sum + one, 0);
	const { bytes, manifest } = await fillDatabaseFile(
		seedOf(blockSizeFor(count)),
		async (filling) => {
			const manifest = await rewrite(rewriting, filling, tell);
			return { manifest, bytes: await filling.end() };
		},
		signal
	);
	const next = await openPlain(bytes.slice(), manifest);
	try {
		// What no page would open, or not as these very rows, is not sealed.
		const { sha256, impossible } = await readRows(next.engine, manifest.rows);
		if (impossible || sha256 !== manifest.sha256) throw new VaultError('changed-rows');
		return { next, sealed: await encrypted(bytes, lock, signal) };
	} catch (error) {
		await next.engine.close();
		throw error;
	}
}
