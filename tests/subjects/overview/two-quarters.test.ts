// What is claimed of a goal through time, by the real engine: two quarters running, waves at once, and the dispersion of the register.
import { describe, expect, it } from 'vitest';
import { answerOverview } from '../../../src/lib/subjects/overview/answer.ts';
import { answerTrend } from '../../../src/lib/subjects/indicator/answer.ts';
import { quarterFromIndex, quarterIndex } from '../../../src/lib/domain/period.ts';
import { wilson } from '../../../src/lib/statistics/wilson.ts';
import { area, indicator, programme, row, withRows } from '../../fixtures/answered-programme.ts';

const neighbours = ['a', 'b', 'c', 'd', 'e'];
const areas = [area('wijk', 'experiment'), ...neighbours.map((id) => area(id, 'reference'))];
const view = { area: 'wijk', compare: [], confidence: 0.95 };
type Rows = ReturnType<typeof row>[];

/** Consecutive quarters of one area: so many of a thousand, `.` hidden. */
const run = (from: string, figures: (number | '.')[], where = 'wijk'): Rows =>
	figures.map((one, step) =>
		row('werkloos', where, quarterFromIndex(quarterIndex(from) + step), one === '.' ? '.' : `${one}/1000`)
	);

async function goalAt(
	rows: Rows,
	period: string,
	more: Parameters<typeof indicator>[0] = {},
	breaks: Parameters<typeof withRows>[1] = []
) {
	const engine = await withRows(rows, breaks);
	try {
		const catalogue = {
			programme: { ...programme, waves: ['2009', '2010-Q1'] },
			areas,
			indicators: [indicator(more)]
		};
		const { indicators } = await answerOverview(engine, { ...catalogue, results: [] }, period, view);
		const trend = await answerTrend(engine, catalogue, 'werkloos', period, view);
		const [goal] = indicators;
		if (!goal) throw new Error('no goal in the figure');
		expect({ ...trend.now, claim: goal.claim }).toEqual({ ...goal, claim: trend.now?.claim });
		return { ...goal, trend };
	} finally {
		await engine.close();
	}
}
const codeAt = async (rows: Rows, period: string) => (await goalAt(rows, period)).claim.code;

describe('two quarters running', () => {
	// Baseline, then: nothing, moved, moved, beyond the target, back, beyond, beyond.
	const figures = [200, 198, 150, 151, 70, 120, 70, 72];

	it('lets a step count when the quarter before carries it too, and takes it back at once', async () => {
		const rows = run('2008-Q2', figures);
		expect(await codeAt(rows, '2008-Q3')).toBe('within-noise');
		const first = await goalAt(rows, '2008-Q4');
		expect(first.claim).toMatchObject({ code: 'within-noise', reason: 'first-time', first: true });
		expect(first.claim.nl).toContain('voor het eerst');
		expect(first.claim.en).toContain('for the first time');
		expect(await codeAt(rows, '2009-Q1')).toBe('on-track');
		// Beyond the target for one quarter: not reached, nor called so in the count of goals.
		expect(await goalAt(rows, '2009-Q2')).toMatchObject({ status: 'on-track', claim: { code: 'on-track' } });
		expect(await goalAt(rows, '2009-Q3')).toMatchObject({ status: 'on-track', claim: { code: 'on-track' } });
		expect(await goalAt(rows, '2009-Q4')).toMatchObject({ status: 'on-track', claim: { code: 'on-track' } });
		expect(await goalAt(rows, '2010-Q1')).toMatchObject({ status: 'reached', claim: { code: 'met' } });
	});

	it('skips hidden quarters, and those without a figure', async () => {
		expect(await codeAt(run('2008-Q2', [200, 150, '.', '.', 148]), '2009-Q2')).toBe('on-track');
		const gap = [...run('2008-Q2', [200, 150]), ...run('2009-Q2', [148])];
		expect(await codeAt(gap, '2009-Q2')).toBe('on-track');
		// The baseline itself is no quarter that carries anything.
		expect((await goalAt(run('2008-Q2', [200, '.', 150]), '2008-Q4')).claim.first).toBe(true);
	});

	it('counts waves at once, at a confidence that shares the chance of a false step over the looks that are planned', async () => {
		const rows = run('2008-Q2', [200, 200, 200, 200, 200, 200, 160]);
		const at = (frequency: 'wave' | 'year', figure: number) =>
			goalAt([...rows.slice(0, 1), ...run('2009-Q4', [figure])], '2009-Q4', { frequency });
		// From 200 to 164 of a thousand the 95% interval excludes 0; at 97.5%, for two waves or years, it does not.
		for (const frequency of ['wave', 'year'] as const) {
			expect((await at(frequency, 150)).claim.code).toBe('moving');
			const near = (await at(frequency, 164)).claim;
			expect(near.code).toBe('within-noise');
			expect(near.first).toBeUndefined();
		}
		const quarters = [...rows.slice(0, 1), ...run('2009-Q3', [164, 164])];
		expect((await goalAt(quarters, '2009-Q4')).claim.code).toBe('moving');
	});
});

