// The summary sentence counts every goal once, in words, in both languages.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarySentence } from '../../src/lib/language/summary.ts';

const tally = (reached: number, onTrack: number, uncertain: number, offTrack: number, none: number) => ({
	reached,
	'on-track': onTrack,
	uncertain,
	'off-track': offTrack,
	none
});

describe('summary sentence', () => {
	it.each([
		[
			tally(1, 2, 2, 1, 1),
			'Van de zeven doelen is er één gehaald en liggen er twee op koers. Twee zijn onzeker, één loopt achter en over één valt niets te zeggen.',
			'Of the seven goals, one has been reached and two are on track. Two are uncertain, one is behind and for one we cannot tell.'
		],
		[
			tally(0, 3, 4, 0, 0),
			'Nog geen doel is gehaald. Drie liggen op koers. Vier zijn onzeker.',
			'No goal has been reached yet. Three are on track. Four are uncertain.'
		],
		[
			tally(2, 0, 0, 5, 0),
			'Van de zeven doelen zijn er twee gehaald. Vijf lopen achter.',
			'Of the seven goals, two have been reached. Five are behind.'
		],
		[
			tally(0, 0, 0, 0, 7),
			'Over de zeven doelen valt nu niets te zeggen.',
			'For none of the seven goals can we tell yet.'
		],
		[
			tally(0, 1, 1, 0, 0),
			'Nog geen doel is gehaald. Eén ligt op koers. Eén is onzeker.',
			'No goal has been reached yet. One is on track. One is uncertain.'
		],
		[tally(1, 0, 0, 0, 0), 'Van het ene doel is er één gehaald.', 'Of the one goal, one has been reached.'],
		[tally(0, 0, 0, 0, 0), 'Er zijn nog geen doelen vastgelegd.', 'No goals have been set yet.']
	])('%o', (counts, nl, en) => {
		expect(summarySentence(counts, 'nl')).toBe(nl);
		expect(summarySentence(counts, 'en')).toBe(en);
	});

	it('names every count that is not zero, and never one that is', () => {
		const count = fc.integer({ min: 0, max: 60 });
		fc.assert(
			fc.property(count, count, count, count, count, (a, b, c, d, e) => {
				fc.pre(a + b + c + d + e > 1 && e < a + b + c + d + e && a + b > 0);
				const sentence = summarySentence(tally(a, b, c, d, e), 'nl');
				expect(/gehaald/.test(sentence)).toBe(true);
				expect(/op koers/.test(sentence)).toBe(b > 0);
				expect(/onzeker/.test(sentence)).toBe(c > 0);
				expect(/loopt achter|lopen achter/.test(sentence)).toBe(d > 0);
				expect(/niets te zeggen/.test(sentence)).toBe(e > 0);
			})
		);
	});
});
