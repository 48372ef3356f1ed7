// Which goals find a place in the quadrant, why the others do not, and how many people their target would take.
import { describe, expect, it } from 'vitest';
import { answerCompare } from '../../../../src/lib/subjects/compare/answer/comparison.ts';
import type { Indicator } from '../../../../src/lib/domain/indicator.ts';
import { quarterIndex } from '../../../../src/lib/domain/period.ts';
import { comparePageWords } from '../../../../src/lib/subjects/compare/words/en.ts';
import { area, indicator, programme, row, withRows } from '../../../fixtures/answered-programme.ts';

// Twenty others, so that a difference between neighbourhoods can be told at all.
const others = Array.from({ length: 20 }, (_, i) => `r${i}`);
const areas = [
	area('oost', 'experiment'),
	area('noord', 'control'),
	...others.map((id) => area(id, 'reference'))
];
type Rows = ReturnType<typeof row>[];
const cells = (...lines: string[]): Rows =>
	lines.flatMap((line) => {
		const [where = '', before = '', after = ''] = line.split(' ');
		return [row('werkloos', where, '2008-Q2', before), row('werkloos', where, '2010-Q2', after)];
	});
const still = others.map((id, i) => `${id} 400/2000 ${390 + i}/2000`);
async function ask(rows: Rows, one: Indicator = indicator(), broken?: string) {
	const breaks = broken
		? [
				{
					indicator: 'werkloos',
					area: null,
					period: broken,
					period_index: quarterIndex(broken),
					kind: 'definition',
					reason: 'anders'
				}
			]
		: [];
	const engine = await withRows(rows, breaks);
	try {
		return await answerCompare(engine, { programme, areas, indicators: [one] }, { indicator: 'werkloos' });
	} finally {
		await engine.close();
	}
}

describe('a goal without a place in the quadrant', () => {
	it('says which question has no answer, and the page has words for it', async () => {
		const better = cells('oost 400/2000 205/2000', 'noord 400/2000 400/2000', ...still);
		const uncertain = await ask(better);
		expect(uncertain.claim.code).toBe('better');
		expect(uncertain.standing.status).toBe('uncertain');
		expect(uncertain.reasons.quadrant).toBe('path-in-margin');
		expect(
			(await ask(better, indicator({ reference: true, baseline: null, target: null }))).reasons.quadrant
		).toBe('no-goal');
		expect((await ask(better, indicator(), '2009-Q1')).reasons.quadrant).toBe('break');
		const chance = await ask(cells('oost 20/100 19/100', 'noord 20/100 19/100'));
		expect(chance.reasons.quadrant).toBe('too-small');
		for (const figure of [uncertain, chance])
			for (const words of Object.values(comparePageWords))
				expect(words.why[figure.reasons.quadrant ?? 'not-measured'].length).toBeGreaterThan(20);
	});

	it('has no reason where it has a place', async () => {
		const found = await ask(cells('oost 400/2000 100/2000', 'noord 400/2000 400/2000', ...still));
		expect(found).toMatchObject({ quadrant: 'ahead-better', reasons: { quadrant: null } });
	});
});

describe('the people that a target needs', () => {
	const from = (baseline: number, target: number) =>
		indicator({ baseline, target, better: target < baseline ? 'lower' : 'higher' });

	it('are those of the plan, whatever was measured', async () => {
		const rows = cells('oost 20/100 19/100', 'noord 20/100 19/100');
		expect((await ask(rows, from(0.092, 0.056))).detectable.needed).toBe(1838);
		expect((await ask(rows, from(0.38, 0.5))).detectable.needed).toBe(522);
		expect((await ask([], from(0.19, 0.12))).detectable).toMatchObject({ difference: null, needed: 909 });
		expect((await ask(rows, from(0.2, 0.2))).detectable.needed).toBeNull();
	});

	it('of a mean follow from the spread that was measured, and are unknown without', async () => {
		const scale = indicator({ kind: 'mean', scale: { min: 1, max: 10 }, baseline: 3, target: 2.5 });
		const mean = (where: string, period: string) =>
			row('werkloos', where, period, '.', { hidden: false, mean: 3, sd: 2, n: 50 });
		const rows = ['oost', 'noord'].flatMap((where) => [mean(where, '2008-Q2'), mean(where, '2010-Q2')]);
		// 4 (1.96 + 0.84)² 2² / 0.5² = 502.3
		expect((await ask(rows, scale)).detectable.needed).toBe(503);
		expect((await ask([], scale)).detectable.needed).toBeNull();
	});
});
