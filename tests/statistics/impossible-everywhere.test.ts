// Every function, every number in its input, every kind of nonsense: refused by name, and never NaN in an answer.
import { describe, expect, it } from 'vitest';
import * as statistics from '../../src/lib/statistics/index.ts';

type Plain = number | string | boolean | null | Plain[] | { [key: string]: Plain };
const half = { numerator: 10, denominator: 20 };
const third = { numerator: 5, denominator: 15 };
const sample = { mean: 3, sd: 1.5, n: 12 };
const cells = { treatedBefore: half, treatedAfter: third, controlBefore: third, controlAfter: half };
const samples = { treatedBefore: sample, treatedAfter: sample, controlBefore: sample, controlAfter: sample };
const sizes = { treatedBefore: 90, treatedAfter: 80, controlBefore: 70, controlAfter: 60 };
const table = [
	[8, 3],
	[2, 9]
];
const pairs = { before: [1, 2, 3, 2, 1], after: [2, 2, 1, 3, 3] };
const confidence = 0.9;
const panel = [1, 2, 3].flatMap((period) =>
	['a', 'b', 'c', 'd'].map((unit, i) => ({ unit, period, y: period * i, treated: i < 2 }))
);
const crossSection = [true, false].flatMap((treated) =>
	[true, false].flatMap((post) => [1, 2, 4].map((y) => ({ y, treated, post })))
);

const paths = { a: [1, 2, 4], b: [2, 2, 3], c: [1, 3, 2] };
const event = {
	estimates: [0.2, 0.6],
	covariance: [
		[0.02, 0.01],
		[0.01, 0.03]
	],
	before: 1,
	weights: [1]
};

const balance = {
	prices: [{ value: 50, low: 40, high: 70 }],
	terms: [
		{ side: 'cost', quantity: { value: 20, lower: 15, upper: 30 }, price: 0, factor: 1 },
		{ side: 'benefit', quantity: { value: 9, lower: -3, upper: 21 }, price: 0, factor: 4 }
	]
};

