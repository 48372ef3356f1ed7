// Which sums of hours may be told: over enough families, none of whom makes up most of it, and rounded so that one family cannot be read off.
import type { EffortRow } from '../ask/effort.ts';

/** What is told of hours and contacts, of family-months and of families is a multiple of these. */
export const rounding = { hours: 50, months: 30, families: 5 } as const;

export const roundedTo = (step: number, value: number): number => Math.round(value / step) * step;

/** No family may make up more of a sum than this: else whoever knows that family knows the others'. */
const mostOfOne = 0.5;

function overEnough(rows: readonly EffortRow[], threshold: number): boolean {
	const families = new Map<number, number>();
	for (const { family, hours } of rows)
		if (hours > 0) families.set(family, (families.get(family) ?? 0) + hours);
	const all = [...families.values()];
	const sum = all.reduce((total, one) => total + one, 0);
	return all.length >= threshold && Math.max(...all) <= mostOfOne * sum;
}

/**
 * Whether a sum may be told, now and after what was told of it a year, or more years, before: the years since are over enough families
 * too, else this sum less that one would tell of few. It rests on the rows alone, so that what was told earlier need not be known.
 */
export function mayBeTold(rows: readonly EffortRow[], threshold: number): boolean {
	let since: EffortRow[] = [];
	let told = false;
	for (const year of [...new Set(rows.map((one) => one.year))].sort((a, b) => a - b)) {
		since.push(...rows.filter((one) => one.year === year && one.hours > 0));
		if (!overEnough(since, threshold)) continue;
		since = [];
		told = true;
	}
	return told && since.length === 0;
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
