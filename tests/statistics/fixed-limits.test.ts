// Limits fixed at the start and carried on: XmR, the p-chart and the chart for rare events, by hand and on the demonstration.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenEvents, pChart, xmr } from '../../src/lib/statistics/index.ts';

const up = { improvement: 'increase' } as const;
const down = { improvement: 'decrease' } as const;
const of = (counts: [number, number][]) =>
	counts.map(([numerator, denominator]) => ({ numerator, denominator }));

describe('xmr with fixAfter', () => {
	it('takes mean and limits from the first points and carries them on', () => {
		// Mean 10, mean moving range 2: 10 ± 5.32, whatever follows.
		const values = [8.2, 10.2, 9.2, 12.2, 10.2, 15.33, 15.31];
		const chart = xmr({ ...up, values, fixAfter: 5 });
		expect(chart.mean.every((one) => Math.abs(one - 10) < 0.05)).toBe(true);
		expect(new Set(chart.upper).size).toBe(1);
		expect(chart.upper[0]).toBeCloseTo(10 + 2.66 * 2, 12);
		expect(chart.signal.slice(5)).toEqual(['outside', 'none']);
	});

	it('looks for signals over the whole segment: a run may begin before the limits end', () => {
		const values = [1, 9, 1, 9, 1, 9, 6, 6, 6, 6, 6, 6, 6];
		const chart = xmr({ ...up, values, fixAfter: 6 });
		expect(chart.signal.slice(5)).toEqual(Array<string>(8).fill('shift'));
	});

	it('fixes inside each segment, and a shorter one by all its points', () => {
		const values = [1, 2, 1, 2, 9, 11, 12, 11, 12, 19];
		const chart = xmr({ ...up, values, rebase: [5], fixAfter: 4 });
		expect(chart.mean[4]).toBeCloseTo(1.5, 12);
		expect(chart.mean[9]).toBeCloseTo(11.5, 12);
		const short = xmr({ ...up, values: [1, 2, 3], fixAfter: 12 });
		expect(short).toEqual(xmr({ ...up, values: [1, 2, 3] }));
	});

	it('what comes later changes nothing of what was drawn before', () => {
		const series = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 30 });
		fc.assert(
			fc.property(series, series, (first, later) => {
				const before = xmr({ ...up, values: first, fixAfter: 7 });
				const after = xmr({ ...up, values: [...first, ...later], fixAfter: 7 });
				expect(after.mean.slice(0, first.length)).toEqual(before.mean);
				expect(after.upper.slice(0, first.length)).toEqual(before.upper);
			})
		);
	});

	const file = path.resolve(import.meta.dirname, '../../data/velve-lindenhof/observations.csv');
	const rows = readFileSync(file, 'utf8')
		.split('\n')
		.map((line) => line.split(','));
	const quartersBefore = 10;
	it.each([
		['wwb-uitkering', 'decrease', 14],
		['voortijdig-schoolverlaten', 'decrease', 14],
		['sport-jeugd', 'increase', 12],
		['sport-volwassen', 'increase', 14],
		['bbr-actief', 'decrease', 10]
	] as const)(
		'of the demonstration, %s: %s, %i improvements after the start',
		(id, improvement, expected) => {
			const values = rows
				.filter(([indicator, area]) => indicator === id && area === 'velve-lindenhof')
				.map((row) => Number(row[3]) / Number(row[4]));
			expect(values).toHaveLength(24);
			const { mean, lower, upper } = xmr({ values, improvement, fixAfter: quartersBefore });
			// Outside and shift alone: a point counts though a trend or two of three, which go before a shift, give it another name.
			const good = improvement === 'increase' ? 1 : -1;
			const side = values.map((x, i) => Math.sign(x - (mean[i] ?? NaN)));
			const isGood = (i: number) => side[i] === good;
			const shifted = (i: number) =>
				[0, 1, 2, 3, 4, 5, 6].some((back) =>
					[0, 1, 2, 3, 4, 5, 6].every((step) => isGood(i - back + step) && i - back >= 0)
				);
			const outside = (i: number) =>
				(values[i] ?? NaN) > (upper[i] ?? NaN) || (values[i] ?? NaN) < (lower[i] ?? NaN);
			const counted = values.filter((_, i) => i >= quartersBefore && isGood(i) && (outside(i) || shifted(i)));
			expect(counted).toHaveLength(expected);
		}
	);
});