/** Input that each function answers. Several lines where a function takes several shapes. */
const valid: [name: keyof typeof statistics, input: Plain][] = [
	['wilson', { ...half, confidence }],
	['poissonRate', { ...half, multiplier: 1000, confidence }],
	['meanInterval', { values: [1, 2, 4], confidence }],
	['meanInterval', { ...sample, confidence }],
	['differenceOfProportions', { a: half, b: third, confidence }],
	['chanceOfDifference', { a: half, b: third }],
	['differenceOfMeans', { a: sample, b: sample, confidence }],
	['pairedProportions', { table, confidence }],
	['didProportions', { ...cells, confidence }],
	['didMeans', { ...samples, confidence }],
	['didCrossSections', { rows: crossSection, confidence }],
	['didPanel', { changes: [1, 2, 4, 5].map((change, i) => ({ change, treated: i < 2 })), confidence }],
	['didCrossSectionCells', { ...samples, confidence }],
	['didPanelGroups', { treated: sample, control: sample, confidence }],
	['sampleSizeDid', { difference: 0.05, p: 0.2, direction: 'decrease', power: 0.8, alpha: 0.05 }],
	['eventStudy', { rows: panel, reference: 2, confidence }],
	['donaldLang', { changes: [1, 2, 4, 5], treated: [true, true, false, false], confidence }],
	['randomisation', { values: [1, 2, 4, 5], treated: [true, true, false, false] }],
	['placeboRank', { changes: { a: 1, b: 2, c: 3 }, treated: 'b' }],
	[
		'rescaledPlacebo',
		{ changes: { a: 1, b: 2, c: 4, d: 3 }, sizes: { a: 90, b: 80, c: 30, d: 50 }, treated: ['b'] }
	],
	[
		'kaplanMeier',
		{ times: [3, 5, 5, 9], ended: [true, false, true, false], people: [2, 1, 4, 1], confidence }
	],
	['orderedHomogeneity', { table, scores: [1, 3] }],
	['signTest', pairs],
	['wilcoxonSignedRank', pairs],
	['transitionMatrix', { ...pairs, levels: [1, 2, 3] }],
	['stuartMaxwell', { table }],
	['bowker', { table }],
	['modifiedZ', { values: [1, 2, 4, 3, 50] }],
	['holm', [0.1, 0.2, null]],
	['benjaminiHochberg', [0.1, 0.2, null]],
	[
		'cronbachAlpha',
		{
			items: [
				[1, 2],
				[3, 3],
				[2, 4]
			]
		}
	],
	['mannWhitney', { a: [1, 2, 4], b: [3, 5] }],
	['fisherExact', { table }],
	['xmr', { values: [1, 2, 4, 3, 5], improvement: 'increase', target: 3, rebase: [2], fixAfter: 2 }],
	['pChart', { counts: [half, third, half], improvement: 'increase', target: 0.3, rebase: [1], fixAfter: 2 }],
	['betweenEvents', { events: [1, 0, 0, 2, 0, 1], improvement: 'decrease', fixAfter: 5 }],
	['dispersion', { series: Array<Plain>(8).fill(half) }],
	['dispersion', { series: [...Array<Plain>(7).fill(half), third], trend: true }],
	[
		'widening',
		{ own: { phi: 2, lag1: 0.5, n: 10 }, others: Array<Plain>(5).fill({ phi: 1, lag1: 0, n: 9 }) }
	],
	['minimumDetectableDifference', { n: 90, p1: 0.2, direction: 'increase', power: 0.9, alpha: 0.01 }],
	['minimumDetectableDifference', { n: 90, sd: 2, power: 0.9, alpha: 0.01 }],
	['minimumDetectableDid', { ...sizes, p: 0.2, direction: 'increase', power: 0.9, alpha: 0.01 }],
	['minimumDetectableDid', { ...sizes, sd: 2, power: 0.9, alpha: 0.01 }],
	['attainmentProbability', { ...half, target: 0.3, better: 'lower' }],
	['targetPath', { baseline: 9, target: 5, quartersTotal: 8, quartersElapsed: 3 }],
	['targetStatus', { observed: 1, lower: 0, upper: 2, path: 1, target: 0.5, better: 'lower' }],
	['auditSuppression', { counts: table, suppressed: [[0, 0]], threshold: 5, nonNegativeIntegers: true }],
	['surveyProportion', { values: [1, 0, 1], weights: [1, 2, 3], clusters: ['a', 'b', 'b'], confidence }],
	['surveyMean', { values: [1, 4, 2], weights: [1, 2, 3], confidence }],
	['surveyDid', { rows: crossSection.map((row) => ({ ...row, weight: 1 + row.y / 2 })), confidence }],
	['eventMoments', { rows: panel, reference: 2 }],
	[
		'outlook',
		{ series: Array<Plain>(8).fill(half), ahead: 2, levels: [0.5, 0.8], target: 0.3, better: 'lower' }
	],
	[
		'outlook',
		{
			series: Array<Plain>(8).fill({ value: 3, error: 0.2 }),
			...{ ahead: 2, levels: [0.8], target: 2, better: 'lower' }
		}
	],
	...(['syntheticDid', 'syntheticPlacebo', 'leaveOneOut'] as const).map((name): [typeof name, Plain] => [
		name,
		{ panel: paths, treated: ['a'], before: 2, method: 'synthetic-did' }
	]),
	['fitsUnequalTrends', { ...event, multiple: 1, value: 0.5, confidence }],
	['breakdownMultiple', { ...event, confidence }],
	['discountFactor', { rate: 0.04, years: 3 }],
	['presentValue', { amounts: [1, 2, 4], rate: 0.04, first: 1 }],
	['atPricesOf', { amount: 5, from: 1, to: 2, index: [1, 2].map((year) => ({ year, value: year + 99 })) }],
	['bootstrapRatio', { numerators: [1, 0, 4], denominators: [3, 2, 3], draws: 100, seed: 1, confidence }],
	['gammaMean', { values: [1, 2, 4], confidence }],
	[
		'costEffectiveness',
		{
			cost: { value: 10, standardError: 2 },
			effect: { value: 3, standardError: 1 },
			...{ correlation: 0.2, worth: 4, df: 9, confidence }
		}
	],
	['movingTogether', { parts: [3, 4], whole: 6 }],
	['netBenefit', { ...balance, draws: 100, seed: 1, confidence }],
	['tornado', balance],
	['breakEven', balance],
	['suppress', { counts: table, threshold: 5, protect: [[1, 1]] }]
];

