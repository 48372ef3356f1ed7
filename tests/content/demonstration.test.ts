// The demonstration programme: free of problems, true to the plan's baselines, and with an example of everything it must show.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOverview } from '../../src/lib/subjects/overview/answer.ts';
import { lastDay, quarterRange } from '../../src/lib/domain/period.ts';
import { tableFiles } from '../../src/lib/domain/tables.ts';
import { defaultView } from '../../src/lib/domain/view.ts';
import type { OverviewFigure } from '../../src/lib/figures/overview-figure.ts';
import { openProgramme, type OpenedProgramme } from '../../src/lib/server/programme.ts';
import { wilson } from '../../src/lib/statistics/wilson.ts';

const folder = path.resolve(import.meta.dirname, '../../data/velve-lindenhof');
let programme: OpenedProgramme;
const figures = new Map<string, OverviewFigure>();

beforeAll(async () => {
	programme = await openProgramme(folder);
	const view = defaultView(programme.catalogue);
	for (const period of quarterRange('2008-Q2', '2011-Q4'))
		figures.set(period, await answerOverview(programme.engine, programme.catalogue, period, view));
});
afterAll(() => programme.engine.close());

const whole = 'velve-lindenhof';
const parts = ['nieuwe-velve', 'lindenhof'];
const at = (indicator: string, area: string, period: string) =>
	programme.tables.observations.find(
		(one) => one.indicator === indicator && one.area === area && one.period === period
	);

describe('the files', () => {
	it('have no problems', () => expect(programme.problems).toEqual([]));

	it.each(Object.entries(tableFiles))(
		'%s.csv has the columns of the contract and is written canonically',
		(name, file) => {
			const text = readFileSync(path.join(folder, `${name}.csv`), 'utf8');
			const header = text.slice(0, text.indexOf('\n')).split(',');
			for (const column of file.required) expect(header).toContain(column);
			const known: readonly string[] = [...file.required, ...file.optional];
			expect(header.filter((column) => !known.includes(column))).toEqual([]);
			expect(text).not.toMatch(/[\r\uFEFF]/);
			expect(text.endsWith('\n')).toBe(true);
		}
	);

	it('hold nothing like a citizen service number or a real name, and say that sources are invented', () => {
		for (const name of Object.keys(tableFiles))
			expect(readFileSync(path.join(folder, `${name}.csv`), 'utf8')).not.toMatch(/\d{9}/);
		for (const { household } of programme.tables.households) expect(household).toMatch(/^H-\d{4}$/);
		for (const { source } of programme.tables.observations) expect(source).toContain('verzonnen');
		for (const { author, text, field } of programme.tables.notes) {
			expect(author).toContain('voorbeeld');
			if (field !== 'due') expect(text).toMatch(/^Voorbeeldtekst/);
		}
	});
});

