// Impossible input is refused by name, whatever the function.
import { describe, expect, it } from 'vitest';
import * as statistics from '../../src/lib/statistics/index.ts';

const {
	atPricesOf,
	attainmentProbability,
	auditSuppression,
	benjaminiHochberg,
	breakdownMultiple,
	betweenEvents,
	bootstrapRatio,
	bowker,
	breakEven,
	chanceOfDifference,
	costEffectiveness,
	cronbachAlpha,
	didCrossSectionCells,
	didCrossSections,
	didMeans,
	didPanel,
	didPanelGroups,
	didProportions,
	differenceOfMeans,
	differenceOfProportions,
	discountFactor,
	dispersion,
	donaldLang,
	eventMoments,
	eventStudy,
	fisherExact,
	fitsUnequalTrends,
	gammaMean,
	holm,
	kaplanMeier,
	leaveOneOut,
	mannWhitney,
	meanInterval,
	minimumDetectableDid,
	minimumDetectableDifference,
	movingTogether,
	netBenefit,
	orderedHomogeneity,
	outlook,
	pairedProportions,
	pChart,
	placeboRank,
	poissonRate,
	presentValue,
	randomisation,
	rescaledPlacebo,
	sampleSizeDid,
	signTest,
	stuartMaxwell,
	surveyDid,
	surveyMean,
	surveyProportion,
	suppress,
	syntheticDid,
	syntheticPlacebo,
	targetPath,
	targetStatus,
	tornado,
	transitionMatrix,
	widening,
	wilcoxonSignedRank,
	wilson,
	xmr,
	modifiedZ
} = statistics;

const half = { numerator: 1, denominator: 2 };
const sample = { mean: 1, sd: 1, n: 5 };
const cells = { treatedBefore: half, treatedAfter: half, controlBefore: half, controlAfter: half };
const sizes = { treatedBefore: 9, treatedAfter: 9, controlBefore: 9, controlAfter: 9 };
const samples = { treatedBefore: sample, treatedAfter: sample, controlBefore: sample, controlAfter: sample };
const none = { mean: 1, sd: 1, n: 0 };
const row = { unit: 'a', period: 1, y: 1, treated: true };
const status = { observed: 1, lower: 0, upper: 2, path: 1, target: 1, better: 'lower' as const };

const effective = {
	cost: { value: 100, standardError: 10 },
	effect: { value: 1, standardError: 0.2 },
	worth: 50
};
const balance = {
	prices: [{ value: 10, low: 8, high: 12 }],
	terms: [{ side: 'cost' as const, quantity: { value: 5, lower: 4, upper: 6 }, price: 0, factor: 1 }]
};
const ahead = {
	series: Array.from({ length: 8 }, () => half),
	...{ ahead: 2, levels: [0.8], target: 0.3, better: 'lower' as const }
};
const weighed = {
	panel: { a: [1, 2, 4], b: [2, 2, 3], c: [1, 3, 2] },
	...{ treated: ['a'], before: 2, method: 'synthetic-did' as const }
};
const event = {
	estimates: [0.2, 0.6],
	covariance: [
		[0.02, 0.01],
		[0.01, 0.03]
	],
	...{ before: 1, weights: [1] }
};

