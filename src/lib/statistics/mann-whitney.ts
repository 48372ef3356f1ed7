// Does a value from one group tend to exceed one from the other?
import { checkSeries } from './checks.ts';
import { normalTwoSided } from './distributions/normal.ts';
import { midRanks } from './ranks.ts';

/** Null where all values are equal: nothing can be ranked. */
export interface MannWhitney {
	w: number;
	p: number | null;
	exact: boolean;
	pNormal: number | null;
	probabilityOfSuperiority: number;
	cliffsDelta: number;
}

/**
 * Mann & Whitney (1947), Annals of Mathematical Statistics 18:50-60. `w` = pairs with a > b, equal pairs for a half (R's W). `p`
 * two-sided: the share of all ways to choose group a from these values, ties and all, whose rank sum lies at least as far from
 * its mean (Lehmann 1975, Nonparametrics, section 1.4), where they can be counted; else `pNormal`, with tie and continuity correction.
 * `probabilityOfSuperiority` = w / all pairs (Grissom 1994, Journal of Applied Psychology 79:314-316); `cliffsDelta` from -1 to 1
 * (Cliff 1993, Psychological Bulletin 114:494-509).
 * @throws RangeError on an empty series or a value that is not finite
 */
export function mannWhitney(input: { a: readonly number[]; b: readonly number[] }): MannWhitney {
	const { a, b } = input;
	checkSeries('a', a);
	checkSeries('b', b);
	const m = a.length;
	const pairs = m * b.length;
	const total = m + b.length;
	const { ranks, tieTerm } = midRanks([...a, ...b]);
	const rankSum = ranks.slice(0, m).reduce((sum, rank) => sum + rank, 0);
	const w = rankSum - (m * (m + 1)) / 2;
	const centred = w - pairs / 2;
	const allEqual = tieTerm === total * total * total - total;
	const variance = (pairs / 12) * (total + 1 - tieTerm / (total * (total - 1)));
	const z = (Math.abs(centred) - (centred === 0 ? 0 : 0.5)) / Math.sqrt(variance);
	const pNormal = allEqual ? null : normalTwoSided(z);
	const exact = canBeEnumerated(m, b.length);
	return {
		w,
		p: exact && !allEqual ? enumerated(ranks, Math.min(m, b.length), centred) : pNormal,
		exact,
		pNormal,
		probabilityOfSuperiority: w / pairs,
		cliffsDelta: (2 * centred) / pairs
	};
}

function canBeEnumerated(m: number, n: number): boolean {
	const least = Math.min(m, n);
	return least < 20 && least * (m + n) ** 2 <= 1e7;
}

/** The share of all choices of `size` of these ranks whose sum lies at least |centred| from its mean. */
function enumerated(ranks: readonly number[], size: number, centred: number): number {
	// Mid-ranks are halves: doubled, and less the lowest, they are whole and small.
	const lowest = Math.min(...ranks);
	const steps = ranks.map((rank) => Math.round(2 * (rank - lowest))).sort((a, b) => a - b);
	const most = steps.slice(-size).reduce((sum, step) => sum + step, 0);
	const ways = Array.from({ length: size + 1 }, () => new Float64Array(most + 1));
	if (ways[0]) ways[0][0] = 1;
	// So many ways that they must be counted as doubles; every one is a sum of positive numbers, which keeps its digits.
	let reached = 0;
	steps.forEach((step, seen) => {
		reached = Math.min(most, reached + step);
		for (let chosen = Math.min(size, seen + 1); chosen > 0; chosen--) {
			const without = ways[chosen - 1];
			const within = ways[chosen];
			if (!without || !within) continue;
			// In ascending order, so that no sum so far exceeds as many of the latest step.
			for (let sum = Math.min(reached, chosen * step); sum >= step; sum--)
				within[sum] = (within[sum] ?? 0) + (without[sum - step] ?? 0);
		}
	});
	const counts = ways[size] ?? new Float64Array();
	const mean = size * (ranks.length + 1 - 2 * lowest);
	const distance = Math.round(Math.abs(2 * centred));
	let all = 0;
	let asFar = 0;
	counts.forEach((count, sum) => {
		all += count;
		if (Math.abs(sum - mean) >= distance) asFar += count;
	});
	return asFar / all;
}
