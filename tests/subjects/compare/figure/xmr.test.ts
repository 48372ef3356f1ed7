// Process behaviour of the experiment side, through the real engine: limits by hand, and every state that forbids them.
import { describe, expect, it } from 'vitest';
import {
	answerCompare,
	type CompareQuestion
} from '../../../../src/lib/subjects/compare/answer/comparison.ts';
import type { Indicator } from '../../../../src/lib/domain/indicator.ts';
import { quarterFromIndex, quarterIndex } from '../../../../src/lib/domain/period.ts';
import type { CompareFigure } from '../../../../src/lib/subjects/compare/figure/comparison-figure.ts';
import { area, indicator, programme, row, withRows } from '../../../fixtures/answered-programme.ts';

const areas = [area('oost', 'experiment'), area('west', 'experiment'), area('noord', 'control')];
type Rows = ReturnType<typeof row>[];

/** Consecutive quarters of one area; a number is so many of a hundred, `.` hidden, `-` no row. */
const run = (figures: (number | string)[], where = 'oost', from = '2006-Q1'): Rows =>
	figures.flatMap((figure, step) => {
		const text = typeof figure === 'number' ? `${figure}/100` : figure;
		return text === '-' ? [] : [row('werkloos', where, quarterFromIndex(quarterIndex(from) + step), text)];
	});
const broken = (period: string, where: string | null = null) => ({
	indicator: 'werkloos',
	area: where,
	period,
	period_index: quarterIndex(period),
	kind: 'source',
	reason: 'andere bron'
});

interface Setting {
	question?: Partial<CompareQuestion>;
	breaks?: ReturnType<typeof broken>[];
	indicator?: Partial<Indicator>;
}
async function xmrOf(rows: Rows, setting: Setting = {}): Promise<CompareFigure['xmr']> {
	const engine = await withRows(rows, setting.breaks ?? []);
	try {
		const catalogue = { programme, areas, indicators: [indicator(setting.indicator)] };
		const question = { indicator: 'werkloos', experiment: ['oost'], ...setting.question };
		const figure = await answerCompare(engine, catalogue, question);
		expect(JSON.stringify(figure)).not.toMatch(/NaN|Infinity/);
		return figure.xmr;
	} finally {
		await engine.close();
	}
}
const even = (count: number) => Array.from({ length: count }, (_, at) => 20 + (at % 2) * 2);

