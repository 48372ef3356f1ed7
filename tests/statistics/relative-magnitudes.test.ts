// Unequal trends: a published event study as HonestDiD 0.2.8 (R 4.5.2) bounds it, and what must hold for any.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearMaximum } from '../../src/lib/statistics/linear-maximum.ts';
import {
	breakdownMultiple,
	fitsUnequalTrends,
	type EventEstimates
} from '../../src/lib/statistics/relative-magnitudes.ts';

/** Benzarti & Carloni (2019), American Economic Journal: Economic Policy 11:38-63, as Rambachan & Roth (2023) publish it: four moments before, four after. */
const estimates = [
	0.00669635180383921, 0.0293450336903334, -0.00647297222167253, 0.0730149894952774, 0.195961117744446,
	0.312063902616501, 0.239541545510292, 0.126042500138283
];
/** The lower triangle. */
const triangle = [
	[0.000842835812363774],
	[0.00047686867765151, 0.000642542028799653],
	[0.000261805107584223, 0.000398742500692606, 0.000522994960192591],
	[0.000235422034165822, 0.00024355151981581, 0.000211768609005958, 0.000308959541143849],
	[
		0.000167637146660127, 0.000220196030568331, 0.000184072225238197, 0.000119786607683636,
		0.000359970435965806
	],
	[
		0.000112870766315609, 0.00018045911565423, 0.000145852784044109, 0.000133408131659962,
		0.000247881864197552, 0.000426394981332123
	],
	[
		1.99281621462433e-5, 3.84376508009154e-5, 7.00519740348682e-5, 0.000101633500889875, 0.000174957924173214,
		0.000217143780901097, 0.000488669786136597
	],
	[
		-0.000136826536618173, -2.96042198897339e-5, 5.95299497945234e-5, 0.000107905172626488,
		0.000165425692102872, 0.000289274787064642, 0.000380532204871997, 0.000761739443987608
	]
];
const covariance = triangle.map((_, i) =>
	triangle.map((_row, j) => triangle[Math.max(i, j)]?.[Math.min(i, j)] ?? NaN)
);
const published = { estimates, covariance, before: 4 };
const firstAfter = [1, 0, 0, 0];
const average = [0.25, 0.25, 0.25, 0.25];

/** The grid on which HonestDiD looks: a thousand points over twenty standard errors either way. */
function boundsOnGrid(weights: readonly number[], multiple: number): [number, number] {
	const sd = Math.sqrt(
		weights.reduce(
			(sum, a, i) =>
				sum + a * weights.reduce((inner, b, j) => inner + b * (covariance[4 + i]?.[4 + j] ?? NaN), 0),
			0
		)
	);
	const step = (40 * sd) / 999;
	const fits = (at: number) =>
		fitsUnequalTrends({ ...published, weights, multiple, value: -20 * sd + at * step });
	// The set is one stretch around the estimate: its ends by halving.
	const estimate = weights.reduce((sum, one, i) => sum + one * (estimates[4 + i] ?? NaN), 0);
	const inside = Math.round((estimate + 20 * sd) / step);
	const end = (outside: number): number => {
		let [within, beyond] = [inside, outside];
		while (Math.abs(beyond - within) > 1) {
			const middle = (within + beyond) >> 1;
			if (middle >= 0 && middle <= 999 && fits(middle)) within = middle;
			else beyond = middle;
		}
		return -20 * sd + within * step;
	};
	return [end(-1), end(1000)];
}

