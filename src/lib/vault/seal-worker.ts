// The worker that encrypts one file, hands over the ciphertext, and is ended.
import '../engine/quiet.ts';
import './plain-http.ts';
import { Encrypter } from 'age-encryption';
import { serve } from '../engine/worker.ts';
import { lockWith, type Lock } from './decrypt.ts';

export interface SealOrder {
	/** Handed over, so that the page holds it no longer. */
	contents: Uint8Array<ArrayBuffer>;
	lock: Lock;
}

serve<SealOrder, Uint8Array<ArrayBuffer>>(
	async ({ contents, lock }) => new Uint8Array(await lockWith(new Encrypter(), lock).encrypt(contents)),
	{ handOver: (sealed) => [sealed.buffer], quiet: true }
);
