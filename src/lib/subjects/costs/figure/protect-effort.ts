// Which sums of hours may be told: over enough families, none of whom makes up most of it, and rounded so that one family cannot be read off.
import type { EffortRow } from '../ask/effort.ts';

export const roundedTo = (step: number, value: number): number => Math.round(value / step) * step;

/** No family may make up more of a sum than this: else whoever knows that family knows the others'. */
const mostOfOne = 0.5;

/** What is added up: hours, contacts, quarters in which a file was kept, or that there was anything at all. */
type Added = 'hours' | 'contacts' | 'kept' | 'there';
const amountOf = (row: EffortRow, of: Added): number => (of === 'there' ? 1 : row[of]);

function overEnough(rows: readonly EffortRow[], threshold: number, of: Added): boolean {
	const families = new Map<number, number>();
	for (const row of rows) {
		const amount = amountOf(row, of);
		if (amount > 0) families.set(row.family, (families.get(row.family) ?? 0) + amount);
	}
	const all = [...families.values()];
	const sum = all.reduce((total, one) => total + one, 0);
	return all.length >= threshold && Math.max(...all) <= mostOfOne * sum;
}

/** Years in time order, as many together as it takes to be over enough families; what is left at the end is `since`. */
function inTime(
	rows: readonly EffortRow[],
	threshold: number,
	of: Added
): { told: EffortRow[][]; since: EffortRow[] } {
	const told: EffortRow[][] = [];
	let since: EffortRow[] = [];
	for (const year of [...new Set(rows.map((one) => one.year))].sort((a, b) => a - b)) {
		since.push(...rows.filter((one) => one.year === year && amountOf(one, of) > 0));
		if (!overEnough(since, threshold, of)) continue;
		told.push(since);
		since = [];
	}
	return { told, since };
}

/**
 * Whether a sum may be told, now and after what was told of it a year, or more years, before: the years since are over enough families
 * too, else this sum less that one would tell of few. It rests on the rows alone, so that what was told earlier need not be known; that
 * rows of years that were told stay as they were is seen to by chain-effort.ts.
 */
export function mayBeTold(rows: readonly EffortRow[], threshold: number, of: Added = 'hours'): boolean {
	const { told, since } = inTime(rows, threshold, of);
	return told.length > 0 && since.length === 0;
}

/** The rows of years that may be told apart, each with those before it that may not; with the last those after it. */
export function toldTogether(rows: readonly EffortRow[], threshold: number): EffortRow[][] {
	const { told, since } = inTime(rows, threshold, 'hours');
	const last = told.pop() ?? [];
	return [...told, [...last, ...since]].filter((one) => one.length > 0);
}

/**
 * Organisations by name where each may be told by itself; under null the others together. Where those together are too few as well, the
 * smallest of the rest joins them, so that no sum minus the told ones gives them away.
 */
export function toldApart(rows: readonly EffortRow[], threshold: number): Map<string | null, EffortRow[]> {
	const after = rows.filter((one) => one.after);
	const of = new Map<string, EffortRow[]>();
	for (const one of rows) of.set(one.organisation, [...(of.get(one.organisation) ?? []), one]);
	const hours = (name: string) =>
		after.filter((one) => one.organisation === name).reduce((sum, one) => sum + one.hours, 0);
	const names = [...of.keys()].sort((a, b) => hours(b) - hours(a) || (a < b ? -1 : 1));
	const safe = (list: readonly string[]) =>
		mayBeTold(
			after.filter((one) => list.includes(one.organisation)),
			threshold
		);
	const apart = names.filter((name) => safe([name]));
	const together = names.filter((name) => !apart.includes(name));
	while (together.length > 0 && !safe(together)) {
		const next = apart.pop();
		if (next === undefined) return new Map();
		together.push(next);
	}
	const told = new Map<string | null, EffortRow[]>(apart.map((name) => [name, of.get(name) ?? []]));
	if (together.length > 0)
		told.set(
			null,
			together.flatMap((name) => of.get(name) ?? [])
		);
	return told;
}
