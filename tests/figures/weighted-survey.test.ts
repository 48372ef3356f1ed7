// Survey answers that weigh unequally, from a folder on disk to the figures: overview, trend, comparison and the people themselves.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerCompare } from '../../src/lib/subjects/compare/answer/comparison.ts';
import { answerOverview } from '../../src/lib/subjects/overview/answer.ts';
import { answerTrend } from '../../src/lib/subjects/indicator/answer.ts';
import { leadSentence } from '../../src/lib/subjects/report/words/goals.ts';
import { csvOf } from '../../src/lib/server/downloads.ts';
import { openProgramme, type OpenedProgramme } from '../../src/lib/server/programme.ts';
import {
	differenceOfProportions,
	surveyDid,
	surveyProportion,
	wilson
} from '../../src/lib/statistics/index.ts';
import { cellsOf, reportOf } from '../subjects/report/report-programmes.ts';

const [first, last] = ['2009-Q1', '2011-Q1'] as const;
interface Answer {
	wave: string;
	area: string;
	respondent: string;
	value: number;
	weight: number;
}

/** The young answer half as often as they should, and say yes more: `yes` of 60 older and of 20 young people. */
function asked(area: string, wave: string, older: number, young: number, same = false): Answer[] {
	const group = (name: string, yes: number, people: number, weight: number): Answer[] =>
		Array.from({ length: people }, (_, at) => ({
			wave,
			area,
			// Half of each group answers in both waves.
			respondent: at < people / 2 ? `${name}${at}` : `${name}${at}-${wave}`,
			value: at % people < yes ? 1 : 0,
			weight: same ? 1 : weight
		}));
	return [...group('o', older, 60, 0.8), ...group('j', young, 20, 2.4)];
}
const everything = (same = false): Answer[] => [
	...asked('oost', first, 12, 16, same),
	...asked('west', first, 15, 14, same),
	...asked('oost', last, 24, 17, same),
	...asked('west', last, 22, 15, same),
	...asked('noord', first, 14, 14, same),
	...asked('zuid', first, 12, 15, same),
	...asked('noord', last, 15, 15, same),
	...asked('zuid', last, 14, 14, same)
];

let folders: string;
beforeAll(async () => {
	folders = await mkdtemp(path.join(tmpdir(), 'weighted-'));
});
afterAll(() => rm(folders, { recursive: true }));

const definition = (id: string, kind: 'proportion' | 'mean', frequency: string) => `---
id: ${id}
order: 1
name: { nl: Sport, en: Sport }
short: { nl: Sport, en: Sport }
domain: veiligheid
kind: ${kind}
better: higher
frequency: ${frequency}
origin: survey
${kind === 'mean' ? 'scale: { min: 0, max: 1 }\n' : ''}population: { nl: bewoners, en: residents }
baseline: 0.3
target: 0.5
source: { nl: verzonnen, en: made up }
---

# nl

## Wat meet dit?

Verzonnen.

## Let op

Verzonnen.

# en

## What does this measure?

Made up.

## Caution

Made up.
`;

async function opened(
	name: string,
	answers: Answer[],
	kind: 'proportion' | 'mean' = 'proportion',
	frequency = 'wave'
) {
	const folder = path.join(folders, name);
	await mkdir(path.join(folder, 'indicators', 'neighbourhood'), { recursive: true });
	const files = {
		'areas.csv': [
			'area,name,role,part_of',
			...['wijk,Wijk,experiment,', 'oost,Oost,experiment,wijk', 'west,West,experiment,wijk'],
			...['noord,Noord,control,', 'zuid,Zuid,control,']
		],
		'observations.csv': ['indicator,area,period,numerator,denominator,status,source,retrieved'],
		'surveys.csv': [
			'wave,area,respondent,indicator,value,weight',
			...answers.map((one) =>
				[one.wave, one.area, one.respondent, 'beweegt', one.value, one.weight].join(',')
			)
		],
		'indicators/neighbourhood/beweegt.md': [definition('beweegt', kind, frequency)]
	};
	for (const [file, lines] of Object.entries(files))
		await writeFile(path.join(folder, file), lines.join('\n'));
	const programme = await openProgramme(folder);
	expect(programme.problems).toEqual([]);
	return programme;
}

const view = { area: 'wijk', compare: ['noord', 'zuid'], confidence: 0.95 };
const rowIn = async ({ engine, catalogue }: OpenedProgramme, area: string) => {
	const { indicators } = await answerOverview(engine, catalogue, last, { ...view, area });
	return indicators.find((one) => one.indicator === 'beweegt');
};
const shareOf = (answers: Answer[], area: string, wave: string) => {
	const own = answers.filter((one) => one.area === area && one.wave === wave);
	return surveyProportion({ values: own.map((one) => one.value), weights: own.map((one) => one.weight) });
};

