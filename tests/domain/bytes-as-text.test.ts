// Bytes as text are what Node's own Buffer makes of them, and come back whole, however many they are.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	fromBase64,
	fromHexadecimal,
	inBase64,
	inBase64url,
	inHexadecimal
} from '../../src/lib/domain/bytes-as-text.ts';

const written = [
	['hex', inHexadecimal],
	['base64', inBase64],
	['base64url', inBase64url]
] as const;

describe('bytes as text', () => {
	it.each(written)('are in %s as Buffer writes them', (coding, write) => {
		fc.assert(
			fc.property(fc.uint8Array(), (bytes) => {
				expect(write(bytes)).toBe(Buffer.from(bytes).toString(coding));
			})
		);
	});
	it('come back as they were', () => {
		fc.assert(
			fc.property(fc.uint8Array(), (bytes) => {
				expect(fromHexadecimal(inHexadecimal(bytes))).toEqual(bytes);
				expect(fromBase64(inBase64(bytes))).toEqual(bytes);
			})
		);
	});
	it('may be more than a function takes as arguments', () => {
		const many = new Uint8Array(300_000).fill(255);
		expect(Buffer.compare(fromBase64(inBase64(many)), many)).toBe(0);
	});
	it('are refused where base64 is not what was given', () => {
		expect(() => fromBase64('é')).toThrow(DOMException);
	});
});
