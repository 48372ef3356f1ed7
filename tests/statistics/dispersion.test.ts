// The dispersion of a register: by hand, as R's quasibinomial, and what is made of it over the neighbourhoods.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dispersion, widening, type Dispersion } from '../../src/lib/statistics/index.ts';

const of = (counts: number[], people: number) =>
	counts.map((numerator) => ({ numerator, denominator: people }));
const flat = (phi: number, lag1: number | null = 0, n = 10): Dispersion => ({ phi, lag1, n, trend: false });

describe('dispersion', () => {
	it('is Pearson’s variance over the binomial one', () => {
		// Share 0.1, so np(1 - p) = 9; each of eight residuals is ±2/3, and each has the other sign than the one before.
		const found = dispersion({ series: of([8, 12, 8, 12, 8, 12, 8, 12], 100) });
		expect(found.phi).toBeCloseTo((8 * (4 / 9)) / 7, 12);
		expect(found.lag1).toBeCloseTo(-7 / 8, 12);
		expect(found).toMatchObject({ n: 8, trend: false });
	});

	it('agrees with R 4.2: glm(…, quasibinomial, epsilon = 1e-14), and a weighted line', () => {
		const people = [1414, 1414, 1414, 1414, 1413, 1413, 1413, 1413, 1412, 1412];
		const series = [135, 136, 132, 131, 133, 134, 133, 133, 132, 150].map((numerator, i) => ({
			numerator,
			denominator: people[i] ?? 0
		}));
		const around = dispersion({ series });
		expect(around.phi).toBeCloseTo(0.251810503835, 11);
		expect(around.lag1).toBeCloseTo(-0.0507551529897, 11);
		const along = dispersion({ series, trend: true });
		expect(along.phi).toBeCloseTo(0.233165192194, 11);
		expect(along.lag1).toBeCloseTo(-0.0448013513457, 11);
		expect(along.trend).toBe(true);
	});

	it('is not to be had under eight points, nor where everybody or nobody counts', () => {
		expect(dispersion({ series: of([8, 12, 8, 12, 8, 12, 8], 100) })).toEqual({
			...{ phi: null, lag1: null, n: 7, trend: false }
		});
		expect(dispersion({ series: of(Array<number>(9).fill(0), 50) }).phi).toBeNull();
		expect(dispersion({ series: of(Array<number>(9).fill(50), 50) }).phi).toBeNull();
	});

	it('is 0 without any variation, and then no quarter says anything of the next', () => {
		expect(dispersion({ series: of(Array<number>(9).fill(7), 50) })).toMatchObject({ phi: 0, lag1: null });
		const line = dispersion({ series: of([10, 11, 12, 13, 14, 15, 16, 17], 100), trend: true });
		expect(line).toMatchObject({ phi: 0, lag1: null });
	});

	it('is the same of those who count and of those who do not', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 39 }), { minLength: 8, maxLength: 20 }), (counts) => {
				for (const trend of [false, true]) {
					const one = dispersion({ series: of(counts, 40), trend });
					const other = dispersion({
						series: of(
							counts.map((y) => 40 - y),
							40
						),
						trend
					});
					expect(other.phi ?? -1).toBeCloseTo(one.phi ?? -1, 9);
					expect(other.lag1 ?? -2).toBeCloseTo(one.lag1 ?? -2, 9);
				}
			})
		);
	});
});

describe('what the page makes of it', () => {
	/** Over k quarters that correlate rho^|i - j|: the mean sample variance over the true one, summed pair by pair. */
	function keptVariance(k: number, rho: number): number {
		let pairs = 0;
		for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) pairs += rho ** Math.abs(i - j);
		return (k / (k - 1)) * (1 - pairs / (k * k));
	}

	it('takes the mean over the neighbourhoods and corrects it for correlation', () => {
		// (0.25 + 1/10) / (1 - 3/10) = 0.5; the mean of 2.4 and five times 1.2 is 1.4.
		const found = widening({ own: flat(2.4, 0.25), others: Array<Dispersion>(5).fill(flat(1.2, 0.25)) });
		expect(found.correlation).toBeCloseTo(0.5, 12);
		expect(found.mean).toBeCloseTo(1.4, 12);
		expect(found.correction).toBeCloseTo(keptVariance(10, 0.5), 12);
		expect(found.factor).toBeCloseTo(1.4 / keptVariance(10, 0.5), 12);
		expect(found).toMatchObject({ areas: 6, quarters: 10 });
	});

	it('leaves independent quarters as they are', () => {
		expect(widening({ own: flat(1.7, -0.1), others: [] })).toMatchObject({
			correlation: 0,
			correction: 1,
			factor: 1.7
		});
	});

	it('only ever widens, and prints what it found below 1', () => {
		const found = widening({ own: flat(0.1), others: Array<Dispersion>(6).fill(flat(0.2)) });
		expect(found.factor).toBe(1);
		expect(found.phi).toBeLessThan(0.25);
	});

	it('takes the area by itself with fewer than five others', () => {
		const others = Array<Dispersion>(4).fill(flat(9));
		expect(widening({ own: flat(2, -0.1), others })).toMatchObject({ areas: 1, mean: 2 });
		// One whose quarters are too few is no neighbourhood to go by.
		const short = [...others, { phi: null, lag1: null, n: 7, trend: false }];
		expect(widening({ own: flat(2, -0.1), others: short })).toMatchObject({ areas: 1, mean: 2 });
	});

	it('is 1 and not to be had where the area has fewer than eight quarters', () => {
		const own = dispersion({ series: of([1, 9, 1, 9, 1, 9, 1], 20) });
		expect(widening({ own, others: Array<Dispersion>(9).fill(flat(3)) })).toEqual({
			...{ factor: 1, phi: null, mean: null, correction: null, correlation: null, quarters: 7, areas: 0 }
		});
	});

	it('keeps the correlation from 0 to 0.9, so that the factor stays finite', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 50, noNaN: true }),
				fc.double({ min: -1, max: 1, noNaN: true }),
				fc.integer({ min: 8, max: 40 }),
				(phi, lag1, k) => {
					const found = widening({ own: flat(phi, lag1, k), others: [] });
					expect(found.correlation).toBeGreaterThanOrEqual(0);
					expect(found.correlation).toBeLessThanOrEqual(0.9);
					expect(found.correction).toBeCloseTo(keptVariance(k, found.correlation ?? 0), 9);
					expect(found.factor).toBeGreaterThanOrEqual(1);
				}
			)
		);
	});
});
