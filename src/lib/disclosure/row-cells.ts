// A row of the plan in one quarter, as it is to be judged: who stands where, what is known, and which of its cells may still leave.
import type { PlanTable, PublicationPlan } from '../domain/publication.ts';
import { quartersApart } from '../domain/publication-cells.ts';
import { keyOf, plannedCells, type CellPlace, type EarlierFigures } from './tables.ts';
import type { RowQuarter } from './family-rows.ts';
import type { CountRow, PlanCounts, Region } from './plan-counts.ts';
import type { ReachChoice, ReachKnown } from './reach.ts';
import type { Coarseness, ReachName } from './reach-counts.ts';
import type { RowKind } from './row-places.ts';

export interface ToJudge {
	plan: PublicationPlan;
	counts: PlanCounts;
	leaves: readonly (string | null)[];
	regions: readonly Region[];
	threshold: number;
	earlier: EarlierFigures;
	reach: ReachChoice;
	/** Per kind of table the quarters, by place, with which a new series begins. */
	begins?: Readonly<Partial<Record<RowKind | 'reach', readonly number[]>>> | undefined;
}

interface AskedRow {
	kind: RowKind;
	table: PlanTable;
	subject: string | null;
	quarter: number;
	known: readonly ReachKnown[];
	coarse: Coarseness;
	/** Its counts, by smallest part. */
	counted: readonly CountRow[];
}

interface OpenCell {
	place: CellPlace;
	value: number;
	shown: boolean;
}

export function rowInQuarter(
	of: ToJudge,
	{ kind, table, subject, quarter, known, coarse, counted }: AskedRow
): { judged: RowQuarter; open: OpenCell[]; then: readonly ReachKnown[] } {
	const { counts, leaves, regions, earlier, reach } = of;
	const period = counts.periods[quarter] ?? '';
	const planned = plannedCells(table, subject, period, counts.areas);
	const keys = planned.map((place) => keyOf(kind, place));
	// What an earlier plan let leave stays known.
	const before = earlier
		.placesOf(kind, subject, period)
		.filter((place) => !keys.includes(keyOf(kind, place)));
	const wanted = [...planned, ...before];
	// Where nothing of the areas leaves, the whole is all there is to judge.
	const parted = wanted.some((place) => place.area !== null);
	const pieces = parted ? leaves.map((_, leaf) => [leaf]) : [[...leaves.keys()]];
	const places: readonly Region[] = parted ? regions : [{ area: null, leaves: [0] }];
	const values = pieces.map((piece) =>
		added(
			counted
				.filter((one) => !parted || piece.some((leaf) => leaves[leaf] === one.area))
				.map((one) => one.values)
		)
	);
	// A plan is made with whoever was coached at some time in the quarter.
	const at = { coached: quarter, ended: kind === 'plan' ? quarter - 1 : quarter };
	const inLeaves = pieces.map((piece, place) => {
		const sum = (name: ReachName) => piece.reduce((total, leaf) => total + reach.at(name, leaf, at[name]), 0);
		return { values: values[place] ?? {}, coached: sum('coached'), ended: sum('ended') };
	});
	const forAll = kind === 'results' && isForAll(counts, subject, inLeaves);
	const open: OpenCell[] = [];
	for (const place of wanted) {
		const region = places.find((one) => one.area === place.area);
		if (!region) continue;
		const value = region.leaves.reduce((sum, leaf) => sum + cellValue(place.cell, values[leaf] ?? {}), 0);
		const fate = earlier.fate(kind, place, value);
		const tooFine = coarse === 'nothing' || (coarse !== 'planned' && place.area !== null);
		if (fate === 'withheld' || (fate === 'open' && (tooFine || before.includes(place)))) continue;
		// To whom a result applies that concerns everyone are all who were coached: it may be read where they may.
		if (fate === 'open' && forAll && place.cell === 'applicable')
			if (!reach.isKnown(place.area, quarter)) continue;
		open.push({ place, value, shown: fate === 'shown' });
	}
	const first = quarter - quartersApart(table);
	const then = knownThen(of, table, quarter);
	const thenIn = (name: ReachName, piece: readonly number[]) =>
		piece.reduce((sum, leaf) => sum + reach.at(name, leaf, first), 0);
	const judged: RowQuarter = {
		quarter,
		regions: places,
		leaves: inLeaves,
		reach: parted ? known : wholeOf(known),
		then:
			then.length === 0
				? undefined
				: {
						leaves: pieces.map((piece) => ({
							coached: thenIn('coached', piece),
							ended: thenIn('ended', piece)
						})),
						reach: parted ? then : wholeOf(then)
					},
		forAll,
		cells: open.map((one) => ({ cell: one.place.cell, area: one.place.area, shown: one.shown }))
	};
	return { judged, open, then };
}

/** What is known of reach on the first of two days; nothing where the table compares none, or reach began later. */
export function knownThen(of: ToJudge, table: PlanTable, quarter: number): ReachKnown[] {
	const first = quarter - quartersApart(table);
	return table.counts === 'ladder' && reachesBack(of, first, quarter) ? of.reach.known(first) : [];
}

/** True where both quarters lie in one series of reach. */
export function reachesBack({ begins }: Pick<ToJudge, 'begins'>, first: number, quarter: number): boolean {
	return first >= Math.max(0, ...(begins?.reach ?? []).filter((one) => one <= quarter));
}

/** What is known of the whole, for a row that has no parts. */
export const wholeOf = (known: readonly ReachKnown[]): ReachKnown[] =>
	known
		.filter(({ region }) => region.area === null)
		.map((one) => ({ ...one, region: { area: null, leaves: [0] } }));

function added(rows: readonly Readonly<Record<string, number>>[]): Record<string, number> {
	const sum: Record<string, number> = {};
	for (const row of rows)
		for (const [name, value] of Object.entries(row)) sum[name] = (sum[name] ?? 0) + value;
	return sum;
}

/** Met of those to whom it applies: the two that are shown of a result; all else is counted as it is shown. */
function cellValue(cell: string, values: Readonly<Record<string, number>>): number {
	return cell === 'applicable' ? (values.met ?? 0) + (values.unmet ?? 0) : (values[cell] ?? 0);
}

/** True where the result is one for every family, and indeed nobody lacks it. */
const isForAll = (
	counts: PlanCounts,
	subject: string | null,
	leaves: readonly { values: Readonly<Record<string, number>>; coached: number }[]
): boolean =>
	subject !== null &&
	(counts.forAll ?? []).includes(subject) &&
	leaves.every(({ values, coached }) => cellValue('applicable', values) === coached);
