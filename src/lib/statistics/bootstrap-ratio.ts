// A total per unit, such as hours per family-month, where few units have much and many have little.
import { pow } from '../numbers/elementary.ts';
import { checkCount, checkNonNegative, checkOpenShare, checkSameLength, checkSeries } from './checks.ts';
import { normalLower, normalQuantile } from './distributions/normal.ts';
import { seededUniform } from './distributions/seeded-normals.ts';

/** A ratio of sums; from one unit, or units that are all alike, no spread is known: `lower` and `upper` are null. */
export interface RatioInterval {
	value: number;
	lower: number | null;
	upper: number | null;
	n: number;
	/** How far the draws lie to one side of the value, and how their spread changes with it: 0 where neither is so. */
	bias: number;
	acceleration: number;
}

export const usualDraws = 4000;

/**
 * Sum of numerators over sum of denominators (without any: their mean), with Efron's bias-corrected and accelerated interval: Efron (1987),
 * JASA 82:171-185; Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 14, acceleration from the jackknife (14.15). Whole
 * units are drawn, each with its numerator and denominator, so what one unit adds up over time stays together.
 * @throws RangeError on an empty series, a value that is not finite, a negative denominator or a sum of 0, fewer than 100 draws
 */
export function bootstrapRatio(input: {
	numerators: readonly number[];
	denominators?: readonly number[];
	draws?: number;
	seed?: number;
	confidence?: number;
}): RatioInterval {
	const { numerators, draws = usualDraws, seed = 1, confidence = 0.95 } = input;
	const denominators = input.denominators ?? numerators.map(() => 1);
	check({ numerators, denominators, draws, seed, confidence });
	const n = numerators.length;
	const [up, down] = [sum(numerators), sum(denominators)];
	const value = up / down;
	const known = { value, n };
	const left = numerators.map((one, i) => {
		const rest = down - (denominators[i] ?? 0);
		return rest > 0 ? (up - one) / rest : value;
	});
	const middle = sum(left) / n;
	const [squares, cubes] = [2, 3].map((power) => sum(left.map((one) => pow(middle - one, power))));
	if (n < 2 || !squares || squares <= 1e-24 * value ** 2)
		return { ...known, lower: null, upper: null, bias: 0, acceleration: 0 };
	const acceleration = (cubes ?? 0) / (6 * pow(squares, 1.5));
	const drawn = ratiosDrawn(numerators, denominators, draws, seed);
	const below = drawn.filter((one) => one < value).length + drawn.filter((one) => one === value).length / 2;
	const bias = normalQuantile(Math.min(draws - 0.5, Math.max(0.5, below)) / draws);
	const [lower, upper] = [(1 - confidence) / 2, (1 + confidence) / 2].map((share) => {
		const z = bias + normalQuantile(share);
		return quantileOf(drawn, normalLower(bias + z / Math.max(1e-9, 1 - acceleration * z)));
	});
	return { ...known, lower: lower ?? null, upper: upper ?? null, bias, acceleration };
}

/** 16 MB of them. */
const keptAtMost = 4_000_000;
let kept: { n: number; seed: number; of: (draw: number) => Uint32Array } | null = null;

/**
 * Which units each draw takes, asked for in their order: that follows from how many there are and from the seed, so the many series of the same
 * families share them.
 */
function unitsOf(n: number, draws: number, seed: number): (draw: number) => Uint32Array {
	if (kept?.n === n && kept.seed === seed) return kept.of;
	const uniform = seededUniform(seed);
	const next = (): Uint32Array => {
		const units = new Uint32Array(n);
		for (let i = 0; i < n; i++) units[i] = Math.floor(uniform() * n);
		return units;
	};
	if (n * draws > keptAtMost) return next;
	const drawn: Uint32Array[] = [];
	const of = (draw: number): Uint32Array => (drawn[draw] ??= next());
	kept = { n, seed, of };
	return of;
}

/** Sorted. A draw without any denominator says nothing and is drawn again. */
function ratiosDrawn(
	numerators: readonly number[],
	denominators: readonly number[],
	draws: number,
	seed: number
): Float64Array {
	const [ups, downs] = [Float64Array.from(numerators), Float64Array.from(denominators)];
	const units = unitsOf(ups.length, draws, seed);
	const drawn = new Float64Array(draws);
	for (let draw = 0, asked = 0; draw < draws; asked++) {
		let up = 0;
		let down = 0;
		const taken = units(asked);
		for (let i = 0; i < taken.length; i++) {
			const one = taken[i] ?? 0;
			up += ups[one] ?? 0;
			down += downs[one] ?? 0;
		}
		if (down > 0) drawn[draw++] = up / down;
	}
	return drawn.sort();
}

/** Of sorted values, between two of them in proportion: R's quantile, type 6, which boot.ci uses, kept inside. */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
	const place = Math.min(sorted.length, Math.max(1, share * (sorted.length + 1)));
	const under = Math.floor(place);
	const low = sorted[under - 1] ?? NaN;
	return low + (place - under) * ((sorted[under] ?? low) - low);
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

function check(input: {
	numerators: readonly number[];
	denominators: readonly number[];
	draws: number;
	seed: number;
	confidence: number;
}): void {
	checkSeries('numerators', input.numerators);
	checkSeries('denominators', input.denominators);
	checkSameLength('numerators', input.numerators.length, 'denominators', input.denominators.length);
	input.denominators.forEach((one, i) => checkNonNegative(`denominators[${i}]`, one));
	if (sum(input.denominators) <= 0) throw new RangeError('denominators must add up to more than 0');
	checkCount('draws', input.draws, 100);
	checkCount('seed', input.seed);
	checkOpenShare('confidence', input.confidence);
}
