// The exact chance of a difference between two shares: against its definition, and never more false alarms than promised.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOfDifference, differenceOfProportions } from '../../src/lib/statistics/index.ts';

const pair = (x: number, n: number, y: number, m: number) => ({
	a: { numerator: x, denominator: n },
	b: { numerator: y, denominator: m }
});

function binomial(n: number, share: number): number[] {
	let ways = 1;
	return Array.from({ length: n + 1 }, (_, x) => {
		if (x > 0) ways = (ways * (n - x + 1)) / x;
		return ways * share ** x * (1 - share) ** (n - x);
	});
}

/** The largest confidence whose Newcombe interval of x/n - y/m lies above 0; 0 without one. */
function confidenceAbove(x: number, n: number, y: number, m: number): number {
	let [yes, no] = [0, 1];
	if (x / n <= y / m) return 0;
	for (let i = 0; i < 45; i++) {
		const confidence = (yes + no) / 2;
		if (differenceOfProportions({ ...pair(x, n, y, m), confidence }).lower > 0) yes = confidence;
		else no = confidence;
	}
	return yes;
}

describe('chanceOfDifference', () => {
	it.each([
		[9, 12, 3, 10],
		[5, 6, 1, 15],
		[14, 20, 6, 20],
		[30, 30, 22, 30],
		[4, 25, 0, 25]
	])(
		'is the largest probability of tables at least as far apart: %i of %i against %i of %i',
		(x, n, y, m) => {
			const observed = confidenceAbove(x, n, y, m);
			const asFar: [number, number][] = [];
			for (let i = 0; i <= n; i++)
				for (let j = 0; j <= m; j++) if (confidenceAbove(i, n, j, m) >= observed - 1e-9) asFar.push([i, j]);
			const at = (share: number) => {
				const [high, low] = [binomial(n, share), binomial(m, share)];
				return asFar.reduce((sum, [i, j]) => sum + (high[i] ?? 0) * (low[j] ?? 0), 0);
			};
			const everywhere = Math.max(...Array.from({ length: 2001 }, (_, step) => at(step / 2000)));
			const both = (x + y) / (n + m);
			const found = chanceOfDifference(pair(x, n, y, m));
			// Between the probability at the common share and the largest over all shares, 0.0001 for the shares left out included.
			expect(found).toBeGreaterThanOrEqual(at(both));
			expect(found).toBeLessThanOrEqual(everywhere + 1.001e-4);
		}
	);

	const counts = fc
		.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }))
		.chain(([n, m]) =>
			fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n), fc.integer({ min: 0, max: m }), fc.constant(m))
		);

	it('is the same with the sides changed over, and for those who did not', () => {
		fc.assert(
			fc.property(counts, ([x, n, y, m]) => {
				const found = chanceOfDifference(pair(x, n, y, m));
				expect(chanceOfDifference(pair(y, m, x, n))).toBe(found);
				expect(chanceOfDifference(pair(n - x, n, m - y, m))).toBeCloseTo(found, 4);
				expect(found).toBeGreaterThan(0);
				expect(found).toBeLessThanOrEqual(1);
			})
		);
	});

	it('falls as the shares move apart, and is 1 where they are equal', () => {
		expect(chanceOfDifference(pair(3, 10, 6, 20))).toBe(1);
		const chances = [9, 12, 15, 18, 21].map((x) => chanceOfDifference(pair(x, 30, 6, 30)));
		for (const [i, one] of chances.slice(1).entries()) expect(one).toBeLessThan(chances[i] ?? 0);
	});

	it('stands near Fisher and the normal approximation for large samples', () => {
		// One-sided pooled z for 6675/106950 against 6400/108394: (0.0624123 - 0.0590439) / 0.00102883 = 3.27403, p = 0.00053.
		expect(chanceOfDifference(pair(6675, 106950, 6400, 108394))).toBeCloseTo(0.00053 + 0.0001, 5);
	});
});
