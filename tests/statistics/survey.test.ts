// Weighted shares, means and differences: worked by hand, by what they must keep, and by how often their margins are right.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	differenceOfProportions,
	didProportions,
	meanInterval,
	surveyDid,
	surveyMean,
	surveyProportion,
	wilson
} from '../../src/lib/statistics/index.ts';
import { poolSurveyCells, surveyDidCells } from '../../src/lib/statistics/survey-pool.ts';
import { weightedCoverage } from '../../scripts/calibrate/coverage.ts';

const people = fc.array(
	fc.record({
		yes: fc.boolean(),
		weight: fc.double({ min: 0.05, max: 20, noNaN: true }),
		who: fc.integer({ min: 0, max: 9 })
	}),
	{ minLength: 3, maxLength: 60 }
);
const sampleOf = (drawn: { yes: boolean; weight: number; who: number }[]) => ({
	values: drawn.map((one) => Number(one.yes)),
	weights: drawn.map((one) => one.weight)
});

describe('a weighted share', () => {
	it('is worked by hand: yes, no, yes with weights 1, 2, 3', () => {
		const { value, standardError, nEffective, designEffect, n } = surveyProportion({
			values: [1, 0, 1],
			weights: [1, 2, 3]
		});
		// Pulls 1/18, -4/18 and 3/18: 26/324, times 3/2; (2/9) / (39/324) = 72/39.
		expect(value).toBeCloseTo(2 / 3, 14);
		expect(standardError).toBeCloseTo(Math.sqrt(39) / 18, 14);
		expect(nEffective).toBeCloseTo(72 / 39, 13);
		expect(designEffect).toBeCloseTo(39 / 24, 13);
		expect(n).toBe(3);
	});

	it('counts who answered twice once: the first two are one person', () => {
		const found = surveyProportion({ values: [1, 0, 1], weights: [1, 2, 3], clusters: ['a', 'a', 'b'] });
		expect(found.standardError).toBeCloseTo(1 / 3, 14);
		expect(found.nEffective).toBeCloseTo(2, 13);
	});

	it('has the interval of Wilson for as many people as it is worth', () => {
		const found = surveyProportion({ values: [1, 0, 1], weights: [1, 2, 3], confidence: 0.9 });
		const { lower, upper } = wilson({ numerator: 48 / 39, denominator: 72 / 39, confidence: 0.9 });
		expect([found.lower, found.upper]).toEqual([expect.closeTo(lower, 13), expect.closeTo(upper, 13)]);
	});

	it('is worth what Kish says where everybody answers alike, and keeps a margin', () => {
		const none = surveyProportion({ values: [0, 0, 0, 0], weights: [1, 1, 2, 4] });
		expect(none).toMatchObject({ value: 0, standardError: 0, nEffective: 64 / 22, lower: 0 });
		expect(none.upper).toBeCloseTo(wilson({ numerator: 0, denominator: 64 / 22 }).upper, 14);
		expect(surveyProportion({ values: [1, 1], weights: [0.1, 0.7] }).value).toBe(1);
	});

	it('has no margin where one person gave every answer', () => {
		expect(surveyProportion({ values: [1, 0], weights: [1, 3], clusters: [7, 7] })).toMatchObject({
			value: 1 / 4,
			standardError: null,
			lower: null,
			upper: null,
			nEffective: null
		});
	});

	it('does not change with the scale of the weights', () => {
		fc.assert(
			fc.property(people, fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (drawn, scale) => {
				const sample = sampleOf(drawn);
				const one = surveyProportion(sample);
				const other = surveyProportion({ ...sample, weights: sample.weights.map((w) => w * scale) });
				expect(other.value).toBeCloseTo(one.value, 11);
				expect(other.standardError).toBeCloseTo(one.standardError ?? NaN, 9);
				expect(other.nEffective ?? NaN).toBeCloseTo(one.nEffective ?? NaN, 6);
				expect(other.lower).toBeCloseTo(one.lower ?? NaN, 9);
			})
		);
	});

	it('of equal weights is the plain share, its variance p(1-p)/(n-1), worth one person less', () => {
		fc.assert(
			fc.property(people, (drawn) => {
				const { values } = sampleOf(drawn);
				const n = values.length;
				const p = values.reduce((sum, one) => sum + one, 0) / n;
				const found = surveyProportion({ values, weights: values.map(() => 2.5) });
				expect(found.value).toBeCloseTo(p, 13);
				expect(found.standardError).toBeCloseTo(Math.sqrt((p * (1 - p)) / (n - 1)), 12);
				expect(found.nEffective).toBeCloseTo(p === 0 || p === 1 ? n : n - 1, 9);
			})
		);
	});

	it('does not change with the order of people or the names of clusters, and mirrors', () => {
		fc.assert(
			fc.property(people, (drawn) => {
				const sample = { ...sampleOf(drawn), clusters: drawn.map((one) => one.who) };
				const one = surveyProportion(sample);
				const turned = surveyProportion({
					values: sample.values.map((value) => 1 - value).reverse(),
					weights: [...sample.weights].reverse(),
					clusters: sample.clusters.map((who) => `person ${who}`).reverse()
				});
				expect(turned.value).toBeCloseTo(1 - one.value, 12);
				if (one.standardError === null) expect(turned.standardError).toBeNull();
				else expect(turned.standardError).toBeCloseTo(one.standardError, 10);
			})
		);
	});
});

