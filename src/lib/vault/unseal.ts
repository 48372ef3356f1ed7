// Has a sealed file read and decrypted in a worker of its own, which is ended as soon as it has answered.
import { Aside, WorkerFailure } from '../engine/worker.ts';
import workerUrl from './unseal-worker.ts?worker&url';
import type { Unsealed, UnsealOrder, UnsealProgress } from './decrypt.ts';
import { isVaultErrorCode, VaultError } from './vault-error.ts';

export interface UnsealOptions extends UnsealOrder {
	onProgress: (progress: UnsealProgress) => void;
	signal: AbortSignal;
}

/**
 * The plain file, as the worker handed it over.
 * @throws VaultError; the signal's reason when aborted
 */
export async function unseal({ file, secret, onProgress, signal }: UnsealOptions): Promise<Uint8Array> {
	const aside = new Aside<UnsealOrder, Unsealed, UnsealProgress>(workerUrl, { once: true });
	signal.addEventListener('abort', () => aside.stop(signal.reason));
	try {
		return await aside.call({ file, secret }, onProgress);
	} catch (reason) {
		if (!(reason instanceof WorkerFailure)) throw reason;
		if (reason.code === 'worker') throw new VaultError('blocked');
		throw new VaultError(isVaultErrorCode(reason.code) ? reason.code : 'damaged');
	}
}
