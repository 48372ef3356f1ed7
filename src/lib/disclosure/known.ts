// What an attacker knows of a list of counts: sums that are so much, at least, or at most so much.

/**
 * A sum is known exactly (`equal`), or to be at least (`min`) or at most (`max`) so much; `members` are places in a list of
 * whole counts of at least 0 that the attacker does not know, and `less` those that are taken off the sum.
 */
export type Known = { members: readonly number[]; less?: readonly number[] } & (
	{ equal: number } | { min: number } | { max: number }
);

/** What is left of a group after all that is known: at least, at most; Infinity where nothing bounds it. */
export interface Range {
	lower: number;
	upper: number;
	/** False: whole numbers that reach the ends were not found, so the true range may be narrower. */
	exact: boolean;
}

export const allOf = ({ members, less = [] }: Pick<Known, 'members' | 'less'>): readonly number[] =>
	less.length === 0 ? members : [...members, ...less];

export function sumOf({ members, less }: Pick<Known, 'members' | 'less'>, at: readonly number[]): number {
	let sum = 0;
	for (const one of members) sum += at[one] ?? 0;
	if (less) for (const one of less) sum -= at[one] ?? 0;
	return sum;
}

/** At least and at most. */
export function boundsOf(row: Known): [number, number] {
	if ('equal' in row) return [row.equal, row.equal];
	return 'min' in row ? [row.min, Infinity] : [-Infinity, row.max];
}

/** A sum that is known to lie in a range. */
export function between(
	members: readonly number[],
	{ lower, upper }: Pick<Range, 'lower' | 'upper'>
): Known[] {
	if (lower === upper) return [{ members, equal: lower }];
	const least: Known[] = lower > 0 ? [{ members, min: Math.ceil(lower - 1e-9) }] : [];
	return Number.isFinite(upper) ? [...least, { members, max: Math.floor(upper + 1e-9) }] : least;
}
