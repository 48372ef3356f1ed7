// Why a visit is not taken in, as a code that is put into words elsewhere.
import type { VaultErrorCode } from '../vault-error.ts';

/**
 * not-a-visit: the file is something else; unsigned: nobody stands for it; broken-signature: it does not fit what stands there;
 * unknown-signer: by no key of the programme; other-coach: signed by one coach in the name of another; damaged-line,
 * impossible-cell: with the line, the latter with its column; bsn-like: a text with a number that may be a BSN; broken-chain:
 * it does not follow on the device's visit before it; forked-chain: the device wrote another visit with that number.
 */
export const visitRefusalCodes = [
	'not-a-visit',
	'unsigned',
	'broken-signature',
	'unknown-signer',
	'other-coach',
	'other-programme',
	'wrong-version',
	'damaged-line',
	'impossible-cell',
	'bsn-like',
	'broken-chain',
	'forked-chain'
] as const;
export type VisitRefusalCode = (typeof visitRefusalCodes)[number];

export interface VisitRefusal {
	/** With those of an age file that does not open. */
	code: VisitRefusalCode | VaultErrorCode;
	/** From 1. */
	line?: number;
	column?: string;
	/** The key that signed, the programme or the version that was found. */
	found?: string;
	/** Of the chain. */
	device?: string;
	sequence?: number;
}