describe('p-chart', () => {
	it('has limits that follow the denominator', () => {
		// 60 of 600 in all: 0.1 ± 3 √(0.09 / n); the shares lie within what chance gives, so they are not widened.
		const chart = pChart({
			...up,
			counts: of([
				[10, 100],
				[20, 200],
				[9, 100],
				[21, 200]
			])
		});
		expect(chart.method[0]).toBe('p');
		expect(chart.mean[0]).toBeCloseTo(0.1, 12);
		expect(chart.upper[0]).toBeCloseTo(0.1 + 3 * 0.03, 12);
		expect(chart.upper[1]).toBeCloseTo(0.1 + 3 * Math.sqrt(0.09 / 200), 12);
		expect(chart.lower[2]).toBeCloseTo(0.1 - 3 * 0.03, 12);
	});

	it('widens by Laney’s spread where counts vary more than binomial', () => {
		// Share 0.1 of 100, standard error 0.03: scores 0, 0, 10/3, -10/3, so ranges 0, 10/3, 20/3, on average 10/3.
		const chart = pChart({
			...up,
			counts: of([
				[10, 100],
				[10, 100],
				[20, 100],
				[0, 100]
			])
		});
		const spread = 10 / 3 / 1.1283791670955126;
		expect(chart.method).toEqual(Array<string>(4).fill('p-prime'));
		expect(chart.spread[0]).toBeCloseTo(spread, 12);
		expect(chart.upper[0]).toBeCloseTo(0.1 + 3 * 0.03 * spread, 12);
	});

	it('is fixed by the first points, and a large quarter is judged by its own limits', () => {
		const first = Array.from({ length: 8 }, (_, i): [number, number] => [10 + (i % 2), 100]);
		const chart = pChart({ ...up, counts: of([...first, [16, 100], [160, 1000]]), fixAfter: 8 });
		expect(chart.mean[9]).toBeCloseTo(84 / 800, 12);
		// 16% is within 3 standard errors of a hundred people, and beyond those of a thousand.
		expect(chart.signal.slice(8)).toEqual(['none', 'outside']);
		expect(chart.meaning[9]).toBe('improvement');
	});

	it('has no limits by a single point, and signals nothing where nobody or everybody counts', () => {
		expect(pChart({ ...up, counts: of([[1, 9]]) })).toMatchObject({ lower: [null], signal: ['none'] });
		const none = pChart({ ...up, counts: of(Array.from({ length: 9 }, () => [0, 50])), target: 0 });
		expect(none.signal.every((one) => one === 'none')).toBe(true);
		expect(none.assurance).toBe('inconsistent');
	});

	it('says the same of who counts and who does not, the other way round', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 8, maxLength: 24 }), (counts) => {
				const one = pChart({ ...up, counts: of(counts.map((y) => [y, 60])), fixAfter: 8 });
				const other = pChart({ ...down, counts: of(counts.map((y) => [60 - y, 60])), fixAfter: 8 });
				expect(other.signal).toEqual(one.signal);
				expect(other.meaning).toEqual(one.meaning);
				expect(other.method).toEqual(one.method);
			})
		);
	});
});

describe('the chart for rare events', () => {
	it('counts the quarters from one event to the next', () => {
		const chart = betweenEvents({ ...down, events: [0, 1, 0, 0, 2, 1, 0, 1] });
		expect(chart.at).toEqual([4, 5, 7]);
		expect(chart.gap).toEqual([3, 1, 2]);
	});

	it('has its limits on the gaps to the power 1/3.6', () => {
		const chart = betweenEvents({ ...down, events: [1, 1, 0, 1, 1, 0, 1] });
		const [low, high] = [1, 2 ** (1 / 3.6)];
		const mean = (low + high + low + high) / 4;
		expect(chart.gap).toEqual([1, 2, 1, 2]);
		expect(chart.mean[0]).toBeCloseTo(mean ** 3.6, 12);
		expect(chart.upper[0]).toBeCloseTo((mean + 2.66 * (high - low)) ** 3.6, 12);
	});

	it('takes a long silence for an improvement where fewer events are, by limits fixed before it', () => {
		const often = Array.from({ length: 16 }, (_, i) => (i % 4 === 3 || i % 4 === 0 ? 1 : 0));
		const events = [...often, ...Array<number>(19).fill(0), 1];
		const chart = betweenEvents({ ...down, events, fixAfter: 16 });
		expect(chart.gap.at(-1)).toBe(20);
		expect(chart.signal.at(-1)).toBe('outside');
		expect(chart.meaning.at(-1)).toBe('improvement');
		expect(betweenEvents({ ...up, events, fixAfter: 16 }).meaning.at(-1)).toBe('concern');
	});

	it('is empty without two events, and has no limits where none ended in time', () => {
		expect(betweenEvents({ ...down, events: [0, 1, 0] }).gap).toEqual([]);
		expect(betweenEvents({ ...down, events: [1, 0, 0, 1], fixAfter: 3 })).toMatchObject({
			...{ gap: [3], upper: [null], signal: ['none'] }
		});
	});
});
