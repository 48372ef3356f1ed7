// Which figures of a set that hangs together to hide: as few as can be, so that no small group can be inferred.
import type { Known } from './known.ts';
import type { Doubt } from './doubt.ts';

/** A figure that the plan would publish. */
export interface Candidate {
	members: readonly number[];
	/** The figure itself. */
	count: number;
	/** An earlier publication showed it: it cannot be taken back. */
	shown: boolean;
	/** Figures of the programme as a whole stay before those of its parts. */
	part: boolean;
}

/** A group of people that may not be inferred. */
export interface Group {
	members: readonly number[];
	/** The narrowest range that it may have. */
	width: number;
}

/** The narrowest range that a small group may have; who hides 0 of 1 must leave some doubt too. */
export const protectionWidth = (threshold: number): number => Math.max(1, threshold - 1);

export interface Chosen {
	/** In the order of the candidates. */
	shown: boolean[];
	/** Small groups of which nothing is left to protect: what was known before gives them away. */
	lost: number;
	/** The others, with the range that each keeps at least. */
	groups: Group[];
}

export interface Besides {
	/** What else is known, which the choice itself may make clearer. */
	besides?: readonly Known[];
	/** Conflicts of choices with the same candidates, the latest first; they are tried before others, and added to. */
	conflicts?: number[][];
}

/** So many patterns are judged; then everything that may be hidden is. */
const patience = 60;

/** What is chosen from, and what is known whatever is chosen. */
interface Choice {
	doubt: Doubt;
	candidates: readonly Candidate[];
	/** What a candidate tells where it is shown. */
	sums: readonly Known[];
	before: readonly Known[];
	/** All that may be known by the time it is chosen. */
	among: readonly Known[];
}

/** What is known where these candidates are shown. */
function knownWith({ before, sums }: Choice, shown: readonly number[]): Known[] {
	const known = [...before];
	for (const place of shown) {
		const sum = sums[place];
		if (sum) known.push(sum);
	}
	return known;
}

/**
 * Which candidates may be shown. Those below the threshold are hidden; then the fewest others, parts before wholes, small
 * before large, such that each group keeps its range. What was known before may leave less than that: then a group keeps what it has.
 *
 * A pattern that gives a group away names a conflict: figures that may not be shown all together. The next pattern hides one of each
 * conflict (implicit hitting sets: Moreno-Centeno & Karp 2013, Operations Research 61:453-468). Work is bounded by patterns, never by time.
 */
export function chooseShown(
	doubt: Doubt,
	candidates: readonly Candidate[],
	asked: readonly Group[],
	threshold: number,
	{ besides = [], conflicts: met = [] }: Besides = {}
): Chosen {
	const sums = candidates.map(({ members }): Known => ({ members, equal: doubt.count(members) }));
	const before = [...besides, ...sums.filter((_, place) => candidates[place]?.shown)];
	const free = candidates.flatMap((one, place) => (!one.shown && one.count >= threshold ? [place] : []));
	const among = [...before, ...free.flatMap((place) => sums[place] ?? [])];
	const choice: Choice = { doubt, candidates, sums, before, among };
	const { groups, lost } = keepable(choice, asked);
	const conflicts: number[][] = [];
	let hidden: readonly number[] | null = [];
	for (let tried = 0; tried < patience; tried++) {
		const shown = free.filter((place) => !hidden?.includes(place));
		const given = firstGiven(choice, groups, shown);
		if (!given) return { shown: shownOf(candidates, shown), lost, groups };
		conflicts.push(conflictIn(choice, given, shown, met));
		hidden = cheapest(conflicts, candidates);
		if (!hidden) break;
	}
	const shown = thinned(choice, groups, free);
	return { shown: shownOf(candidates, shown), lost, groups };
}

const shownOf = (candidates: readonly Candidate[], free: readonly number[]): boolean[] =>
	candidates.map((one, place) => one.shown || free.includes(place));

