// Before and after in the same people, ranks, and tables of counts, against published examples.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	benjaminiHochberg,
	bowker,
	fisherExact,
	holm,
	mannWhitney,
	signTest,
	stuartMaxwell,
	transitionMatrix,
	wilcoxonSignedRank,
	type TwoByTwo
} from '../../src/lib/statistics/index.ts';

// Hollander & Wolfe (1973), table 3.1: Hamilton depression scale, first visit and second; R's example of wilcox.test.
const depression = {
	before: [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3],
	after: [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]
};

describe('wilcoxonSignedRank', () => {
	it('gives the depression example: V = 40, p = 0.01953', () => {
		const turned = { before: depression.after, after: depression.before };
		const result = wilcoxonSignedRank(turned);
		expect(result).toMatchObject({ v: 40, pGreater: 0.01953125, pTwoSided: 0.0390625, exact: true });
		expect(wilcoxonSignedRank(depression)).toMatchObject({ v: 5, pLess: 0.01953125 });
	});

	it('drops zeroes, takes mid-ranks, and gives p 1 where nobody moved', () => {
		// Differences 1, 1, -1, 0: ranks 2, 2, 2; of the eight sign patterns four have V >= 4.
		expect(wilcoxonSignedRank({ before: [1, 2, 3, 4], after: [2, 3, 2, 4] })).toMatchObject({
			v: 4,
			pGreater: 0.5
		});
		expect(wilcoxonSignedRank({ before: [1], after: [1] })).toMatchObject({ v: 0, pTwoSided: 1 });
	});

	it('turns to the normal approximation above 20 pairs', () => {
		// The formula of R's wilcox.test(exact = FALSE), as scipy.stats.wilcoxon(method = 'approx', correction = True) gives it.
		const plain = Array.from({ length: 25 }, (_, i) => ((i + 1) % 3 === 0 ? -1 : 1) * (i + 1));
		const result = wilcoxonSignedRank({ before: plain.map(() => 0), after: plain });
		expect(result).toMatchObject({ v: 217, exact: false });
		expect(result.pTwoSided).toBeCloseTo(0.14623118542852126, 12);
		const tied = Array.from({ length: 26 }, (_, i) => (i % 4 === 0 ? -1 : 1) * (Math.floor(i / 2) + 1));
		const withTies = wilcoxonSignedRank({ before: tied.map(() => 0), after: tied });
		expect(withTies.v).toBe(256.5);
		expect(withTies.pTwoSided).toBeCloseTo(0.040794798870842246, 12);
		expect(withTies.pLess).toBeCloseTo(0.9808215772060549, 12);
	});
});

describe('signTest', () => {
	it("gives R's binom.test of the movers", () => {
		// binom.test(2, 9)
		expect(signTest(depression)).toMatchObject({ up: 2, down: 7, same: 0 });
		expect(signTest(depression).pTwoSided).toBeCloseTo(0.1796875, 12);
		expect(signTest({ before: [0.3], after: [0.1 + 0.2] })).toMatchObject({ same: 1, shareUpOfMovers: null });
	});

	it('is exact for large numbers', () => {
		// 2 * pbinom(900, 2000, 0.5)
		const before = Array.from({ length: 2000 }, () => 1);
		const after = before.map((_, i) => (i < 900 ? 2 : 0));
		expect(signTest({ before, after }).pTwoSided / 8.45708953550381e-6).toBeCloseTo(1, 9);
	});
});

