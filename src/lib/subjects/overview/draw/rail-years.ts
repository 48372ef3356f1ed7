// Which years under the rail have room for their names, and where the words above the bare rail stand, by how wide it is.

/** Widths from which another choice of years is shown, in px with letters of the usual size; the style sheet knows the same. */
export const railWidths = [280, 400, 560, 800, 1120] as const;
export type RailWidth = (typeof railWidths)[number];

/** Of a letter or figure at the size of a note, px. */
const letter = 7.2;
/** Between two names, px. */
const apart = 6;
/** Names at either end of the rail begin so far outside their stop, px. */
export const outside = 5;
const yearWidth = 4 * letter;

export type Anchor = 'start' | 'middle' | 'end';

export interface RailYear {
	/** Place of its stop on the rail. */
	index: number;
	year: number;
}

/** From where to where something reaches, px. */
export type Reach = readonly [from: number, to: number];

/** Names at the ends of the rail stay within it. */
export const anchorAt = (index: number, stops: number): Anchor =>
	index === 0 ? 'start' : index === stops - 1 ? 'end' : 'middle';

const middleOf = (index: number, stops: number, width: number): number => ((index + 0.5) / stops) * width;

function reachOf(index: number, stops: number, width: number, wide: number): Reach {
	const at = middleOf(index, stops, width);
	const anchor = anchorAt(index, stops);
	if (anchor === 'start') return [at - outside, at - outside + wide];
	return anchor === 'end' ? [at + outside - wide, at + outside] : [at - wide / 2, at + wide / 2];
}

export const yearReach = (index: number, stops: number, width: number): Reach =>
	reachOf(index, stops, width, yearWidth);

const touch = (one: Reach, other: Reach): boolean => one[0] < other[1] + apart && other[0] < one[1] + apart;

/**
 * The first year, and of the others every second, third or further one, counted from one that is kept.
 * @param kept the year that the others are counted from: that of the target
 */
export function yearsWithRoom(
	years: readonly RailYear[],
	kept: number | null,
	stops: number,
	width: number
): RailYear[] {
	const [first, ...others] = years;
	if (!first) return [];
	const reach = ({ index }: RailYear) => yearReach(index, stops, width);
	const from = kept ?? others.at(-1)?.year ?? first.year;
	const clear = others.filter((one) => !touch(reach(first), reach(one)));
	for (let every = 1; ; every++) {
		const some = clear.filter(({ year }) => (year - from) % every === 0);
		const crowded = some.some((one, place) => {
			const next = some[place + 1];
			return next !== undefined && touch(reach(one), reach(next));
		});
		if (!crowded) return [first, ...some];
	}
}

/** The choice that is shown at a width. */
export const railWidthAt = (width: number): RailWidth =>
	railWidths.findLast((from) => from <= width) ?? railWidths[0];

/** By year: the widths from which it has no room. */
export function widthsWithout(
	years: readonly RailYear[],
	kept: number | null,
	stops: number
): ReadonlyMap<number, RailWidth[]> {
	const without = new Map<number, RailWidth[]>(years.map(({ year }) => [year, []]));
	for (const width of railWidths) {
		const shown = new Set(yearsWithRoom(years, kept, stops, width).map(({ year }) => year));
		for (const { year } of years) if (!shown.has(year)) without.get(year)?.push(width);
	}
	return without;
}

export interface BareWords {
	/** Whether the word for the baseline has room. */
	baseline: boolean;
	/** How the word for the target stands at its stop; null where the rail has no such stop. */
	target: 'start' | 'end' | null;
}

/**
 * The words above the bare rail: what does not touch at its narrowest does not touch when it is wider.
 * @param room that each word takes, px
 */
export function bareWords(
	target: number,
	stops: number,
	room: { baseline: number; target: number }
): BareWords {
	const [narrowest] = railWidths;
	if (target < 0) return { baseline: true, target: null };
	const at = middleOf(target, stops, narrowest);
	const baselineEnds = middleOf(0, stops, narrowest) - outside + room.baseline;
	if (at + outside - room.target >= baselineEnds) return { baseline: true, target: 'end' };
	const inside = at - outside + room.target <= narrowest;
	if (inside && at - outside >= baselineEnds) return { baseline: true, target: 'start' };
	// The baseline is where the rail begins; of the target nothing else tells where it is.
	return { baseline: false, target: inside ? 'start' : 'end' };
}
