// Did the pairs move up or down, counting large moves for more?
import { checkSameLength, checkSeries } from '../checks.ts';
import { normalLower } from '../distributions/normal.ts';
import { scaleOf } from '../groups.ts';
import { midRanks } from '../ranks.ts';
import { compare } from '../ties.ts';

const mostExactPairs = 20;

/**
 * Wilcoxon's signed-rank test of after - before: Wilcoxon (1945), Biometrics Bulletin 1:80-83; Hollander & Wolfe (1973),
 * Nonparametric Statistical Methods, section 3.1. `v` is the rank sum of the positive differences, zeroes dropped, mid-ranks for
 * ties. Exact to 20 pairs left; above that normal, with tie and continuity correction as in R. Two-sided: twice the smaller tail, at most 1.
 * @throws RangeError on empty or unequally long series or a value that is not finite
 */
export function wilcoxonSignedRank(input: { before: readonly number[]; after: readonly number[] }): {
	v: number;
	pTwoSided: number;
	pGreater: number;
	pLess: number;
	exact: boolean;
} {
	const { before, after } = input;
	checkSeries('before', before);
	checkSeries('after', after);
	checkSameLength('before', before.length, 'after', after.length);
	const moved = before.flatMap((x, i) => {
		const y = after[i] ?? NaN;
		return compare(x, y) === 0 ? [] : [y - x];
	});
	const scale = Math.max(scaleOf(before), scaleOf(after));
	const { ranks, tieTerm } = midRanks(moved.map(Math.abs), scale);
	const v = ranks.reduce((sum, rank, i) => sum + ((moved[i] ?? 0) > 0 ? rank : 0), 0);
	const exact = moved.length <= mostExactPairs;
	const tails = exact ? exactTails(ranks, v) : normalTails(moved.length, tieTerm, v);
	return { v, pTwoSided: Math.min(1, 2 * Math.min(tails.pGreater, tails.pLess)), ...tails, exact };
}

/** Every choice of signs, counted by the rank sum it gives; mid-ranks are halves, so doubled they are whole. */
function exactTails(ranks: readonly number[], v: number): { pGreater: number; pLess: number } {
	let ways = [1];
	for (const rank of ranks) {
		const step = Math.round(2 * rank);
		const next = [...ways, ...new Array<number>(step).fill(0)];
		ways.forEach((count, sum) => (next[sum + step] = (next[sum + step] ?? 0) + count));
		ways = next;
	}
	const all = 2 ** ranks.length;
	const sumOf = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0);
	const observed = Math.round(2 * v);
	return { pGreater: sumOf(ways.slice(observed)) / all, pLess: sumOf(ways.slice(0, observed + 1)) / all };
}

function normalTails(n: number, tieTerm: number, v: number): { pGreater: number; pLess: number } {
	const centred = v - (n * (n + 1)) / 4;
	const sigma = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - tieTerm / 48);
	return { pGreater: normalLower(-(centred - 0.5) / sigma), pLess: normalLower((centred + 0.5) / sigma) };
}
