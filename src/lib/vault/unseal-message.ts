// What the page and the worker that unseals say to each other.
import type { Secret } from './decrypt.ts';
import type { VaultErrorCode } from './vault-error.ts';

export interface UnsealOrder {
	/** A handle to the sealed bytes, not the bytes. */
	file: Blob;
	secret: Secret;
}

export type UnsealReport =
	| { about: 'reading'; loaded: number; total: number }
	| { about: 'decrypting' }
	/** The plain file; handed over, so that the worker holds it no longer. */
	| { about: 'contents'; contents: Uint8Array<ArrayBuffer> }
	| { about: 'failure'; code: VaultErrorCode };
