// What of a measured value may be used: whether it is possible and reliable, and what margins and tests may take of it.
import { effectiveCounts } from '../statistics/survey-proportion.ts';
import type { MeanSample, Proportion } from '../statistics/samples.ts';
import type { Measured } from './evidence.ts';
import type { Indicator } from '../domain/indicator.ts';

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

/** A share from 0 to 1, a mean on its scale. */
export const possible = ({
	kind,
	scale
}: Pick<Indicator, 'kind' | 'scale'>): { least: number; most: number } =>
	kind === 'proportion'
		? { least: 0, most: 1 }
		: { least: scale?.min ?? -Infinity, most: scale?.max ?? Infinity };

const fewest = 30;
/** A margin wider than this, from end to end, of a share. */
const widest = 0.3;
/** And wider than this many times the share itself. */
const widestBeside = 1.3;

/**
 * NCHS data presentation standards for proportions: Parker and others (2017), Vital and Health Statistics 2:175, with the margin
 * of this page. Too few people, or as good as too few, hold for a mean as well.
 */
export function isReliable(
	found: { value: number; lower: number | null; upper: number | null; n: number; nEffective?: number },
	kind: Indicator['kind']
): boolean {
	const { value, lower, upper, n, nEffective = n } = found;
	if (n < fewest || nEffective < fewest) return false;
	if (kind === 'mean' || lower === null || upper === null) return true;
	const width = upper - lower;
	return width <= widest || width <= widestBeside * value;
}
