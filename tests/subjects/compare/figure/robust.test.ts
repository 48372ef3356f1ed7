// How wrong a comparison may be: the demonstration, panels made by hand, and every reason why there is no answer.
import { describe, expect, it } from 'vitest';
import { answerRobust } from '../../../../src/lib/subjects/compare/answer/robust.ts';
import type { CompareQuestion } from '../../../../src/lib/subjects/compare/answer/comparison.ts';
import type { Indicator } from '../../../../src/lib/domain/indicator.ts';
import { quarterFromIndex, quarterIndex } from '../../../../src/lib/domain/period.ts';
import { languages } from '../../../../src/lib/domain/text.ts';
import { openProgramme } from '../../../../src/lib/server/programme.ts';
import type { RobustFigure } from '../../../../src/lib/subjects/compare/figure/robust-figure.ts';
import { answerCompare } from '../../../../src/lib/subjects/compare/answer/comparison.ts';
import { companySentences, driftSentences } from '../../../../src/lib/subjects/compare/words/robust.ts';
import { area, indicator, programme, row, withRows } from '../../../fixtures/answered-programme.ts';

const others = Array.from({ length: 12 }, (_, i) => `buurt-${i + 1}`);
const areas = [
	area('oost', 'experiment'),
	area('noord', 'control'),
	...others.map((one) => area(one, 'reference'))
];
type Rows = ReturnType<typeof row>[];

/** Counts out of a thousand, quarter after quarter from 2006-Q1; null is a quarter without a row. */
const run = (where: string, counts: readonly (number | null)[]): Rows =>
	counts.flatMap((count, step) =>
		count === null
			? []
			: [row('werkloos', where, quarterFromIndex(quarterIndex('2006-Q1') + step), `${count}/1000`)]
	);
/** Ten quarters before the start of 2008-Q3, four from it on: each neighbourhood swings in its own way. */
const swing = (height: number, phase: number): number[] =>
	Array.from({ length: 14 }, (_, t) => Math.round(height + 6 * Math.sin(t * (1 + phase / 7) + phase)));
const plain = [
	...run('noord', swing(200, 1)),
	...others.flatMap((one, i) => run(one, swing(100 + 15 * i, i + 2)))
];
/** As the mean of two others before the start, and 40 in a thousand lower from it on. */
const twin = swing(115, 3).map(
	(one, t) => Math.round((one + (swing(130, 4)[t] ?? 0)) / 2) - (t >= 10 ? 40 : 0)
);

interface Setting {
	question?: Partial<CompareQuestion>;
	breaks?: { area: string | null; period: string }[];
	indicator?: Partial<Indicator>;
}
async function ask(rows: Rows, setting: Setting = {}): Promise<RobustFigure> {
	const breaks = (setting.breaks ?? []).map((one) => ({
		...{
			indicator: 'werkloos',
			period_index: quarterIndex(one.period),
			kind: 'definition',
			reason: 'anders'
		},
		...one
	}));
	const engine = await withRows(rows, breaks);
	try {
		const catalogue = { programme, areas, indicators: [indicator(setting.indicator)] };
		const found = await answerRobust(engine, catalogue, { indicator: 'werkloos', ...setting.question });
		expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/);
		return found;
	} finally {
		await engine.close();
	}
}

describe('a weighted company', () => {
	it('finds what happened to the experiment alone, and gives it the first place', async () => {
		const { company } = await ask([...run('oost', twin), ...plain]);
		const found = company?.estimates.find((one) => one.method === 'synthetic-did');
		expect(found?.value).toBeCloseTo(-0.04, 2);
		expect(found).toMatchObject({ rank: 1, units: 14 });
		expect(company).toMatchObject({ before: 10, after: 4, from: '2006-Q1', to: '2009-Q2', leftOut: [] });
	});
	it('is at least the plain comparison: all alike is the difference of two mean changes', async () => {
		const { company } = await ask([...run('oost', twin), ...plain]);
		const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
		const change = (counts: readonly number[]) => mean(counts.slice(10)) - mean(counts.slice(0, 10));
		const company0 = [swing(200, 1), ...others.map((_, i) => swing(100 + 15 * i, i + 2))];
		const expected = (change(twin) - mean(company0.map(change))) / 1000;
		expect(company?.estimates.find((one) => one.method === 'did')?.value).toBeCloseTo(expected, 12);
	});
	it('weighs shares that add up to 1, heaviest first, and tells what each one matters', async () => {
		const { company } = await ask([...run('oost', twin), ...plain]);
		const weights = company?.weights.map((one) => one.weight) ?? [];
		expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
		expect(weights).toEqual([...weights].sort((a, b) => b - a));
		expect(company?.without.map((one) => one.area).sort()).toEqual(
			company?.weights.map((one) => one.area).sort()
		);
	});
	it('leaves out who misses a quarter, and says so', async () => {
		const holed = plain.filter((one) => !(one.area === 'buurt-3' && one.period === '2007-Q1'));
		const { company } = await ask([...run('oost', twin), ...holed]);
		expect(company?.leftOut).toEqual(['buurt-3']);
		expect(company?.weights).toHaveLength(12);
	});
	it.each<[string, Rows, Setting]>([
		['too-few-areas', plain.filter((one) => ['noord', 'buurt-1', 'buurt-2'].includes(one.area)), {}],
		// Noord and eight others: nine neighbourhoods, where it takes ten.
		[
			'too-few-areas',
			plain.filter((one) => !['buurt-9', 'buurt-10', 'buurt-11', 'buurt-12'].includes(one.area)),
			{}
		],
		['no-experiment', plain, { question: { experiment: [] } }],
		['break', plain, { breaks: [{ area: null, period: '2008-Q1' }] }],
		['none-after', plain, { question: { after: '2008-Q2' } }],
		['not-quarterly', plain, { indicator: { frequency: 'year' } }]
	])('is not there: %s', async (reason, rows, setting) => {
		const { company, reasons } = await ask([...run('oost', twin), ...rows], setting);
		expect(company).toBeNull();
		expect(reasons.company).toBe(reason);
	});
	it('is not there with seven quarters before the start, and is with eight and ten neighbourhoods', async () => {
		const late = (rows: Rows, first: string) => rows.filter((one) => one.period >= first);
		const { reasons } = await ask(late([...run('oost', twin), ...plain], '2006-Q4'));
		expect(reasons.company).toBe('too-few-before');
		const ten = plain.filter((one) => !['buurt-10', 'buurt-11', 'buurt-12'].includes(one.area));
		const { company } = await ask(late([...run('oost', twin), ...ten], '2006-Q3'));
		expect(company).toMatchObject({ before: 8 });
		expect(company?.weights).toHaveLength(10);
	});
});

