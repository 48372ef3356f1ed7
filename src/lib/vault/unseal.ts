// Has a sealed file read and decrypted in a worker of its own, which is ended as soon as it has answered.
import type { Secret } from './decrypt.ts';
import workerUrl from './unseal-worker.ts?worker&url';
import type { UnsealOrder, UnsealReport } from './unseal-message.ts';
import { VaultError } from './vault-error.ts';

export interface UnsealOptions {
	file: Blob;
	secret: Secret;
	onProgress: (report: Extract<UnsealReport, { about: 'reading' | 'decrypting' }>) => void;
	signal: AbortSignal;
}

/**
 * The plain file, as the worker handed it over.
 * @throws VaultError; the signal's reason when aborted
 */
export function unseal({ file, secret, onProgress, signal }: UnsealOptions): Promise<Uint8Array> {
	const worker = new Worker(new URL(workerUrl, document.baseURI), { type: 'module' });
	return new Promise<Uint8Array>((resolve, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason));
		worker.addEventListener('message', ({ data }: MessageEvent<UnsealReport>) => {
			if (data.about === 'contents') resolve(data.contents);
			else if (data.about === 'failure') reject(new VaultError(data.code));
			else onProgress(data);
		});
		worker.addEventListener('error', (event) => {
			event.preventDefault();
			reject(new VaultError('blocked'));
		});
		const order: UnsealOrder = { file, secret };
		worker.postMessage(order);
	}).finally(() => worker.terminate());
}
