// The XmR chart: limits by hand, and each signal on a series made for it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xmr } from '../../src/lib/statistics/index.ts';

const up = { improvement: 'increase' } as const;

describe('xmr', () => {
	it('puts the limits at 2.66 mean moving ranges', () => {
		// Mean 10, moving ranges 2, 1, 3, 2: mean 2, so 10 ± 5.32.
		const chart = xmr({ ...up, values: [9, 11, 10, 13, 11].map((x) => x - 0.8) });
		expect(chart.mean[0]).toBeCloseTo(10, 12);
		expect(chart.lower[4]).toBeCloseTo(4.68, 12);
		expect(chart.upper[4]).toBeCloseTo(15.32, 12);
		expect(chart.signal.every((signal) => signal === 'none')).toBe(true);
	});

	it('screens a wild moving range out once, unless told not to', () => {
		const values = [10, 11, 10, 11, 10, 11, 10, 11, 10, 30];
		// Ranges: eight of 1 and one of 20, mean 28/9 = 3.11; 20 is beyond 3.267 times that.
		const screened = xmr({ ...up, values });
		expect((screened.upper[0] ?? 0) - (screened.mean[0] ?? 0)).toBeCloseTo(2.66, 12);
		expect(screened.mean[0]).toBeCloseTo(12.4, 12);
		const plain = xmr({ ...up, values, screen: false });
		expect((plain.upper[0] ?? 0) - (plain.mean[0] ?? 0)).toBeCloseTo((2.66 * 28) / 9, 12);
	});

	it('finds nothing in a constant series, though rounding sways it', () => {
		const chart = xmr({ ...up, values: [0.3, 0.1 + 0.2, 0.3, 0.3, 0.1 + 0.2, 0.3, 0.3, 0.3], target: 0.3 });
		expect(new Set(chart.signal)).toEqual(new Set(['none']));
		expect(chart.assurance).toBe('inconsistent');
	});

	it('marks a point outside, and says what it means', () => {
		const values = [5, 6, 5, 6, 5, 6, 5, 20, 5, 6, 5, 6];
		const chart = xmr({ values, improvement: 'decrease' });
		expect(chart.signal[7]).toBe('outside');
		expect(chart.meaning[7]).toBe('concern');
		expect(xmr({ ...up, values }).meaning[7]).toBe('improvement');
	});

	it('marks all of a seven-point trend, by its slope, a turning point with the later one', () => {
		const values = [0, 10, 20, 30, 40, 50, 60, 50, 40, 30, 20, 10, 0].map((x, i) => x + (i % 2) * 0.1);
		const chart = xmr({ ...up, values: [...values.map((x) => x / 10), 40, -40, 40, -40], screen: false });
		expect(chart.signal.slice(0, 13)).toEqual(Array.from({ length: 13 }, () => 'trend'));
		expect(chart.meaning.slice(0, 6)).toEqual(Array.from({ length: 6 }, () => 'improvement'));
		expect(chart.meaning.slice(6, 13)).toEqual(Array.from({ length: 7 }, () => 'concern'));
	});

	it('does not take six rising points for a trend', () => {
		const chart = xmr({ ...up, values: [0, 5, 1, 2, 3, 4, 5, 6, 0, 5, 0, 6] });
		expect(chart.signal).not.toContain('trend');
	});

	it('marks two of three far from the mean, only those two', () => {
		// Mean 0, mean moving range 46 / 19: limits at ± 6.44, two thirds of the way at 4.29.
		const values = [-1, 1, -1, 1, -2, -1, -2, 0, 5, 2, 5, -1, 1, -2, 0, -2, 0, -2, 0, -1];
		const chart = xmr({ ...up, values, screen: false });
		expect(chart.upper[0]).toBeCloseTo(6.44, 12);
		const expected = values.map((x) => (x === 5 ? 'two-of-three' : 'none'));
		expect(chart.signal).toEqual(expected);
	});

	it('marks seven on one side of the mean', () => {
		const values = [1, 2, 1, 2, 1, 2, 1, 4, 5, 4, 5, 4, 5, 4];
		const chart = xmr({ ...up, values });
		expect(chart.signal).toEqual(
			Array.from({ length: 14 }, () => expect.stringMatching(/shift|two-of-three|outside/))
		);
		expect(chart.meaning.slice(0, 7)).toEqual(Array(7).fill('concern'));
		expect(chart.meaning.slice(7)).toEqual(Array(7).fill('improvement'));
	});

	it('begins afresh at each new segment, a single point without limits', () => {
		const chart = xmr({ ...up, values: [1, 2, 1, 11, 12, 11, 5], rebase: [3, 6], target: 3 });
		expect(chart.mean[0]).toBeCloseTo(4 / 3, 12);
		expect(chart.mean[4]).toBeCloseTo(34 / 3, 12);
		expect([chart.mean[6], chart.lower[6], chart.upper[6], chart.signal[6]]).toEqual([5, null, null, 'none']);
		expect(chart.assurance).toBeNull();
	});

	it('judges the target against the last limits', () => {
		const values = [10, 11, 10, 11, 10, 11, 10];
		const verdict = (target: number, improvement: 'increase' | 'decrease') =>
			xmr({ values, improvement, target }).assurance;
		expect(verdict(5, 'increase')).toBe('consistent-pass');
		expect(verdict(5, 'decrease')).toBe('consistent-fail');
		expect(verdict(15, 'increase')).toBe('consistent-fail');
		expect(verdict(15, 'decrease')).toBe('consistent-pass');
		expect(verdict(10.5, 'increase')).toBe('inconsistent');
		expect(xmr({ ...up, values }).assurance).toBeNull();
	});

	it('does not change with the unit, and mirrors with the sign', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 24 }), (values) => {
				const chart = xmr({ ...up, values });
				expect(xmr({ ...up, values: values.map((x) => x * 0.1 + 70.3) }).signal).toEqual(chart.signal);
				const mirrored = xmr({ values: values.map((x) => -x), improvement: 'decrease' });
				expect(mirrored.signal).toEqual(chart.signal);
				expect(mirrored.meaning).toEqual(chart.meaning);
			})
		);
	});
});