describe('the registers', () => {
	it('run from 2006-Q1 to 2011-Q4 in every area that they cover', () => {
		for (const indicator of programme.catalogue.indicators.filter((one) => one.frequency === 'quarter'))
			for (const { area, role } of programme.catalogue.areas) {
				if (role === 'sub-area' && !indicator.areas[area]) continue;
				for (const period of quarterRange('2006-Q1', '2011-Q4'))
					expect(at(indicator.id, area, period), `${indicator.id} ${area} ${period}`).toBeDefined();
			}
	});

	it('start from the baselines of the plan, as near as whole people allow', () => {
		for (const { id, baseline, kind } of programme.catalogue.indicators) {
			const row = at(id, whole, '2008-Q2');
			if (kind === 'mean') expect(row?.mean).toBe(baseline);
			else expect(row?.numerator).toBe(Math.round((baseline ?? 0) * (row?.denominator ?? 0)));
		}
		const sub = at('speciaal-onderwijs', 'buurt-1003-1004', '2008-Q2');
		expect(sub?.numerator).toBe(Math.round(0.115 * (sub?.denominator ?? 0)));
	});

	it('add up: both parts make the whole, exactly', () => {
		for (const row of programme.tables.observations.filter(
			(one) => one.area === whole && one.numerator !== null
		)) {
			const [east, west] = parts.map((area) => at(row.indicator, area, row.period));
			if (east?.hidden || west?.hidden) continue;
			expect((east?.numerator ?? 0) + (west?.numerator ?? 0)).toBe(row.numerator);
			expect((east?.denominator ?? 0) + (west?.denominator ?? 0)).toBe(row.denominator);
		}
	});

	it('hide what is small, and a part together with its neighbour so that no subtraction finds it', () => {
		for (const { numerator, denominator, hidden, ...row } of programme.tables.observations) {
			if (numerator !== null && denominator !== null) {
				expect(numerator).toBeGreaterThanOrEqual(10);
				expect(denominator - numerator).toBeGreaterThanOrEqual(10);
			}
			if (hidden && parts.includes(row.area))
				for (const part of parts) expect(at(row.indicator, part, row.period)?.hidden).toBe(true);
		}
		const sub = programme.tables.observations.filter((one) => one.area === 'buurt-1003-1004');
		expect(sub.filter((one) => one.hidden).length).toBeGreaterThan(sub.length / 2);
	});

	it('are provisional in the last quarter, and in a few before it', () => {
		const last = programme.tables.observations.filter((one) => one.period === '2011-Q4');
		expect(last.every((one) => one.status === 'provisional')).toBe(true);
		const earlier = programme.tables.observations.filter((one) => one.period < '2011-Q4');
		expect(earlier.some((one) => one.status === 'provisional')).toBe(true);
	});
});

describe('what it must show', () => {
	const rows = () =>
		[...figures.values()].flatMap((figure) => [
			...figure.indicators,
			...figure.indicators.flatMap((one) => one.subareas)
		]);

	it.each(['reached', 'on-track', 'uncertain', 'off-track', null])('status %s', (status) => {
		expect(rows().some((one) => one.status === status)).toBe(true);
	});

	it.each(['met', 'on-track', 'moving', 'within-noise', 'cannot-say'])('claim %s', (code) => {
		expect(rows().some((one) => one.claim.code === code)).toBe(true);
	});

	it('a mixed picture in the wave of 2011 and at the end', () => {
		expect(figures.get('2011-Q1')?.tally).toEqual({
			// Adult sport lies beyond its target for the first quarter: reached takes two running.
			reached: 0,
			'on-track': 3,
			uncertain: 2,
			'off-track': 1,
			none: 1
		});
		const end = figures.get('2011-Q4')?.tally;
		for (const status of ['reached', 'on-track', 'uncertain', 'off-track', 'none'] as const)
			expect(end?.[status]).toBeGreaterThanOrEqual(1);
	});

	it('a register that varies more than chance, whose margin is wider, and registers that vary less', () => {
		const spreads = (figures.get('2010-Q2')?.indicators ?? []).flatMap((one) =>
			one.dispersion ? [{ ...one, phi: one.dispersion.phi ?? 0 }] : []
		);
		expect(spreads.filter(({ phi }) => phi < 1).length).toBeGreaterThanOrEqual(3);
		const [wider] = spreads.filter(({ phi }) => phi > 1.5);
		if (!wider) throw new Error('no register varies more than chance');
		const { numerator, denominator } = wider;
		const plain = wilson({ numerator: numerator ?? 0, denominator: denominator ?? 0 });
		expect(wider.lower).toBeLessThan(plain.lower);
		expect(wider.upper).toBeGreaterThan(plain.upper);
	});

	it('a goal that a part reaches and loses again, and one seen beyond its target for the first time', async () => {
		const sport = async (area: string, period: string) => {
			const view = { ...defaultView(programme.catalogue), area };
			const figure = await answerOverview(programme.engine, programme.catalogue, period, view);
			return figure.indicators.find((one) => one.indicator === 'sport-volwassen')?.claim;
		};
		expect((await sport('lindenhof', '2011-Q1'))?.code).not.toBe('met');
		expect((await sport('lindenhof', '2011-Q3'))?.code).toBe('met');
		expect(await sport('lindenhof', '2011-Q4')).toMatchObject({ code: 'on-track', status: 'on-track' });
		expect(await sport('nieuwe-velve', '2011-Q4')).toMatchObject({ reachedFirst: true, status: 'on-track' });
	});

	it('a break, two events, a hidden sub-area, and a control district that moved as much', () => {
		expect(programme.tables.breaks).toHaveLength(1);
		expect(programme.tables.events).toHaveLength(2);
		const now = figures.get('2011-Q1')?.indicators ?? [];
		expect(now.some((one) => one.break !== null && one.status === null)).toBe(true);
		expect(now.flatMap((one) => one.subareas).some((one) => one.hidden)).toBe(true);
		const shared = now.filter(({ control, baseline, value, better }) => {
			if (control?.value == null || control.baseline == null || value === null || baseline === null)
				return false;
			const [ours, theirs] = [value - baseline, control.value - control.baseline];
			return better === 'lower' ? theirs < 0.7 * ours : theirs > 0.7 * ours;
		});
		expect(shared.length).toBeGreaterThanOrEqual(1);
	});
});