describe('a weighted mean', () => {
	it('of equal weights is the plain mean with the same margin', () => {
		const values = [2, 3, 3, 5, 9, 1];
		const plain = meanInterval({ values });
		const found = surveyMean({ values, weights: values.map(() => 0.3) });
		expect(found.value).toBeCloseTo(plain.value, 13);
		expect(found.lower).toBeCloseTo(plain.lower ?? NaN, 12);
		expect(found.upper).toBeCloseTo(plain.upper ?? NaN, 12);
	});

	it('keeps error, spread and effective size together, far from 0 too', () => {
		const values = [1e6 + 1, 1e6 + 4, 1e6 + 2, 1e6 + 8];
		const found = surveyMean({ values, weights: [1, 2, 0.5, 1.5] });
		expect(found.sd / Math.sqrt(found.nEffective ?? NaN)).toBeCloseTo(found.standardError ?? NaN, 12);
		expect(found.value - 1e6).toBeCloseTo((1 + 8 + 1 + 12) / 5, 9);
	});
});

describe('a weighted difference-in-differences', () => {
	const cell = (treated: boolean, post: boolean, answers: [y: number, weight: number, who?: string][]) =>
		answers.map(([y, weight, cluster]) => ({ y, weight, treated, post, cluster }));

	it('is worked by hand, with one person in both waves', () => {
		const rows = [
			...cell(true, false, [
				[1, 1, 'anna'],
				[0, 1]
			]),
			...cell(true, true, [
				[1, 3, 'anna'],
				[0, 1]
			]),
			...cell(false, false, [
				[1, 1],
				[0, 3]
			]),
			...cell(false, true, [
				[1, 2],
				[0, 2]
			])
		];
		const { value, standardError, df, p } = surveyDid({ rows });
		// (3/4 - 1/2) - (1/2 - 1/4) = 0. Pulls: anna -1/4 + 3/16 = -1/16, then 1/4, 3/16, 3/16, 3/16, 1/4, 1/4; seven people.
		expect(value).toBeCloseTo(0, 14);
		const squares = 1 / 256 + 3 / 16 + 3 * (9 / 256);
		expect(standardError).toBeCloseTo(Math.sqrt((squares * 7) / 6), 14);
		expect(df).toBe(3);
		expect(p).toBeCloseTo(1, 12);
	});

	it('says what it can where a cell is empty or everybody answers alike', () => {
		const three = [
			...cell(true, false, [[1, 1]]),
			...cell(true, true, [[1, 1]]),
			...cell(false, true, [[0, 1]])
		];
		expect(surveyDid({ rows: three })).toMatchObject({ value: null, p: null, lower: null });
		const alike = [true, false].flatMap((treated) =>
			[true, false].flatMap((post) =>
				cell(treated, post, [
					[1, 1],
					[1, 2]
				])
			)
		);
		expect(surveyDid({ rows: alike })).toMatchObject({ value: 0, standardError: 0, p: null, df: 4 });
	});
});

