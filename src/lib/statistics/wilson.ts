// The score interval of a share.
import { checkOpenShare } from './checks.ts';
import { normalQuantile } from './distributions/normal.ts';
import { checkProportion, type Interval, type Proportion } from './samples.ts';

/**
 * Wilson's score interval without continuity correction: Wilson (1927), JASA 22:209-212; method 3 of Newcombe (1998),
 * Statistics in Medicine 17:857-872. `value`, `lower` and `upper` are shares 0-1.
 * @throws RangeError on impossible counts or a confidence outside 0-1
 */
export function wilson(input: Proportion & { confidence?: number }): Interval {
	const { confidence = 0.95 } = input;
	checkProportion('', input);
	checkOpenShare('confidence', confidence);
	return scoreInterval(input, -normalQuantile((1 - confidence) / 2));
}

/** The same interval, `z` standard errors wide to each side. */
export function scoreInterval({ numerator: r, denominator: n }: Proportion, z: number): Interval {
	const value = r / n;
	const centre = 2 * r + z * z;
	const reach = z * Math.sqrt(z * z + 4 * r * (1 - value));
	const scale = 2 * (n + z * z);
	return {
		value,
		// At the ends of the scale the formula gives exactly 0 and 1, which rounding would miss.
		lower: r === 0 ? 0 : Math.max(0, (centre - reach) / scale),
		upper: r === n ? 1 : Math.min(1, (centre + reach) / scale)
	};
}
