// What areas say together: the margins of an event study, and the rank of an area among others of its own size.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tCritical } from '../../src/lib/statistics/reference/distributions.ts';
import { eventStudy, placeboRank, randomisation, rescaledPlacebo } from '../../src/lib/statistics/index.ts';

/** One row a unit and period, from each unit's own values. */
const panel = (values: number[][], treated: number) =>
	values.flatMap((own, unit) => own.map((y, period) => ({ unit, period, y, treated: unit < treated })));
const bandOf = (point: { bandUpper: number | null; value: number | null; pooledError: number | null }) =>
	((point.bandUpper ?? NaN) - (point.value ?? NaN)) / (point.pooledError ?? NaN);

describe('eventStudy with few areas', () => {
	it('gives -0.66 to 1.96 points, p 0.166, for changes of 0.010 and 0.004 against 0 and 0.001', () => {
		const [reference, after] = eventStudy({
			rows: panel(
				[0.01, 0.004, 0, 0.001].map((change) => [0, change]),
				2
			),
			reference: 0
		});
		expect(reference).toMatchObject({ value: 0, standardError: 0, pooledError: 0, lower: null, p: null });
		expect(after).toMatchObject({ df: 2 });
		expect(after?.value).toBeCloseTo(0.0065, 14);
		expect(after?.lower).toBeCloseTo(-0.0066, 4);
		expect(after?.upper).toBeCloseTo(0.0196, 4);
		expect(after?.p).toBeCloseTo(0.166, 3);
		// A period alone is its own band.
		expect(after?.bandUpper).toBeCloseTo(after?.upper ?? NaN, 14);
	});

	it('has a margin from three areas, one of them alone on its side, and none of two', () => {
		const three = eventStudy({
			rows: panel(
				[
					[0, 4],
					[0, 1],
					[0, 2]
				],
				1
			),
			reference: 0
		});
		// Pooled variance 0.5 on 1 df; the difference 2.5 has the error sqrt(0.5 (1 + 1/2)).
		expect(three[1]).toMatchObject({ value: 2.5, df: 1 });
		expect(three[1]?.pooledError).toBeCloseTo(Math.sqrt(0.75), 14);
		expect(three[1]?.upper).toBeCloseTo(2.5 + 12.706204736174705 * Math.sqrt(0.75), 10);
		const two = eventStudy({
			rows: panel(
				[
					[0, 4],
					[0, 1]
				],
				1
			),
			reference: 0
		});
		expect(two[1]).toMatchObject({ value: 3, lower: null, p: null, bandLower: null });
	});

	it('divides the error over the leads, and over the lags, with fewer than six areas', () => {
		const wave = (unit: number) => [0, 1, 2, 3, 4, 5].map((t) => Math.sin(3 * unit + t * t));
		const points = eventStudy({ rows: panel([0, 1, 2, 3, 4].map(wave), 2), reference: 3 });
		expect(points.slice(0, 3).map(bandOf)).toEqual(
			[0, 1, 2].map(() => expect.closeTo(tCritical(1 - 0.05 / 3, 3), 10) as number)
		);
		expect(points.slice(4).map(bandOf)).toEqual(
			[0, 1].map(() => expect.closeTo(tCritical(1 - 0.05 / 2, 3), 10) as number)
		);
	});

	it('from six on lies between the margin of one period and that of Bonferroni, and hardly above the first where all move alike', () => {
		const wave = (unit: number) => [0, 1, 2, 3, 4, 5].map((t) => Math.sin(3 * unit + t * t));
		const own = eventStudy({ rows: panel([...Array(9).keys()].map(wave), 2), reference: 5 });
		for (const point of own.slice(0, 5)) {
			expect(bandOf(point)).toBeGreaterThan(tCritical(0.95, 7));
			expect(bandOf(point)).toBeLessThan(tCritical(1 - 0.05 / 5, 7));
		}
		// The same long difference in every lead, but for its size: one question, not five.
		const alike = [...Array(20).keys()].map((unit) => [1, 2, 3, 4, 5, 0].map((t) => t * Math.sin(unit)));
		const together = eventStudy({ rows: panel(alike, 2), reference: 5 });
		const [first] = together.map(bandOf);
		expect(first).toBeLessThan(1.02 * tCritical(0.95, 18));
	});

	it('answers the same whenever asked, moves with the unit, and stands still with the areas in another order', () => {
		const unit = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 });
		fc.assert(
			fc.property(fc.array(unit, { minLength: 3, maxLength: 8 }), (values) => {
				const points = eventStudy({ rows: panel(values, 2), reference: 2 });
				const again = eventStudy({ rows: [...panel(values, 2)].reverse(), reference: 2 });
				const scaled = eventStudy({
					rows: panel(
						values.map((own) => own.map((y) => 100 * y)),
						2
					),
					reference: 2
				});
				points.forEach((one, i) => {
					expect(again[i]?.lower ?? 0).toBeCloseTo(one.lower ?? 0, 9);
					expect(again[i]?.bandUpper ?? 0).toBeCloseTo(one.bandUpper ?? 0, 6);
					expect(scaled[i]?.bandLower ?? 0).toBeCloseTo(100 * (one.bandLower ?? 0), 4);
					if (one.lower === null || one.bandLower === null) return;
					expect(one.bandLower).toBeLessThanOrEqual(one.lower + 1e-12);
				});
			}),
			{ numRuns: 25 }
		);
	});
});

