// Which figures of a sample are marked unreliable: too few people, worth too few, or a margin too wide for the share.
import { describe, expect, it } from 'vitest';
import { measured, type MeasuredRow } from '../../src/lib/figures/measured.ts';

const row = (more: Partial<MeasuredRow>): MeasuredRow => ({
	...{ area: 'oost', period: '2011-Q1', numerator: null, denominator: null, mean: null, sd: null, n: null },
	...{ value: null, lower: null, upper: null, hidden: false, status: 'final', row: 0 },
	...more
});
const share = { kind: 'proportion', scale: undefined } as const;
const survey = { ...share, origin: 'survey' } as const;
const reliable = (of: Partial<MeasuredRow>, indicator: Parameters<typeof measured>[1] = survey) =>
	measured(row(of), indicator, 0.95).reliable;

describe('a figure of a sample', () => {
	it.each([
		['29 people', { numerator: 14, denominator: 29 }, false],
		['200 people', { numerator: 76, denominator: 200 }, true],
		['200 people worth 29', { value: 0.38, n: 200, n_effective: 29, weight: 200 }, false],
		['200 people worth 120', { value: 0.38, n: 200, n_effective: 120, weight: 200 }, true],
		['a share of a seventh of 35', { numerator: 5, denominator: 35 }, true],
		['a margin wider than 0.30 of a large share', { value: 0.5, n: 40, n_effective: 35, weight: 200 }, true]
	])('%s', (_, of, expected) => {
		const { lower, upper, value } = measured(row(of), survey, 0.95);
		const width = (upper ?? NaN) - (lower ?? NaN);
		expect(reliable(of), `${value} ± ${width}`).toBe(expected);
	});

	it('is not, where the margin is wider than 0.30 and than 1.3 times the share, as at 99% confidence it can be', () => {
		const found = (value: number) =>
			measured(row({ value, n: 200, n_effective: 31, weight: 200 }), survey, 0.99);
		const [small, large] = [found(0.2), found(0.5)];
		for (const { lower, upper } of [small, large]) expect((upper ?? 0) - (lower ?? 0)).toBeGreaterThan(0.3);
		expect([small.reliable, large.reliable]).toEqual([false, true]);
	});

	it('of a mean is judged by people alone', () => {
		const mean = { kind: 'mean', scale: { min: 1, max: 10 }, origin: 'survey' } as const;
		expect(reliable({ mean: 3, sd: 2, n: 31 }, mean)).toBe(true);
		expect(reliable({ mean: 3, sd: 2, n: 31, n_effective: 22, weight: 31 }, mean)).toBe(false);
	});

	it('is marked apart from hiding, and a full register is never marked', () => {
		expect(reliable({ hidden: true })).toBeUndefined();
		expect(reliable({ numerator: 4, denominator: 9 }, { ...share, origin: 'register' })).toBeUndefined();
	});
});
