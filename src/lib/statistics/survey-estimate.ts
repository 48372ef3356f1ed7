// What a weighted sample says: the ratio mean, its linearised variance over clusters, and how many people that is worth.
import { checkFinite, checkPositive, checkSameLength, checkSeries } from './checks.ts';

/** Answers with the weight of each, and who gave them: entries of one cluster are not independent. */
export interface SurveySample {
	values: readonly number[];
	/** Positive; their scale has no effect. */
	weights: readonly number[];
	/** Left out: every entry by itself. */
	clusters?: readonly (string | number)[] | undefined;
}

export interface SurveyEstimate {
	/** The weighted mean, of 0 and 1 a share. */
	value: number;
	/** Null where there is one cluster, from which no spread can be told. */
	standardError: number | null;
	n: number;
	clusters: number;
	/** People in a plain sample that would be as precise; null as the error is. */
	nEffective: number | null;
	/** n / nEffective. */
	designEffect: number | null;
	/** Sum over people of what each weighs beside the mean weight, squared, as a number of people: Kish's size. */
	kish: number;
	/** Weighted variance between people, n in the divisor: p(1-p) of a share. */
	spread: number;
}

/** @throws RangeError on no values, unequal lengths, a weight that is not positive, or a cluster that is no name or number */
export function checkSurveySample({ values, weights, clusters }: SurveySample): void {
	checkSeries('values', values);
	checkSameLength('values', values.length, 'weights', weights.length);
	weights.forEach((weight, i) => checkPositive(`weights[${i}]`, weight));
	if (clusters === undefined) return;
	checkSameLength('values', values.length, 'clusters', clusters.length);
	clusters.forEach((one, i) => checkCluster(`clusters[${i}]`, one));
}

/** @throws RangeError */
export function checkCluster(name: string, cluster: string | number): void {
	if (typeof cluster !== 'string') checkFinite(name, cluster);
}

/** Weights as shares of their sum, by way of the largest, so that none of any size can overflow. */
export function sharesOf(weights: readonly number[]): number[] {
	const most = weights.reduce((largest, one) => Math.max(largest, one), 0);
	const sum = weights.reduce((total, one) => total + one / most, 0);
	return weights.map((one) => one / most / sum);
}

/** Mean of the values under weights that add up to one; in two passes, so that large values keep their digits. */
export function weightedMean(values: readonly number[], shares: readonly number[]): number {
	const total = (of: (value: number) => number) =>
		values.reduce((sum, value, i) => sum + (shares[i] ?? 0) * of(value), 0);
	const [first = 0] = values;
	if (values.every((one) => one === first)) return first;
	const rough = total((value) => value);
	return rough + total((value) => value - rough);
}

/** What each entry adds to the error of the mean: its share of the weight times how far it lies from it. */
export const pulls = (values: readonly number[], shares: readonly number[], mean: number): number[] =>
	values.map((value, i) => (shares[i] ?? 0) * (value - mean));

/** Sum of squares over clusters of what their entries add together, times n/(n-1); null for a single cluster. */
export function varianceOver(
	parts: readonly number[],
	clusters: readonly (string | number)[] | undefined
): { variance: number | null; clusters: number } {
	let together = parts;
	if (clusters) {
		const sums = new Map<string | number, number>();
		parts.forEach((part, i) => {
			const cluster = clusters[i] ?? i;
			sums.set(cluster, (sums.get(cluster) ?? 0) + part);
		});
		together = [...sums.values()];
	}
	const size = together.length;
	if (size < 2) return { variance: null, clusters: size };
	return {
		variance: (together.reduce((sum, one) => sum + one * one, 0) * size) / (size - 1),
		clusters: size
	};
}

/** True where a variance is nothing but rounding beside values of this size. */
export const isNoVariance = (variance: number, values: readonly number[]): boolean =>
	Math.sqrt(variance) <= 10 * Number.EPSILON * values.reduce((most, one) => Math.max(most, Math.abs(one)), 0);

/**
 * Särndal, Swensson & Wretman (1992), Model Assisted Survey Sampling, section 5.7: a ratio mean, linearised, clusters drawn with
 * replacement, no strata. Effective size: between people over the variance; Kish's (1965, Survey Sampling, section 11.7) where
 * nobody differs.
 */
export function surveyEstimate({ values, weights, clusters }: SurveySample): SurveyEstimate {
	const n = values.length;
	const shares = sharesOf(weights);
	const value = weightedMean(values, shares);
	const spread = values.reduce((sum, one, i) => sum + (shares[i] ?? 0) * (one - value) ** 2, 0);
	const kish = 1 / shares.reduce((sum, one) => sum + one * one, 0);
	const { variance, clusters: drawn } = varianceOver(pulls(values, shares, value), clusters);
	const found = { value, n, clusters: drawn, kish, spread };
	if (variance === null) return { ...found, standardError: null, nEffective: null, designEffect: null };
	const none = isNoVariance(variance, values);
	const nEffective = none ? kish : spread / variance;
	return {
		...found,
		standardError: none ? 0 : Math.sqrt(variance),
		nEffective,
		designEffect: n / nEffective
	};
}