describe('a register that varies more than chance', () => {
	/** Ten quarters before the start around 200 of a thousand, `by` up and down in an order without correlation. */
	const before = (by: number, where = 'wijk') =>
		run(
			'2006-Q1',
			[1, 1, -1, -1, 1, -1, 1, 1, -1, -1].map((way) => 200 + way * by),
			where
		);
	const everywhere = (by: number) => ['wijk', ...neighbours].flatMap((where) => before(by, where));

	it('has wider margins everywhere, with the dispersion beside them', async () => {
		// Residuals of 36 where the binomial variance is 160: 10 · 36² / 160 / 9 = 9 times as much as chance.
		const goal = await goalAt([...everywhere(36), ...run('2008-Q3', [150, 150])], '2008-Q4');
		const { phi } = goal.dispersion ?? { phi: null };
		expect(phi).toBeGreaterThan(8.9);
		expect(goal.dispersion).toMatchObject({ quarters: 10, areas: 6 });
		const wide = wilson({ numerator: 150 / (phi ?? 1), denominator: 1000 / (phi ?? 1) });
		expect(goal.lower).toBeCloseTo(wide.lower, 12);
		expect(goal.upper).toBeCloseTo(wide.upper, 12);
		expect(goal.value).toBe(0.15);
		expect(goal.trend.series[0]?.points.at(-1)?.upper).toBeCloseTo(wide.upper, 12);
		expect(['within-noise', 'cannot-say']).toContain(goal.claim.code);
		// As a sample such a change would have been called movement.
		expect(await codeAt(run('2008-Q2', [200, 150, 150]), '2008-Q4')).toBe('on-track');
	});

	it('is never narrowed: varying less is printed alone', async () => {
		const goal = await goalAt([...everywhere(3), ...run('2008-Q3', [150, 150])], '2008-Q4');
		expect(goal.dispersion?.phi).toBeLessThan(0.2);
		const plain = wilson({ numerator: 150, denominator: 1000 });
		expect([goal.value, goal.lower, goal.upper]).toEqual([plain.value, plain.lower, plain.upper]);
	});

	it('goes by the area alone where fewer than five others are to be had', async () => {
		const rows = [...before(36), ...neighbours.slice(1).flatMap((where) => before(3, where))];
		expect((await goalAt(rows, '2008-Q2')).dispersion).toMatchObject({ areas: 1 });
		// All five: the mean of one that varies much and five that vary little.
		const all = await goalAt([...rows, ...before(3, 'a')], '2008-Q2');
		expect(all.dispersion).toMatchObject({ areas: 6 });
		expect(all.dispersion?.phi).toBeLessThan(2);
	});

	it('cannot be had of fewer than eight quarters, and then every figure is as it was', async () => {
		const rows = [...everywhere(36).filter((one) => one.period >= '2006-Q4'), ...run('2008-Q3', [150, 150])];
		const goal = await goalAt(rows, '2008-Q4');
		expect(goal.dispersion).toEqual({ phi: null, quarters: 7, areas: 0 });
		expect(goal.upper).toBe(wilson({ numerator: 150, denominator: 1000 }).upper);
	});

	it('starts again at a break before the start, and counts no hidden quarter', async () => {
		const broken = { indicator: 'werkloos', area: null, period: '2006-Q3', kind: 'source', reason: 'anders' };
		const breaks = [{ ...broken, period_index: quarterIndex('2006-Q3') }];
		expect((await goalAt(everywhere(36), '2008-Q2', {}, breaks)).dispersion).toMatchObject({ quarters: 8 });
		const hidden = everywhere(36).map((one) =>
			one.period === '2007-Q1' && one.area === 'wijk' ? { ...one, hidden: true, numerator: null } : one
		);
		expect((await goalAt(hidden, '2008-Q2')).dispersion).toMatchObject({ quarters: 9 });
	});

	it('says nothing of it where it does not apply: surveys, and what is measured by the year', async () => {
		for (const more of [{ origin: 'survey' }, { frequency: 'year' }] as const)
			expect((await goalAt(everywhere(36), '2008-Q2', more)).dispersion).toBeNull();
	});
});
