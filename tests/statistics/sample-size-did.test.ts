// How many people a comparison needs, against what was published and against the detectable difference it turns around.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimumDetectableDid, sampleSizeDid } from '../../src/lib/statistics/index.ts';

const cells = (n: number) => ({ treatedBefore: n, treatedAfter: n, controlBefore: n, controlAfter: n });
const shares = fc.record({
	p: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
	difference: fc.double({ min: 0.005, max: 0.5, noNaN: true }),
	direction: fc.constantFrom('increase' as const, 'decrease' as const)
});

describe('sampleSizeDid', () => {
	it.each([
		[0.092, 0.056, 1838],
		[0.06, 0.03, 1730],
		[0.19, 0.12, 909],
		[0.38, 0.5, 522]
	])('from %f to %f takes %i people a cell', (p, target, n) => {
		const direction = target > p ? 'increase' : 'decrease';
		expect(sampleSizeDid({ p, direction, difference: Math.abs(target - p) })).toEqual({ n });
	});

	it('is the formula of two means twice over: 4 (1.96 + 0.84)² sd² / difference²', () => {
		// 4 × 7.849 × 4 / 0.25 = 502.3
		expect(sampleSizeDid({ sd: 2, difference: 0.5 })).toEqual({ n: 503 });
		expect(sampleSizeDid({ sd: 0, difference: 0.5 })).toEqual({ n: 1 });
	});

	it('is the very first size that can tell this difference from chance', () => {
		fc.assert(
			fc.property(shares, ({ p, difference, direction }) => {
				const { n } = sampleSizeDid({ p, difference, direction });
				if (n === null) {
					expect(difference).toBeGreaterThan(direction === 'increase' ? 1 - p : p);
					return;
				}
				const at = (size: number) => minimumDetectableDid({ ...cells(size), p, direction }).difference;
				expect(at(n)).toBeLessThanOrEqual(difference);
				if (n > 1) expect(at(n - 1) ?? Infinity).toBeGreaterThan(difference);
			})
		);
	});

	it('never falls for a smaller difference, or for more power', () => {
		fc.assert(
			fc.property(
				shares,
				fc.double({ min: 0.3, max: 1, noNaN: true }),
				({ p, difference, direction }, part) => {
					const usual = sampleSizeDid({ p, difference, direction }).n;
					const smaller = sampleSizeDid({ p, difference: difference * part, direction }).n;
					const surer = sampleSizeDid({ p, difference, direction, power: 0.9 }).n;
					if (usual === null) return;
					expect(smaller).toBeGreaterThanOrEqual(usual);
					expect(surer).toBeGreaterThanOrEqual(usual);
				}
			)
		);
	});

	it('has no answer for a difference that a share cannot make, and refuses none at all', () => {
		expect(sampleSizeDid({ p: 0.1, direction: 'decrease', difference: 0.2 })).toEqual({ n: null });
		expect(() => sampleSizeDid({ p: 0.1, direction: 'decrease', difference: 0 })).toThrow(/difference/);
		expect(() => sampleSizeDid({ sd: -1, difference: 1 })).toThrow(/sd/);
	});
});
