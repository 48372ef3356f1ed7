// Does a value from one group tend to exceed one from the other?
import { checkSeries } from './checks.ts';
import { normalTwoSided } from './distributions/normal.ts';
import { midRanks } from './ranks.ts';

/**
 * Mann & Whitney (1947), Annals of Mathematical Statistics 18:50-60. `w` = pairs with a > b, equal pairs for a half (R's W); `p`
 * two-sided, normal with tie and continuity correction, null where all values are equal. `probabilityOfSuperiority` = w / all pairs
 * (Grissom 1994, Journal of Applied Psychology 79:314-316); `cliffsDelta` from -1 to 1 (Cliff 1993, Psychological Bulletin 114:494-509).
 * @throws RangeError on an empty series or a value that is not finite
 */
export function mannWhitney(input: { a: readonly number[]; b: readonly number[] }): {
	w: number;
	p: number | null;
	probabilityOfSuperiority: number;
	cliffsDelta: number;
} {
	const { a, b } = input;
	checkSeries('a', a);
	checkSeries('b', b);
	const m = a.length;
	const pairs = m * b.length;
	const total = m + b.length;
	const { ranks, tieTerm } = midRanks([...a, ...b]);
	const rankSum = ranks.slice(0, m).reduce((sum, rank) => sum + rank, 0);
	const w = rankSum - (m * (m + 1)) / 2;
	const variance = (pairs / 12) * (total + 1 - tieTerm / (total * (total - 1)));
	const centred = w - pairs / 2;
	const z = (Math.abs(centred) - (centred === 0 ? 0 : 0.5)) / Math.sqrt(variance);
	const allEqual = tieTerm === total ** 3 - total;
	return {
		w,
		p: allEqual ? null : normalTwoSided(z),
		probabilityOfSuperiority: w / pairs,
		cliffsDelta: (2 * centred) / pairs
	};
}
