// Medians of what was measured; what could not be measured stays null and is never taken for zero.

/** The middle value (of an even count: the mean of the middle two), or null when nothing was measured. */
export function median(values: readonly (number | null)[]): number | null {
	const known = values.filter((one) => one !== null).sort((a, b) => a - b);
	const half = Math.floor(known.length / 2);
	const high = known[half];
	const low = known[half - 1];
	if (high === undefined) return null;
	return known.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}

/** The median of each number over several runs, rounded to two decimals. */
export function mediansOf<Key extends string>(
	runs: readonly Record<Key, number | null>[],
	keys: readonly Key[]
): Record<Key, number | null> {
	const pairs = keys.map((key) => [key, rounded(median(runs.map((run) => run[key])))]);
	return Object.fromEntries(pairs) as Record<Key, number | null>;
}

export const rounded = (value: number | null): number | null =>
	value === null ? null : Math.round(value * 100) / 100;
