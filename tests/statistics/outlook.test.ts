// What an outlook must do whatever the series, and how often it holds on series that move in six ways.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlookRates, pathOf, seriesKinds } from '../../scripts/calibrate/outlook.ts';
import { drawsFrom } from '../../scripts/calibrate/random.ts';
import { outlook, type OutlookPoint } from '../../src/lib/statistics/outlook.ts';

const people = (numerators: readonly number[], denominator = 634): OutlookPoint[] =>
	numerators.map((numerator) => ({ numerator, denominator }));
const asked = { levels: [0.5, 0.8], target: 0.056, better: 'lower' } as const;
const flat = people([58, 59, 57, 60, 58, 57, 59, 58, 60, 57]);

describe('an outlook', () => {
	const counts = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 8, maxLength: 24 });
	it('is a narrower range inside a wider one, both inside 0 and 1, around its middle', () => {
		fc.assert(
			fc.property(counts, fc.integer({ min: 1, max: 12 }), (numerators, ahead) => {
				const { ranges, middle, chance } = outlook({ ...asked, series: people(numerators, 300), ahead });
				const [half, eighty] = ranges;
				const ends = [eighty?.lower, half?.lower, middle, half?.upper, eighty?.upper].map(
					(one) => one ?? NaN
				);
				expect(ends).toEqual([...ends].sort((a, b) => a - b));
				expect(Math.min(...ends)).toBeGreaterThanOrEqual(0);
				expect(Math.max(...ends)).toBeLessThanOrEqual(1);
				expect(chance).toBeGreaterThanOrEqual(0);
				expect(chance).toBeLessThanOrEqual(1);
			}),
			{ numRuns: 50 }
		);
	});
	it('mirrors: the share of the others is the other side of the same outlook', () => {
		fc.assert(
			fc.property(counts, (numerators) => {
				const of = { ...asked, ahead: 4 };
				const one = outlook({ ...of, series: people(numerators, 300) });
				const other = outlook({
					...of,
					series: people(
						numerators.map((numerator) => 300 - numerator),
						300
					),
					...{ target: 1 - asked.target, better: 'higher' as const }
				});
				// Suppositions that hardly weigh are left out: so far the two go together, a thousandth of a percentage point.
				expect(other.middle).toBeCloseTo(1 - one.middle, 5);
				expect(other.chance).toBeCloseTo(one.chance, 5);
				expect(other.ranges[1]?.lower).toBeCloseTo(1 - (one.ranges[1]?.upper ?? NaN), 5);
			}),
			{ numRuns: 30 }
		);
	});
	it('widens the further it looks', () => {
		const widths = [1, 2, 4, 8, 12].map((ahead) => {
			const [, eighty] = outlook({ ...asked, series: flat, ahead }).ranges;
			return (eighty?.upper ?? NaN) - (eighty?.lower ?? NaN);
		});
		expect(widths).toEqual([...widths].sort((a, b) => a - b));
	});
	it('of a level series stays there, and hardly reaches a target far off', () => {
		const { middle, chance } = outlook({ ...asked, series: flat, ahead: 6 });
		expect(middle).toBeCloseTo(58.3 / 634, 2);
		expect(chance).toBeLessThan(0.05);
	});
	it('of a series that falls steadily goes on falling, less than the line would', () => {
		const falling = people(
			[98, 94, 89, 86, 81, 78, 73, 70, 65, 62].map((one) => one * 10),
			6340
		);
		const { middle, chance } = outlook({ ...asked, series: falling, ahead: 6, target: 0.08 });
		expect(middle).toBeLessThan(0.09);
		expect(middle).toBeGreaterThan(0.055);
		expect(chance).toBeGreaterThan(0.5);
	});
	it('has a chance that falls as the target is set further', () => {
		const chances = [0.09, 0.08, 0.07, 0.06].map(
			(target) => outlook({ ...asked, series: flat, ahead: 4, target }).chance
		);
		expect(chances).toEqual([...chances].sort((a, b) => b - a));
	});
	it.each([
		['nobody', 0, 0, 'lower'],
		['everybody', 200, 1, 'higher']
	] as const)('of %s, quarter after quarter, holds that target for likely', (_, count, target, better) => {
		const series = people(new Array<number>(12).fill(count), 200);
		const { ranges, middle, chance } = outlook({ ...asked, series, ahead: 2, target, better });
		expect(chance).toBeGreaterThan(0.65);
		expect(middle).toBeCloseTo(target, 3);
		expect(ranges[1]?.[better === 'lower' ? 'lower' : 'upper']).toBe(target);
	});
	it('knows what every count reaches, and what none can', () => {
		const chanceOf = (target: number, better: 'lower' | 'higher') =>
			outlook({ ...asked, series: flat, ahead: 2, target, better }).chance;
		expect([chanceOf(1, 'lower'), chanceOf(0, 'higher')]).toEqual([1, 1]);
		expect([chanceOf(-0.1, 'lower'), chanceOf(1.1, 'higher')]).toEqual([0, 0]);
		// At most 58 of 634 and at least 59 of them are all there is.
		expect(chanceOf(58 / 634, 'lower') + chanceOf(59 / 634, 'higher')).toBeCloseTo(1, 9);
		expect(chanceOf(58.9 / 634, 'lower')).toBe(chanceOf(58 / 634, 'lower'));
	});
	it('has the last measurement in its middle where nothing moves, however few people there are', () => {
		fc.assert(
			fc.property(fc.integer({ min: 20, max: 200 }), fc.integer({ min: 0, max: 100 }), (size, percent) => {
				const count = Math.round((size * percent) / 100);
				const series = people(new Array<number>(12).fill(count), size);
				expect(outlook({ ...asked, series, ahead: 1 }).middle).toBeCloseTo(count / size, 3);
			}),
			{ numRuns: 30 }
		);
	});
	it('goes on over a quarter that is not there, a little less sure', () => {
		const gap = flat.map((one, t) => (t === 8 ? null : one));
		const [whole, holed] = [flat, gap].map((series) => outlook({ ...asked, series, ahead: 4 }).ranges[1]);
		expect(holed?.lower).toBeCloseTo(whole?.lower ?? NaN, 2);
		const width = (range: typeof whole) => (range?.upper ?? NaN) - (range?.lower ?? NaN);
		expect(width(holed)).toBeGreaterThan(width(whole) * 0.95);
	});
	it('takes values with their errors, in whatever unit', () => {
		const values = [3.1, 3.0, 3.2, 3.0, 2.9, 3.0, 2.8, 2.9].map((value) => ({ value, error: 0.1 }));
		const tenfold = values.map(({ value, error }) => ({ value: value * 10, error: error * 10 }));
		const question = { levels: [0.8], better: 'lower', ahead: 3 } as const;
		const one = outlook({ ...question, series: values, target: 2.2 });
		const ten = outlook({ ...question, series: tenfold, target: 22 });
		expect(ten.middle).toBeCloseTo(one.middle * 10, 6);
		expect(ten.chance).toBeCloseTo(one.chance, 9);
	});
	it('refuses seven quarters, and mixed measurements', () => {
		expect(() => outlook({ ...asked, series: flat.slice(0, 7), ahead: 1 })).toThrow(/series/);
		expect(() =>
			outlook({ ...asked, series: [...flat.slice(0, 8), { value: 0.1, error: 0.01 }], ahead: 1 })
		).toThrow(/series/);
	});
});