describe('a wave whose answers weigh unequally', () => {
	let programme: OpenedProgramme;
	const answers = everything();
	beforeAll(async () => {
		programme = await opened('weighted', answers);
	});

	it('gives the weighted share with the margin of as many people as it is worth, and no counts', async () => {
		const expected = shareOf(answers, 'oost', last);
		expect(expected.value).toBeCloseTo((24 * 0.8 + 17 * 2.4) / 96, 12);
		const row = await rowIn(programme, 'oost');
		expect(row).toMatchObject({ n: 80, numerator: null, denominator: null, reliable: true });
		expect(row?.value).toBeCloseTo(expected.value, 2);
		expect(row?.nEffective).toBeCloseTo(expected.nEffective ?? NaN, 0);
		expect(row?.lower).toBeCloseTo(expected.lower ?? NaN, 2);
		// The share is published to three digits, and its margin follows from what is published.
		const n = row?.nEffective ?? NaN;
		expect(row?.upper).toBe(wilson({ numerator: (row?.value ?? NaN) * n, denominator: n }).upper);
		expect(row?.value).toBe(Number(expected.value.toPrecision(3)));
	});

	it('pools a whole from its parts by what their people weigh, and its claim from the first wave on', async () => {
		const [oost, west] = [shareOf(answers, 'oost', last), shareOf(answers, 'west', last)];
		const row = await rowIn(programme, 'wijk');
		expect(row?.n).toBe(160);
		expect(row?.value).toBeCloseTo((oost.value + west.value) / 2, 3);
		expect(row?.nEffective).toBeGreaterThan(100);
		expect(row?.nEffective).toBeLessThan(160);
		expect(row?.claim.firstWave).toBe(first);
		const before = (shareOf(answers, 'oost', first).value + shareOf(answers, 'west', first).value) / 2;
		expect(row?.claim.change?.value).toBeCloseTo((row?.value ?? NaN) - before, 2);
	});

	it('is the same in the trend, the comparison and the overview', async () => {
		const { engine, catalogue } = programme;
		const trend = await answerTrend(engine, catalogue, 'beweegt', last, view);
		const figure = await answerCompare(engine, catalogue, { indicator: 'beweegt' });
		for (const area of ['oost', 'west']) {
			const row = await rowIn(programme, area);
			const line = [...trend.series, ...trend.others].find((one) => one.area === area);
			const point = line?.points.find((one) => one.period === last);
			const cell = figure.areas.find((one) => one.area === area)?.afterCell;
			for (const found of [point, cell])
				expect(found).toMatchObject({
					value: row?.value,
					lower: row?.lower,
					upper: row?.upper,
					n: 80,
					nEffective: row?.nEffective
				});
		}
	});

	it('is told from chance, and could be, by what people are worth', async () => {
		const { engine, catalogue } = programme;
		const plain = await opened('the same', everything(true));
		const weighted = await answerCompare(engine, catalogue, { indicator: 'beweegt' });
		const counted = await answerCompare(plain.engine, plain.catalogue, { indicator: 'beweegt' });
		expect(weighted.detectable.difference).toBeGreaterThan(counted.detectable.difference ?? NaN);
		const width = ({ did }: typeof weighted) => (did.upper ?? NaN) - (did.lower ?? NaN);
		expect(width(weighted)).toBeGreaterThan(width(counted));
	});

	it('of one area a side gives the linearised test of the rows, who answered twice as one person', async () => {
		const { engine, catalogue } = programme;
		const { rows } = await answerCompare(engine, catalogue, {
			indicator: 'beweegt',
			experiment: ['oost'],
			control: ['noord']
		});
		const expected = surveyDid({
			rows: answers
				.filter((one) => ['oost', 'noord'].includes(one.area))
				.map(({ area, wave, respondent, value, weight }) => ({
					y: value,
					weight,
					treated: area === 'oost',
					post: wave === last,
					cluster: `${area} ${respondent}`
				}))
		});
		expect(rows).toMatchObject({ method: 'survey-linearised', reason: null });
		expect(rows.value).toBeCloseTo(expected.value ?? NaN, 2);
		// The panel is hidden here where few changed their answer; then nobody may know how the waves hang together.
		const apart = surveyDid({
			rows: answers
				.filter((one) => ['oost', 'noord'].includes(one.area))
				.map((one) => ({
					y: one.value,
					weight: one.weight,
					treated: one.area === 'oost',
					post: one.wave === last
				}))
		});
		const wanted = rows.panel.reason === null ? expected : apart;
		expect(rows.standardError ?? NaN).toBeCloseTo(wanted.standardError ?? NaN, 2);
		expect(rows.df).toBe(wanted.df);
		expect(rows.cells?.treatedAfter).toMatchObject({ n: 80 });
		expect(rows.cells?.treatedAfter.nEffective).toBeLessThan(80);
	});

	it('is said in the report: how many answered, and what they are worth', async () => {
		const row = await rowIn(programme, 'oost');
		const indicator = programme.catalogue.indicators.find((one) => one.id === 'beweegt');
		if (!row || !indicator) throw new Error('no such goal');
		expect(leadSentence(row, indicator, last, 'nl')).toMatch(
			/62,5%, over 80 antwoorden die niet even zwaar tellen\. .* zo zeker als 67 gewone antwoorden\.$/
		);
		expect(leadSentence({ ...row, reliable: false }, indicator, last, 'en')).toMatch(/unreliable/);
		const { document } = await reportOf(programme, last);
		const worth = cellsOf(document).filter(({ cell }) => cell.about?.field === 'nEffective');
		const whole = await rowIn(programme, 'wijk');
		expect(worth.map(({ cell }) => cell.value)).toEqual([whole?.nEffective]);
		expect(JSON.stringify(document)).toContain('Van Sport tellen de antwoorden niet even zwaar');
	});

	it('is read back from the published file as an estimate with the same margin, and counted by nobody', async () => {
		const { tables, catalogue } = programme;
		const text = csvOf('observations', tables, catalogue);
		const folder = path.join(folders, 'read back');
		await cp(path.join(folders, 'weighted'), folder, { recursive: true });
		await rm(path.join(folder, 'surveys.csv'));
		await writeFile(path.join(folder, 'observations.csv'), text);
		const again = await openProgramme(folder);
		expect(again.problems).toEqual([]);
		const [row, first] = [await rowIn(again, 'oost'), await rowIn(programme, 'oost')];
		expect(row).toMatchObject({ value: first?.value, n: null, numerator: null });
		expect(row?.lower).toBeCloseTo(first?.lower ?? NaN, 12);
		expect(row?.upper).toBeCloseTo(first?.upper ?? NaN, 12);
	});

	it('hides by people, whatever they weigh', async () => {
		const heavy = asked('oost', last, 9, 0).map((one) => ({
			...one,
			weight: one.value === 1 ? 50 : one.weight
		}));
		const hidden = await opened('few', [...answers.filter((one) => one.area !== 'oost'), ...heavy]);
		expect(await rowIn(hidden, 'oost')).toMatchObject({ hidden: true, value: null });
	});
});

