// Both sides through time and the event study, through the real engine: by hand, and in every state that a series can be in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	answerCompare,
	type CompareQuestion
} from '../../../../src/lib/subjects/compare/answer/comparison.ts';
import type { Indicator } from '../../../../src/lib/domain/indicator.ts';
import { quarterFromIndex, quarterIndex } from '../../../../src/lib/domain/period.ts';
import type { CompareFigure } from '../../../../src/lib/subjects/compare/figure/comparison-figure.ts';
import { area, indicator, programme, row, withRows } from '../../../fixtures/answered-programme.ts';

const areas = [
	area('oost', 'experiment'),
	area('west', 'experiment'),
	area('noord', 'control'),
	area('zuid', 'control')
];
const ids = areas.map((one) => one.area);
type Rows = ReturnType<typeof row>[];

/** `2007-Q3 oost 10/100 …`: consecutive quarters of one area; `-` is a quarter without a row. */
const run = (from: string, where: string, ...figures: string[]): Rows =>
	figures.flatMap((figure, step) =>
		figure === '-' ? [] : [row('werkloos', where, quarterFromIndex(quarterIndex(from) + step), figure)]
	);
const broken = (period: string, where: string | null = null) => ({
	indicator: 'werkloos',
	area: where,
	period,
	period_index: quarterIndex(period),
	kind: 'definition',
	reason: 'andere telling'
});

interface Setting {
	question?: Partial<CompareQuestion>;
	breaks?: ReturnType<typeof broken>[];
	indicator?: Partial<Indicator>;
}
async function ask(rows: Rows, setting: Setting = {}): Promise<CompareFigure> {
	const engine = await withRows(rows, setting.breaks ?? []);
	try {
		const catalogue = { programme, areas, indicators: [indicator(setting.indicator)] };
		const figure = await answerCompare(engine, catalogue, { indicator: 'werkloos', ...setting.question });
		expect(JSON.stringify(figure)).not.toMatch(/NaN|Infinity/);
		return figure;
	} finally {
		await engine.close();
	}
}

// The programme starts in 2008-Q3: three quarters before it, two from it on.
const usual = [
	...run('2007-Q4', 'oost', '40/200', '42/200', '40/200', '36/200', '30/200'),
	...run('2007-Q4', 'west', '10/100', '10/100', '12/100', '12/100', '10/100'),
	...run('2007-Q4', 'noord', '30/100', '30/100', '31/100', '30/100', '29/100'),
	...run('2007-Q4', 'zuid', '20/100', '22/100', '21/100', '21/100', '20/100')
];

