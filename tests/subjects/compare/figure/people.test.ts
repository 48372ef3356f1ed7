// The test over the survey's people, from a folder on disk to the figure: against the rows themselves, and in every state.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	answerCompare,
	type CompareQuestion
} from '../../../../src/lib/subjects/compare/answer/comparison.ts';
import { goalsOf } from '../../../../src/lib/figures/series.ts';
import type { RowsFigure } from '../../../../src/lib/subjects/compare/figure/people-figure.ts';
import { openProgramme, type OpenedProgramme } from '../../../../src/lib/server/programme.ts';
import { surveyCells } from '../../../../src/lib/server/survey-cells.ts';
import { didCrossSections } from '../../../../src/lib/statistics/did-cross-sections.ts';
import { didPanel } from '../../../../src/lib/statistics/did-panel.ts';
import { holm } from '../../../../src/lib/statistics/multiple-tests.ts';

let folders: string;
let count = 0;
beforeAll(async () => {
	folders = await mkdtemp(path.join(tmpdir(), 'rows-'));
});
afterAll(() => rm(folders, { recursive: true }));

interface Answer {
	wave: string;
	area: string;
	respondent: string;
	indicator: string;
	value: number;
}
interface Setting {
	answers?: Answer[];
	areas?: string[];
	breaks?: string[];
	observations?: string[];
	/** Lines of a publication plan of its own. */
	publication?: string[];
}
const fourAreas = [
	'wijk,Wijk,experiment,',
	'oost,Oost,experiment,wijk',
	'west,West,experiment,wijk',
	'noord,Noord,control,',
	'zuid,Zuid,control,'
];

async function programmeOf({
	answers = [],
	areas = fourAreas,
	breaks = [],
	observations = [],
	publication
}: Setting): Promise<OpenedProgramme> {
	const folder = path.join(folders, String(count++));
	await mkdir(path.join(folder, 'indicators'), { recursive: true });
	const files: Record<string, string[]> = {
		...(publication ? { 'indicators/publication.yaml': publication } : {}),
		'areas.csv': ['area,name,role,part_of', ...areas],
		'observations.csv': [
			'indicator,area,period,numerator,denominator,status,source,retrieved',
			...observations
		],
		'surveys.csv': [
			'wave,area,respondent,indicator,value,weight',
			...answers.map((one) => [one.wave, one.area, one.respondent, one.indicator, one.value, 1.5].join(','))
		],
		'breaks.csv': ['indicator,area,period,kind,reason', ...breaks]
	};
	for (const [name, lines] of Object.entries(files))
		await writeFile(path.join(folder, name), lines.join('\n'));
	const opened = await openProgramme(folder);
	expect(opened.problems).toEqual([]);
	return opened;
}

/** As pages and commands ask: from the published tables alone. */
const asked = async (
	{ engine, catalogue }: OpenedProgramme,
	question: Partial<CompareQuestion> & { indicator: string }
): Promise<RowsFigure> => (await answerCompare(engine, catalogue, question)).rows;
const [first, last] = ['2009-Q1', '2011-Q1'] as const;
/** `people` answers of one area and wave, the first `yes` of them 1 and the rest 0. */
const shares = (indicator: string, area: string, wave: string, yes: number, people: number): Answer[] =>
	Array.from({ length: people }, (_, index) => ({
		wave,
		area,
		// Another code in each wave: nobody answers twice.
		respondent: `${wave}${area}${index}`,
		indicator,
		value: index < yes ? 1 : 0
	}));
const sides: Record<string, boolean> = { oost: true, west: true, noord: false, zuid: false };
const rowsFrom = (answers: Answer[]) =>
	answers.map((one) => ({ y: one.value, treated: sides[one.area] ?? false, post: one.wave === last }));

let share: string[];
let scale: string;
beforeAll(async () => {
	const { catalogue } = await programmeOf({});
	const goals = goalsOf(catalogue);
	share = goals.filter((one) => one.kind === 'proportion').map((one) => one.id);
	scale = goals.find((one) => one.kind === 'mean')?.id ?? '';
	expect(share.length).toBeGreaterThan(3);
	expect(scale).not.toBe('');
});