describe('an indicator that only surveys hold', () => {
	it.each(['wave', 'quarter'] as const)(
		'counts from its first wave, looked at by %s, and says so',
		async (frequency) => {
			const programme = await opened(
				`only surveys by ${frequency}`,
				everything(true),
				'proportion',
				frequency
			);
			const row = await rowIn(programme, 'wijk');
			expect(row).toMatchObject({ numerator: 78, denominator: 160, value: 78 / 160 });
			expect(row?.claim).toMatchObject({ firstWave: first, change: { value: expect.closeTo(21 / 160, 12) } });
			expect(row?.claim.nl).toContain('De nulmeting is hier de eerste vragenlijst, van');
			expect(row?.claim.en).toContain('The baseline here is the first survey, of');
			expect(row?.claim.nl).not.toContain('nulmeting is er geen');
			const figure = await answerCompare(programme.engine, programme.catalogue, { indicator: 'beweegt' });
			expect(figure).toMatchObject({ before: first, after: last });
			expect(figure.did.value).not.toBeNull();
		}
	);

	it('has no change yet in its first wave', async () => {
		const { engine, catalogue } = await opened('first wave', everything(true));
		const { indicators } = await answerOverview(engine, catalogue, first, view);
		const row = indicators.find((one) => one.indicator === 'beweegt');
		expect(row?.claim).toMatchObject({ reason: 'one-point', change: null });
		expect(row?.claim.firstWave).toBeUndefined();
	});
});

it('weights that are all the same change nothing', async () => {
	const programme = await opened('equal', everything(true));
	const row = await rowIn(programme, 'oost');
	expect(row).toMatchObject({ numerator: 41, denominator: 80, n: 80 });
	expect(row?.nEffective).toBeUndefined();
	expect(row?.lower).toBe(wilson({ numerator: 41, denominator: 80 }).lower);
	const change = differenceOfProportions({
		a: { numerator: 41, denominator: 80 },
		b: { numerator: 28, denominator: 80 },
		// Waves are too few to wait for a second: the chance of a false step is shared out over those that are planned.
		confidence: 1 - 0.05 / 2
	});
	expect(row?.claim.change).toEqual(change);
});

it('a weighted mean has the margin of its own error', async () => {
	const answers = everything();
	const programme = await opened('mean', answers, 'mean');
	const row = await rowIn(programme, 'oost');
	const { value, standardError } = shareOf(answers, 'oost', last);
	expect(row?.mean).toBeCloseTo(value, 2);
	expect(((row?.upper ?? NaN) - (row?.lower ?? NaN)) / 2).toBeCloseTo(1.99 * (standardError ?? NaN), 2);
	expect(row).toMatchObject({ n: 80, numerator: null });
});