describe('both sides through time', () => {
	it('adds up the people of each side in every period', async () => {
		const { trend } = await ask(usual);
		expect(trend).toMatchObject({ start: '2008-Q3', base: '2008-Q2', reason: null });
		expect(trend.experiment.points.map((one) => [one.period, one.numerator, one.denominator])).toEqual([
			['2007-Q4', 50, 300],
			['2008-Q1', 52, 300],
			['2008-Q2', 52, 300],
			['2008-Q3', 48, 300],
			['2008-Q4', 40, 300]
		]);
		expect(trend.control.points.map((one) => one.value)).toEqual([0.25, 0.26, 0.26, 0.255, 0.245]);
		// The same cells as the comparison of two periods.
		const { pooled } = await ask(usual, { question: { before: '2008-Q1' } });
		expect(trend.experiment.points[1]).toMatchObject(pooled.experiment.before ?? {});
		expect(trend).toMatchObject({ from: '2008-Q2', to: '2008-Q4' });
	});

	it('sets the baseline quarter to 100, whatever two periods are compared', async () => {
		const { trend } = await ask(usual, { question: { before: '2007-Q4', after: '2008-Q3' } });
		const index = trend.experiment.points.map((one) => one.index);
		expect(index[2]).toBe(100);
		expect(index[4]).toBeCloseTo((40 / 52) * 100, 10);
		expect(trend.control.points[0]?.index).toBeCloseTo((50 / 52) * 100, 10);
	});

	it('is the same whichever way the index is taken: ratios of values', async () => {
		const part = fc.integer({ min: 1, max: 100 });
		await fc.assert(
			fc.asyncProperty(fc.array(part, { minLength: 4, maxLength: 4 }), async (counts) => {
				const rows = run('2008-Q2', 'oost', ...counts.map((one) => `${one}/100`));
				const { trend } = await ask(rows, { question: { experiment: ['oost'], control: [] } });
				trend.experiment.points.forEach((one, at) => {
					const expected = ((counts[at] ?? 0) / (counts[0] ?? 1)) * 100;
					expect(one.index).toBeCloseTo(expected, 8);
				});
			}),
			{ numRuns: 15 }
		);
	});

	it('keeps a hidden figure hidden and a gap a gap', async () => {
		const rows = [
			...run('2008-Q1', 'oost', '40/200', '40/200', '.', '30/200'),
			...run('2008-Q1', 'west', '10/100', '10/100', '10/100', '10/100'),
			...run('2008-Q1', 'noord', '30/100', '-', '30/100', '30/100'),
			...run('2008-Q1', 'zuid', '30/100', '30/100', '30/100', '30/100')
		];
		const { trend } = await ask(rows);
		expect(trend.experiment.points[2]).toMatchObject({
			value: null,
			numerator: null,
			hidden: true,
			index: null
		});
		expect(trend.control.points[1]).toMatchObject({ value: null, hidden: false });
		expect(trend.control).toMatchObject({ reason: null, indexReason: 'not-measured' });
		expect(trend.control.points.every((one) => one.index === null)).toBe(true);
		// The only period from the baseline on that both sides share.
		expect(trend).toMatchObject({ from: null, to: '2008-Q4' });
	});

	it('takes no index and no reading across a break, of either side', async () => {
		const { trend } = await ask(usual, { breaks: [broken('2008-Q3', 'zuid')] });
		expect(trend.breaks).toEqual([
			{ period: '2008-Q3', area: 'zuid', kind: 'definition', reason: 'andere telling' }
		]);
		expect(trend.control.points.map((one) => one.index === null)).toEqual([false, false, false, true, true]);
		expect(trend.experiment.points.every((one) => one.index !== null)).toBe(true);
		expect(trend).toMatchObject({ from: '2008-Q3', to: '2008-Q4' });
	});

	it('says per side why there is nothing', async () => {
		const none = await ask(usual, { question: { control: [] } });
		expect(none.trend.control).toMatchObject({ points: [], reason: 'no-control' });
		expect(none.trend).toMatchObject({ reason: null, from: '2008-Q2', to: '2008-Q4' });
		const nobody = await ask(usual, { question: { experiment: [], control: [] } });
		expect(nobody.trend).toMatchObject({ reason: 'no-experiment', from: null, to: null });
		const hidden = await ask(ids.flatMap((id) => run('2008-Q2', id, '.', '.')));
		expect(hidden.trend.reason).toBe('hidden');
		const apart = await ask([...run('2008-Q2', 'oost', '1/10'), ...run('2008-Q3', 'west', '1/10')]);
		expect(apart.trend.reason).toBe('not-measured');
		const estimates = usual.map((one) => ({ ...one, numerator: null, denominator: null, value: 0.2 }));
		expect((await ask(estimates)).trend.reason).toBe('no-counts');
		expect((await ask([])).trend).toMatchObject({ reason: 'not-measured', to: null });
	});

	it('gives no index on nothing, nor on a scale without a zero', async () => {
		const zero = usual.map((one) =>
			one.area === 'noord' || one.area === 'zuid' ? { ...one, numerator: 0 } : one
		);
		expect((await ask(zero)).trend.control.indexReason).toBe('zero');
		const mean = (where: string, period: string) =>
			row('werkloos', where, period, '.', { hidden: false, mean: 5, sd: 1, n: 50 });
		const waves = ids.flatMap((id) => [mean(id, '2009-Q1'), mean(id, '2011-Q1')]);
		const scale = { kind: 'mean' as const, frequency: 'wave' as const, scale: { min: 1, max: 10 } };
		const { trend } = await ask(waves, { indicator: scale });
		expect(trend).toMatchObject({ base: '2009-Q1', from: '2009-Q1', to: '2011-Q1' });
		expect(trend.experiment.indexReason).toBe('no-zero');
		const fromZero = await ask(waves, { indicator: { ...scale, scale: { min: 0, max: 10 } } });
		expect(fromZero.trend.experiment.points.map((one) => one.index)).toEqual([100, 100]);
	});
});

