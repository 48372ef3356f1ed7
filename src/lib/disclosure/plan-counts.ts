// The true counts behind the plan's tables, by the smallest parts of the programme; they never leave.
import type { FamilyKind } from '../domain/publication-cells.ts';
import type { Period } from '../domain/period.ts';

/** An area of the plan; `part_of` null: directly part of the programme as a whole. */
export interface PlanArea {
	area: string;
	part_of: string | null;
}

/**
 * Households of one area that are in none of its parts, or (null) in none of the areas. Where no table of that quarter has
 * areas, results and ladder may stand in one row for all. Values: reach `coached`, `ended`
 * since the start; results `met`, `unmet`; ladder `up`, `same`, `down`; plan `households` with an item opened in the quarter.
 */
export interface CountRow {
	counts: FamilyKind;
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

/** People in one of two sums and not in the other. */
export interface Rest {
	left: number;
	/** In which the other sum stands. */
	wave: Period;
	/** People in both, where the other sum is of everybody who answered in that wave. */
	within: number | null;
}

/** Cells that are told together, or not at all. */
export interface Measured {
	cells: readonly string[];
	/** People behind it: each of these groups has to be large enough. */
	sizes: readonly number[];
	/** Who is left over where two cells are taken from each other: nobody, or enough. */
	rests: readonly Rest[];
	/** True where everybody answered so much alike that the figure would tell what each said. */
	alike: boolean;
}

/** One subject in one wave: the people by what they answered, and the figures that are made of them. */
export interface AnswerRow {
	subject: string | null;
	wave: Period;
	/** Every cell of the row, counts and measures. */
	values: Readonly<Record<string, number>>;
	/** The smallest groups of people. */
	atoms: readonly number[];
	/** By cell which of them it counts. */
	sums: Readonly<Record<string, readonly number[]>>;
	/** No more people than everybody knows there can be. */
	most: number | null;
	measured: readonly Measured[];
}

export interface PlanCounts {
	areas: readonly PlanArea[];
	/** Quarters in time order. */
	periods: readonly Period[];
	rows: readonly CountRow[];
	respondents: readonly RespondentRow[];
	/** What clients answered, and what families themselves say of the ladder, by wave. */
	answers?: readonly AnswerRow[];
	/** What everybody knows: no more families than homes, or than homes that were contacted by the end of the quarter. null: the whole. */
	most?: readonly { area: string | null; period: Period; homes: number }[];
	/** Results that concern every family; any other may not apply to some. */
	forAll?: readonly string[];
}

/** A set of smallest parts: the whole, an area, or a group of parts. */
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

/** Up to so many smallest parts, else parts of one area, all their unions are groups; of more, those that leave out one. */
const mostForUnions = 6;

/**
 * The whole, every area, and every group of parts that follows from them by subtraction; each set of leaves once. What two parts of different
 * areas hold together can be known where neither is: so where parts are few every union is a group.
 */
export function regionsOf(areas: readonly PlanArea[], leaves: readonly (string | null)[]): Region[] {
	const within = (area: string, seen: readonly string[] = []): string[] => [
		area,
		...areas
			.filter((one) => one.part_of === area && !seen.includes(one.area))
			.flatMap((one) => within(one.area, [...seen, area]))
	];
	const placesOf = (names: readonly (string | null)[]) =>
		leaves.flatMap((leaf, place) => (names.includes(leaf) ? [place] : []));
	const whole = [...leaves.keys()];
	const named: Region[] = [
		{ area: null, leaves: whole },
		...areas.map(({ area }) => ({ area, leaves: placesOf(within(area)) }))
	];
	const apart = [...leaves.keys()].map((leaf) => [leaf]);
	const derived =
		leaves.length <= mostForUnions
			? unions(apart)
			: named.flatMap(({ area, leaves: all }) => {
					const parts = areas.filter((one) => one.part_of === area).map((one) => placesOf(within(one.area)));
					const own = all.filter((leaf) => !parts.flat().includes(leaf));
					const outside = whole.filter((leaf) => !all.includes(leaf));
					return [...unions([...parts, ...(own.length > 0 ? [own] : [])]), outside];
				});
	const known = new Set(named.map((one) => one.leaves.join()));
	return [
		...named,
		...derived
			.map((places) => places.sort((a, b) => a - b))
			.filter((places) => places.length > 0 && isNew(known, places.join()))
			.map((places): Region => ({ area: undefined, leaves: places }))
	];
}

function unions(parts: readonly number[][]): number[][] {
	if (parts.length > mostForUnions) return parts.map((_, left) => parts.filter((__, i) => i !== left).flat());
	return parts.reduce<number[][]>(
		(found, part) => [...found, ...found.map((one) => [...one, ...part])],
		[[]]
	);
}

function isNew(known: Set<string>, key: string): boolean {
	if (known.has(key)) return false;
	known.add(key);
	return true;
}
