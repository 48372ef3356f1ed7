// Seals admitted rows in the browser, into the same file as the command does: rows stay in memory, and only ciphertext comes out.
import { sha256 } from '@noble/hashes/sha2.js';
import { Aside, WorkerFailure } from '../engine/worker.ts';
import { canonicalLines } from './canonical.ts';
import { manifestOf, type Contents } from './contents.ts';
import type { Lock } from './decrypt.ts';
import { manifestRows, sealedTables, type Manifest } from './manifest.ts';
import { readRows } from './row-hash.ts';
import type { SealOrder } from './seal-worker.ts';
import { isVaultErrorCode, VaultError } from './vault-error.ts';
import workerUrl from './seal-worker.ts?worker&url';

/**
 * @throws VaultError `impossible-value` where a cell holds what no page would open, `memory` where it does not fit; EngineError where
 * DuckDB does not start
 */
export async function sealHere(
	contents: Contents,
	lock: Lock,
	signal: AbortSignal
): Promise<{ bytes: Uint8Array; manifest: Manifest }> {
	const { rows } = contents;
	const manifest = manifestOf(contents, hashOf(contents));
	const { makeDatabaseFile } = await import('../engine/browser-file.ts');
	const tables = [
		...sealedTables.map((table) => ({ table, rows: rows[table] })),
		{ table: 'manifest' as const, rows: manifestRows(manifest) }
	];
	// What no page would open, or not as these very rows, is not sealed.
	const { bytes, found } = await makeDatabaseFile(
		tables,
		(engine) => readRows(engine, manifest.rows),
		signal
	);
	if (found.impossible) throw new VaultError('impossible-value', { place: found.impossible });
	if (found.sha256 !== manifest.sha256) throw new VaultError('changed-rows');
	return { bytes: await encrypted(bytes, lock, signal), manifest };
}

function hashOf({ rows }: Contents): string {
	const [hash, encoder] = [sha256.create(), new TextEncoder()];
	for (const line of canonicalLines(sealedTables, rows)) hash.update(encoder.encode(line));
	return [...hash.digest()].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** In a worker: what a passphrase costs holds a page up for seconds. */
async function encrypted(
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