/** 200 people a side and wave: 30% to 18% in the experiment, 30% to 27% in the control districts. */
const usual = (indicator: string): Answer[] => [
	...shares(indicator, 'oost', first, 30, 100),
	...shares(indicator, 'west', first, 30, 100),
	...shares(indicator, 'oost', last, 20, 100),
	...shares(indicator, 'west', last, 16, 100),
	...shares(indicator, 'noord', first, 30, 100),
	...shares(indicator, 'zuid', first, 30, 100),
	...shares(indicator, 'noord', last, 27, 100),
	...shares(indicator, 'zuid', last, 27, 100)
];

/** Equal but for the order in which numbers were added up. */
function expectClose(actual: object, expected: object) {
	for (const [name, value] of Object.entries(expected)) {
		const found: unknown = Object.entries(actual).find(([one]) => one === name)?.[1];
		if (typeof value === 'number') expect(found, name).toBeCloseTo(value, 11);
		else if (typeof value === 'object' && value !== null && typeof found === 'object' && found !== null)
			expectClose(found, { ...value });
		else expect(found, name).toEqual(value);
	}
}

describe('the test over the people of the survey', () => {
	it('is HC2 on the rows themselves, from the published cells alone, at any confidence', async () => {
		const answers = usual(share[0] ?? '');
		const programme = await programmeOf({ answers });
		for (const confidence of [0.95, 0.8]) {
			const rows = await asked(programme, { indicator: share[0] ?? '', confidence });
			const expected = didCrossSections({ rows: rowsFrom(answers), confidence });
			expect(rows.value).toBeCloseTo(-0.12 - -0.03, 12);
			expectClose(rows, {
				value: expected.value,
				lower: expected.lower,
				upper: expected.upper,
				standardError: expected.standardErrors.hc2,
				df: 796,
				p: expected.p,
				waves: { before: first, after: last },
				reason: null
			});
			expectClose(rows.cells ?? {}, {
				treatedBefore: { n: 200, mean: 0.3 },
				treatedAfter: { n: 200, mean: 0.18 },
				controlAfter: { n: 200, mean: 0.27 }
			});
		}
	});

	it('can be recomputed by a reader from the cells: HC2 of a saturated model is the sum of sd² / n', async () => {
		const programme = await programmeOf({ answers: usual(share[0] ?? '') });
		const { cells, standardError } = await asked(programme, { indicator: share[0] ?? '' });
		const variance = Object.values(cells ?? {}).reduce((sum, one) => sum + (one.sd ?? 0) ** 2 / one.n, 0);
		expect(standardError).toBeCloseTo(Math.sqrt(variance), 14);
		for (const { n, mean, sd } of Object.values(cells ?? {}))
			expect(sd).toBeCloseTo(Math.sqrt((mean * (1 - mean) * n) / (n - 1)), 12);
	});

	it('adds a panel where enough answered twice: Welch on their own changes', async () => {
		const people = (area: string, size: number, change: number): Answer[] =>
			Array.from({ length: size }, (_, index) => {
				const before = 3 + (index % 5);
				const after = before + change + (index % 3);
				const one = { area, respondent: String(index), indicator: scale };
				return [
					{ ...one, wave: first, value: before },
					{ ...one, wave: last, value: after }
				];
			}).flat();
		// The same codes in other areas are other people.
		const answers = [...people('oost', 40, -2), ...people('noord', 50, -1)];
		const rows = await asked(await programmeOf({ answers }), { indicator: scale });
		const changes = [
			...Array.from({ length: 40 }, (_, index) => ({ change: -2 + (index % 3), treated: true })),
			...Array.from({ length: 50 }, (_, index) => ({ change: -1 + (index % 3), treated: false }))
		];
		expectClose(rows.panel, { ...didPanel({ changes }), method: 'panel-welch', reason: null });
		expect(rows.panel.cells).toMatchObject({ treated: { n: 40 }, control: { n: 50 } });
		expect(rows.value).toBeCloseTo(rows.panel.value ?? NaN, 12);

		const few = [...people('oost', 29, -2), ...people('noord', 50, -1)];
		const without = await asked(await programmeOf({ answers: few }), { indicator: scale });
		expect(without.panel).toMatchObject({ value: null, p: null, cells: null, reason: 'few-twice' });
		expect(without.reason).toBeNull();
	});

	it('adjusts by Holm over the goals that have a test, and over nothing else', async () => {
		const [a = '', b = '', c = ''] = share;
		const weaker = usual(b).map((one, index) => (index % 7 === 0 ? { ...one, value: 1 - one.value } : one));
		const one = shares(c, 'oost', first, 30, 100);
		const programme = await programmeOf({ answers: [...usual(a), ...weaker, ...one] });
		const rows = await Promise.all([a, b, c, scale].map((indicator) => asked(programme, { indicator })));
		const adjusted = holm(rows.map((each) => each.p));
		expect(rows.map((each) => each.holm)).toEqual(adjusted.map((p) => ({ p, family: 2 })));
		expect(rows[0]?.holm.p).toBeGreaterThan(rows[0]?.p ?? 1);
		expect(rows.map((each) => each.reason)).toEqual([null, null, 'one-wave', 'no-answers']);
		const context = programme.catalogue.indicators.find((each) => each.reference);
		if (context)
			expect((await asked(programme, { indicator: context.id })).holm).toEqual({ p: null, family: 2 });
	});
});

