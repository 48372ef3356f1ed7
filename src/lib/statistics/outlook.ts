// Where a short series will probably lie some quarters from now, if nothing new happens: damped local trends, averaged by how well each foretold the series so far.
import { asin, exp, ln, sin } from '../numbers/elementary.ts';
import { checkCount, checkFinite, checkOpenShare, checkPositive } from './checks.ts';
import { mixedLower, mixedQuantile } from './distributions/mixed-normal.ts';
import { checkProportion, type Proportion } from './samples.ts';
import type { Better } from './target-status.ts';

/** A quarter's measurement: counts, or a value with its standard error, both in one unit. */
export type OutlookPoint = Proportion | { value: number; error: number };

export interface OutlookQuestion {
	/** Quarter after quarter, oldest first; null where none is to be had. The first and the last are there. */
	series: readonly (OutlookPoint | null)[];
	/** Quarters from the last point to the one asked for. */
	ahead: number;
	/** Shares 0-1 of what may come that the ranges hold, e.g. 0.5 and 0.8. */
	levels: readonly number[];
	/** In the unit of the series. */
	target: number;
	better: Better;
}

export interface Outlook {
	/** In the order of `levels`, in the unit of the series; of what will be measured then, chance of the measurement included. */
	ranges: { level: number; lower: number; upper: number }[];
	/** As likely above as below. */
	middle: number;
	/** 0-1: that what will be measured then lies at or past the target. */
	chance: number;
}

/** With fewer measured quarters than this there is no outlook. */
export const fewestForOutlook = 8;

/** One supposition about how the series moves, in units of what a typical quarter's measurement errs by; its weight beforehand. */
interface Supposition {
	/** What the measurement's own variance is multiplied by. */
	noise: number;
	/** Variance by which the level wanders in a quarter. */
	level: number;
	/** Standard deviation of the change per quarter at the start, and by which it wanders. */
	slope: number;
	wander: number;
	/** What is left of the change per quarter after another one. */
	damping: number;
	weight: number;
}

type Choices = readonly (readonly [value: number, weight: number])[];
const noises: Choices = [
	[1, 0.8],
	[2, 0.15],
	[4, 0.05]
];
const levels: Choices = [
	[0, 0.55],
	[0.1, 0.25],
	[0.5, 0.12],
	[2, 0.08]
];
const slopes: Choices = [
	[0, 0.4],
	[0.15, 0.35],
	[0.5, 0.25]
];
const wanders: Choices = [
	[0, 0.7],
	[0.1, 0.3]
];
const dampings: Choices = [
	[0.8, 0.3],
	[0.9, 0.3],
	[1, 0.4]
];

const suppositions: readonly Supposition[] = noises.flatMap(([noise, a]) =>
	levels.flatMap(([level, b]) =>
		slopes.flatMap(([slope, c]) =>
			wanders.flatMap(([wander, d]) =>
				// Without a change per quarter there is nothing to damp.
				(slope === 0 && wander === 0 ? [[1, 1] as const] : dampings).map(([damping, e]) => ({
					...{ noise, level, slope, wander, damping },
					weight: a * b * c * d * e
				}))
			)
		)
	)
);

interface Measured {
	value: number;
	variance: number;
}

/**
 * Each supposition is a damped local trend (Gardner & McKenzie 1985, Management Science 31:1237-1246) in state space, run through the series by the Kalman
 * filter; what they foretell is averaged by weight beforehand × likelihood (Hoeting, Madigan, Raftery & Volinsky 1999, Statistical Science 14:382-417).
 * Shares are taken by their arcsine root, on which chance is alike everywhere (Anscombe 1948, Biometrika 35:246-254). The suppositions and their weights are
 * ours, chosen on simulated series (`npm run calibrate`, the method page).
 * @throws RangeError under `fewestForOutlook` points, on impossible counts, levels or a quarter that is not ahead
 */
export function outlook(question: OutlookQuestion): Outlook {
	const { series, ahead, levels: asked, target, better } = question;
	checkQuestion(question);
	const newest = series.at(-1) ?? null;
	const points = series.map((one) => one && measured(one));
	const there = points.filter((one) => one !== null);
	const variances = there.map((one) => one.variance).sort((a, b) => a - b);
	const unit = variances[variances.length >> 1] ?? NaN;
	const last = there.at(-1)?.variance ?? NaN;
	const foretold = suppositions.map((one) => filtered(one, points, unit, last, ahead));
	const best = Math.max(...foretold.map((one) => one.log));
	const counting = foretold
		.map(({ mean, sd, log }) => ({ mean, sd, weight: exp(log - best) }))
		.filter((one) => one.weight > 1e-7);
	const sum = counting.reduce((total, one) => total + one.weight, 0);
	const parts = counting.map((one) => ({ ...one, weight: one.weight / sum }));
	const at = (share: number): number => written(mixedQuantile(parts, share), newest);
	const below = mixedLower(parts, edgeOf(target, better, newest));
	return {
		ranges: asked.map((level) => ({ level, lower: at((1 - level) / 2), upper: at((1 + level) / 2) })),
		middle: at(0.5),
		chance: better === 'lower' ? below : 1 - below
	};
}