const refused: [name: string, argument: string, call: () => unknown][] = [
	['wilson', 'numerator', () => wilson({ numerator: -1, denominator: 3 })],
	['wilson', 'numerator', () => wilson({ numerator: 4, denominator: 3 })],
	['wilson', 'numerator', () => wilson({ numerator: 3.5, denominator: 3 })],
	['wilson', 'denominator', () => wilson({ numerator: 0, denominator: -0.5 })],
	['wilson', 'numerator', () => wilson({ numerator: NaN, denominator: 3 })],
	['wilson', 'denominator', () => wilson({ numerator: 0, denominator: 0 })],
	['wilson', 'denominator', () => wilson({ numerator: 1, denominator: Infinity })],
	['betweenEvents', 'events', () => betweenEvents({ events: [1, 0.5], improvement: 'decrease' })],
	['dispersion', 'series', () => dispersion({ series: [half, { numerator: 3, denominator: 2 }] })],
	['pChart', 'counts', () => pChart({ counts: [], improvement: 'increase' })],
	['pChart', 'fixAfter', () => pChart({ counts: [half], improvement: 'increase', fixAfter: 0 })],
	['eventMoments', 'reference', () => eventMoments({ rows: [row], reference: 2 })],
	['discountFactor', 'rate', () => discountFactor({ rate: -1, years: 2 })],
	['discountFactor', 'years', () => discountFactor({ rate: 0.05, years: -1 })],
	['presentValue', 'amounts', () => presentValue({ amounts: [], rate: 0.05 })],
	['presentValue', 'amounts', () => presentValue({ amounts: [1, NaN], rate: 0.05 })],
	[
		'atPricesOf',
		'to',
		() => atPricesOf({ amount: 1, from: 2009, to: 2010, index: [{ year: 2009, value: 100 }] })
	],
	[
		'atPricesOf',
		'amount',
		() => atPricesOf({ amount: Infinity, from: 2009, to: 2009, index: [{ year: 2009, value: 100 }] })
	],
	['bootstrapRatio', 'denominators', () => bootstrapRatio({ numerators: [1, 2], denominators: [0, 0] })],
	['bootstrapRatio', 'draws', () => bootstrapRatio({ numerators: [1, 2], draws: 10 })],
	['gammaMean', 'values', () => gammaMean({ values: [1, -1] })],
	['gammaMean', 'confidence', () => gammaMean({ values: [1, 2], confidence: 1 })],
	['costEffectiveness', 'correlation', () => costEffectiveness({ ...effective, correlation: 2 })],
	['costEffectiveness', 'df', () => costEffectiveness({ ...effective, df: 0 })],
	['movingTogether', 'parts', () => movingTogether({ parts: [1, -1], whole: 1 })],
	['movingTogether', 'whole', () => movingTogether({ parts: [1, 1], whole: NaN })],
	[
		'netBenefit',
		'together',
		() => netBenefit({ ...balance, terms: balance.terms.map((one) => ({ ...one, together: 2 })) })
	],
	['netBenefit', 'terms', () => netBenefit({ ...balance, terms: [] })],
	['netBenefit', 'price', () => netBenefit({ ...balance, prices: [] })],
	['tornado', 'prices', () => tornado({ ...balance, prices: [{ value: 1, low: 2, high: 3 }] })],
	['breakEven', 'draws', () => breakEven({ ...balance, draws: 1 })],
	['outlook', 'ahead', () => outlook({ ...ahead, ahead: 0 })],
	['outlook', 'series', () => outlook({ ...ahead, series: ahead.series.slice(1) })],
	['outlook', 'levels', () => outlook({ ...ahead, levels: [] })],
	['syntheticDid', 'before', () => syntheticDid({ ...weighed, before: 1 })],
	['syntheticDid', 'treated', () => syntheticDid({ ...weighed, treated: ['z'] })],
	['syntheticDid', 'panel', () => syntheticDid({ ...weighed, panel: { ...weighed.panel, b: [1] } })],
	['syntheticPlacebo', 'treated', () => syntheticPlacebo({ ...weighed, treated: ['a', 'b'] })],
	['leaveOneOut', 'panel', () => leaveOneOut({ ...weighed, before: 3 })],
	['fitsUnequalTrends', 'multiple', () => fitsUnequalTrends({ ...event, multiple: -1, value: 0 })],
	['breakdownMultiple', 'weights', () => breakdownMultiple({ ...event, weights: [0] })],
	['breakdownMultiple', 'covariance', () => breakdownMultiple({ ...event, covariance: [[1]] })],
	['xmr', 'fixAfter', () => xmr({ values: [1, 2], improvement: 'increase', fixAfter: 0 })],
	['widening', 'own.phi', () => widening({ own: { phi: -1, lag1: 0, n: 9, trend: false }, others: [] })],
	['wilson', 'confidence', () => wilson({ ...half, confidence: 1 })],
	['wilson', 'confidence', () => wilson({ ...half, confidence: NaN })],
	['poissonRate', 'denominator', () => poissonRate({ numerator: 1, denominator: 0 })],
	['poissonRate', 'multiplier', () => poissonRate({ ...half, multiplier: -1 })],
	['meanInterval', 'values', () => meanInterval({ values: [] })],
	['meanInterval', 'values', () => meanInterval({ values: [1, NaN] })],
	['meanInterval', 'sd', () => meanInterval({ mean: 1, sd: -1, n: 3 })],
	['meanInterval', 'n ', () => meanInterval({ mean: 1, sd: 1, n: 0 })],
	[
		'differenceOfProportions',
		'b.numerator',
		() => differenceOfProportions({ a: half, b: { numerator: 3, denominator: 2 } })
	],
	[
		'chanceOfDifference',
		'a.numerator',
		() => chanceOfDifference({ a: { numerator: -1, denominator: 2 }, b: half })
	],
	[
		'chanceOfDifference',
		'b.denominator',
		() => chanceOfDifference({ a: half, b: { numerator: 0, denominator: 0 } })
	],
	['differenceOfMeans', 'a.mean', () => differenceOfMeans({ a: { ...sample, mean: Infinity }, b: sample })],
	[
		'pairedProportions',
		'table',
		() =>
			pairedProportions({
				table: [
					[0, 0],
					[0, 0]
				]
			})
	],
	[
		'pairedProportions',
		'table',
		() =>
			pairedProportions({
				table: [
					[1, -1],
					[0, 0]
				]
			})
	],
	[
		'didProportions',
		'treatedAfter',
		() => didProportions({ ...cells, treatedAfter: { numerator: 1, denominator: 0 } })
	],
	['didMeans', 'controlAfter', () => didMeans({ ...samples, controlAfter: { mean: NaN, sd: 1, n: 3 } })],
	['didMeans', 'confidence', () => didMeans({ ...samples, confidence: 0 })],
	['didCrossSections', 'rows', () => didCrossSections({ rows: [] })],
	['didCrossSections', 'y', () => didCrossSections({ rows: [{ y: NaN, treated: true, post: true }] })],
	['didCrossSectionCells', 'controlAfter.n', () => didCrossSectionCells({ ...samples, controlAfter: none })],
	['didPanel', 'changes', () => didPanel({ changes: [] })],
	['didPanelGroups', 'control.n', () => didPanelGroups({ treated: sample, control: none })],
	['sampleSizeDid', 'difference', () => sampleSizeDid({ sd: 1, difference: 0 })],
	['eventStudy', 'reference', () => eventStudy({ rows: [row], reference: 2 })],
	['eventStudy', 'rows', () => eventStudy({ rows: [row, row], reference: 1 })],
	[
		'eventStudy',
		'rows',
		() => eventStudy({ rows: [row, { ...row, period: 2, treated: false }], reference: 1 })
	],
	['donaldLang', 'treated', () => donaldLang({ changes: [1, 2], treated: [true] })],
	['randomisation', 'values', () => randomisation({ values: [], treated: [] })],
	['randomisation', 'values', () => randomisation({ values: [1, Infinity], treated: [true, false] })],
	['placeboRank', 'treated', () => placeboRank({ changes: { a: 1 }, treated: 'toString' })],
	['placeboRank', 'changes', () => placeboRank({ changes: { a: NaN }, treated: 'a' })],
	['signTest', 'before', () => signTest({ before: [], after: [] })],
	['signTest', 'after', () => signTest({ before: [1, 2], after: [1] })],
	['wilcoxonSignedRank', 'after', () => wilcoxonSignedRank({ before: [1], after: [NaN] })],
	['transitionMatrix', 'after', () => transitionMatrix({ before: [1], after: [3], levels: [1, 2] })],
	['transitionMatrix', 'levels', () => transitionMatrix({ before: [1], after: [1], levels: [1, 1] })],
	['stuartMaxwell', 'table', () => stuartMaxwell({ table: [[1, 2]] })],
	[
		'bowker',
		'table',
		() =>
			bowker({
				table: [
					[0, 0],
					[0, 0]
				]
			})
	],
	['holm', 'pValues', () => holm([0.5, 1.1])],
	['benjaminiHochberg', 'pValues', () => benjaminiHochberg([NaN])],
	['cronbachAlpha', 'items', () => cronbachAlpha({ items: [] })],
	['cronbachAlpha', 'items', () => cronbachAlpha({ items: [[1, 2], [1]] })],
	['mannWhitney', 'b', () => mannWhitney({ a: [1], b: [] })],
	['kaplanMeier', 'times', () => kaplanMeier({ times: [-1], ended: [true] })],
	['kaplanMeier', 'ended', () => kaplanMeier({ times: [1, 2], ended: [true] })],
	['kaplanMeier', 'people', () => kaplanMeier({ times: [1], ended: [true], people: [0] })],
	['kaplanMeier', 'people', () => kaplanMeier({ times: [1], ended: [true], people: [1, 1] })],
	['orderedHomogeneity', 'scores', () => orderedHomogeneity({ table: [[1]], scores: [1, 2] })],
	[
		'rescaledPlacebo',
		'sizes.a',
		() => rescaledPlacebo({ changes: { a: 1 }, sizes: { a: 0 }, treated: ['a'] })
	],
	[
		'fisherExact',
		'table',
		() =>
			fisherExact({
				table: [
					[1, 2],
					[0.5, 1]
				]
			})
	],
	['modifiedZ', 'values', () => modifiedZ({ values: [] })],
	['xmr', 'values', () => xmr({ values: [], improvement: 'increase' })],
	['xmr', 'rebase', () => xmr({ values: [1, 2], improvement: 'increase', rebase: [2] })],
	['xmr', 'target', () => xmr({ values: [1, 2], improvement: 'increase', target: NaN })],
	[
		'minimumDetectableDifference',
		'n ',
		() => minimumDetectableDifference({ n: 0, p1: 0.1, direction: 'increase' })
	],
	[
		'minimumDetectableDifference',
		'p1',
		() => minimumDetectableDifference({ n: 9, p1: 1.1, direction: 'increase' })
	],
	['minimumDetectableDifference', 'power', () => minimumDetectableDifference({ n: 9, sd: 1, power: 0.02 })],
	['minimumDetectableDifference', 'alpha', () => minimumDetectableDifference({ n: 9, sd: 1, alpha: 1 })],
	['minimumDetectableDid', 'sd', () => minimumDetectableDid({ ...sizes, sd: -1 })],
	['attainmentProbability', 'target', () => attainmentProbability({ ...half, target: 2, better: 'lower' })],
	[
		'targetPath',
		'quartersTotal',
		() => targetPath({ baseline: 1, target: 2, quartersTotal: 0, quartersElapsed: 0 })
	],
	[
		'targetPath',
		'quartersElapsed',
		() => targetPath({ baseline: 1, target: 2, quartersTotal: 1, quartersElapsed: -1 })
	],
	[
		'targetPath',
		'steps[1].after',
		() =>
			targetPath({
				...{ baseline: 1, target: 2, quartersTotal: 9, quartersElapsed: 1 },
				steps: [
					{ after: 4, value: 1.5 },
					{ after: 2, value: 1.7 }
				]
			})
	],
	['surveyProportion', 'values', () => surveyProportion({ values: [0.5], weights: [1] })],
	['surveyProportion', 'weights', () => surveyProportion({ values: [0, 1], weights: [1, 0] })],
	['surveyProportion', 'weights', () => surveyProportion({ values: [0, 1], weights: [1] })],
	[
		'surveyProportion',
		'clusters',
		() => surveyProportion({ values: [0, 1], weights: [1, 1], clusters: [1] })
	],
	['surveyMean', 'values', () => surveyMean({ values: [], weights: [] })],
	['surveyMean', 'weights', () => surveyMean({ values: [1, 2], weights: [1, Infinity] })],
	['surveyDid', 'rows', () => surveyDid({ rows: [] })],
	['surveyDid', 'weight', () => surveyDid({ rows: [{ y: 1, weight: -1, treated: true, post: true }] })],
	['targetStatus', 'lower', () => targetStatus({ ...status, lower: 3 })],
	['targetStatus', 'path', () => targetStatus({ ...status, path: NaN })]
];

describe('impossible input', () => {
	it.each(refused)('%s names %s', (_, argument, call) => {
		expect(call).toThrow(RangeError);
		expect(call).toThrow(argument);
	});

	it('is refused in tables to be suppressed', async () => {
		await expect(suppress({ counts: [], threshold: 5 })).rejects.toThrow(RangeError);
		await expect(suppress({ counts: [[1, 2], [3]], threshold: 5 })).rejects.toThrow(/counts/);
		await expect(suppress({ counts: [[1, 2]], threshold: 0 })).rejects.toThrow(/threshold/);
		await expect(suppress({ counts: [[1, 2]], threshold: 5, protect: [[1, 0]] })).rejects.toThrow(/protect/);
		await expect(auditSuppression({ counts: [[-1]], suppressed: [], threshold: 5 })).rejects.toThrow(
			/counts/
		);
	});

	it('is looked for in every function there is', () => {
		const covered = new Set([...refused.map(([name]) => name), 'suppress', 'auditSuppression']);
		expect(Object.keys(statistics).filter((name) => !covered.has(name))).toEqual([]);
	});
});