describe('where there is no test', () => {
	const refused = (rows: RowsFigure, reason: string) => {
		expect(rows).toMatchObject({
			reason,
			value: null,
			lower: null,
			upper: null,
			standardError: null,
			df: null,
			p: null,
			cells: null,
			panel: { value: null, p: null, cells: null, reason },
			holm: { p: null }
		});
		expect(JSON.stringify(rows)).not.toMatch(/NaN|Infinity/);
	};
	const goal = () => share[0] ?? '';

	it('says so: no survey, one wave, an empty cell, no side', async () => {
		const empty = await programmeOf({});
		refused(await asked(empty, { indicator: goal() }), 'no-answers');
		const once = usual(goal()).filter((one) => one.wave === first);
		refused(await asked(await programmeOf({ answers: once }), { indicator: goal() }), 'one-wave');
		const left = usual(goal()).filter((one) => one.wave === first || sides[one.area]);
		refused(await asked(await programmeOf({ answers: left }), { indicator: goal() }), 'empty-cell');
		const alone = await programmeOf({
			answers: usual(goal()).filter((one) => one.area === 'oost'),
			areas: ['oost,Oost,experiment,']
		});
		refused(await asked(alone, { indicator: goal() }), 'no-control');
		const usually = await programmeOf({ answers: usual(goal()) });
		refused(await asked(usually, { indicator: goal(), experiment: [] }), 'no-experiment');
	});

	it('hides all four cells where one counts too few people, or a share too few on either side', async () => {
		const least = (yes: number, people: number) => [
			...usual(goal()).filter((one) => one.wave === first || !sides[one.area]),
			...shares(goal(), 'oost', last, yes, people)
		];
		for (const answers of [least(4, 9), least(9, 100), least(91, 100)]) {
			const programme = await programmeOf({ answers });
			refused(await asked(programme, { indicator: goal() }), 'hidden');
			expect((await asked(programme, { indicator: goal() })).holm.family).toBe(0);
			expect((await asked(programme, { indicator: goal() })).refused).toEqual([{ area: 'oost', why: 'few' }]);
			const published = await programme.engine.all({
				name: 'published',
				sql: "SELECT n, mean, sd FROM survey_cells_protected WHERE areas LIKE '%oost%'",
				params: [],
				row: (raw) => raw
			});
			expect(published).toHaveLength(2);
			for (const cell of published) expect(cell).toEqual({ n: null, mean: null, sd: null });
		}
		const enough = await asked(await programmeOf({ answers: least(10, 20) }), { indicator: goal() });
		expect(enough.reason).toBeNull();
	});

	it('hides the sum where one area of it is hidden, since the others would give it away', async () => {
		const small = usual(goal()).filter((one) => one.area !== 'zuid' || Number(one.respondent.slice(11)) < 8);
		refused(await asked(await programmeOf({ answers: small }), { indicator: goal() }), 'hidden');
		const delivered = [goal(), 'zuid', '2011-Q1', '.', '.', 'final', 'bron', '2011-04-01'].join(',');
		const programme = await programmeOf({ answers: usual(goal()), observations: [delivered] });
		refused(await asked(programme, { indicator: goal() }), 'hidden');
	});

	it('hides the panel of a share where few changed their answer', async () => {
		const again = usual(goal()).map((one) => ({ ...one, respondent: one.respondent.slice(7) }));
		const rows = await asked(await programmeOf({ answers: again }), { indicator: goal() });
		expect(rows.reason).toBeNull();
		// Nobody went from no to yes, so the changes would tell about each.
		expect(rows.panel).toMatchObject({ value: null, cells: null, reason: 'hidden' });
	});

	it('refuses across a break, with the reason, and leaves that goal out of the family', async () => {
		const answers = [...usual(goal()), ...usual(share[1] ?? '')];
		const breaks = [`${goal()},,2010-Q1,definition,andere vraag`];
		const programme = await programmeOf({ answers, breaks });
		const rows = await asked(programme, { indicator: goal() });
		refused(rows, 'break');
		expect(rows.break).toEqual({ period: '2010-Q1', reason: 'andere vraag' });
		expect((await asked(programme, { indicator: share[1] ?? '' })).holm.family).toBe(1);
	});

	it('weighs every answer the same, and counts nobody whose answer is empty', async () => {
		const answers = usual(goal());
		const heavy = await programmeOf({ answers });
		await heavy.engine.load({
			surveys: [
				{
					wave: last,
					wave_index: 8044,
					area: 'oost',
					respondent: 'leeg',
					indicator: goal(),
					value: null,
					weight: 9
				}
			]
		});
		const [cell] = (await surveyCells(heavy.engine, heavy.catalogue, [])).filter(
			(one) => one.areas === 'oost' && one.moment === 'after'
		);
		expectClose(cell ?? {}, { n: 100, mean: 0.2, hidden: false });
	});
});

