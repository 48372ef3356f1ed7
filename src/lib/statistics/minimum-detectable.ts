// The smallest difference that samples of this size could have told from chance.
import { checkChoice, checkNonNegative, checkOpenShare, checkPositive, checkShare } from './checks.ts';
import { normalQuantile } from './distributions/normal.ts';

export type Direction = 'increase' | 'decrease';

/** Wanted power (default 0.8) and two-sided significance level (default 0.05). */
export interface Design {
	power?: number;
	alpha?: number;
}

/**
 * The difference that two samples of `n` each detect with this power, above 0 in either direction.
 * Shares: the p2 at which R's `power.prop.test` (strict = FALSE) reaches the power: Fleiss, Levin & Paik (2003), Statistical
 * Methods for Rates and Proportions, 3rd ed., formula 4.14. Both fields are null where not even 0 or 1 could be told from `p1`.
 * Means (`sd` given): normal approximation, Armitage, Berry & Matthews (2002), Statistical Methods in Medical Research, 4.41.
 * @throws RangeError on an impossible size, share or sd, or a power that chance alone gives (at most alpha / 2)
 */
export function minimumDetectableDifference(
	input: { n: number; sd: number; direction?: Direction } & Design
): { difference: number };
export function minimumDetectableDifference(
	input: { n: number; p1: number; direction: Direction } & Design
): { p2: number; difference: number } | { p2: null; difference: null };
export function minimumDetectableDifference(
	input: ({ n: number } & Design) & ({ sd: number } | { p1: number; direction: Direction })
): { p2?: number | null; difference: number | null } {
	const { n } = input;
	checkPositive('n', n);
	const { forAlpha, forPower } = quantiles(input);
	if ('sd' in input) {
		checkNonNegative('sd', input.sd);
		return { difference: (forAlpha + forPower) * input.sd * Math.sqrt(2 / n) };
	}
	const { p1, direction } = input;
	checkShare('p1', p1);
	const room = roomFrom(p1, direction);
	const sign = direction === 'increase' ? 1 : -1;
	const difference = firstDetectable(room, (d) => {
		const p2 = p1 + sign * d;
		const sum = p1 + p2;
		const pooled = Math.sqrt(Math.max(0, sum * (1 - sum / 2)));
		const separate = Math.sqrt(Math.max(0, p1 * (1 - p1) + p2 * (1 - p2)));
		return Math.sqrt(n) * d - forAlpha * pooled - forPower * separate;
	});
	return difference === null ? { p2: null, difference } : { p2: p1 + sign * difference, difference };
}

/** Standard normal quantiles of a design. @throws RangeError */
export function quantiles({ power = 0.8, alpha = 0.05 }: Design): { forAlpha: number; forPower: number } {
	checkOpenShare('alpha', alpha);
	checkOpenShare('power', power);
	if (power <= alpha / 2) throw new RangeError(`power must exceed alpha / 2, got ${power}`);
	return { forAlpha: -normalQuantile(alpha / 2), forPower: normalQuantile(power) };
}

/** The largest difference that a share can make in this direction. @throws RangeError */
export function roomFrom(p: number, direction: Direction): number {
	checkChoice('direction', direction, ['increase', 'decrease']);
	return direction === 'increase' ? 1 - p : p;
}

/**
 * The root of `excess` between 0 and `room`, to the last bit by bisection; null where even `room` does not suffice. `excess`
 * (what is seen less what chance may do) is negative just above 0 and crosses 0 once, being convex for a power of at least one half.
 */
export function firstDetectable(room: number, excess: (difference: number) => number): number | null {
	if (room <= 0 || excess(room) < 0) return null;
	let below = 0;
	let above = room;
	for (;;) {
		const middle = below + (above - below) / 2;
		if (middle <= below || middle >= above) return above;
		if (excess(middle) < 0) below = middle;
		else above = middle;
	}
}