describe('mannWhitney', () => {
	it('gives the permeability example of Hollander & Wolfe (1973), R: wilcox.test(exact = FALSE)', () => {
		const a = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
		const b = [1.15, 0.88, 0.9, 0.74, 1.21];
		const result = mannWhitney({ a, b });
		expect(result).toMatchObject({ w: 35, probabilityOfSuperiority: 0.7 });
		expect(result.cliffsDelta).toBeCloseTo(0.4, 12);
		expect(result.pNormal).toBeCloseTo(0.24462360512698333, 11);
		// wilcox.test(a, b), exact: 764 of the 3,003 ways.
		expect(result.p).toBeCloseTo(764 / 3003, 14);
		const tied = mannWhitney({ a: [1, 2, 2, 3], b: [2, 3, 4, 4, 5] });
		expect(tied.pNormal).toBeCloseTo(0.07854585095119067, 11);
		expect(tied.p).toBeCloseTo(11 / 126, 14);
		expect(mannWhitney({ a: [1, 1], b: [1] })).toMatchObject({ p: null, pNormal: null });
	});

	it('counts pairs, ties for a half', () => {
		const values = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(values, values, (a, b) => {
				const pairs = a.flatMap((x) => b.map((y) => (x > y ? 1 : x === y ? 0.5 : 0)));
				expect(mannWhitney({ a, b }).w).toBe(pairs.reduce<number>((sum, x) => sum + x, 0));
			})
		);
	});
});

describe('square tables', () => {
	// Stuart (1955), Biometrika 42:412-416: unaided vision of 7,477 women, right eye by left.
	const vision = [
		[1520, 266, 124, 66],
		[234, 1512, 432, 78],
		[117, 362, 1772, 205],
		[36, 82, 179, 492]
	];

	it('gives the vision example', () => {
		const marginal = stuartMaxwell({ table: vision });
		expect(marginal.statistic).toBeCloseTo(11.96, 2);
		expect(marginal.df).toBe(3);
		// Bowker's statistic of the same table is 19.11 on 6 df (Bishop, Fienberg & Holland 1975, Discrete Multivariate Analysis, 8.2.3).
		const symmetry = bowker({ table: vision });
		expect(symmetry.statistic).toBeCloseTo(19.11, 2);
		expect(symmetry.df).toBe(6);
	});

	it('gives 13.76 and p 0.001 on the example of the irr and DescTools packages', () => {
		const result = stuartMaxwell({
			table: [
				[20, 10, 5],
				[3, 30, 15],
				[0, 5, 40]
			]
		});
		expect(result.statistic).toBeCloseTo(13.7647, 4);
		expect(result.p).toBeCloseTo(0.001025727726558074, 12);
	});

	it('leaves out unused levels, keeps unmoved ones, and both are McNemar on two levels', () => {
		const two = [
			[10, 7],
			[2, 5]
		];
		const expected = { df: 1, statistic: 25 / 9 };
		for (const test of [bowker, stuartMaxwell]) {
			expect(test({ table: two }).df).toBe(1);
			expect(test({ table: two }).statistic).toBeCloseTo(expected.statistic, 12);
			expect(
				test({
					table: [
						[10, 0, 7],
						[0, 0, 0],
						[2, 0, 5]
					]
				}).statistic
			).toBeCloseTo(expected.statistic, 12);
			expect(
				test({
					table: [
						[4, 0],
						[0, 3]
					]
				})
			).toEqual({ statistic: 0, df: 1, p: 1 });
			expect(
				test({
					table: [
						[4, 0],
						[0, 0]
					]
				})
			).toEqual({ statistic: null, df: 0, p: null });
		}
		expect(
			stuartMaxwell({
				table: [
					[10, 7, 0],
					[2, 5, 0],
					[0, 0, 9]
				]
			}).df
		).toBe(2);
	});

	it('counts who went where', () => {
		const table = transitionMatrix({
			before: ['a', 'a', 'b'],
			after: ['b', 'a', 'b'],
			levels: ['a', 'b', 'c']
		});
		expect(table).toEqual([
			[1, 1, 0],
			[0, 1, 0],
			[0, 0, 0]
		]);
	});

	it('does not depend on the order of the levels', () => {
		const square = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), {
			minLength: 4,
			maxLength: 4
		});
		fc.assert(
			fc.property(
				square.filter((table) => table.flat().some((n) => n > 0)),
				(table) => {
					const turned = [...table].reverse().map((row) => [...row].reverse());
					const [there, back] = [stuartMaxwell({ table }), stuartMaxwell({ table: turned })];
					if (there.statistic === null) expect(back.statistic).toBeNull();
					else expect(back.statistic).toBeCloseTo(there.statistic, 9);
				}
			)
		);
	});
});

