// How likely chance alone gives two shares that lie as far apart, counted out instead of approximated.
import { betaLower } from './distributions/beta.ts';
import { subtract } from './difference-of-proportions.ts';
import { checkCountedProportion, type Proportion } from './samples.ts';
import { scoreInterval } from './wilson.ts';

/** Chance that the range of possible shares misses the true one; it is added to the answer, so the answer stays an upper bound. */
const missed = 1e-4;
/** Shares tried across the range; between two of them the probability moves by less than a thousandth of itself. */
const steps = 24;

/**
 * The one-sided probability, were both shares the same, of a difference on the side of the one at hand whose Newcombe
 * interval lies at least as far from 0: the exact unconditional test of Barnard (1947, Biometrika 34:123-138), ordered by
 * method 10 of Newcombe (1998), its largest value taken over the shares that the counts leave possible, as Berger & Boos
 * (1994), JASA 89:1012-1016. 0-1; 1 where there is no difference.
 * @throws RangeError on impossible counts
 */
export function chanceOfDifference(input: { a: Proportion; b: Proportion }): number {
	checkCountedProportion('a', input.a);
	checkCountedProportion('b', input.b);
	const difference = input.a.numerator / input.a.denominator - input.b.numerator / input.b.denominator;
	if (difference === 0) return 1;
	const [high, low] = difference > 0 ? [input.a, input.b] : [input.b, input.a];
	const z = distance(high, low);
	const { from, to } = possibleShares(high, low);
	const first = Math.max(0, Math.floor(low.denominator * from - reach(low.denominator, from)));
	const last = Math.min(low.denominator, Math.ceil(low.denominator * to + reach(low.denominator, to)));
	const fewest = boundary(high.denominator, low.denominator, first, last, z);
	let largest = 0;
	for (let step = 0; step <= steps; step++) {
		const share = from + ((to - from) * step) / steps;
		largest = Math.max(largest, probability(share, high.denominator, low.denominator, first, fewest));
	}
	return Math.min(1, largest + missed);
}

/** How many standard errors wide Newcombe's interval of high - low reaches exactly to 0. */
function distance(high: Proportion, low: Proportion): number {
	let [inside, outside] = [0, 1];
	while (excludesZero(high, low, outside)) outside *= 2;
	for (let i = 0; i < 60; i++) {
		const middle = (inside + outside) / 2;
		if (excludesZero(high, low, middle)) inside = middle;
		else outside = middle;
	}
	return inside;
}

const excludesZero = (high: Proportion, low: Proportion, z: number): boolean =>
	subtract(scoreInterval(high, z), scoreInterval(low, z)).lower > 0;

/** Clopper & Pearson's exact interval of the share of both together. */
function possibleShares(a: Proportion, b: Proportion): { from: number; to: number } {
	const events = a.numerator + b.numerator;
	const others = a.denominator + b.denominator - events;
	const solve = (tail: (share: number) => number) => {
		let [below, above] = [0, 1];
		for (let i = 0; i < 50; i++) {
			const middle = (below + above) / 2;
			if (tail(middle) < 0) below = middle;
			else above = middle;
		}
		return (below + above) / 2;
	};
	return {
		from: events === 0 ? 0 : solve((share) => betaLower(share, events, others + 1) - missed / 2),
		to: others === 0 ? 1 : solve((share) => betaLower(share, events + 1, others) - (1 - missed / 2))
	};
}

/** Beyond this many from the mean a binomial count has no weight that matters. */
const reach = (n: number, share: number): number => 9 * Math.sqrt(n * share * (1 - share)) + 12;

/** For each count of the low side, the smallest count of the high side whose interval excludes 0 as widely as z. */
function boundary(highN: number, lowN: number, first: number, last: number, z: number): number[] {
	// A hair narrower, so that rounding never leaves out the table at hand.
	const width = z * (1 - 1e-9);
	const fewest: number[] = [];
	let high = Math.floor((first / lowN) * highN);
	for (let low = first; low <= last; low++) {
		const against = { numerator: low, denominator: lowN };
		high = Math.max(high, Math.floor((low / lowN) * highN));
		while (high <= highN && !excludesZero({ numerator: high, denominator: highN }, against, width)) high++;
		fewest.push(high);
	}
	return fewest;
}

/** The chance that a pair of counts lies on or beyond the boundary, both from the same share. */
function probability(share: number, highN: number, lowN: number, first: number, fewest: number[]): number {
	const low = weights(share, lowN);
	const high = weights(share, highN);
	const atLeast = new Array<number>(high.weights.length + 1).fill(0);
	for (let i = high.weights.length - 1; i >= 0; i--)
		atLeast[i] = (atLeast[i + 1] ?? 0) + (high.weights[i] ?? 0);
	let sum = 0;
	low.weights.forEach((weight, i) => {
		const from = fewest[low.first + i - first];
		if (from !== undefined) sum += weight * (atLeast[Math.max(0, from - high.first)] ?? 0);
	});
	return sum / ((atLeast[0] ?? 1) * low.weights.reduce((total, one) => total + one, 0));
}

/** Binomial weights relative to the likeliest count, from the first count that matters. */
function weights(share: number, n: number): { first: number; weights: number[] } {
	const first = Math.max(0, Math.floor(n * share - reach(n, share)));
	const last = Math.min(n, Math.ceil(n * share + reach(n, share)));
	const mode = Math.min(last, Math.max(first, Math.floor((n + 1) * share)));
	const odds = share / (1 - share);
	const found = new Array<number>(last - first + 1).fill(0);
	found[mode - first] = 1;
	for (let x = mode; x < last; x++)
		found[x + 1 - first] = ((found[x - first] ?? 0) * odds * (n - x)) / (x + 1);
	for (let x = mode; x > first; x--)
		found[x - 1 - first] = ((found[x - first] ?? 0) * x) / (odds * (n - x + 1));
	return { first, weights: found };
}
