// What a file is written in is the same whether it is looked at block by block or as one text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codingOf, decodePiece, isUnreadable } from '../../src/lib/intake/bytes.ts';

const block = 16_384;

/** The rule in one breath, on the file as a whole. */
function plainly(whole: Uint8Array): { coding: string; suspect: boolean } {
	const marked = whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf;
	const bytes = marked ? whole.subarray(3) : whole;
	try {
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		return { coding: 'utf-8', suspect: isUnreadable(text) };
	} catch {
		const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
		if (marked || /[^\p{ASCII}\uFFFD]/u.test(text)) return { coding: 'utf-8', suspect: true };
		return { coding: 'windows-1252', suspect: isUnreadable(decodePiece(bytes, 'windows-1252')) };
	}
}

/** Letters whole and cut through, a mark in the middle, gaps of Windows-1252 and control characters. */
const piece = fc.constantFrom(
	...[
		[0xc3, 0xa9],
		[0xe2, 0x82, 0xac],
		[0xf0, 0x9f, 0x8f, 0xa0],
		[0xef, 0xbf, 0xbd],
		[0xef, 0xbb, 0xbf]
	],
	...[[0xc3], [0xe2, 0x82], [0xa9], [0xe9], [0x81], [0xc2, 0x81], [0x80], [0x01], [0x7f], [0x0b]]
);
/** At a border between two blocks, just before it, or anywhere. */
const place = fc.oneof(
	fc.record({ border: fc.integer({ min: 0, max: 3 }), from: fc.integer({ min: -4, max: 4 }) }),
	fc.record({ border: fc.constant(0), from: fc.integer({ min: 0, max: 3 * block }) })
);

describe('the coding of a file', () => {
	it('is that of the whole, wherever its blocks cut it', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(place, piece), { maxLength: 4 }),
				fc.boolean(),
				fc.constantFrom(0, 1, 2 * block - 1, 3 * block, 3 * block + 1),
				(pieces, marked, size) => {
					const bytes = new Uint8Array(size).fill(0x61);
					for (const [{ border, from }, letters] of pieces) {
						const at = Math.max(0, border * block + from);
						if (at + letters.length <= size) bytes.set(letters, at);
					}
					const whole = marked ? Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes) : bytes;
					const { coding, suspect } = codingOf(whole);
					expect({ coding, suspect }).toEqual(plainly(whole));
				}
			),
			{ numRuns: 300 }
		);
	});
});
