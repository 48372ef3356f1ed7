// The words beside a test over people: the warning is there, and no word makes more of a p-value than it is.
import { describe, expect, it } from 'vitest';
import { compareRowsWords, formatP } from '../../../../src/lib/subjects/compare/words/people.ts';

/** Every text in a tree of words, with the functions called on plain values. */
function texts(words: unknown): string[] {
	if (typeof words === 'string') return [words];
	if (typeof words === 'object' && words !== null) return Object.values(words).flatMap(texts);
	return [];
}

describe('the words of the row-level test', () => {
	it.each(['nl', 'en'] as const)('warn of districts and never borrow the word of a test (%s)', (language) => {
		const words = compareRowsWords[language];
		expect(words.warning).toMatch(/niet over wijken|not about districts/);
		const said = [
			...texts(words),
			...[true, false].map((one) => words.beyond(one)),
			words.sub(7, 4, 'x'),
			words.sub(7, 0, ''),
			words.sub(1, 1, ''),
			...words.assumptions.items(30, 10, false),
			...words.assumptions.items(30, 10, true)
		];
		for (const text of said) expect(text).not.toMatch(/signific|geen effect|no effect|undefined/i);
	});

	it('name the size of the family, in one and in many', () => {
		expect(compareRowsWords.nl.sub(7, 4, '')).toContain('Holm, over 4 toetsen');
		expect(compareRowsWords.nl.sub(7, 1, '')).toContain('Holm, over 1 toets)');
		expect(compareRowsWords.en.sub(7, 4, '')).toContain('Holm, over 4 tests');
		expect(compareRowsWords.nl.title(7)).toBe('Zeven vragen tegelijk');
	});

	it('write a small p as smaller than one in a hundred, never as nought', () => {
		expect(formatP(0.0004, 'nl')).toBe('<\u00a00,01');
		expect(formatP(0.01, 'nl')).toBe('0,01');
		expect(formatP(1, 'en')).toBe('1.00');
	});
});