const rooted = (count: number, people: number): number => asin(Math.sqrt((count + 3 / 8) / (people + 3 / 4)));

/** As it is measured: of counts the share among as many people as now, out of which the root came. */
function written(x: number, newest: OutlookPoint | null): number {
	if (newest === null || 'value' in newest) return x;
	const people = newest.denominator;
	const share = sin(Math.min(Math.PI / 2, Math.max(0, x))) ** 2;
	return Math.min(1, Math.max(0, ((people + 3 / 4) * share - 3 / 8) / people));
}

/**
 * Where what still reaches the target ends. People are counted whole: halfway to the first count that does not, so that nobody
 * reaches a target of nobody. Weighted counts go in smaller steps, except to none and to all.
 */
function edgeOf(target: number, better: Better, newest: OutlookPoint | null): number {
	if (newest === null || 'value' in newest) return target;
	const { numerator, denominator: people } = newest;
	const up = better === 'higher';
	const most = (up ? 1 - target : target) * people;
	if (most >= people || most < 0) return most < 0 === up ? Infinity : -Infinity;
	const whole = Number.isInteger(numerator) && Number.isInteger(people);
	const edge = whole ? Math.floor(most + 1e-9 * people) + 1 / 2 : Math.max(most, 1 / 2);
	return rooted(up ? people - edge : edge, people);
}

function measured(point: OutlookPoint): Measured {
	if ('value' in point) return { value: point.value, variance: point.error ** 2 };
	const { numerator, denominator } = point;
	return {
		value: rooted(numerator, denominator),
		variance: 1 / (4 * denominator + 2)
	};
}

/** What one supposition foretells, and the log of weight × likelihood. */
function filtered(
	{ noise, level, slope, wander, damping, weight }: Supposition,
	points: readonly (Measured | null)[],
	unit: number,
	last: number,
	ahead: number
): { mean: number; sd: number; log: number } {
	let [mean, change] = [points[0]?.value ?? NaN, 0];
	/** Variances of level and change, and what they share. */
	let [own, shared, changes] = [(points[0]?.variance ?? NaN) * noise, 0, slope ** 2 * unit];
	let log = ln(weight);
	const further = () => {
		mean += damping * change;
		change *= damping;
		own += 2 * damping * shared + damping ** 2 * changes + level * unit;
		shared = damping * shared + damping ** 2 * changes;
		changes = damping ** 2 * changes + wander ** 2 * unit;
	};
	for (const point of points.slice(1)) {
		further();
		if (point === null) continue;
		const variance = own + point.variance * noise;
		const miss = point.value - mean;
		log -= (ln(variance) + miss ** 2 / variance) / 2;
		const [gain, turn] = [own / variance, shared / variance];
		mean += gain * miss;
		change += turn * miss;
		changes -= turn * shared;
		shared *= 1 - gain;
		own *= 1 - gain;
	}
	for (let quarter = 0; quarter < ahead; quarter++) further();
	return { mean, sd: Math.sqrt(own + last * noise), log };
}

function checkQuestion({ series, ahead, levels: asked, target }: OutlookQuestion): void {
	const there = series.filter((one) => one !== null);
	if (there.length < fewestForOutlook)
		throw new RangeError(`series must hold at least ${fewestForOutlook} points, got ${there.length}`);
	if (series[0] === null || series.at(-1) === null)
		throw new RangeError('series must begin and end with a point');
	if (new Set(there.map((one) => 'value' in one)).size > 1)
		throw new RangeError('series must hold counts or values, not both');
	series.forEach((one, i) => {
		if (one === null) return;
		if (!('value' in one)) return checkProportion(`series[${i}]`, one);
		checkFinite(`series[${i}].value`, one.value);
		checkPositive(`series[${i}].error`, one.error);
	});
	checkCount('ahead', ahead, 1);
	if (asked.length === 0) throw new RangeError('levels must hold at least 1 value');
	asked.forEach((level, i) => checkOpenShare(`levels[${i}]`, level));
	checkFinite('target', target);
}
