// Paths, statuses, and what samples of this size can show at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	minimumDetectableDid,
	minimumDetectableDifference,
	targetPath,
	targetStatus
} from '../../src/lib/statistics/index.ts';

describe('targetPath', () => {
	it('is a straight line, constant after its end', () => {
		const path = { baseline: 0.092, target: 0.056, quartersTotal: 10 };
		expect(targetPath({ ...path, quartersElapsed: 0 })).toBe(0.092);
		expect(targetPath({ ...path, quartersElapsed: 5 })).toBeCloseTo(0.074, 15);
		expect(targetPath({ ...path, quartersElapsed: 10 })).toBe(0.056);
		expect(targetPath({ ...path, quartersElapsed: 14 })).toBe(0.056);
	});
	it('goes in steps where there are any: each holds until the next, the target from the end on', () => {
		const steps = [
			{ after: 2, value: 0.08 },
			{ after: 6, value: 0.07 }
		];
		const path = { baseline: 0.092, target: 0.056, quartersTotal: 10, steps };
		const asked = [0, 1, 2, 5, 6, 9, 10, 12].map((quartersElapsed) =>
			targetPath({ ...path, quartersElapsed })
		);
		expect(asked).toEqual([0.092, 0.092, 0.08, 0.08, 0.07, 0.07, 0.056, 0.056]);
	});
});

describe('targetStatus', () => {
	const lower = { path: 0.07, target: 0.056, better: 'lower' as const };
	it.each([
		['reached', 0.05, 0.045, 0.056],
		['on-track', 0.055, 0.045, 0.06],
		['on-track', 0.07, 0.06, 0.08],
		['uncertain', 0.08, 0.07, 0.09],
		['off-track', 0.09, 0.08, 0.1]
	])('is %s at %f (%f to %f) where lower is better', (status, observed, from, to) => {
		expect(targetStatus({ ...lower, observed, lower: from, upper: to })).toBe(status);
	});

	it('mirrors where higher is better', () => {
		const share = fc.integer({ min: 0, max: 1000 }).map((x) => x / 1000);
		fc.assert(
			fc.property(fc.tuple(share, share, share), share, share, (three, path, target) => {
				const [from = 0, observed = 0, to = 0] = [...three].sort((a, b) => a - b);
				const status = targetStatus({ observed, lower: from, upper: to, path, target, better: 'lower' });
				const mirrored = {
					observed: 1 - observed,
					lower: 1 - to,
					upper: 1 - from,
					path: 1 - path,
					target: 1 - target
				};
				expect(targetStatus({ ...mirrored, better: 'higher' })).toBe(status);
			})
		);
	});

	it('takes numbers that differ only by rounding as equal', () => {
		const status = {
			observed: 0.1 + 0.2,
			lower: 0.2,
			upper: 0.4,
			path: 0.3,
			target: 0.1,
			better: 'lower' as const
		};
		expect(targetStatus(status)).toBe('on-track');
	});
});

describe('minimumDetectableDifference', () => {
	// R: power.prop.test(p1 = , p2 = , power = 0.8) gives these n per group, rounded up.
	it.each([
		[829, 0.092, 0.056],
		[749, 0.06, 0.03],
		[419, 0.19, 0.12],
		[268, 0.38, 0.5]
	])('needs %i a group for %f to %f', (n, p1, p2) => {
		const direction = p2 > p1 ? 'increase' : 'decrease';
		const target = Math.abs(p2 - p1);
		expect(minimumDetectableDifference({ n, p1, direction }).difference).toBeLessThanOrEqual(target);
		expect(minimumDetectableDifference({ n: n - 1, p1, direction }).difference).toBeGreaterThan(target);
	});

	it("gives the example of R's power.prop.test: n = 50, p1 = 0.5, power 0.9", () => {
		// R's own root is only good to its default tolerance of 1e-4.
		const { p2 } = minimumDetectableDifference({ n: 50, p1: 0.5, direction: 'increase', power: 0.9 });
		expect(p2).toBeCloseTo(0.8026, 3);
	});

	it('is null where not even 0 or 1 could be told apart, and for means a plain formula', () => {
		expect(minimumDetectableDifference({ n: 5, p1: 0.05, direction: 'decrease' })).toEqual({
			p2: null,
			difference: null
		});
		expect(minimumDetectableDifference({ n: 20, sd: 1 }).difference).toBeCloseTo(0.8859390348296597, 9);
	});

	it('shrinks with numbers and grows with power', () => {
		const input = fc.record({
			n: fc.integer({ min: 30, max: 5000 }),
			p1: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
			direction: fc.constantFrom('increase' as const, 'decrease' as const)
		});
		fc.assert(
			fc.property(input, (design) => {
				const { difference } = minimumDetectableDifference(design);
				if (difference === null) return;
				const more = minimumDetectableDifference({ ...design, n: design.n * 2 }).difference;
				expect(more).toBeLessThan(difference);
				const surer = minimumDetectableDifference({ ...design, power: 0.9 }).difference;
				if (surer !== null) expect(surer).toBeGreaterThan(difference);
			})
		);
	});
});

describe('minimumDetectableDid', () => {
	it.each([
		[1838, 0.092, 0.036, 'decrease' as const],
		[1730, 0.06, 0.03, 'decrease' as const],
		[909, 0.19, 0.07, 'decrease' as const],
		[522, 0.38, 0.12, 'increase' as const]
	])('needs %i a cell from %f by %f', (n, p, difference, direction) => {
		const cells = (size: number) => ({
			treatedBefore: size,
			treatedAfter: size,
			controlBefore: size,
			controlAfter: size
		});
		expect(minimumDetectableDid({ ...cells(n), p, direction }).difference).toBeLessThanOrEqual(difference);
		expect(minimumDetectableDid({ ...cells(n - 1), p, direction }).difference).toBeGreaterThan(difference);
	});

	it('is null in cells that can show nothing, and for means a plain formula', () => {
		const cells = { treatedBefore: 4, treatedAfter: 4, controlBefore: 4, controlAfter: 4 };
		expect(minimumDetectableDid({ ...cells, p: 0.1, direction: 'decrease' })).toEqual({ difference: null });
		expect(minimumDetectableDid({ ...cells, sd: 2 }).difference).toBeCloseTo(2 * 2.801585218, 8);
	});
});
