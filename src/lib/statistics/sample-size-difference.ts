// How many people each of two measurements needs to tell one share from another.
import { checkShare } from './checks.ts';
import { quantiles, type Design } from './minimum-detectable.ts';

/**
 * The size, the same in both samples, at which the change from `p1` to `p2` is seen with the wanted power: R's
 * `power.prop.test` (strict = FALSE), rounded up. Fleiss, Levin & Paik (2003), Statistical Methods for Rates and
 * Proportions, 3rd ed., formula 4.14. Null where nothing changes.
 * @throws RangeError on an impossible share, or a power that chance alone gives
 */
export function sampleSizeDifference({ p1, p2, ...design }: { p1: number; p2: number } & Design): {
	n: number | null;
} {
	checkShare('p1', p1);
	checkShare('p2', p2);
	const { forAlpha, forPower } = quantiles(design);
	if (p1 === p2) return { n: null };
	const pooled = Math.sqrt((p1 + p2) * (1 - (p1 + p2) / 2));
	const separate = Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
	return { n: Math.ceil(((forAlpha * pooled + forPower * separate) / (p1 - p2)) ** 2) };
}
