// The overview answered by the real engine: path, status, change, control districts and hidden values, checked by hand.
import { describe, expect, it } from 'vitest';
import { answerOverview } from '../../../src/lib/subjects/overview/answer.ts';
import { answerTrend } from '../../../src/lib/subjects/indicator/answer.ts';
import { UnusableQuestion } from '../../../src/lib/domain/unusable-question.ts';
import type { Area } from '../../../src/lib/domain/area.ts';
import { formatInterval } from '../../../src/lib/language/format.ts';
import { area, indicator, programme, row, withRows } from '../../fixtures/answered-programme.ts';

const areas: Area[] = [
	area('wijk', 'experiment'),
	area('oost', 'experiment', { part_of: 'wijk' }),
	area('noord', 'control'),
	area('zuid', 'control'),
	area('deel', 'sub-area')
];
const catalogue = { programme, areas, indicators: [indicator()], results: [] };
const view = { area: 'wijk', compare: ['noord', 'zuid'], confidence: 0.95 };
const both = [
	row('werkloos', 'wijk', '2008-Q2', '200/1000'),
	row('werkloos', 'wijk', '2009-Q1', '170/1000'),
	row('werkloos', 'wijk', '2009-Q2', '140/1000'),
	row('werkloos', 'noord', '2008-Q2', '100/500'),
	row('werkloos', 'zuid', '2008-Q2', '150/500'),
	row('werkloos', 'noord', '2009-Q2', '90/500'),
	row('werkloos', 'zuid', '2009-Q2', '130/500')
];
const first = async (
	rows: typeof both,
	period = '2009-Q2',
	more = {},
	breaks: Parameters<typeof withRows>[1] = []
) => {
	const engine = await withRows(rows, breaks);
	const figure = await answerOverview(engine, { ...catalogue, ...more }, period, view);
	await engine.close();
	const [goal] = figure.indicators;
	if (!goal) throw new Error('no goal in the figure');
	return { figure, goal };
};

