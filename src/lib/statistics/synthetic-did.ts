// The change of one group of areas beside a weighted whole of others: difference-in-differences, synthetic control and synthetic DiD.
import { pow } from '../numbers/elementary.ts';
import { checkCount, checkFinite } from './checks.ts';
import { average } from './groups.ts';
import { simplexWeights } from './simplex-weights.ts';

export const syntheticMethods = ['did', 'synthetic-control', 'synthetic-did'] as const;
export type SyntheticMethod = (typeof syntheticMethods)[number];

/** Series of equally many moments, by area. */
export type Panel = Readonly<Record<string, readonly number[]>>;

export interface SyntheticEstimate {
	/** In the unit of the series: what the treated changed more than their weighted company. */
	value: number;
	/** By area: at least 0, together 1. */
	areas: Record<string, number>;
	/** By moment before the start: at least 0, together 1; all 0 in a synthetic control, which compares levels. */
	moments: number[];
	/** Root mean squared distance before the start, a constant left out where the method does so. */
	distance: number;
}

export interface SyntheticQuestion {
	panel: Panel;
	treated: readonly string[];
	/** Moments before the start, at least two. */
	before: number;
	method: SyntheticMethod;
}

/**
 * Arkhangelsky, Athey, Hirshberg, Imbens & Wager (2021), American Economic Review 111:4088-4118, algorithm 1, with their penalties; synthetic control (Abadie,
 * Diamond & Hainmueller 2010, JASA 105:493-505) on outcomes alone, as they compare it; difference-in-differences weighs all alike.
 * @throws RangeError where an area is unknown, a series is short or not finite, or nobody is left on one side
 */
export function syntheticDid(question: SyntheticQuestion): SyntheticEstimate {
	const { panel, treated, before, method } = question;
	checkPanel(question);
	const controls = Object.keys(panel).filter((area) => !treated.includes(area));
	const series = (areas: readonly string[]) => areas.map((area) => panel[area] ?? []);
	const [company, own] = [series(controls), meanSeries(series(treated))];
	const moments = own.length;
	const equal = (count: number) => new Array<number>(count).fill(1 / count);
	const noise = noiseOf(company, before);
	const least = (1e-5 * noise) ** 2;

	const areaWeights = (): number[] => {
		const control = method === 'synthetic-control';
		const size = control ? 1e-6 : pow(treated.length * (moments - before), 1 / 4);
		const rows = Array.from({ length: before }, (_, t) => company.map((one) => one[t] ?? NaN));
		const penalty = (size * noise) ** 2;
		return simplexWeights({ rows, target: own.slice(0, before), penalty, intercept: !control, least })
			.weights;
	};
	const momentWeights = (): number[] =>
		simplexWeights({
			rows: company.map((one) => one.slice(0, before)),
			target: company.map((one) => average(one.slice(before))),
			penalty: (1e-6 * noise) ** 2,
			intercept: true,
			least
		}).weights;

	const weights = method === 'did' ? equal(controls.length) : areaWeights();
	const times = {
		did: () => equal(before),
		'synthetic-control': () => new Array<number>(before).fill(0),
		'synthetic-did': momentWeights
	}[method]();
	const gap = own.map(
		(value, t) => value - sum(company.map((one, i) => (one[t] ?? NaN) * (weights[i] ?? 0)))
	);
	const earlier = gap.slice(0, before);
	const middle = method === 'synthetic-control' ? 0 : average(earlier);
	return {
		value: average(gap.slice(before)) - sum(earlier.map((one, t) => one * (times[t] ?? 0))),
		areas: Object.fromEntries(controls.map((area, i) => [area, weights[i] ?? 0])),
		moments: times,
		distance: Math.sqrt(average(earlier.map((one) => (one - middle) ** 2)))
	};
}

export interface SyntheticPlacebo {
	/** By area, the first treated one among them: its change against the others without the treated. */
	estimates: Record<string, number>;
	/** 1 = the furthest from 0. */
	rank: number;
	units: number;
	/** rank / units. */
	pTwoSided: number;
}

/**
 * The one treated area among all, each in turn taken for the treated one while that stays out (Abadie et al. 2010): exact, since it goes through them all.
 * @throws RangeError as `syntheticDid`, and where more than one is treated or fewer than two others are there
 */
export function syntheticPlacebo(question: SyntheticQuestion): SyntheticPlacebo {
	const { panel, treated } = question;
	const [one] = treated;
	if (one === undefined || treated.length > 1)
		throw new RangeError(`treated must be one area, got ${treated.length}`);
	const others = Object.keys(panel).filter((area) => area !== one);
	if (others.length < 2) throw new RangeError(`panel must hold at least 2 other areas, got ${others.length}`);
	const without = Object.fromEntries(others.map((area) => [area, panel[area] ?? []]));
	const estimates = Object.fromEntries([
		[one, syntheticDid(question).value],
		...others.map((area): [string, number] => [
			area,
			syntheticDid({ ...question, panel: without, treated: [area] }).value
		])
	]);
	const own = Math.abs(estimates[one] ?? NaN);
	const rank = Object.values(estimates).filter((value) => Math.abs(value) >= own).length;
	const units = others.length + 1;
	return { estimates, rank, units, pTwoSided: rank / units };
}

/** The same without each control area in turn: by the area that stays out. @throws RangeError as `syntheticDid` */
export function leaveOneOut(question: SyntheticQuestion): Record<string, number> {
	const { panel, treated } = question;
	const controls = Object.keys(panel).filter((area) => !treated.includes(area));
	return Object.fromEntries(
		controls.map((left) => {
			const rest = Object.fromEntries(Object.entries(panel).filter(([area]) => area !== left));
			return [left, syntheticDid({ ...question, panel: rest }).value];
		})
	);
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

const meanSeries = (series: readonly (readonly number[])[]): number[] =>
	(series[0] ?? []).map((_, t) => average(series.map((one) => one[t] ?? NaN)));

/** How much a control area moves from one moment to the next before the start: a standard deviation. */
function noiseOf(company: readonly (readonly number[])[], before: number): number {
	const steps = company.flatMap((one) => one.slice(1, before).map((value, t) => value - (one[t] ?? NaN)));
	const middle = average(steps);
	return Math.sqrt(sum(steps.map((one) => (one - middle) ** 2)) / Math.max(1, steps.length - 1));
}

function checkPanel({ panel, treated, before }: SyntheticQuestion): void {
	checkCount('before', before, 2);
	if (treated.length === 0) throw new RangeError('treated must hold at least 1 area');
	for (const area of treated)
		if (!Object.hasOwn(panel, area)) throw new RangeError(`treated must stand in panel, got ${area}`);
	const areas = Object.entries(panel);
	if (areas.length <= new Set(treated).size)
		throw new RangeError('panel must hold areas that are not treated');
	const length = areas[0]?.[1].length ?? 0;
	if (length <= before) throw new RangeError(`panel must hold moments after before, got ${length}`);
	for (const [area, values] of areas) {
		if (values.length !== length)
			throw new RangeError(`panel.${area} must hold ${length} values, got ${values.length}`);
		values.forEach((value, t) => checkFinite(`panel.${area}[${t}]`, value));
	}
}
