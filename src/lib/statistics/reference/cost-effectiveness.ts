// What one more unit of effect costs, and how likely it is worth its price.
import { checkFinite, checkNonNegative, checkOpenShare } from '../checks.ts';
import { normalLower, normalQuantile } from '../distributions/normal.ts';
import { tCritical, tLower } from '../distributions/student-t.ts';

export interface CostEffectiveness {
	/** Extra cost per extra unit of effect; null without a difference in effect. */
	ratio: number | null;
	/** Fieller's; both null where no two finite limits hold between them all that fits. */
	lower: number | null;
	upper: number | null;
	/** At what a unit of effect is worth: the effect in money less the cost. */
	netBenefit: { value: number; lower: number; upper: number };
	/** The acceptability curve at that worth: 1 less the one-sided p of no net benefit. */
	acceptable: number;
}

/**
 * The incremental cost-effectiveness ratio with Fieller's limits (Willan & O'Brien 1996, Health Econ 5:297-305), the net benefit (Stinnett &
 * Mullahy 1998, Med Decis Making 18:S68-80) and its acceptability (Fenwick, O'Brien & Briggs 2004, Health Econ 13:405-415).
 * @param input.worth what one unit of effect is worth, in the money of the cost
 * @param input.df without it large samples: the normal distribution
 * @throws RangeError on what is not finite, a negative error, a correlation outside -1 to 1, a confidence outside 0-1
 */
export function costEffectiveness(input: {
	cost: { value: number; standardError: number };
	effect: { value: number; standardError: number };
	correlation?: number;
	worth: number;
	df?: number;
	confidence?: number;
}): CostEffectiveness {
	const { cost, effect, correlation = 0, worth, df, confidence = 0.95 } = input;
	for (const [name, one] of Object.entries({ cost, effect })) {
		checkFinite(`${name}.value`, one.value);
		checkNonNegative(`${name}.standardError`, one.standardError);
	}
	checkFinite('correlation', correlation);
	if (Math.abs(correlation) > 1)
		throw new RangeError(`correlation must lie from -1 to 1, got ${correlation}`);
	checkNonNegative('worth', worth);
	checkOpenShare('confidence', confidence);
	if (df !== undefined && !(df > 0 && Number.isFinite(df)))
		throw new RangeError(`df must be above 0, got ${df}`);
	const critical = df === undefined ? normalQuantile((1 + confidence) / 2) : tCritical(confidence, df);
	const covariance = correlation * cost.standardError * effect.standardError;
	const value = worth * effect.value - cost.value;
	const variance = (worth * effect.standardError) ** 2 + cost.standardError ** 2 - 2 * worth * covariance;
	const error = Math.sqrt(Math.max(0, variance));
	return {
		ratio: effect.value === 0 ? null : cost.value / effect.value,
		...fieller(cost, effect, covariance, critical),
		netBenefit: { value, lower: value - critical * error, upper: value + critical * error },
		acceptable: shareAbove(value, error, df)
	};
}

function shareAbove(value: number, error: number, df: number | undefined): number {
	if (error === 0) return value > 0 ? 1 : value < 0 ? 0 : 0.5;
	return df === undefined ? normalLower(value / error) : tLower(value / error, df);
}

/** The roots of (cost - ratio x effect)^2 = critical^2 x its variance, where the effect itself is told from 0. */
function fieller(
	cost: { value: number; standardError: number },
	effect: { value: number; standardError: number },
	covariance: number,
	critical: number
): { lower: number | null; upper: number | null } {
	const a = effect.value ** 2 - (critical * effect.standardError) ** 2;
	const b = effect.value * cost.value - critical ** 2 * covariance;
	const c = cost.value ** 2 - (critical * cost.standardError) ** 2;
	const under = b ** 2 - a * c;
	if (a <= 0 || under < 0) return { lower: null, upper: null };
	return { lower: (b - Math.sqrt(under)) / a, upper: (b + Math.sqrt(under)) / a };
}
