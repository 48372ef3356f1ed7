// What of a measured value margins and tests may take: counts, or means with their spread, of as many people as they are worth.
import { effectiveCounts } from '../statistics/survey-proportion.ts';
import type { MeanSample, Proportion } from '../statistics/samples.ts';
import type { Measured } from './evidence.ts';

/** A share as counts, which are whole unless people weigh unequally; null for what has none. */
export function countsOf(one: Measured | null): Proportion | null {
	if (!one) return null;
	const { numerator, denominator, value, nEffective, mean } = one;
	if (numerator !== null && denominator !== null) return { numerator, denominator };
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
export const sizeOf = (one: Measured | null): number | null => one?.nEffective ?? one?.n ?? null;