describe('the event study', () => {
	it('compares the mean changes of the areas since the last period before the start', async () => {
		const { eventStudy } = await ask(usual);
		expect(eventStudy).toMatchObject({
			reference: '2008-Q2',
			measuredBefore: 3,
			usableBefore: 3,
			reason: null,
			intervalReason: null
		});
		const value = (period: string) => eventStudy.points.find((one) => one.period === period);
		expect(value('2008-Q2')).toMatchObject({ value: 0, standardError: 0, lower: null, upper: null });
		// 2008-Q4: oost -0.05, west -0.02; noord -0.02, zuid -0.01.
		expect(value('2008-Q4')?.value).toBeCloseTo(-0.035 - -0.015, 12);
		// HC0: the squared deviations over n, over n: 2 · 0.015² / 4 and 2 · 0.005² / 4.
		const error = Math.sqrt((2 * 0.015 ** 2) / 4 + (2 * 0.005 ** 2) / 4);
		expect(value('2008-Q4')?.standardError).toBeCloseTo(error, 12);
		// Four areas leave two degrees of freedom: pooled variance (2 · 0.015² + 2 · 0.005²) / 2, times 1/2 + 1/2.
		const pooled = Math.sqrt(0.015 ** 2 + 0.005 ** 2);
		expect(value('2008-Q4')).toMatchObject({ df: 2 });
		expect(value('2008-Q4')?.pooledError).toBeCloseTo(pooled, 12);
		expect(value('2008-Q4')?.upper).toBeCloseTo(-0.02 + 4.302652729749462 * pooled, 12);
		// Two quarters after the start are looked at together, and two before it: 1.25 % a side each.
		expect(value('2008-Q4')?.bandUpper).toBeCloseTo(-0.02 + 6.205346816570701 * pooled, 10);
		// 2007-Q4: oost 0, west -0.02; noord -0.01, zuid -0.01.
		expect(value('2007-Q4')?.value).toBeCloseTo(-0.01 - -0.01, 12);
	});

	it('takes wider intervals for more confidence', async () => {
		const [usually, wide] = await Promise.all([ask(usual), ask(usual, { question: { confidence: 0.99 } })]);
		const width = ({ eventStudy }: CompareFigure) =>
			(eventStudy.points.at(-1)?.upper ?? 0) - (eventStudy.points.at(-1)?.lower ?? 0);
		expect(width(wide) / width(usually)).toBeCloseTo(9.92484320091807 / 4.302652729749462, 9);
	});

	it('has an interval where a side has one area and the other two, on one degree of freedom', async () => {
		const { eventStudy } = await ask(usual, { question: { control: ['noord'] } });
		expect(eventStudy).toMatchObject({ reason: null, intervalReason: null });
		// 2008-Q4: oost -0.05, west -0.02 against noord -0.02.
		const point = eventStudy.points.at(-1);
		expect(point?.df).toBe(1);
		const error = Math.sqrt(2 * 0.015 ** 2 * 1.5);
		expect(point?.upper).toBeCloseTo(-0.015 + 12.706204736174705 * error, 10);
	});

	it('has no interval where each side has one area', async () => {
		const { eventStudy } = await ask(usual, { question: { experiment: ['oost'], control: ['noord'] } });
		expect(eventStudy).toMatchObject({ reason: null, intervalReason: 'too-few-areas' });
		expect(eventStudy.points.every((one) => one.lower === null && one.upper === null)).toBe(true);
		expect(
			eventStudy.points.filter((one) => one.period !== '2008-Q2').every((one) => one.standardError === null)
		).toBe(true);
	});

	const refused = (figure: CompareFigure, reason: string) =>
		expect(figure.eventStudy).toMatchObject({ reason, points: [] });

	it('needs three periods before the start, and says what is missing', async () => {
		const later = (from: string) => usual.filter((one) => quarterIndex(one.period) >= quarterIndex(from));
		refused(await ask(later('2008-Q1')), 'too-few-before');
		expect((await ask(later('2008-Q1'))).eventStudy.measuredBefore).toBe(2);
		refused(await ask(later('2008-Q3')), 'none-before');
		refused(await ask([]), 'not-measured');
		refused(await ask(usual, { question: { control: [] } }), 'no-control');
		refused(await ask(usual, { question: { experiment: [] } }), 'no-experiment');
	});

	it('never compares across a break: fewer than three periods on one side of it are too few', async () => {
		refused(await ask(usual, { breaks: [broken('2008-Q1')] }), 'break');
		const after = await ask(usual, { breaks: [broken('2008-Q4')] });
		expect(after.eventStudy.reason).toBeNull();
		expect(after.eventStudy.points.at(-1)).toMatchObject({ value: null, lower: null, reason: 'break' });
	});

	it('leaves out a period in which an area is hidden or absent, since that would be about other areas', async () => {
		const change = (period: string, where: string, more: Partial<Rows[number]> | null) =>
			usual.flatMap((one) =>
				one.period !== period || one.area !== where ? one : more === null ? [] : { ...one, ...more }
			);
		const hide = { numerator: null, denominator: null, hidden: true };
		const hidden = await ask(change('2008-Q3', 'noord', hide));
		expect(hidden.eventStudy.points[3]).toMatchObject({ value: null, reason: 'hidden' });
		const absent = await ask(change('2008-Q3', 'west', null));
		expect(absent.eventStudy.points[3]).toMatchObject({ value: null, reason: 'not-measured' });
		refused(await ask(change('2008-Q2', 'noord', hide)), 'reference-hidden');
		refused(await ask(change('2008-Q2', 'noord', null)), 'reference-missing');
		refused(await ask(change('2008-Q1', 'noord', hide)), 'hidden');
		refused(await ask(change('2008-Q1', 'noord', null)), 'not-measured');
	});

	it('does not change when all areas move by the same', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 5, maxLength: 5 }),
				async (moves) => {
					const moved = usual.map((one) => {
						const step = quarterIndex(one.period) - quarterIndex('2007-Q4');
						const scale = (one.denominator ?? 100) / 100;
						return { ...one, numerator: (one.numerator ?? 0) + (moves[step] ?? 0) * scale };
					});
					const [before, after] = await Promise.all([ask(usual), ask(moved)]);
					after.eventStudy.points.forEach((one, at) =>
						expect(one.value).toBeCloseTo(before.eventStudy.points[at]?.value ?? NaN, 10)
					);
				}
			),
			{ numRuns: 10 }
		);
	});

	it('follows one changed cell, and nothing else does', async () => {
		const changed = usual.map((one) =>
			one.area === 'oost' && one.period === '2008-Q3' ? { ...one, numerator: 46 } : one
		);
		const [before, after] = await Promise.all([ask(usual), ask(changed)]);
		after.eventStudy.points.forEach((one, at) => {
			const was = before.eventStudy.points[at];
			if (one.period === '2008-Q3') expect(one.value).toBeCloseTo((was?.value ?? 0) + 0.05 / 2, 12);
			else expect(one).toEqual(was);
		});
		expect(after.trend.control).toEqual(before.trend.control);
		expect(after.trend.experiment.points[3]?.value).toBeCloseTo(58 / 300, 12);
	});
});
