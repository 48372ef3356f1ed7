// How unequally treated and others may have drifted, as a multiple of what they did before the start, before a finding turns.
import { checkCount, checkFinite, checkNonNegative, checkOpenShare } from './checks.ts';
import { normalLower, normalQuantile } from './distributions/normal.ts';
import { linearMaximum } from './linear-maximum.ts';

/** An event study: estimates before and after the reference moment in order of time, the reference itself left out. */
export interface EventEstimates {
	/** At least two: moments before the reference, and after it. */
	estimates: readonly number[];
	covariance: readonly (readonly number[])[];
	/** How many of the estimates lie before the reference. */
	before: number;
	/** What is asked: a weighted sum of the estimates after it. */
	weights: readonly number[];
}

export interface UnequalTrends extends EventEstimates {
	/** The multiple of the largest step before that no step after exceeds: at least 0. */
	multiple: number;
	confidence?: number;
}

/**
 * Whether an effect of `value` fits, where no step of the difference in trends after the reference is larger than `multiple` times the largest before it:
 * Rambachan & Roth (2023), Review of Economic Studies 90:2555-2591, relative magnitudes (section 2.4.1), by the conditional test of Andrews, Roth & Pakes
 * (2023), Review of Economic Studies 90:2763-2791, which draws no random numbers. A value that fits under one of the steps before, either way, fits.
 * @throws RangeError on impossible estimates, a covariance of another size, a multiple below 0 or a confidence outside 0-1
 */
export function fitsUnequalTrends(question: UnequalTrends & { value: number }): boolean {
	const { before, value, confidence = 0.95 } = question;
	checkEstimates(question);
	checkNonNegative('multiple', question.multiple);
	checkOpenShare('confidence', confidence);
	checkFinite('value', value);
	for (let step = 0; step < before; step++)
		for (const sign of [1, -1] as const)
			if (!rejected(restrictions(question, step, sign), value, 1 - confidence)) return true;
	return false;
}

export interface Breakdown {
	/** The multiple from which the finding can be explained away, its margin not counted: the estimate over the most that drift can make of it. */
	estimate: number;
	/** The same, margin counted: the least multiple at which no effect at all fits; 0 where it fits without any drift. */
	withMargin: number;
}

/** Beyond this a finding does not turn on drift. */
export const largestMultiple = 20;

/**
 * Both up to `largestMultiple`, the second to a hundredth.
 * @throws RangeError as `fitsUnequalTrends`
 */
export function breakdownMultiple(question: EventEstimates & { confidence?: number }): Breakdown {
	checkEstimates(question);
	const fits = (multiple: number) => fitsUnequalTrends({ ...question, multiple, value: 0 });
	const estimate = Math.min(largestMultiple, pointBreakdown(question));
	if (fits(0)) return { estimate, withMargin: 0 };
	let [low, high] = [0, largestMultiple];
	if (!fits(high)) return { estimate, withMargin: largestMultiple };
	while (high - low > 0.005) {
		const middle = (low + high) / 2;
		if (fits(middle)) high = middle;
		else low = middle;
	}
	return { estimate, withMargin: high };
}

/**
 * The multiple from which drift alone can make the effect, its margin not counted: the effect over the largest step before times what steps after it add up to.
 * @returns Infinity where nothing moved before, 0 without an effect
 */
export function pointBreakdown({
	estimates,
	before,
	weights
}: Pick<EventEstimates, 'estimates' | 'before' | 'weights'>): number {
	const effect = weights.reduce((sum, one, i) => sum + one * (estimates[before + i] ?? NaN), 0);
	const earlier = [...estimates.slice(0, before), 0];
	const largest = Math.max(...earlier.slice(1).map((one, i) => Math.abs(one - (earlier[i] ?? NaN))));
	// A step after the reference is in every estimate from there on.
	const reach = weights
		.map((_, i) => Math.abs(weights.slice(i).reduce((sum, one) => sum + one, 0)))
		.reduce((sum, one) => sum + one, 0);
	return effect === 0 ? 0 : Math.abs(effect) / (largest * reach);
}

/** Inequalities in the difference of trends: each row times it is at most 0. */
interface Restrictions {
	/** Each row times the estimates; its standard error; how the rows vary together. */
	observed: number[];
	errors: number[];
	covariance: number[][];
	/** What an effect of 1 takes off each row, and what other paths of the effect with the same sum do. */
	effect: number[];
	others: number[][];
}

