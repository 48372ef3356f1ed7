// The two summaries that most methods start from, a counted share and a sample mean, with their checks.
import { checkCount, checkFinite, checkNonNegative, checkPositive } from './checks.ts';

/** A share as its counts: `numerator` of `denominator` people, which need not be whole where people weigh unequally. */
export interface Proportion {
	numerator: number;
	denominator: number;
}

/** A sample as its mean, standard deviation (n - 1 in the divisor) and size. */
export interface MeanSample {
	mean: number;
	sd: number;
	n: number;
}

/** A sample as it comes: one of a single value has no standard deviation. */
export interface Sample {
	mean: number;
	sd: number | null;
	n: number;
}

/** An estimate (null never) with its interval, all in the unit of the input. */
export interface Interval {
	value: number;
	lower: number;
	upper: number;
}

/** An estimate with its interval and test; null where there is too little to have one. */
export interface Tested {
	value: number | null;
	df: number | null;
	p: number | null;
	lower: number | null;
	upper: number | null;
}

/** Counts that need not be whole, 0 <= numerator <= denominator, denominator above 0. @throws RangeError */
export function checkProportion(name: string, { numerator, denominator }: Proportion): void {
	const prefix = name === '' ? '' : `${name}.`;
	checkPositive(`${prefix}denominator`, denominator);
	checkNonNegative(`${prefix}numerator`, numerator);
	if (numerator > denominator) {
		throw new RangeError(
			`${prefix}numerator must not exceed the denominator, got ${numerator} of ${denominator}`
		);
	}
}

/** The same in whole counts, as exact tests need. @throws RangeError */
export function checkCountedProportion(name: string, proportion: Proportion): void {
	const prefix = name === '' ? '' : `${name}.`;
	checkCount(`${prefix}denominator`, proportion.denominator, 1);
	checkCount(`${prefix}numerator`, proportion.numerator);
	checkProportion(name, proportion);
}

/** A finite mean, sd of at least 0, n of at least 1. @throws RangeError */
export function checkMeanSample(name: string, { mean, sd, n }: MeanSample): void {
	const prefix = name === '' ? '' : `${name}.`;
	checkCount(`${prefix}n`, n, 1);
	checkFinite(`${prefix}mean`, mean);
	checkNonNegative(`${prefix}sd`, sd);
}

/** Mean and standard deviation of a series; sd is null for a single value. Two passes, so that large values keep their digits. */
export function summarise(values: readonly number[]): Sample {
	const n = values.length;
	const rough = values.reduce((sum, x) => sum + x, 0) / n;
	const mean = rough + values.reduce((sum, x) => sum + (x - rough), 0) / n;
	if (n < 2) return { mean, sd: null, n };
	const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
	return { mean, sd: Math.sqrt(squares / (n - 1)), n };
}

/**
 * Samples as if they were one: the mean weighs by size, and the sum of squares is that within plus that between (Chan, Golub &
 * LeVeque 1983, The American Statistician 37:242-247). One sample stays as it is; `samples` must not be empty.
 */
export function poolSamples(samples: readonly Sample[]): Sample {
	const [only] = samples;
	if (only !== undefined && samples.length === 1) return { mean: only.mean, sd: only.sd, n: only.n };
	const n = samples.reduce((sum, one) => sum + one.n, 0);
	const mean = samples.reduce((sum, one) => sum + one.n * one.mean, 0) / n;
	const squares = samples.reduce(
		(sum, one) => sum + (one.n - 1) * (one.sd ?? 0) ** 2 + one.n * (one.mean - mean) ** 2,
		0
	);
	return { mean, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)), n };
}