interface Leaf {
	path: (string | number)[];
	/** The argument to be named: the last word on the way, not a place in a list. */
	argument: string;
	value: number;
}
function leaves(input: Plain, path: (string | number)[] = []): Leaf[] {
	if (typeof input === 'number')
		return [
			{ path, argument: path.filter((one) => typeof one === 'string').at(-1) ?? 'pValues', value: input }
		];
	if (typeof input !== 'object' || input === null) return [];
	return Array.isArray(input)
		? input.flatMap((one, i) => leaves(one, [...path, i]))
		: Object.entries(input).flatMap(([key, one]) => leaves(one, [...path, key]));
}
function replaced(input: Plain, [first, ...rest]: (string | number)[], by: Plain): Plain {
	if (first === undefined) return by;
	if (Array.isArray(input)) return input.map((one, i) => (i === first ? replaced(one, rest, by) : one));
	if (typeof input !== 'object' || input === null) return input;
	return Object.fromEntries(
		Object.entries(input).map(([key, one]) => [key, key === first ? replaced(one, rest, by) : one])
	);
}
const call = (name: keyof typeof statistics, input: Plain): unknown =>
	(statistics[name] as (given: Plain) => unknown)(structuredClone(input));
const refusal = async (name: keyof typeof statistics, input: Plain): Promise<unknown> => {
	try {
		return { answered: await call(name, input) };
	} catch (error) {
		return error;
	}
};

const counts = ['numerator', 'denominator', 'n', 'table', 'counts', 'events', ...Object.keys(sizes)];
const between = ['confidence', 'power', 'alpha'];
/** A unit's own name for where it stands in `changes`, and what is both a level and an answer. */
const alsoNamed: Record<string, string> = { a: 'changes', b: 'changes', c: 'changes', d: 'changes' };

/** Counts of people who weigh unequally. */
const weighted = ['wilson', 'differenceOfProportions', 'didProportions', 'outlook'];
/** Weights of a contrast, not of people: they may be on either side of 0. */
const contrasts = ['fitsUnequalTrends', 'breakdownMultiple'];

/** So need person-years, and the size of a design still on paper; R's power.prop.test takes and gives such too. */
const mayBeBroken = (name: string, argument: string) =>
	(name === 'poissonRate' && argument === 'denominator') ||
	name.startsWith('minimumDetectable') ||
	weighted.includes(name);

function nonsenseFor(name: string, { argument }: Leaf): number[] {
	const of = [NaN, Infinity, -Infinity];
	if (counts.includes(argument)) of.push(-1);
	if (counts.includes(argument) && !mayBeBroken(name, argument)) of.push(1.5);
	if (argument === 'denominator') of.push(0);
	if (between.includes(argument)) of.push(-0.5, 0, 1, 1.5);
	if (argument === 'sd') of.push(-1);
	if (['weight', 'weights'].includes(argument) && !contrasts.includes(name)) of.push(-1, 0);
	if (argument === 'multiple' || argument === 'error') of.push(-1);
	if (['p', 'p1', 'pValues'].includes(argument)) of.push(-0.1, 1.1);
	if (argument === 'numerator' && name !== 'poissonRate') of.push(1000);
	if (argument === 'fixAfter') of.push(0, 1.5);
	if (argument === 'phi') of.push(-0.1);
	if (argument === 'quartersTotal') of.push(0, -1);
	if (argument === 'quartersElapsed') of.push(-1);
	return of;
}

describe.each(valid.map(([name, input], i) => ({ name, input, i })))('$name ($i)', ({ name, input }) => {
	it('answers what can be answered, without NaN', async () => {
		expect(
			JSON.stringify(await call(name, input), (_, one: unknown) => (Number.isNaN(one) ? 'NaN' : one))
		).not.toContain('NaN');
	});

	it('refuses every number that cannot be, and names it', async () => {
		for (const leaf of leaves(input))
			for (const nonsense of nonsenseFor(name, leaf)) {
				const told = `${name}, ${leaf.path.join('.')} = ${nonsense}`;
				const error = await refusal(name, replaced(input, leaf.path, nonsense));
				expect(error, told).toBeInstanceOf(RangeError);
				const named = [leaf.argument, alsoNamed[leaf.argument] ?? leaf.argument, String(leaf.path[0])];
				expect(
					named.some((one) => (error as RangeError).message.includes(one)),
					`${told}: ${(error as RangeError).message}`
				).toBe(true);
			}
	});

	it('refuses empty series', async () => {
		if (Array.isArray(input) || typeof input !== 'object' || input === null) return;
		for (const [key, given] of Object.entries(input)) {
			if (!Array.isArray(given) || ['protect', 'suppressed', 'rebase', 'others'].includes(key)) continue;
			const error = await refusal(name, { ...input, [key]: [] });
			expect(error, `${name}, ${key} = []`).toBeInstanceOf(RangeError);
			expect((error as RangeError).message).toMatch(/[a-z]+/);
		}
	});
});

it('every function is asked', () => {
	const asked = new Set<string>(valid.map(([name]) => name));
	expect(Object.keys(statistics).filter((name) => !asked.has(name))).toEqual([]);
});