describe('weighted cells added up', () => {
	const [a, b] = [
		{ n: 10, mean: 0.5, variance: 0.01, nEffective: 25, weight: 10 },
		{ n: 20, mean: 0.2, variance: 0.004, nEffective: 40, weight: 30 }
	];

	it('count by what they weigh, and their errors add up as those of strata', () => {
		const both = poolSurveyCells([a, b]);
		expect(both).toMatchObject({ n: 30, weight: 40 });
		expect(both.mean).toBeCloseTo(0.275, 14);
		expect(both.variance).toBeCloseTo(0.01 / 16 + (9 * 0.004) / 16, 14);
		// Between people, of all areas together, is p(1-p) again.
		expect(both.nEffective).toBeCloseTo((0.275 * 0.725) / both.variance, 10);
		expect(poolSurveyCells([a])).toEqual(a);
	});

	it('are worth what Kish says where nobody differs', () => {
		const none = (weight: number) => ({ n: 10, mean: 0, variance: 0, nEffective: 10, weight });
		expect(poolSurveyCells([none(10), none(30)]).nEffective).toBeCloseTo(1 / (1 / 160 + 9 / 160), 12);
	});

	it('give a difference of differences whose waves share what their people answered twice', () => {
		const cells = { treatedBefore: a, treatedAfter: b, controlBefore: b, controlAfter: a };
		const apart = surveyDidCells({ ...cells, link: { treated: 0, control: 0, people: 60 } });
		expect(apart.value).toBeCloseTo(-0.6, 14);
		expect(apart.standardError).toBeCloseTo(Math.sqrt(0.028), 14);
		expect(apart.df).toBe(56);
		const twice = surveyDidCells({ ...cells, link: { treated: 0.002, control: 0.001, people: 50 } });
		expect(twice.standardError).toBeCloseTo(Math.sqrt(0.022), 14);
		expect(twice.df).toBe(46);
	});
});

describe('cells that are no whole counts', () => {
	it('are taken where people weigh unequally', () => {
		const [a, b] = [
			{ numerator: 30.25, denominator: 88.5 },
			{ numerator: 12.5, denominator: 61.75 }
		];
		expect(wilson(a).value).toBeCloseTo(30.25 / 88.5, 14);
		const { value } = differenceOfProportions({ a, b });
		expect(value).toBeCloseTo(30.25 / 88.5 - 12.5 / 61.75, 14);
		const did = didProportions({ treatedBefore: a, treatedAfter: b, controlBefore: b, controlAfter: b });
		expect(did.value).toBeCloseTo(-value, 14);
	});

	it('lie between the margins of the whole counts around them', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 900 }),
				fc.double({ min: 0.01, max: 0.99, noNaN: true }),
				(n, part) => {
					const width = (denominator: number) => {
						const { lower, upper } = wilson({ numerator: denominator * 0.25, denominator });
						return upper - lower;
					};
					expect(width(n + part)).toBeLessThan(width(n));
					expect(width(n + part)).toBeGreaterThan(width(n + 1));
				}
			)
		);
	});
});

it('weighted margins hold the true share in 93 to 97 of 100 surveys, in all eight designs', () => {
	for (const { weighted, ...design } of weightedCoverage(1500, 14)) {
		expect(weighted, JSON.stringify(design)).toBeGreaterThan(0.93);
		expect(weighted, JSON.stringify(design)).toBeLessThan(0.97);
	}
});
