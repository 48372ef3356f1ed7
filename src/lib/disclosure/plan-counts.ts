// The true counts behind the plan's tables, by the smallest parts of the programme; they never leave.
import type { PlanKind } from '../domain/publication.ts';
import type { Period } from '../domain/period.ts';

/** An area of the plan; `part_of` null: directly part of the programme as a whole. */
export interface PlanArea {
	area: string;
	part_of: string | null;
}

/**
 * Households of one area that are in none of its parts, or (null) in none of the areas. Where no table of that quarter has
 * areas, results and ladder may stand in one row for all. Values: reach `coached`, `ended`
 * since the start; results `met`, `unmet`; ladder `up`, `same`, `down`.
 */
export interface CountRow {
	counts: Exclude<PlanKind, 'process'>;
	subject: string | null;
	period: Period;
	area: string | null;
	values: Readonly<Record<string, number>>;
}

/** People of one group who answered in a wave, and from how many of them on the group may be shown. */
export interface RespondentRow {
	group: string;
	wave: Period;
	respondents: number;
	threshold: number;
}

export interface PlanCounts {
	areas: readonly PlanArea[];
	/** Quarters in time order. */
	periods: readonly Period[];
	rows: readonly CountRow[];
	respondents: readonly RespondentRow[];
}

/** A set of smallest parts: the whole, an area, or an area's rest. */
export interface Region {
	/** undefined: no table speaks of it, but two of them tell of it by subtraction. */
	area: string | null | undefined;
	/** Places in the list of smallest parts. */
	leaves: number[];
}

/** The smallest parts in which households are counted: what holds nobody ever is no part, and everybody knows it. */
export function leavesOf({ areas, rows }: Pick<PlanCounts, 'areas' | 'rows'>): (string | null)[] {
	const peopled = new Set(
		rows.flatMap((row) => (row.counts === 'reach' && (row.values.coached ?? 0) > 0 ? [row.area] : []))
	);
	const hasParts = (area: string) => areas.some((one) => one.part_of === area);
	const own = areas.map((one) => one.area).filter((area) => !hasParts(area) || peopled.has(area));
	return peopled.has(null) || own.length === 0 ? [...own, null] : own;
}

/** The whole, every area, and what is left of a whole or an area without one of its parts; each set of leaves once. */
export function regionsOf(areas: readonly PlanArea[], leaves: readonly (string | null)[]): Region[] {
	const within = (area: string, seen: readonly string[] = []): string[] => [
		area,
		...areas
			.filter((one) => one.part_of === area && !seen.includes(one.area))
			.flatMap((one) => within(one.area, [...seen, area]))
	];
	const leavesIn = (names: readonly string[]) =>
		leaves.flatMap((leaf, place) => (leaf !== null && names.includes(leaf) ? [place] : []));
	const whole = leaves.map((_, place) => place);
	const named: Region[] = [
		{ area: null, leaves: whole },
		...areas.map(({ area }) => ({ area, leaves: leavesIn(within(area)) }))
	];
	const rests = areas.map(({ area, part_of }): Region => {
		const from = named.find((one) => one.area === part_of)?.leaves ?? whole;
		const without = leavesIn(within(area));
		return { area: undefined, leaves: from.filter((leaf) => !without.includes(leaf)) };
	});
	const known = new Set(named.map((one) => one.leaves.join()));
	return [...named, ...rests.filter(({ leaves: left }) => left.length > 0 && isNew(known, left.join()))];
}

function isNew(known: Set<string>, key: string): boolean {
	if (known.has(key)) return false;
	known.add(key);
	return true;
}
