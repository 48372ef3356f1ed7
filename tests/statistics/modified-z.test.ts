// Modified z-scores: the numbers of a published example, and what one number far away does not do to the others.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { farOff, modifiedZ } from '../../src/lib/statistics/modified-z.ts';

describe('modified z-scores', () => {
	it('find exactly the three that the example of spatialEco (outliers) plants among a hundred', () => {
		const values = Array.from({ length: 100 }, (_, place) => 0.1 + (place * 4.9) / 99);
		values.splice(97, 3, 100, 55, 250);
		const far = modifiedZ({ values }).flatMap((score, place) => (Math.abs(score) > farOff ? [place] : []));
		expect(far).toEqual([97, 98, 99]);
	});

	it('are worked out by hand: median 4, MAD 0.3', () => {
		const values = [3.2, 3.4, 3.7, 3.7, 3.8, 3.9, 4, 4, 4.1, 4.2, 4.7, 4.8, 14, 15];
		const scores = modifiedZ({ values }).map((score) => Number(score.toFixed(2)));
		expect(scores.slice(-2)).toEqual([22.48, 24.73]);
		expect(scores[0]).toBe(-1.8);
	});

	it('are 0 and infinite where most are the same, and nothing of nothing', () => {
		expect(modifiedZ({ values: [1, 1, 1, 2] })).toEqual([0, 0, 0, Infinity]);
		expect(modifiedZ({ values: [1, 1, 1, 0] })).toEqual([0, 0, 0, -Infinity]);
		expect(modifiedZ({ values: [7] })).toEqual([0]);
		expect(() => modifiedZ({ values: [] })).toThrow(RangeError);
	});

	it('change neither with the unit nor with the zero of the numbers', () => {
		const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });
		fc.assert(
			fc.property(
				numbers,
				fc.integer({ min: 1, max: 9 }),
				fc.integer({ min: -99, max: 99 }),
				(all, unit, zero) => {
					const moved = modifiedZ({ values: all.map((one) => one * unit + zero) });
					modifiedZ({ values: all }).forEach((score, place) => {
						expect(moved[place]).toBeCloseTo(score, 6);
					});
				}
			)
		);
	});
});