describe('for areas of choice', () => {
	const goal = () => share[0] ?? '';
	const only = (answers: Answer[], ...areas: string[]) => answers.filter((one) => areas.includes(one.area));

	it('is the same from the published cells as from the rows of those areas', async () => {
		const answers = usual(goal());
		const programme = await programmeOf({ answers });
		const rows = await asked(programme, {
			indicator: goal(),
			experiment: ['oost'],
			control: ['noord', 'zuid']
		});
		const expected = didCrossSections({ rows: rowsFrom(only(answers, 'oost', 'noord', 'zuid')) });
		expectClose(rows, {
			value: expected.value,
			lower: expected.lower,
			upper: expected.upper,
			standardError: expected.standardErrors.hc2,
			df: 596,
			merged: [],
			refused: []
		});
		// The order in which areas are named changes nothing.
		const turned = { indicator: goal(), experiment: ['west', 'oost'], control: ['zuid', 'noord'] };
		expect(await asked(programme, turned)).toEqual(await asked(programme, { indicator: goal() }));
	});

	it('counts a small area with the neighbour of the plan, and says so; both belong on one side', async () => {
		// In west 9 said yes at last: too few, and 20 - 9 or 36 - 9 would give them away.
		const answers = [
			...usual(goal()).filter((one) => one.area !== 'west' || one.wave === first),
			...shares(goal(), 'west', last, 9, 100)
		];
		const publication = ['tables: []', 'survey_areas:', '  - { area: west, with: oost }'];
		const programme = await programmeOf({ answers, publication });
		const ask = (experiment: string[], control: string[]) =>
			asked(programme, { indicator: goal(), experiment, control });
		const together = await ask(['oost', 'west'], ['noord', 'zuid']);
		expect(together).toMatchObject({ reason: null, merged: [], refused: [] });
		expectClose(together, { value: didCrossSections({ rows: rowsFrom(answers) }).value });
		for (const [chosen, other] of [
			['west', 'oost'],
			['oost', 'west']
		] as const) {
			const rows = await ask([chosen], ['noord', 'zuid']);
			expect(rows).toEqual({ ...together, merged: [{ area: chosen, with: [other] }] });
		}
		expect(await ask(['oost'], ['west'])).toMatchObject({
			reason: 'hidden',
			cells: null,
			refused: [
				{ area: 'oost', why: 'other-side' },
				{ area: 'west', why: 'other-side' }
			]
		});
		const unplanned = await programmeOf({ answers });
		expect(await asked(unplanned, { indicator: goal(), experiment: ['west'] })).toMatchObject({
			reason: 'hidden',
			refused: [{ area: 'west', why: 'few' }]
		});
		expect((await asked(unplanned, { indicator: goal(), experiment: ['oost'] })).reason).toBeNull();
	});
});
