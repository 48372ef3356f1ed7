// JSON as it is hashed, and the hash.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const encoder = new TextEncoder();

/** @param content text is hashed as UTF-8 */
export const digest = (content: string | Uint8Array): string =>
	bytesToHex(sha256(typeof content === 'string' ? encoder.encode(content) : content));

type Json = string | number | boolean | null;

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Keys by code unit, whatever the language of the machine; what is undefined is not there. */
const membersOf = (value: object): [string, unknown][] =>
	Object.entries(value)
		.filter(([, member]) => member !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1));

function scalar(value: unknown): string {
	if (typeof value === 'number' && !Number.isFinite(value))
		throw new RangeError(`canonical JSON: ${value} is no number that JSON can hold`);
	// JSON.stringify already writes -0 as 0 and every other number in its shortest exact form.
	const written = JSON.stringify(value as Json) as string | undefined;
	if (written === undefined) throw new TypeError(`canonical JSON: ${typeof value} cannot be written`);
	return written;
}

function write(value: unknown): string {
	if (!isBranch(value)) return scalar(value);
	const parts = Array.isArray(value)
		? value.map((member) => write(member ?? null))
		: membersOf(value).map(([key, member]) => `${JSON.stringify(key)}:${write(member)}`);
	const [open, close] = Array.isArray(value) ? '[]' : '{}';
	// What holds only plain values stands on one line, so that people can compare two files line by line.
	const nested = Object.values(value).some(isBranch);
	return nested ? `${open}\n${parts.join(',\n')}\n${close}` : `${open}${parts.join(',')}${close}`;
}

/**
 * Sorted keys, shortest exact numbers, LF at the end.
 * @throws RangeError on NaN and infinities, TypeError on what JSON does not know
 */
export const canonicalJson = (value: unknown): string => `${write(value)}\n`;