describe('unequal drift', () => {
	it('is counted in steps of before the start: a lasting fall after a quiet time takes many of them', async () => {
		const quiet = (fall: number) =>
			Array.from({ length: 14 }, (_, t) => 200 + (t % 2) - (t >= 10 ? fall : 0));
		const rows = [
			...run('oost', quiet(30)),
			...run('noord', new Array<number>(14).fill(200)),
			...plain.slice(14)
		];
		const { drift } = await ask(rows);
		// Steps of 1 in a thousand before; a mean of 30 or so after it, in which a step counts (4 + 1) / 2 times.
		expect(drift?.largestStep).toBeCloseTo(0.001, 9);
		expect(drift?.estimate).toBeCloseTo(Math.abs(drift?.value ?? 0) / 0.0025, 9);
		expect(drift).toMatchObject({ before: 10, after: 4, areas: 2, withMargin: null });
	});
	it('has a margin from ten control areas on', async () => {
		const { drift } = await ask([...run('oost', twin), ...plain], {
			question: { control: others.slice(0, 11) }
		});
		expect(drift?.withMargin).not.toBeNull();
		expect(drift?.withMargin ?? Infinity).toBeLessThan(drift?.estimate ?? 0);
	});
	it.each<[string, Setting]>([
		['no-control', { question: { control: [] } }],
		['none-after', { question: { after: '2008-Q2' } }]
	])('is not there: %s', async (reason, setting) => {
		const { drift, reasons } = await ask([...run('oost', twin), ...plain], setting);
		expect(drift).toBeNull();
		expect(reasons.drift).toBe(reason);
	});
	it('with one control area has a multiple and no margin, and says in words that it takes ten', async () => {
		const { drift } = await ask([...run('oost', twin), ...plain], { question: { control: ['noord'] } });
		expect(drift).toMatchObject({ areas: 2, withMargin: null });
		expect(drift?.estimate).toBeGreaterThan(0);
		const { drift: nine } = await ask([...run('oost', twin), ...plain], {
			question: { control: others.slice(0, 9) }
		});
		expect(nine?.withMargin).toBeNull();
	});
	it('turns nothing where nothing moved', async () => {
		const flat = new Array<number>(14).fill(200);
		const { reasons } = await ask([...run('oost', flat), ...run('noord', flat)]);
		expect(reasons.drift).toBe('nothing-moved');
	});
});

it('says of the demonstration what it found, in both languages, with every number marked', async () => {
	const { engine, catalogue } = await openProgramme('data/velve-lindenhof', { protection: false });
	const question = { indicator: 'wwb-uitkering' };
	const [robust, figure] = await Promise.all([
		answerRobust(engine, catalogue, question),
		answerCompare(engine, catalogue, question)
	]);
	expect(robust.reasons).toEqual({ company: null, drift: null });
	expect(robust.company?.weights).toHaveLength(14);
	const own = catalogue.indicators.find((one) => one.id === 'wwb-uitkering');
	if (own === undefined) throw new Error('the demonstration has this goal');
	for (const language of languages) {
		const compared = {
			figure,
			indicator: own,
			areas: catalogue.areas,
			programme: catalogue.programme,
			language
		};
		const told = [...companySentences(robust, compared), ...driftSentences(robust, compared)];
		expect(told).toHaveLength(6);
		for (const { text, numbers } of told) for (const one of numbers) expect(text).toContain(one.text);
	}
});