describe('overview', () => {
	it('holds value, path and status of a goal half way', async () => {
		const { figure, goal } = await first(both);
		expect(goal).toMatchObject({
			value: 0.14,
			numerator: 140,
			denominator: 1000,
			baseline: 0.2,
			target: 0.1
		});
		expect(goal.path).toBeCloseTo(0.15, 12);
		expect(figure.elapsed).toBe(0.5);
		expect(goal.status).toBe('on-track');
		expect(goal.change).toBeCloseTo(-0.03, 12);
		expect(goal.previousPeriod).toBe('2009-Q1');
		expect(figure.tally).toEqual({ reached: 0, 'on-track': 1, uncertain: 0, 'off-track': 0, none: 0 });
		// Wilson (1927) for 140 of 1000: 0.1199 to 0.1629.
		expect(goal.lower).toBeCloseTo(0.1199, 3);
		expect(goal.upper).toBeCloseTo(0.163, 3);
	});

	it('pools the control districts and moves them to the same baseline', async () => {
		const { goal } = await first(both);
		expect(goal.comparisons.map((one) => [one.area, one.value])).toEqual([
			['noord', 0.18],
			['zuid', 0.26]
		]);
		expect(goal.control?.baseline).toBeCloseTo(0.25, 12);
		expect(goal.control?.value).toBeCloseTo(0.22, 12);
		expect(goal.control?.aligned).toBeCloseTo(0.17, 12);
	});

	it('gives no pooled figure when one of the districts is hidden: it could be subtracted', async () => {
		const { goal } = await first([...both.slice(0, 6), row('werkloos', 'zuid', '2009-Q2', '.')]);
		expect(goal.control?.value).toBeNull();
		expect(goal.control?.aligned).toBeNull();
		expect(goal.comparisons[1]).toMatchObject({ area: 'zuid', value: null, hidden: true });
	});

	it('says nothing of a hidden value, and never makes it zero', async () => {
		const { goal, figure } = await first([...both.slice(0, 2), row('werkloos', 'wijk', '2009-Q2', '.')]);
		expect(goal).toMatchObject({ value: null, hidden: true, status: null, change: null });
		expect(goal.claim.code).toBe('cannot-say');
		expect(figure.tally.none).toBe(1);
	});

	it('refuses company of which one is part of another, which would count people twice; so does the trend', async () => {
		const parted = {
			...catalogue,
			areas: [...catalogue.areas, area('noordoost', 'control', { part_of: 'noord' })]
		};
		const engine = await withRows(both);
		for (const compare of [['noord', 'noordoost'], ['noordoost', 'noord'], ['wijk']])
			for (const ask of [
				() => answerOverview(engine, parted, '2009-Q2', { ...view, compare }),
				() => answerTrend(engine, parted, 'werkloos', '2009-Q2', { ...view, compare })
			])
				await expect(ask()).rejects.toThrow(UnusableQuestion);
		await engine.close();
	});

	it('refuses a comparison across a break, with its reason', async () => {
		const broken = {
			indicator: 'werkloos',
			area: null,
			period: '2009-Q1',
			period_index: 2009 * 4,
			kind: 'definition',
			reason: 'andere telling'
		};
		const { goal } = await first(both, '2009-Q2', {}, [broken]);
		expect(goal).toMatchObject({
			value: 0.14,
			status: null,
			break: { period: '2009-Q1', reason: 'andere telling' }
		});
		expect(goal.claim).toMatchObject({ code: 'cannot-say', reason: 'break' });
		// Both quarters lie after the break, so the step between them may be shown.
		expect(goal.change).toBeCloseTo(-0.03, 12);
		expect((await first(both, '2009-Q1', {}, [broken])).goal.change).toBeNull();
	});

	it('sets no goal for control districts', async () => {
		const engine = await withRows(both);
		const figure = await answerOverview(engine, catalogue, '2009-Q2', {
			...view,
			area: 'noord',
			compare: ['zuid']
		});
		await engine.close();
		expect(figure.indicators[0]).toMatchObject({
			value: 0.18,
			baseline: null,
			target: null,
			path: null,
			status: null
		});
	});

	it('hangs a sub-area with a goal of its own under the goal', async () => {
		const own = indicator({ areas: { deel: { baseline: 0.3, target: 0.1 } } });
		const rows = [...both, row('werkloos', 'deel', '2009-Q2', '.')];
		const { goal } = await first(rows, '2009-Q2', { indicators: [own] });
		expect(goal.subareas).toHaveLength(1);
		expect(goal.subareas[0]).toMatchObject({ area: 'deel', baseline: 0.3, target: 0.1, hidden: true });
		expect(goal.subareas[0]?.path).toBeCloseTo(0.2, 12);
	});

	it('keeps indicators without a goal out of the goals and shows their latest year', async () => {
		const background = indicator({
			id: 'eenzaam',
			reference: true,
			baseline: null,
			target: null,
			frequency: 'year',
			order: 2
		});
		const estimate = { value: 0.416, lower: null, upper: null };
		const rows = [
			...both,
			row('eenzaam', 'wijk', '2012', '.', { ...estimate, hidden: false }),
			row('eenzaam', 'wijk', '2016', '.', { ...estimate, value: 0.485, hidden: false }),
			row('eenzaam', 'noord', '2016', '.')
		];
		const { figure } = await first(rows, '2009-Q2', { indicators: [indicator(), background] });
		expect(figure.indicators.map((one) => one.indicator)).toEqual(['werkloos']);
		expect(figure.context).toEqual([
			{
				indicator: 'eenzaam',
				values: [
					expect.objectContaining({ area: 'wijk', period: '2016', value: 0.485, hidden: false }),
					expect.objectContaining({ area: 'noord', period: '2016', value: null, hidden: true })
				]
			}
		]);
	});

	it('answers a programme without any figures', async () => {
		const { figure, goal } = await first([], '2009-Q2');
		expect(goal).toMatchObject({ value: null, hidden: false, status: null, change: null, comparisons: [] });
		expect(goal.claim.nl).toBe('Er is nog geen cijfer.');
		expect(figure.rail.every((one) => !one.hasFigures)).toBe(true);
	});

	it('meets a goal at 0 or 100% where a full count is there, which no margin could show; a sample does not', async () => {
		const goal = async (
			target: number,
			better: 'lower' | 'higher',
			origin: 'register' | 'survey',
			now: string
		) => {
			const one = indicator({ target, better, origin, baseline: 0.2 });
			const rows = ['200/1000', now, now].map((text, at) =>
				row('werkloos', 'wijk', ['2008-Q2', '2009-Q1', '2009-Q2'][at] ?? '', text)
			);
			return (await first(rows, '2009-Q2', { indicators: [one] })).goal;
		};
		const none = await goal(0, 'lower', 'register', '0/1000');
		expect(none).toMatchObject({ status: 'reached', claim: { code: 'met' } });
		expect(none.claim.nl).toContain('Gehaald: beter dan dit kan het cijfer niet zijn.');
		expect(none.upper).toBeGreaterThan(0);
		expect((await goal(1, 'higher', 'register', '1000/1000')).status).toBe('reached');
		expect((await goal(0, 'lower', 'register', '1/1000')).status).not.toBe('reached');
		expect((await goal(0, 'lower', 'survey', '0/1000')).status).toBe('on-track');
	});

	it('says that there is no spread where all answers are alike, and judges nothing by a margin of no width', async () => {
		const grade = indicator({
			kind: 'mean',
			scale: { min: 1, max: 10 },
			better: 'higher',
			baseline: 6,
			target: 7
		});
		const of = (period: string, mean: number, sd: number) =>
			row('werkloos', 'wijk', period, '0/0', { numerator: null, denominator: null, mean, sd, n: 40 });
		const rows = [of('2008-Q2', 6, 1), of('2009-Q2', 8, 0)];
		const { goal } = await first(rows, '2009-Q2', { indicators: [grade] });
		expect(goal).toMatchObject({
			value: 8,
			status: null,
			claim: { code: 'cannot-say', reason: 'no-spread' }
		});
		expect(formatInterval(goal.lower, goal.upper, 'mean', 1, 'nl')).toBe('geen spreiding');
	});

	it('leaves out where the goal would stand with the change of the control districts if no figure can stand there', async () => {
		const rows = [
			row('werkloos', 'wijk', '2008-Q2', '50/1000'),
			row('werkloos', 'wijk', '2009-Q2', '40/1000'),
			...['noord', 'zuid'].flatMap((id) => [
				row('werkloos', id, '2008-Q2', '300/1000'),
				row('werkloos', id, '2009-Q2', '100/1000')
			])
		];
		const { goal } = await first(rows, '2009-Q2', {
			indicators: [indicator({ baseline: 0.05, target: 0.03 })]
		});
		expect(goal.control).toMatchObject({ baseline: 0.3, value: 0.1, aligned: null });
	});

	it('ends the margin of a mean where its scale ends', async () => {
		const grade = indicator({
			kind: 'mean',
			scale: { min: 1, max: 10 },
			better: 'higher',
			baseline: 6,
			target: 7
		});
		const of = (period: string, mean: number) =>
			row('werkloos', 'wijk', period, '0/0', { numerator: null, denominator: null, mean, sd: 4, n: 3 });
		const { goal } = await first([of('2008-Q2', 2), of('2009-Q2', 6)], '2009-Q2', { indicators: [grade] });
		// Student's t with two degrees of freedom would have it reach from -4 to 16.
		expect(goal).toMatchObject({ value: 6, lower: 1, upper: 10 });
	});
});
