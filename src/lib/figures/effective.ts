// What of a measured value margins and tests may take: counts, or means with their spread, of as many people as they are worth.
import { effectiveCounts } from '../statistics/survey-proportion.ts';
import type { MeanSample, Proportion } from '../statistics/samples.ts';
import type { Measured } from './evidence.ts';

/** A share as counts, whole unless people weigh unequally or the register varies more than chance; null for what has none. */
export function countsOf(one: Measured | null): Proportion | null {
	if (!one) return null;
	const { numerator, denominator, value, nEffective, mean, widened = 1 } = one;
	if (numerator !== null && denominator !== null)
		return { numerator: numerator / widened, denominator: denominator / widened };
	return nEffective === undefined || value === null || mean !== null
		? null
		: effectiveCounts(value, nEffective);
}

/** A mean with the deviation that gives it its error; null for what has no spread. Of weighted people it is as wide as they make it. */
export function spreadOf(one: Measured | null): MeanSample | null {
	if (!one || one.mean === null || one.sd === null || one.n === null || one.n < 2) return null;
	const { mean, sd, n, nEffective = n } = one;
	return { mean, sd: sd * Math.sqrt(n / nEffective), n };
}

/** How many people a plain sample as precise would have. */
export function sizeOf(one: Measured | null): number | null {
	if (!one) return null;
	const size = one.nEffective ?? one.n;
	return size === null ? null : size / (one.widened ?? 1);
}
