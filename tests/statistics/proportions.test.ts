// Shares and their differences against published tables.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	attainmentProbability,
	differenceOfProportions,
	didProportions,
	pairedProportions,
	poissonRate,
	wilson,
	type TwoByTwo
} from '../../src/lib/statistics/index.ts';

const proportion = fc
	.record({
		denominator: fc.integer({ min: 1, max: 5000 }),
		share: fc.double({ min: 0, max: 1, noNaN: true })
	})
	.map(({ denominator, share }) => ({ numerator: Math.round(share * denominator), denominator }));
const confidence = fc.double({ min: 0.5, max: 0.999, noNaN: true });

describe('wilson', () => {
	// Newcombe (1998), Statistics in Medicine 17:857-872, table I, method 3.
	it.each([
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718]
	])('gives the published limits of %i out of %i', (numerator, denominator, lower, upper) => {
		const interval = wilson({ numerator, denominator });
		expect(interval.lower).toBeCloseTo(lower, 4);
		expect(interval.upper).toBeCloseTo(upper, 4);
	});

	it('agrees with R to nine digits', () => {
		// prop.test(81, 263, correct = FALSE)$conf.int
		expect(wilson({ numerator: 81, denominator: 263 }).lower).toBeCloseTo(0.2552885198782742, 12);
		expect(wilson({ numerator: 81, denominator: 263 }).upper).toBeCloseTo(0.36620957698280004, 12);
	});

	it('stays within 0 and 1, holds the share, mirrors, and widens with confidence', () => {
		fc.assert(
			fc.property(proportion, confidence, ({ numerator, denominator }, level) => {
				const { value, lower, upper } = wilson({ numerator, denominator, confidence: level });
				expect(lower).toBeGreaterThanOrEqual(0);
				expect(upper).toBeLessThanOrEqual(1);
				expect(lower).toBeLessThanOrEqual(value);
				expect(upper).toBeGreaterThanOrEqual(value);
				const mirror = wilson({ numerator: denominator - numerator, denominator, confidence: level });
				expect(mirror.lower).toBeCloseTo(1 - upper, 12);
				const wider = wilson({ numerator, denominator, confidence: (1 + level) / 2 });
				expect(wider.lower).toBeLessThanOrEqual(lower);
				expect(wider.upper).toBeGreaterThanOrEqual(upper);
			})
		);
	});

	it('solves the score equation, from which it is defined', () => {
		fc.assert(
			fc.property(proportion, (counts) => {
				const { value, lower, upper } = wilson(counts);
				for (const limit of [lower, upper]) {
					if (limit === 0 || limit === 1) continue;
					const z = Math.abs(value - limit) / Math.sqrt((limit * (1 - limit)) / counts.denominator);
					expect(z).toBeCloseTo(1.959963984540054, 6);
				}
			})
		);
	});
});

describe('differenceOfProportions', () => {
	// Newcombe (1998), Statistics in Medicine 17:873-890, table II, method 10.
	it.each([
		[56, 70, 48, 80, 0.0524, 0.3339],
		[9, 10, 3, 10, 0.1705, 0.809],
		[6, 7, 2, 7, 0.0582, 0.8062],
		[5, 56, 0, 29, -0.0381, 0.1926],
		[0, 10, 0, 20, -0.1611, 0.2775],
		[0, 10, 0, 10, -0.2775, 0.2775],
		[10, 10, 0, 20, 0.6791, 1],
		[10, 10, 0, 10, 0.6075, 1]
	])('gives the published limits of %i/%i - %i/%i', (x, m, y, n, lower, upper) => {
		const a = { numerator: x, denominator: m };
		const b = { numerator: y, denominator: n };
		const interval = differenceOfProportions({ a, b });
		expect(interval.lower).toBeCloseTo(lower, 4);
		expect(interval.upper).toBeCloseTo(upper, 4);
	});

	it('turns round with its groups, and a copy of itself makes no difference in differences', () => {
		fc.assert(
			fc.property(proportion, proportion, (a, b) => {
				const there = differenceOfProportions({ a, b });
				const back = differenceOfProportions({ a: b, b: a });
				expect(back.lower).toBeCloseTo(-there.upper, 12);
				expect(there.lower).toBeGreaterThanOrEqual(-1 - 1e-12);
				expect(there.upper).toBeLessThanOrEqual(1 + 1e-12);
				const did = didProportions({ treatedBefore: b, treatedAfter: a, controlBefore: b, controlAfter: a });
				expect(did.value).toBe(0);
				expect(did.lower).toBeCloseTo(-did.upper, 12);
				const width = Math.hypot(there.value - there.lower, there.upper - there.value);
				expect(did.upper).toBeCloseTo(width, 12);
			})
		);
	});
});

