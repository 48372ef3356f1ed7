// Did more go up than down?
import { fairCoin } from './binomial-half.ts';
import { checkSameLength, checkSeries } from './checks.ts';
import { compare } from './ties.ts';

/**
 * The exact sign test of pairs, those who stayed the same left out: Dixon & Mood (1946), JASA 41:557-566. Two-sided p: twice the
 * smaller tail, at most 1 (and 1 where nobody moved). `shareUpOfMovers` is 0-1, null where nobody moved.
 * @throws RangeError on empty or unequally long series or a value that is not finite
 */
export function signTest(input: { before: readonly number[]; after: readonly number[] }): {
	up: number;
	down: number;
	same: number;
	pTwoSided: number;
	shareUpOfMovers: number | null;
} {
	const { before, after } = input;
	checkSeries('before', before);
	checkSeries('after', after);
	checkSameLength('before', before.length, 'after', after.length);
	const moves = before.map((x, i) => compare(after[i] ?? NaN, x));
	const up = moves.filter((move) => move > 0).length;
	const down = moves.filter((move) => move < 0).length;
	const movers = up + down;
	return {
		up,
		down,
		same: moves.length - movers,
		pTwoSided: signTestOfCounts({ up, down }),
		shareUpOfMovers: movers === 0 ? null : up / movers
	};
}

/** The two-sided p of the same test from whole counts of how many moved; 1 where nobody did. */
export function signTestOfCounts({ up, down }: { up: number; down: number }): number {
	return Math.min(1, 2 * fairCoin(Math.min(up, down), up + down).atMost);
}
