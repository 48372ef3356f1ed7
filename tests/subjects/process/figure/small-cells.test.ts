// Answers as they leave: no band, no choice and no mean tells of fewer people than it may.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsOf, shownOf, tellsNoFew } from '../../../../src/lib/subjects/process/figure/small-cells.ts';

const scale = { min: 0, max: 4 };
const counted = (...counts: number[]) => new Map(counts.map((count, answer) => [answer, count]));
const threshold = 10;
const people = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 5 });

describe('bandsOf', () => {
	it('gives every answer apart where enough people gave each', () => {
		expect(bandsOf(counted(10, 11, 12, 13, 14), scale, threshold)?.map((one) => one.people)).toEqual([
			10, 11, 12, 13, 14
		]);
	});

	it('counts few together with their neighbours, and what is left with the last band', () => {
		expect(bandsOf(counted(1, 4, 10, 30, 7), scale, threshold)).toEqual([
			{ from: 0, to: 2, people: 15 },
			{ from: 3, to: 4, people: 37 }
		]);
	});

	it('tells nothing where everyone stands in one band', () => {
		expect(bandsOf(counted(0, 0, 3, 4, 5), scale, threshold)).toBeNull();
		expect(bandsOf(counted(), scale, threshold)).toBeNull();
	});

	it('covers the scale once, keeps everyone, and has no band of few', () => {
		fc.assert(
			fc.property(people, (counts) => {
				const bands = bandsOf(counted(...counts), scale, threshold);
				if (!bands) return;
				expect(bands[0]?.from).toBe(0);
				expect(bands.at(-1)?.to).toBe(4);
				bands.slice(1).forEach((band, place) => expect(band.from).toBe((bands[place]?.to ?? 0) + 1));
				for (const band of bands) expect(band.people).toBeGreaterThanOrEqual(threshold);
				const sum = (all: number[]) => all.reduce((total, one) => total + one, 0);
				expect(sum(bands.map((one) => one.people))).toBe(sum(counts));
			})
		);
	});
});

describe('tellsNoFew', () => {
	it('is what going through every table of answers finds', () => {
		const few = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 });
		fc.assert(
			fc.property(few, fc.constantFrom(0.1, 0.2), (counts, step) => {
				const three = { min: 0, max: 3 };
				const bands = bandsOf(counted(...counts), three, 6);
				if (!bands) return;
				const n = counts.reduce((sum, one) => sum + one, 0);
				const exact = counts.reduce((sum, one, answer) => sum + one * answer, 0) / n;
				const mean = Math.round(exact / step) * step;
				const possible = counts.map(() => new Set<number>());
				const walk = (made: number[]): void => {
					if (made.length === counts.length) {
						const fits = bands.every(
							(band) => made.slice(band.from, band.to + 1).reduce((sum, one) => sum + one, 0) === band.people
						);
						const own = made.reduce((sum, one, answer) => sum + one * answer, 0) / n;
						if (fits && Math.abs(own - mean) <= step / 2 + 1e-9)
							made.forEach((one, answer) => possible[answer]?.add(one));
						return;
					}
					const band = bands.find((one) => one.from <= made.length && made.length <= one.to);
					for (let count = 0; count <= (band?.people ?? 0); count++) walk([...made, count]);
				};
				walk([]);
				const rule = { counts: counted(...counts), threshold: 6 };
				const ranges = possible.map((one) => Math.max(...one) - Math.min(...one));
				const safe = counts.every((count, answer) => count >= 6 || (ranges[answer] ?? 0) >= 5);
				expect(tellsNoFew(bands, mean, step, rule)).toBe(safe);
			}),
			{ numRuns: 40 }
		);
	});
});

describe('shownOf', () => {
	it('hides few, and another beside them so that their sum tells nothing', () => {
		expect(shownOf([18, 13, 21], threshold)).toEqual([true, true, true]);
		expect(shownOf([25, 20, 7], threshold)).toEqual([true, false, false]);
		expect(shownOf([40, 0, 12], threshold)).toEqual([false, false, false]);
	});

	it('leaves of every hidden count as many possible numbers as the threshold asks', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 5 }), (counts) => {
				const shown = shownOf(counts, threshold);
				const hidden = counts.filter((_, place) => !shown[place]);
				if (hidden.length === 0 || hidden.length === counts.length) return;
				expect(hidden.length).toBeGreaterThan(1);
				// With their sum known each may be anything from 0 to it.
				expect(hidden.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(threshold - 1);
				counts.forEach((count, place) => shown[place] && expect(count).toBeGreaterThanOrEqual(threshold));
			})
		);
	});
});