describe('the value-added tax on restaurants, against HonestDiD', () => {
	it.each([
		[0, 0.159151943866762, 0.232840433389798],
		[0.5, 0.118889160931495, 0.270824190875899],
		[1, 0.0672312507503984, 0.317924050158664]
	])('first year after, multiple %d: from %d to %d', (multiple, lower, upper) => {
		const [low, high] = boundsOnGrid(firstAfter, multiple);
		expect(low).toBeCloseTo(lower, 9);
		expect(high).toBeCloseTo(upper, 9);
	});
	it.each([
		[0, 0.184149669339541, 0.252719795734687],
		[0.5, 0.0689235806549147, 0.353100805509025],
		[1, -0.0682166721353771, 0.353100805509025]
	])('mean of four years after, multiple %d: from %d to %d', (multiple, lower, upper) => {
		const [low, high] = boundsOnGrid(average, multiple);
		expect(low).toBeCloseTo(lower, 9);
		expect(high).toBeCloseTo(upper, 9);
	});
	it('the finding turns where the bound first holds 0', () => {
		const { withMargin } = breakdownMultiple({ ...published, weights: average });
		expect(withMargin).toBeGreaterThan(0.5);
		expect(withMargin).toBeLessThan(1);
		for (const [multiple, fits] of [
			[withMargin - 0.02, false],
			[withMargin + 0.01, true]
		] as const)
			expect(fitsUnequalTrends({ ...published, weights: average, multiple, value: 0 })).toBe(fits);
	});
	it('without margin it is the effect over what the largest step before can make of it', () => {
		// The largest step is the last, 0.0730149895; it is in the first year once.
		expect(breakdownMultiple({ ...published, weights: firstAfter }).estimate).toBeCloseTo(
			0.195961117744446 / (0.0730149894952774 + 0.00647297222167253),
			9
		);
	});
});

/** Estimates on a grid of thousandths, with errors that are independent. */
const studies = fc
	.record({
		before: fc.integer({ min: 1, max: 4 }),
		after: fc.integer({ min: 1, max: 4 }),
		seed: fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 8, maxLength: 8 }),
		error: fc.integer({ min: 5, max: 60 })
	})
	.map(({ before, after, seed, error }): EventEstimates => {
		const values = seed.slice(0, before + after).map((one) => one / 1000);
		return {
			estimates: values,
			covariance: values.map((_, i) => values.map((_one, j) => (i === j ? (error / 1000) ** 2 : 0))),
			before,
			weights: new Array<number>(after).fill(1 / after)
		};
	});

describe('any event study', () => {
	it('fits more effects the more drift is allowed', () => {
		fc.assert(
			fc.property(studies, fc.integer({ min: -300, max: 300 }), (study, at) => {
				const fits = [0, 0.5, 1, 2].map((multiple) =>
					fitsUnequalTrends({ ...study, multiple, value: at / 1000 })
				);
				expect(fits).toEqual([...fits].sort());
			}),
			{ numRuns: 60 }
		);
	});
	it('turns at the same multiple when all signs turn, and in any unit', () => {
		fc.assert(
			fc.property(studies, (study) => {
				const { withMargin, estimate } = breakdownMultiple(study);
				const turned = breakdownMultiple({ ...study, estimates: study.estimates.map((one) => -one) });
				expect(turned.withMargin).toBeCloseTo(withMargin, 2);
				expect(turned.estimate).toBeCloseTo(estimate, 9);
				const larger = breakdownMultiple({
					...study,
					estimates: study.estimates.map((one) => one * 100),
					covariance: study.covariance.map((row) => row.map((one) => one * 10_000))
				});
				expect(larger.withMargin).toBeCloseTo(withMargin, 1);
			}),
			{ numRuns: 20 }
		);
	});
});

describe('the most of a sum', () => {
	it('is found where other sums are fixed', () => {
		// 3a + 2b, a + b + c = 4, a + 3b + d = 6: the corner a = 4.
		const found = linearMaximum([3, 2, 0, 0], {
			rows: [
				[1, 1, 1, 0],
				[1, 3, 0, 1]
			],
			values: [4, 6]
		});
		expect(found?.map((one) => Math.round(one * 1e9) / 1e9)).toEqual([4, 0, 0, 2]);
	});
	it('is none where nothing fits, or nothing stops it', () => {
		expect(linearMaximum([1], { rows: [[-1]], values: [1] })).toBeNull();
		expect(linearMaximum([1, 1], { rows: [[1, -1]], values: [1] })).toBeNull();
	});
});