describe('people', () => {
	it('634 homes, in two parts, never fewer than contacted, never fewer contacted than coached', () => {
		const homes = parts.map((area) => programme.catalogue.areas.find((one) => one.area === area)?.homes ?? 0);
		expect(homes.reduce((sum, one) => sum + one)).toBe(634);
		for (const { area, period, contacted } of programme.tables.reach) {
			const day = lastDay(period);
			const coached = programme.tables.households.filter((one) => one.area === area && one.started <= day);
			expect(contacted).toBeLessThan(homes[parts.indexOf(area)] ?? 0);
			expect(contacted).toBeGreaterThanOrEqual(coached.length);
		}
	});

	it('a few hundred households with four coaches; some ended, some without consent or with it withdrawn', () => {
		const { households } = programme.tables;
		expect(households.length).toBeGreaterThan(200);
		expect(new Set(households.map((one) => one.coach)).size).toBe(4);
		expect(households.some((one) => one.ended !== null && one.end_reason !== null)).toBe(true);
		expect(households.some((one) => one.consent === null)).toBe(true);
		expect(households.some((one) => one.withdrawn !== null)).toBe(true);
	});

	it('sanctions per coach as the survey of 2010 counted them: 4, 3, 3 and 0', () => {
		const coachOf = new Map(programme.tables.households.map((one) => [one.household, one.coach]));
		const counted = ['K1', 'K2', 'K3', 'K4'].map(
			(coach) =>
				programme.tables.actions.filter(
					(one) => one.kind === 'sanction' && coachOf.get(one.household) === coach
				).length
		);
		expect(counted).toEqual([4, 3, 3, 0]);
	});

	it('two survey waves in four areas, partly the same people, whose answers give the nuisance means', () => {
		const { surveys } = programme.tables;
		for (const area of [...parts, 'stadsveld-zuid', 'stevenfenne']) {
			const people = ['2009-Q1', '2011-Q1'].map(
				(wave) =>
					new Set(
						surveys.filter((one) => one.area === area && one.wave === wave).map((one) => one.respondent)
					)
			);
			const [before = new Set<string>(), after = new Set<string>()] = people;
			for (const one of people) {
				expect(one.size).toBeGreaterThanOrEqual(120);
				expect(one.size).toBeLessThanOrEqual(200);
			}
			const both = [...before].filter((one) => after.has(one)).length;
			expect(both).toBeGreaterThan(30);
			expect(both).toBeLessThan(before.size);
			const scores = surveys
				.filter((one) => one.area === area && one.wave === '2011-Q1' && one.indicator === 'overlast')
				.map((one) => one.value ?? 0);
			const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
			expect(at('overlast', area, '2011-Q1')?.mean).toBeCloseTo(mean, 3);
			expect(at('overlast', area, '2011-Q1')?.n).toBe(scores.length);
		}
	});

	it('five coaches and 52 members of organisations answered every item that was asked', () => {
		const { responses } = programme.tables;
		const of = (group: string) => responses.filter((one) => one.group === group);
		expect(new Set(of('coach').map((one) => one.respondent)).size).toBe(5);
		expect(new Set(of('organisation').map((one) => one.respondent)).size).toBe(52);
		for (const { group, item } of programme.catalogue.questionnaire.items)
			expect(of(group).some((one) => one.item === item)).toBe(true);
	});
});