describe('placeboRank as a permutation', () => {
	it('measures each area from all others than itself: t -4 against a 6 and four of 0 gives 2/6', () => {
		const rank = placeboRank({ changes: { t: -4, a: 6, b: 0, c: 0, d: 0, e: 0 }, treated: 't' });
		expect(rank.pTwoSided).toBeCloseTo(2 / 6, 15);
		expect(rank.meanOthers).toBeCloseTo(1.2, 15);
	});

	it('is the exact assignment of one area, and gives each of n areas its own place', () => {
		const changes = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 9 });
		fc.assert(
			fc.property(changes, (values) => {
				const named = Object.fromEntries(values.map((x, i) => [`a${i}`, x]));
				const ranks = values.map(
					(_, i) => placeboRank({ changes: named, treated: `a${i}` }).pTwoSided ?? NaN
				);
				values.forEach((_, i) =>
					expect(ranks[i]).toBeCloseTo(
						randomisation({ values, treated: values.map((_, j) => i === j) }).pTwoSided ?? NaN,
						12
					)
				);
				// No more than a share p of the areas has p or less: what a p-value is.
				for (const p of ranks)
					expect(ranks.filter((one) => one <= p + 1e-12).length / ranks.length).toBeLessThanOrEqual(
						p + 1e-12
					);
			})
		);
	});
});

describe('rescaledPlacebo', () => {
	it('finds the variance at each size by hand', () => {
		// Changes from their mean 0: 3, -3 at size 1; 1, -1 at size 4: squares 9, 9, 1, 1 on 1/size 1, 1, 1/4, 1/4.
		const found = rescaledPlacebo({
			changes: { a: 3, b: -3, c: 1, d: -1 },
			sizes: { a: 1, b: 1, c: 4, d: 4 },
			treated: ['a']
		});
		expect(found.slope).toBeCloseTo(32 / 3, 12);
		expect(found.intercept).toBeCloseTo(-5 / 3, 12);
		expect(Object.values(found.rescaled)).toEqual([1, -1, 1, -1].map((x) => expect.closeTo(x, 12) as number));
		// Once rescaled the small ones are no further out than the large ones; before, they stood alone.
		expect(found).toMatchObject({ units: 4, pTwoSided: 1 });
		expect(placeboRank({ changes: { a: 3, b: -3, c: 1, d: -1 }, treated: 'a' }).pTwoSided).toBe(0.5);
	});

	it('is the plain exact assignment where all are equally large', () => {
		const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 8 });
		fc.assert(
			fc.property(values, (given) => {
				const names = given.map((_, i) => `a${i}`);
				const found = rescaledPlacebo({
					changes: Object.fromEntries(names.map((name, i) => [name, given[i] ?? 0])),
					sizes: Object.fromEntries(names.map((name) => [name, 250])),
					treated: names.slice(0, 2)
				});
				expect(found.slope).toBe(0);
				expect(found.pTwoSided).toBeCloseTo(
					randomisation({ values: given, treated: given.map((_, i) => i < 2) }).pTwoSided ?? NaN,
					12
				);
			})
		);
	});

	it('takes a variance that came out negative as nothing, and fits the other part again', () => {
		// The largest do not move at all: the line would have a variance below 0 at their size.
		const found = rescaledPlacebo({
			changes: { a: 10, b: -10, c: 0, d: 0, e: 0, f: 0 },
			sizes: { a: 10, b: 10, c: 20, d: 20, e: 1000, f: 1000 },
			treated: ['a']
		});
		expect(found.intercept).toBeLessThan(0);
		expect(found.variance.intercept).toBe(0);
		expect(found.variance.slope).toBeCloseTo(20 / (2 * (0.01 + 0.0025 + 1e-6)), 8);
	});

	it('refuses an area without a size, by name', () => {
		const changes = { a: 1, b: 2 };
		expect(() => rescaledPlacebo({ changes, sizes: { a: 5 }, treated: ['a'] })).toThrow(/sizes.*b/);
		expect(() => rescaledPlacebo({ changes, sizes: { a: 5, b: 0 }, treated: ['a'] })).toThrow(/sizes\.b/);
		expect(() => rescaledPlacebo({ changes, sizes: { a: 5, b: 1 }, treated: ['c'] })).toThrow(/treated/);
	});
});