describe('process behaviour', () => {
	it('lies for shares at the mean ± 3 standard errors of that quarter’s people', async () => {
		const rows = run(even(12)).map((one, at) =>
			at === 11 ? { ...one, numerator: 88, denominator: 400 } : one
		);
		const xmr = await xmrOf(rows);
		expect(xmr).toMatchObject({ reason: null, provisional: false, improvement: 'decrease', target: 0.1 });
		// The ten quarters before the start: 210 of 1,000.
		const reach = (people: number) => 3 * Math.sqrt((0.21 * 0.79) / people);
		for (const one of xmr.points) {
			expect(one.mean).toBeCloseTo(0.21, 12);
			expect(one.lower).toBeCloseTo(0.21 - reach(one.n ?? 0), 12);
			expect(one.upper).toBeCloseTo(0.21 + reach(one.n ?? 0), 12);
			expect(one).toMatchObject({ signal: 'none', meaning: 'none' });
		}
		expect(xmr.points.at(-1)?.upper).toBeLessThan(xmr.points[0]?.upper ?? 0);
		expect(xmr.segments[0]).toMatchObject({ method: 'p', fixed: 10, beforeStart: true });
	});

	it('lies for means at the mean ± 2.66 mean moving range', async () => {
		const means = run(even(12)).map((one) => ({
			...one,
			...{ numerator: null, denominator: null, mean: (one.numerator ?? 0) / 100, sd: 0.1, n: 50 }
		}));
		const xmr = await xmrOf(means, { indicator: { kind: 'mean', scale: { min: 0, max: 1 } } });
		// Mean 0.21, every moving range 0.02.
		for (const one of xmr.points) {
			expect(one.lower).toBeCloseTo(0.21 - 2.66 * 0.02, 12);
			expect(one.upper).toBeCloseTo(0.21 + 2.66 * 0.02, 12);
		}
		expect(xmr.segments[0]).toMatchObject({ method: 'xmr' });
	});

	it('is widened where counts spread more than chance', async () => {
		const xmr = await xmrOf(run([20, 40, 20, 40, 20, 40, 20, 40, 20, 40, 30, 30]));
		expect(xmr.segments[0]?.method).toBe('p-prime');
		// Scores of ±0.1 / 0.0458, so moving ranges of 4.36 where chance gives 1.128.
		const standardError = Math.sqrt((0.3 * 0.7) / 100);
		const spread = 0.2 / standardError / 1.1283791670955126;
		expect(xmr.points[0]?.upper).toBeCloseTo(0.3 + 3 * standardError * spread, 12);
	});

	it('is fixed at the start: a gain turns nothing before it into concern, and goes on being a gain', async () => {
		const before = Array.from({ length: 10 }, (_, at) => 40 + (at % 2) * 2);
		const xmr = await xmrOf(run([...before, ...Array.from({ length: 14 }, (_, at) => 30 - (at % 3))]));
		expect(xmr.points.slice(0, 10).every((one) => one.meaning === 'none')).toBe(true);
		expect(xmr.points.slice(10).every((one) => one.meaning === 'improvement')).toBe(true);
		// What comes after changes no limit.
		const early = await xmrOf(run(before));
		expect(xmr.points[0]).toMatchObject({ mean: early.points[0]?.mean, upper: early.points[0]?.upper });
	});

	it('is fixed after twelve quarters where fewer than seven stand before the start', async () => {
		const xmr = await xmrOf(run([...even(12), ...Array<number>(8).fill(8)], 'oost', '2007-Q1'));
		expect(xmr.segments[0]).toMatchObject({ fixed: 12, beforeStart: false });
		expect(xmr.points.at(-1)?.mean).toBeCloseTo(0.21, 12);
		expect(xmr.points.slice(12).every((one) => one.meaning === 'improvement')).toBe(true);
	});

	it('pools the areas of the side', async () => {
		const rows = [...run(even(8)), ...run(even(8), 'west').map((one) => ({ ...one, denominator: 300 }))];
		const xmr = await xmrOf(rows, { question: { experiment: ['oost', 'west'] } });
		expect(xmr.points[0]).toMatchObject({ value: 40 / 400, n: 400 });
	});

	it('names each kind of signal, and which way it points', async () => {
		const outside = await xmrOf(run([...even(12), 60]));
		expect(outside.points.at(-1)).toMatchObject({ signal: 'outside', meaning: 'concern' });
		const better = await xmrOf(run([...even(12), 60]), { indicator: { better: 'higher' } });
		expect(better.points.at(-1)).toMatchObject({ signal: 'outside', meaning: 'improvement' });
		const falling = await xmrOf(run([44, 20, 44, 40, 36, 35, 34, 33, 32, 31, 40, 20]));
		expect(
			falling.points.slice(2, 10).every((one) => one.signal === 'trend' && one.meaning === 'improvement')
		).toBe(true);
		const shift = await xmrOf(run([20, 30, 20, 30, 20, 30, 26, 27, 26, 27, 26, 27, 26, 20, 20]));
		expect(shift.points.some((one) => one.signal === 'shift')).toBe(true);
		const two = await xmrOf(run([20, 24, 20, 24, 20, 24, 20, 24, 20, 24, 32, 30, 32, 24, 20, 24]));
		expect(two.points.filter((one) => one.signal === 'two-of-three').map((one) => one.period)).toEqual([
			'2008-Q3',
			'2009-Q1'
		]);
	});

	it('counts the quarters between events so rare that most quarters have none', async () => {
		const often = [1, 0, 0, 1, 0, 1, 0, 0, 2, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0];
		const quiet = [...Array<number>(24).fill(0), 1];
		const xmr = await xmrOf(run([...often, ...quiet], 'oost', '2004-Q1'));
		expect(xmr).toMatchObject({ reason: null, unit: 'quarters', target: null, assurance: null });
		expect(xmr.points.map((one) => one.value)).toEqual([3, 2, 3, 3, 3, 4, 26]);
		expect(xmr.points.map((one) => one.period).slice(0, 2)).toEqual(['2004-Q4', '2005-Q2']);
		expect(xmr.segments[0]).toMatchObject({ method: 'between', points: 7, provisional: true });
		// Fewer are better, so a long silence is a gain.
		const long = await xmrOf(run([...often, ...often.slice(1), ...quiet], 'oost', '2000-Q1'));
		expect(long.segments[0]).toMatchObject({ fixed: 11, beforeStart: true });
		expect(long.points.at(-1)).toMatchObject({ signal: 'outside', meaning: 'improvement' });
	});

	it('says that there are too few of such events for limits, and draws shares where they are not rare', async () => {
		const few = await xmrOf(run([1, 0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 1]));
		expect(few).toMatchObject({ reason: 'too-few-events', points: [], unit: 'quarters' });
		const common = await xmrOf(run([1, 0, 2, 1, 0, 1, 3, 0, 2, 1, 0, 1]));
		expect(common).toMatchObject({ unit: 'value', reason: null });
		// A quarter that is missing may have had one.
		const missing = await xmrOf(run([1, 0, 0, 1, 0, '-', 0, 0, 2, 0, 0, 1]));
		expect(missing.unit).toBe('value');
	});

	it('needs seven points, and is provisional below twelve', async () => {
		expect(await xmrOf(run(even(6)))).toMatchObject({ reason: 'too-few-points', measured: 6, points: [] });
		const seven = await xmrOf(run(even(7)));
		expect(seven).toMatchObject({ reason: null, provisional: true });
		expect(seven.points[0]?.upper).not.toBeNull();
		expect((await xmrOf(run(even(11)))).provisional).toBe(true);
		expect((await xmrOf(run(even(12)))).provisional).toBe(false);
	});

	it('is never drawn for survey waves or yearly figures, however many there are', async () => {
		expect(await xmrOf(run(even(20)), { indicator: { frequency: 'wave' } })).toMatchObject({
			reason: 'waves',
			points: [],
			assurance: null
		});
		expect((await xmrOf(run(even(20)), { indicator: { frequency: 'year' } })).reason).toBe('years');
	});

	it('starts again at a break, and gives a short stretch no limits and no signals', async () => {
		const both = await xmrOf(run([...even(12), ...even(8).map((one) => one + 40)]), {
			breaks: [broken('2009-Q1')]
		});
		expect(
			both.segments.map(({ from, points, limits, provisional }) => [from, points, limits, provisional])
		).toEqual([
			['2006-Q1', 12, true, false],
			['2009-Q1', 8, true, true]
		]);
		expect(both.points[0]?.mean).toBeCloseTo(0.21, 12);
		expect(both.points[12]?.mean).toBeCloseTo(0.61, 12);
		expect(both.points.every((one) => one.signal === 'none')).toBe(true);
		const short = await xmrOf(run([...even(12), 60, 70, 60]), { breaks: [broken('2009-Q1')] });
		expect(short.points.slice(12)).toMatchObject(
			[60, 70, 60].map((one) => ({ value: one / 100, mean: null, upper: null, signal: 'none' }))
		);
		expect(short.assurance).toBeNull();
		const cut = await xmrOf(run(even(12)), { breaks: [broken('2007-Q3')] });
		expect(cut).toMatchObject({ reason: 'break', points: [] });
		// A break elsewhere, or before the first point, cuts nothing.
		for (const where of [broken('2007-Q3', 'noord'), broken('2006-Q1')])
			expect((await xmrOf(run(even(12)), { breaks: [where] })).segments).toHaveLength(1);
	});

	it('skips hidden and missing quarters and says which', async () => {
		const xmr = await xmrOf(run([20, 22, '.', 22, 20, '-', 20, 22, 20, 22, '.']));
		expect(xmr).toMatchObject({
			reason: null,
			measured: 8,
			gaps: ['2006-Q3', '2007-Q2', '2008-Q3'],
			hidden: ['2006-Q3', '2008-Q3']
		});
		expect(xmr.points.map((one) => one.period)).not.toContain('2006-Q3');
		expect((await xmrOf(run(Array<string>(9).fill('.')))).reason).toBe('hidden');
	});

	it('knows when the numbers of people differ by more than twice', async () => {
		const sized = (last: number) =>
			xmrOf(run(even(8)).map((one, at) => (at === 7 ? { ...one, denominator: last } : one)));
		expect((await sized(200)).denominators).toEqual({ least: 100, most: 200, varying: false });
		expect((await sized(201)).denominators).toEqual({ least: 100, most: 201, varying: true });
	});

	it('holds the target against the last limits, and says nothing without a target', async () => {
		const aim = async (target: number | null) =>
			(await xmrOf(run(even(12)), { indicator: { target, baseline: target, reference: true } })).assurance;
		expect(await aim(0.4)).toBe('consistent-pass');
		expect(await aim(0.21)).toBe('inconsistent');
		expect(await aim(0.05)).toBe('consistent-fail');
		expect(await aim(null)).toBeNull();
	});

	it('says why there is none: no area, no figure, no counts', async () => {
		expect((await xmrOf(run(even(12)), { question: { experiment: [] } })).reason).toBe('no-experiment');
		expect((await xmrOf([])).reason).toBe('not-measured');
		const estimates = [...run(even(12)), ...run(even(12), 'west')].map((one) => ({
			...one,
			numerator: null,
			denominator: null,
			value: 0.2
		}));
		const pair = { question: { experiment: ['oost', 'west'] } };
		expect((await xmrOf(estimates, pair)).reason).toBe('no-counts');
		expect((await xmrOf(run(even(12)), pair)).reason).toBe('not-measured');
		// The experiment needs no control to be charted.
		expect((await xmrOf(run(even(12)), { question: { control: [] } })).reason).toBeNull();
	});

	it('has no limits where the usual step is none: a figure that moves once a year, or never', async () => {
		const yearly = await xmrOf(run([5, 5, 5, 5, 9, 9, 9, 9, 7, 7, 7, 7, 4, 4, 4, 4]));
		expect(yearly).toMatchObject({ reason: 'too-few-values', points: [], segments: [] });
		// After a break the one stretch may have limits and the other none.
		const both = await xmrOf(run([...even(12), ...Array<number>(8).fill(30)]), {
			breaks: [broken('2009-Q1')]
		});
		expect(both.segments.map((one) => one.limits)).toEqual([true, false]);
		expect(both.points.slice(12).every((one) => one.upper === null && one.signal === 'none')).toBe(true);
	});

	it('meets a target at the end of the scale where every quarter does', async () => {
		const aim = (figures: number[], target: number, better: 'lower' | 'higher') =>
			xmrOf(run(figures), { indicator: { target, better, baseline: 0.5 } });
		expect(await aim(Array<number>(9).fill(0), 0, 'lower')).toMatchObject({
			reason: 'too-few-values',
			assurance: 'consistent-pass'
		});
		expect((await aim(Array<number>(9).fill(100), 1, 'higher')).assurance).toBe('consistent-pass');
		expect((await aim(Array<number>(9).fill(1), 0, 'lower')).assurance).toBeNull();
		expect((await aim([2, 0, 3, 0, 1, 2, 0, 1], 1, 'lower')).assurance).toBe('consistent-pass');
		expect((await aim([2, 0, 3, 0, 1, 2, 0, 1], 0, 'lower')).assurance).toBe('inconsistent');
	});

	it('keeps its limits within what a figure can be, and knows that it did', async () => {
		const low = await xmrOf(run([1, 6, 0, 2, 7, 0, 1, 5, 0, 3]));
		expect(low).toMatchObject({ reason: null, clipped: true });
		for (const one of low.points) expect(one).toMatchObject({ lower: 0 });
		expect(low.points[0]?.upper).toBeGreaterThan(0.025);
		const high = await xmrOf(run([99, 94, 100, 98, 93, 100, 99, 95]));
		expect(high.points[0]).toMatchObject({ upper: 1 });
		expect((await xmrOf(run(even(12)))).clipped).toBe(false);
	});
});
