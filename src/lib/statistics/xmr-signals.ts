// The four rules by which a point on a process behaviour chart stands out.
import { scaleOf } from './groups.ts';
import { compare } from './ties.ts';

export type Signal = 'outside' | 'trend' | 'two-of-three' | 'shift' | 'none';
type Direction = -1 | 0 | 1;

/** Mean and natural process limits of a point; where there are none, nothing signals. */
export interface Limits {
	mean: number;
	lower: number | null;
	upper: number | null;
}

const run = 7;

/**
 * The signal of each point of one segment, the first rule that fits, and which way it points (1 up, -1 down, 0 no signal): the side of the
 * mean, for a trend its slope. One pair of limits a point: on a p-chart they follow the denominator. The rules of NHS England, Making Data Count (2019), after the Western Electric handbook (1956).
 */
export function signalsOf(
	values: readonly number[],
	limits: readonly Limits[]
): { signal: Signal; direction: Direction }[] {
	const scale = scaleOf(values);
	const known = limits.flatMap(({ mean, lower, upper }) =>
		lower === null || upper === null ? [] : [{ mean, lower, upper }]
	);
	if (known.length < values.length) return values.map(() => ({ signal: 'none', direction: 0 }));
	const at = known.map((one, i) => ({ ...one, x: values[i] ?? NaN }));
	const sides = at.map(({ x, mean }): Direction => compare(x, mean, scale));
	const outside = at.map(
		({ x, lower, upper }) => compare(x, upper, scale) > 0 || compare(x, lower, scale) < 0
	);
	const beyond = at.map(({ x, mean, lower, upper }, i) => {
		const side = sides[i] ?? 0;
		const mark = mean + (2 / 3) * ((side > 0 ? upper : lower) - mean);
		return side !== 0 && outside[i] === false && compare(x, mark, scale) === side;
	});
	const slopes = slopesOf(values);
	const shifted = runsOf(sides);
	const paired = twoOfThree(sides, beyond);
	return values.map((_, i) => {
		const side = sides[i] ?? 0;
		const slope = slopes[i] ?? 0;
		if (outside[i]) return { signal: 'outside', direction: side };
		if (slope !== 0) return { signal: 'trend', direction: slope };
		if (paired[i]) return { signal: 'two-of-three', direction: side };
		if (shifted[i]) return { signal: 'shift', direction: side };
		return { signal: 'none', direction: 0 };
	});
}

/** The slope of the trend that a point belongs to, 0 for none; a turning point goes with the later trend. */
function slopesOf(values: readonly number[]): Direction[] {
	const slopes = values.map((): Direction => 0);
	const steps = values.slice(1).map((x, i): Direction => compare(x, values[i] ?? NaN));
	for (let end = run - 1; end < values.length; end++) {
		const slope = steps[end - 1] ?? 0;
		const rising = steps.slice(end - run + 1, end).every((step) => step === slope);
		if (slope !== 0 && rising) slopes.fill(slope, end - run + 1, end + 1);
	}
	return slopes;
}

/** True for every point of seven or more in a row on one side of the mean. */
function runsOf(sides: readonly Direction[]): boolean[] {
	const marked = sides.map(() => false);
	for (let end = run - 1; end < sides.length; end++) {
		const side = sides[end];
		const window = sides.slice(end - run + 1, end + 1);
		if (side !== 0 && window.every((other) => other === side)) marked.fill(true, end - run + 1, end + 1);
	}
	return marked;
}

function twoOfThree(sides: readonly Direction[], beyond: readonly boolean[]): boolean[] {
	const marked = sides.map(() => false);
	for (let first = 0; first + 2 < sides.length; first++) {
		const three = [first, first + 1, first + 2];
		const oneSide = sides[first] !== 0 && three.every((i) => sides[i] === sides[first]);
		const far = three.filter((i) => beyond[i]);
		if (oneSide && far.length >= 2) far.forEach((i) => (marked[i] = true));
	}
	return marked;
}