describe('on rolling origins, equally over six kinds of series', () => {
	const rates = outlookRates(200, 3);
	const mean = (of: (one: (typeof rates)[number]) => number): number =>
		rates.reduce((sum, one) => sum + of(one), 0) / rates.length;
	it('the range of 80 % holds 76-84 %, that of 50 % 46-54 %, and no kind is under 65 %', () => {
		expect(mean((one) => one.eighty)).toBeGreaterThan(0.76);
		expect(mean((one) => one.eighty)).toBeLessThan(0.84);
		expect(mean((one) => one.half)).toBeGreaterThan(0.46);
		expect(mean((one) => one.half)).toBeLessThan(0.54);
		for (const { kind, eighty } of rates) expect(eighty, kind).toBeGreaterThan(0.65);
	});
	it('foretells better than no change and than the straight line on', () => {
		expect(mean((one) => one.score)).toBeLessThan(mean((one) => one.scoreUnchanged));
		expect(mean((one) => one.score)).toBeLessThan(mean((one) => one.scoreLine));
	});
	it('is asked about six kinds, each a path of shares', () => {
		for (const kind of seriesKinds)
			for (const share of pathOf(kind, 24, drawsFrom(1))) {
				expect(share).toBeGreaterThan(0);
				expect(share).toBeLessThan(1);
			}
	});
});