describe('fisherExact', () => {
	it('gives the lady tasting tea (Fisher 1935) and the criminal twins (1935)', () => {
		// R: fisher.test(TeaTasting, alternative = "greater"), 0.2429; fisher.test(Convictions), 0.0005367 and 0.0004652
		expect(
			fisherExact({
				table: [
					[3, 1],
					[1, 3]
				]
			}).pGreater
		).toBeCloseTo(17 / 70, 12);
		const twins = fisherExact({
			table: [
				[10, 2],
				[3, 15]
			]
		});
		expect(twins.pTwoSided).toBeCloseTo(0.0005367241191434357, 13);
		expect(twins.pGreater).toBeCloseTo(0.000465180943362905, 13);
		expect(
			fisherExact({
				table: [
					[2, 10],
					[15, 3]
				]
			}).pLess
		).toBeCloseTo(0.0004651809, 9);
	});

	it('does not change when the table is turned, and its tails overlap in the table itself', () => {
		const cell = fc.integer({ min: 0, max: 60 });
		const table = fc.tuple(cell, cell, cell, cell).filter((cells) => cells.some((n) => n > 0));
		fc.assert(
			fc.property(table, ([a, b, c, d]) => {
				const p = fisherExact({
					table: [
						[a, b],
						[c, d]
					]
				});
				const turned: TwoByTwo[] = [
					[
						[a, c],
						[b, d]
					],
					[
						[d, c],
						[b, a]
					]
				];
				for (const other of turned)
					expect(fisherExact({ table: other }).pTwoSided).toBeCloseTo(p.pTwoSided, 11);
				expect(p.pLess + p.pGreater).toBeGreaterThanOrEqual(1 - 1e-9);
				expect(p.pTwoSided).toBeGreaterThanOrEqual(Math.min(p.pLess, p.pGreater) * (1 - 1e-9));
			})
		);
	});
});

describe('several tests at once', () => {
	// Benjamini & Hochberg (1995), section 4: fifteen p-values of a heart attack study.
	const study = [
		0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
		0.759, 1
	];

	it('rejects four hypotheses by false discovery rate and three by Holm, as published', () => {
		expect(benjaminiHochberg(study).filter((p) => p !== null && p <= 0.05)).toHaveLength(4);
		expect(holm(study).filter((p) => p !== null && p <= 0.05)).toHaveLength(3);
	});

	it('keeps the order and leaves what was not tested out of the family', () => {
		expect(holm([0.01, 0.02, null, 0.03, 0.005])).toEqual([0.03, 0.04, null, 0.04, 0.02]);
		const adjusted = benjaminiHochberg([0.01, 0.02, null, 0.03, 0.005]);
		expect(adjusted[1]).toBeCloseTo(0.08 / 3, 15);
		expect(adjusted[2]).toBeNull();
	});

	it('never lowers a p, never passes 1, never swaps two, and Holm is the stricter', () => {
		const list = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(list, (ps) => {
				const strict = holm(ps);
				const mild = benjaminiHochberg(ps);
				ps.forEach((p, i) => {
					expect(mild[i]).toBeGreaterThanOrEqual(p * (1 - 1e-12));
					expect(strict[i]).toBeGreaterThanOrEqual((mild[i] ?? NaN) * (1 - 1e-12));
					expect(strict[i]).toBeLessThanOrEqual(1);
					ps.forEach((q, j) => p < q && expect(strict[i]).toBeLessThanOrEqual(strict[j] ?? NaN));
				});
			})
		);
	});
});
