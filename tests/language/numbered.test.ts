// A sentence keeps every letter when its numbers are found back in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbered, type Said } from '../../src/lib/language/numbered.ts';

const textOf = (parts: (string | Said)[]) =>
	parts.map((one) => (typeof one === 'string' ? one : one.text)).join('');
const said = (value: number, text: string): Said => ({ value, text, field: text });

describe('numbers in a sentence', () => {
	it('finds each number where it is said, whatever the order in which they are given', () => {
		const parts = numbered('Met 4 wijken zijn er 6 verdelingen. Onder 0,33 kan het niet.', [
			said(1 / 3, '0,33'),
			said(6, '6'),
			said(4, '4')
		]);
		expect(parts.filter((one) => typeof one !== 'string')).toEqual([
			said(4, '4'),
			said(6, '6'),
			said(1 / 3, '0,33')
		]);
	});

	it('does not take a digit out of a longer number or a word', () => {
		for (const sentence of ['Het is 0,4 of 14 of 4,2.', 'Van 1.450 mensen', 'H4 en 4e'.slice(0, 2)])
			expect(numbered(sentence, [said(4, '4')])).toEqual([sentence]);
	});

	it('takes a number that ends the sentence', () => {
		expect(numbered('Het waren er 4.', [said(4, '4')])).toEqual(['Het waren er ', said(4, '4'), '.']);
	});

	it('loses no letter', () => {
		const number = fc.integer({ min: 0, max: 99 }).map((one) => said(one, String(one)));
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.array(number), (words, numbers) => {
				const sentence = words.map((word, at) => `${word} ${numbers[at]?.text ?? ''}`).join(' ');
				expect(textOf(numbered(sentence, numbers))).toBe(sentence);
			})
		);
	});
});