describe('pairedProportions', () => {
	// Newcombe (1998), Statistics in Medicine 17:2635-2650, table III, method 10.
	it.each<[TwoByTwo, number, number]>([
		[
			[
				[36, 12],
				[2, 0]
			],
			0.0569,
			0.3404
		],
		[
			[
				[20, 12],
				[2, 16]
			],
			0.0562,
			0.3292
		],
		[
			[
				[36, 14],
				[0, 0]
			],
			0.1528,
			0.4167
		],
		[
			[
				[18, 14],
				[0, 18]
			],
			0.1441,
			0.3963
		],
		[
			[
				[0, 30],
				[0, 0]
			],
			0.8395,
			1
		],
		[
			[
				[54, 0],
				[0, 0]
			],
			-0.0664,
			0.0664
		],
		[
			[
				[27, 0],
				[0, 27]
			],
			-0.0351,
			0.0351
		]
	])('gives the published limits of %j', (table, lower, upper) => {
		const interval = pairedProportions({ table });
		expect(interval.lower).toBeCloseTo(lower, 4);
		expect(interval.upper).toBeCloseTo(upper, 4);
	});

	it('gives the four p-values of the airway example', () => {
		// Fagerland, Lydersen & Laake (2013), BMC Medical Research Methodology 13:91, table 1 (Bentur 2009).
		const { mcnemar, value } = pairedProportions({
			table: [
				[1, 1],
				[7, 12]
			]
		});
		expect(value).toBeCloseTo(-6 / 21, 12);
		expect(mcnemar.exact).toBeCloseTo(0.0703125, 12);
		expect(mcnemar.midP).toBeCloseTo(0.0390625, 12);
		expect(mcnemar.asymptotic).toBeCloseTo(0.033894853524689274, 12);
		expect(mcnemar.continuity).toBeCloseTo(0.07709987174354177, 12);
	});

	it('knows what cannot be tested, and what does not differ', () => {
		expect(
			pairedProportions({
				table: [
					[5, 0],
					[0, 5]
				]
			}).mcnemar
		).toMatchObject({ asymptotic: null, continuity: null });
		// Fagerland and others: with b = c mid-p is 1 less half the point probability; R corrects no difference of 0.
		const equal = pairedProportions({
			table: [
				[3, 4],
				[4, 3]
			]
		}).mcnemar;
		expect(equal).toMatchObject({ exact: 1, asymptotic: 1, continuity: 1 });
		expect(equal.midP).toBeCloseTo(1 - 70 / 256 / 2, 12);
	});
});

describe('poissonRate', () => {
	it('is exact below 10 events', () => {
		// R: poisson.test(5)$conf.int
		const rate = poissonRate({ numerator: 5, denominator: 1 });
		expect(rate.lower).toBeCloseTo(1.623486390118421, 11);
		expect(rate.upper).toBeCloseTo(11.668332079322667, 11);
		expect(rate.method).toBe('exact');
		expect(poissonRate({ numerator: 0, denominator: 1 }).upper).toBeCloseTo(-Math.log(0.025), 11);
	});

	it("is Byar's from 10 up, close to exact", () => {
		// Exact limits of 10 events: 4.795389 and 18.390356 (Garwood 1936).
		const rate = poissonRate({ numerator: 10, denominator: 2, multiplier: 1000 });
		expect(rate.method).toBe('byar');
		expect(rate.value).toBe(5000);
		expect(Math.abs(rate.lower / 500 - 4.795389)).toBeLessThan(0.02);
		expect(Math.abs(rate.upper / 500 - 18.390356)).toBeLessThan(0.02);
	});
});

describe('attainmentProbability', () => {
	it('is the posterior mass, and both sides make one', () => {
		// R: pbeta(0.056, 50.5, 850.5)
		const counts = { numerator: 50, denominator: 900, target: 0.056 };
		expect(attainmentProbability({ ...counts, better: 'lower' })).toBeCloseTo(0.5145665913501845, 12);
		const both = ['lower', 'higher'] as const;
		expect(both.reduce((sum, better) => sum + attainmentProbability({ ...counts, better }), 0)).toBeCloseTo(
			1,
			12
		);
		expect(attainmentProbability({ ...counts, target: 0.05, better: 'lower' })).toBeLessThan(0.5);
	});
});
