// Whether a sample's figure is precise enough to lean on: apart from whether it may be shown.
import type { Indicator } from '../domain/indicator.ts';

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
