// Numbers that differ only by rounding (relative 1e-9) count as equal.

/** True where a and b differ by no more than rounding; `scale` is the size of the numbers that a and b were computed from. */
export function isTie(a: number, b: number, scale = 0): boolean {
	// A difference of two large numbers carries their rounding, however small it is itself.
	return a === b || Math.abs(a - b) <= Math.max(1e-9 * Math.max(Math.abs(a), Math.abs(b)), 1e-13 * scale);
}

/** -1, 0 or 1 as a is below, tied with or above b. */
export function compare(a: number, b: number, scale = 0): -1 | 0 | 1 {
	if (isTie(a, b, scale)) return 0;
	return a < b ? -1 : 1;
}