/** Groups as far as what is known already leaves them, and how many of them it gives away whole. */
function keepable(
	{ doubt, before, among }: Choice,
	asked: readonly Group[]
): { groups: Group[]; lost: number } {
	const groups: Group[] = [];
	let lost = 0;
	for (const group of asked) {
		if (doubt.isVeiled(group.members, group.width, before, among)) {
			groups.push(group);
			continue;
		}
		const { lower, upper, exact } = doubt.range(group.members, before, among);
		const width = exact ? upper - lower : 0;
		if (width > 0) groups.push({ ...group, width: Math.min(width, group.width) });
		else lost++;
	}
	return { groups, lost };
}

/** A group that can be told where these candidates are shown; it moves to the front, as the next pattern most likely gives it too. */
function firstGiven(choice: Choice, groups: Group[], shown: readonly number[]): Group | undefined {
	const known = knownWith(choice, shown);
	for (const [place, group] of groups.entries()) {
		if (choice.doubt.isVeiled(group.members, group.width, known, choice.among)) continue;
		groups.splice(place, 1);
		groups.unshift(group);
		return group;
	}
	return undefined;
}

/** So many conflicts met before are tried. */
const familiar = 6;

/** Figures that give the group away together: ones that gave away another group, else as few as will. */
function conflictIn(choice: Choice, group: Group, shown: readonly number[], met: number[][]): number[] {
	for (const conflict of met.slice(0, familiar)) {
		if (conflict.length === shown.length || !conflict.every((place) => shown.includes(place))) continue;
		if (isGiven(choice, group, conflict)) return conflict;
	}
	const conflict = narrowed(choice, group, shown);
	const key = conflict.join();
	if (!met.some((one) => one.join() === key)) met.unshift(conflict);
	return conflict;
}

const isGiven = (choice: Choice, { members, width }: Group, shown: readonly number[]): boolean =>
	!choice.doubt.isVeiled(members, width, knownWith(choice, shown), choice.among);

/** Figures that give the group away together, none of which can be missed. */
function narrowed(choice: Choice, group: Group, shown: readonly number[]): number[] {
	// Most figures have no part in it, and the programmes that were solved name those that have.
	const holding = choice.doubt.holding(group.members, knownWith(choice, shown), choice.among);
	const part = shown.filter((place) => {
		const sum = choice.sums[place];
		return sum !== undefined && holding.has(sum);
	});
	let conflict = part.length < shown.length && isGiven(choice, group, part) ? part : [...shown];
	for (const place of conflict) {
		const fewer = conflict.filter((one) => one !== place);
		if (isGiven(choice, group, fewer)) conflict = fewer;
	}
	return conflict;
}

/** Steps of the search for the cheapest pattern. */
const steps = 20_000;

/** The cheapest set with a figure of each conflict: fewest, then fewest wholes, then fewest people; null where the search is too long. */
function cheapest(
	conflicts: readonly (readonly number[])[],
	candidates: readonly Candidate[]
): number[] | null {
	const costOf = (places: readonly number[]): [number, number, number] => [
		places.length,
		places.filter((place) => !candidates[place]?.part).length,
		places.reduce((sum, place) => sum + (candidates[place]?.count ?? 0), 0)
	];
	let best: { places: number[]; cost: [number, number, number] } | null = null;
	let left = steps;
	const search = (places: number[]): void => {
		if (left-- <= 0) return;
		const cost = costOf(places);
		if (best && !isLess(cost, best.cost)) return;
		const open = conflicts.find((conflict) => !conflict.some((place) => places.includes(place)));
		if (!open) {
			best = { places, cost };
			return;
		}
		for (const place of open) search([...places, place]);
	};
	search([]);
	return left <= 0 ? null : ((best as { places: number[] } | null)?.places ?? null);
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
	const place = a.findIndex((value, i) => value !== b[i]);
	return place >= 0 && (a[place] ?? 0) < (b[place] ?? 0);
}

/** Starts with everything hidden and shows figure by figure, the whole and the largest first, what can be shown. */
function thinned(choice: Choice, groups: Group[], free: readonly number[]): number[] {
	const { candidates } = choice;
	const rank = (place: number) => (candidates[place]?.part ? 0 : 1e9) + (candidates[place]?.count ?? 0);
	let shown: number[] = [];
	for (const place of [...free].sort((a, b) => rank(b) - rank(a))) {
		const more = [...shown, place];
		if (!firstGiven(choice, groups, more)) shown = more;
	}
	return shown;
}
