// What the page and the worker that unseals say to each other.
import type { Secret } from './decrypt.ts';

export interface UnsealOrder {
	/** A handle to the sealed bytes, not the bytes. */
	file: Blob;
	secret: Secret;
}

export type UnsealProgress = { about: 'reading'; loaded: number; total: number } | { about: 'decrypting' };

/** The plain file; handed over, so that the worker holds it no longer. */
export type Unsealed = Uint8Array<ArrayBuffer>;
