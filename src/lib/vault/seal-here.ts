// Seals admitted rows in the browser, into the same file as the command does: rows stay in memory, and only ciphertext comes out.
import { Aside, WorkerFailure } from '../engine/worker.ts';
import type { Lock } from './decrypt.ts';
import type { Prepared } from './prepare.ts';
import { readRows } from './row-hash.ts';
import type { SealOrder } from './seal-worker.ts';
import { isVaultErrorCode, VaultError } from './vault-error.ts';
import workerUrl from './seal-worker.ts?worker&url';

/**
 * @throws VaultError `impossible-value` where a cell holds what no page would open, `memory` where it does not fit; EngineError where
 * DuckDB does not start
 */
export async function sealHere(
	{ manifest, order }: Prepared,
	lock: Lock,
	signal: AbortSignal
): Promise<Uint8Array> {
	const { makeDatabaseFile } = await import('../engine/browser-file.ts');
	// What no page would open, or not as these very rows, is not sealed.
	const { bytes, found } = await makeDatabaseFile(order, readRows, signal);
	if (found.impossible) throw new VaultError('impossible-value', { place: found.impossible });
	if (found.sha256 !== manifest.sha256) throw new VaultError('changed-rows');
	return encrypted(bytes, lock, signal);
}

/** In a worker: what a passphrase costs holds a page up for seconds. */
export async function encrypted(
	contents: Uint8Array<ArrayBuffer>,
	lock: Lock,
	signal: AbortSignal
): Promise<Uint8Array> {
	signal.throwIfAborted();
	const aside = new Aside<SealOrder, Uint8Array<ArrayBuffer>>(workerUrl, { once: true });
	signal.addEventListener('abort', () => aside.stop(signal.reason));
	try {
		return await aside.call({ contents, lock }, undefined, [contents.buffer]);
	} catch (error) {
		if (!(error instanceof WorkerFailure)) throw error;
		throw new VaultError(isVaultErrorCode(error.code) ? error.code : 'memory');
	}
}
