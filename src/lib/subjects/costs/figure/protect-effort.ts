// Which sums of hours may be told: over enough families, none of whom makes up most of it, and rounded so that one family cannot be read off.
import type { EffortRow } from '../ask/effort.ts';
import type { EffortFigure, EffortGroupName } from './effort-figure.ts';

export const roundedTo = (step: number, value: number): number => Math.round(value / step) * step;

/** No family may make up more of a sum than this: else whoever knows that family knows the others'. */
const mostOfOne = 0.5;

/** What is added up: hours, contacts, quarters in which a file was kept, or that there was anything at all. */
type Added = 'hours' | 'contacts' | 'kept' | 'there';
const amountOf = (row: EffortRow, of: Added): number => (of === 'there' ? 1 : row[of]);

/**
 * Of those who left only sums are known, so how many of them had any of this is not. `as-one`: one had all of it, the fewest that it can be.
 * `each`: every one had as much, the most, so that what was told before they left is over enough by this count as well.
 */
type Gone = 'as-one' | 'each';

function overEnough(rows: readonly EffortRow[], threshold: number, of: Added, gone: Gone): boolean {
	const families = new Map<number | 'gone', number>();
	for (const row of rows) {
		const amount = amountOf(row, of);
		const family = row.gone && gone === 'as-one' ? 'gone' : row.family;
		if (amount > 0) families.set(family, (families.get(family) ?? 0) + amount);
	}
	const all = [...families.values()];
	const sum = all.reduce((total, one) => total + one, 0);
	return all.length >= threshold && Math.max(...all) <= mostOfOne * sum;
}

const yearsIn = (rows: readonly EffortRow[]): number[] =>
	[...new Set(rows.map((one) => one.year))].sort((a, b) => a - b);

/**
 * Whether a sum may be told, now and after what may have been told of it in any year before: the years since are over enough families
 * too, else this sum less that one would tell of few. It rests on the rows alone, so that what was told earlier need not be known; that
 * rows of years that were told stand as they were is seen to by chain-effort.ts.
 */
export function mayBeTold(rows: readonly EffortRow[], threshold: number, of: Added = 'hours'): boolean {
	const own = rows.filter((one) => amountOf(one, of) > 0);
	return (
		overEnough(own, threshold, of, 'as-one') &&
		yearsIn(own)
			.slice(0, -1)
			.every((year) => {
				const [until, since] = [own.filter((one) => one.year <= year), own.filter((one) => one.year > year)];
				return !overEnough(until, threshold, of, 'each') || overEnough(since, threshold, of, 'as-one');
			})
	);
}

/**
 * The rows of years that may be told apart: two years stand apart where each by itself is over enough. Once told, years are only ever told
 * together later, since those who leave make a year's families fewer, and never more.
 */
export function toldTogether(rows: readonly EffortRow[], threshold: number): EffortRow[][] {
	const own = rows.filter((one) => one.hours > 0);
	const told: EffortRow[][] = [];
	let alone = false;
	for (const year of yearsIn(own)) {
		const of = own.filter((one) => one.year === year);
		const enough = overEnough(of, threshold, 'hours', 'as-one');
		const last = told.at(-1);
		if (last && !(enough && alone)) last.push(...of);
		else told.push(of);
		alone = enough;
	}
	return told;
}

/** What a figure of a year before says of who was told by name. */
export type ToldBefore = Pick<EffortFigure, 'period' | 'groups'>;

/**
 * Organisations that a figure of before told together: those of which it counted anything, and which it does not name. It rests on what was
 * published and on the rows as they were told, those of who left with them, so that nothing more need be kept.
 */
export function onceTogether(
	group: EffortGroupName,
	rows: readonly EffortRow[],
	told: readonly ToldBefore[]
): Set<string> {
	const together = new Set<string>();
	for (const { period, groups } of told) {
		const then = groups.find((one) => one.group === group && !one.hidden);
		if (!then) continue;
		const named = new Set(then.organisations.filter((one) => !one.totals).map((one) => one.organisation));
		for (const one of rows)
			if (one.year <= Number(period) && !named.has(one.organisation)) together.add(one.organisation);
	}
	return together;
}

/**
 * Organisations by name where each may be told by itself; under null the others together. Where those together are too few as well, the
 * smallest of the rest joins them, so that no sum minus the told ones gives them away. Whoever was told together stays so: told apart a
 * year later, or with another, it would be the difference of the two years wherever that other had no new hours. So every sum of a year
 * holds those of the year before whole, and its growth is held against the threshold by `mayBeTold`.
 * @param once told together before, as `onceTogether` has it
 */
export function toldApart(
	rows: readonly EffortRow[],
	threshold: number,
	once: ReadonlySet<string>
): Map<string | null, EffortRow[]> {
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
	const apart = names.filter((name) => !once.has(name) && safe([name]));
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
