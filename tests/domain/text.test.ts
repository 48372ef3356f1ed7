// What a programme wrote in Dutch stands on an English page as Dutch, unless it gave the English too.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areasIn } from '../../src/lib/domain/area.ts';
import { inPieces, ownText } from '../../src/lib/domain/text.ts';
import { area } from '../fixtures/answered-programme.ts';

describe('what a programme wrote itself', () => {
	it('is English where there is English, and Dutch that says so where there is none', () => {
		expect(ownText('Nieuwe telling.', 'New count.', 'en')).toEqual({ text: 'New count.', dutch: false });
		for (const en of [null, undefined, ''])
			expect(ownText('Nieuwe telling.', en, 'en')).toEqual({ text: 'Nieuwe telling.', dutch: true });
		expect(ownText('Nieuwe telling.', 'New count.', 'nl')).toEqual({ text: 'Nieuwe telling.', dutch: false });
	});

	it('is found in a sentence by itself, never inside a word, and nothing of the sentence is lost', () => {
		expect(inPieces('The reason: Nieuwe telling.', ['Nieuwe telling.'])).toEqual([
			{ text: 'The reason: ', dutch: false },
			{ text: 'Nieuwe telling.', dutch: true }
		]);
		expect(inPieces('Source: CBS, CBSA', ['CBS']).filter((one) => one.dutch)).toHaveLength(1);
		expect(inPieces('The band', ['and', ''])).toEqual([{ text: 'The band', dutch: false }]);
		fc.assert(
			fc.property(fc.string(), fc.array(fc.string(), { maxLength: 4 }), (text, dutch) => {
				const pieces = inPieces(text, dutch);
				expect(pieces.map((one) => one.text).join('')).toBe(text);
				for (const one of pieces) if (one.dutch) expect(dutch).toContain(one.text);
			})
		);
	});

	it('names areas in English where the programme gave such names', () => {
		const areas = [
			area('noord', 'control', { name: 'Noord', name_en: 'North' }),
			area('zuid', 'control', { name: 'Zuid' })
		];
		expect(areasIn(areas, 'en').map((one) => one.name)).toEqual(['North', 'Zuid']);
		expect(areasIn(areas, 'nl').map((one) => one.name)).toEqual(['Noord', 'Zuid']);
	});
});