function restrictions(question: UnequalTrends, step: number, sign: 1 | -1): Restrictions {
	const { estimates, covariance, before, weights, multiple } = question;
	const after = weights.length;
	/** From one moment to the next, with the reference, which is 0, between before and after. */
	const difference = (at: number): number[] =>
		estimates.map((_, i) => {
			const place = i < before ? i : i + 1;
			return place === at + 1 ? 1 : place === at ? -1 : 0;
		});
	const most = difference(step).map((one) => one * sign * multiple);
	const rows = Array.from({ length: after }, (_, t) => difference(before + t)).flatMap((one) =>
		[1, -1].map((direction) => one.map((value, i) => value * direction - (most[i] ?? 0)))
	);
	const times = (row: readonly number[], column: readonly number[]) =>
		row.reduce((sum, one, i) => sum + one * (column[i] ?? 0), 0);
	const spread = rows.map((row) =>
		estimates.map((_, j) =>
			times(
				row,
				covariance.map((one) => one[j] ?? NaN)
			)
		)
	);
	const together = spread.map((one) => rows.map((row) => times(one, row)));
	/** A path of the effect that adds up to 1, and paths that add up to 0. */
	const squares = weights.reduce((sum, one) => sum + one * one, 0);
	const large = weights.findIndex((one) => Math.abs(one) === Math.max(...weights.map(Math.abs)));
	const pathOf = (path: readonly number[]) => rows.map((row) => times(row.slice(before), path));
	return {
		observed: rows.map((row) => times(row, estimates)),
		errors: together.map((row, i) => Math.sqrt(Math.max(0, row[i] ?? NaN))),
		covariance: together,
		effect: pathOf(weights.map((one) => one / squares)),
		others: weights.flatMap((weight, j) =>
			j === large
				? []
				: [pathOf(weights.map((_, i) => (i === j ? 1 : i === large ? -weight / (weights[large] ?? NaN) : 0)))]
		)
	};
}

/** The conditional test at size `alpha`: true where the restrictions cannot hold with this effect. */
function rejected(given: Restrictions, value: number, alpha: number): boolean {
	const { observed, errors, covariance, effect, others } = given;
	const sums = { rows: [errors, ...others], values: [1, ...others.map(() => 0)] };
	const best = (y: readonly number[]): number[] => {
		const found = linearMaximum(y, sums);
		if (found === null) throw new RangeError('covariance must leave the restrictions apart');
		return found;
	};
	const times = (a: readonly number[], b: readonly number[]) =>
		a.reduce((sum, one, i) => sum + one * (b[i] ?? 0), 0);
	const y = observed.map((one, i) => one - (effect[i] ?? NaN) * value);
	const gamma = best(y);
	const statistic = times(gamma, y);
	const along = covariance.map((row) => times(row, gamma));
	const variance = times(along, gamma);
	if (!(variance > 0)) return statistic > 0;
	const sd = Math.sqrt(variance);
	/** How y moves with the statistic, where what is independent of it stays. */
	const slope = along.map((one) => one / variance);
	const rest = y.map((one, i) => one - (slope[i] ?? NaN) * statistic);
	const at = (v: number) => rest.map((one, i) => one + (slope[i] ?? NaN) * v);
	/** How far the statistic could go with the same vertex best: Newton's steps on a convex line of pieces. */
	const end = (from: number): number => {
		let v = from;
		for (let round = 0; round < 50; round++) {
			const other = best(at(v));
			if (times(other, at(v)) - v <= 1e-9 * Math.max(1, Math.abs(v))) return v;
			const turn = 1 - times(other, slope);
			if (Math.abs(turn) < 1e-12) return v;
			v = times(other, rest) / turn;
		}
		return v;
	};
	const [low, high] = [end(statistic - 25 * sd), end(statistic + 25 * sd)].map((one) => one / sd);
	const critical = truncatedQuantile(1 - alpha, low ?? NaN, high ?? NaN);
	return statistic / sd > Math.max(0, critical);
}

/** Of a standard normal between two bounds; from the nearer tail, so that digits stay far out. */
function truncatedQuantile(share: number, low: number, high: number): number {
	if (low > 0) {
		const [from, to] = [normalLower(-low), normalLower(-high)];
		const tail = from + share * (to - from);
		return tail > 0 ? -normalQuantile(tail) : low;
	}
	const [from, to] = [normalLower(low), normalLower(high)];
	const p = from + share * (to - from);
	return p >= 1 ? high : p <= 0 ? low : normalQuantile(p);
}

function checkEstimates({ estimates, covariance, before, weights }: EventEstimates): void {
	checkCount('before', before, 1);
	if (weights.length === 0 || weights.length !== estimates.length - before)
		throw new RangeError(`weights must hold ${estimates.length - before} values, got ${weights.length}`);
	estimates.forEach((one, i) => checkFinite(`estimates[${i}]`, one));
	weights.forEach((one, i) => checkFinite(`weights[${i}]`, one));
	if (weights.every((one) => one === 0)) throw new RangeError('weights must not all be 0');
	if (covariance.length !== estimates.length)
		throw new RangeError(`covariance must hold ${estimates.length} rows, got ${covariance.length}`);
	covariance.forEach((row, i) => {
		if (row.length !== estimates.length)
			throw new RangeError(`covariance[${i}] must hold ${estimates.length} values, got ${row.length}`);
		row.forEach((one, j) => checkFinite(`covariance[${i}][${j}]`, one));
	});
}
