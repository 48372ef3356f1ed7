// Axes hold everything that has to fit, stay inside what is possible, and label no more than there is room for.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeAxis, valueAxis } from '../../src/lib/charts/axes.ts';
import { quarterIndex } from '../../src/lib/domain/period.ts';
import { quarters } from './programme.ts';

describe('valueAxis', () => {
	test('holds every share, never leaves 0-100% and never has an empty span', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (values) => {
				const { domain, ticks } = valueAxis(values, { kind: 'proportion' });
				expect(domain[0]).toBeGreaterThanOrEqual(0);
				expect(domain[1]).toBeLessThanOrEqual(1);
				expect(domain[1]).toBeGreaterThan(domain[0]);
				for (const value of values) {
					expect(value).toBeGreaterThanOrEqual(domain[0]);
					expect(value).toBeLessThanOrEqual(domain[1]);
				}
				expect(ticks.length).toBeGreaterThan(0);
				expect(ticks.length).toBeLessThanOrEqual(10);
			})
		);
	});
	test('keeps a mean inside its scale', () => {
		const { domain } = valueAxis([1.2, 9.9], { kind: 'mean', scale: { min: 1, max: 10 } });
		expect(domain).toEqual([1, 10]);
	});
	test('has enough decimals to tell its ticks apart', () => {
		for (const values of [
			[0.091, 0.093],
			[0.0912, 0.0914],
			[0.2, 0.9]
		]) {
			const { ticks, decimals } = valueAxis(values, { kind: 'proportion' });
			const written = ticks.map((tick) => (tick * 100).toFixed(decimals));
			expect(new Set(written).size).toBe(ticks.length);
		}
	});
});

describe('timeAxis', () => {
	test('labels years, few enough to read, however long the series', () => {
		for (const count of [1, 4, 14, 24, 60, 200]) {
			const all = quarters('1990-Q2', count);
			const { domain, ticks } = timeAxis(all);
			expect(domain[0]).toBeLessThanOrEqual(quarterIndex(all[0] ?? ''));
			expect(domain[1]).toBeGreaterThanOrEqual(quarterIndex(all.at(-1) ?? ''));
			expect(domain[1]).toBeGreaterThan(domain[0]);
			const labels = ticks.filter((tick) => tick.period !== null);
			expect(labels.length).toBeLessThanOrEqual(9);
			expect(labels.length).toBeGreaterThan(0);
			expect(labels.filter((tick) => !tick.minor).length).toBeLessThanOrEqual(5);
		}
	});
	test('names a year below its yearly figure', () => {
		const { ticks } = timeAxis(['2012', '2016', '2020']);
		const labelled = ticks.filter((tick) => tick.label === 'year');
		for (const year of ['2012', '2016', '2020'])
			expect(labelled.find((tick) => tick.period === year)?.x).toBe(quarterIndex(year));
	});
});
