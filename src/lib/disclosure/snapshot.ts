// One row of a table in one quarter: the categories that households stand in, over the areas, and who stands in none.
import { Attacker, type Range } from './attacker.ts';
import { chooseShown, type Candidate, type Chosen, type Group } from './choose.ts';
import type { Region } from './plan-counts.ts';

/** Which categories each kind of cell adds up. */
const cellsOf = {
	results: { met: ['met'], applicable: ['met', 'unmet'] },
	ladder: { up: ['up'], same: ['same'], down: ['down'] }
} as const;
const categoriesOf = { results: ['met', 'unmet'], ladder: ['up', 'same', 'down'] } as const;
export type SnapshotKind = keyof typeof categoriesOf;

export interface SnapshotCell {
	cell: string;
	/** null: the whole. */
	area: string | null;
	shown: boolean;
}

export interface Snapshot {
	kind: SnapshotKind;
	regions: readonly Region[];
	/** Per smallest part: households by category, those who could stand in one, and all who were ever coached. */
	leaves: readonly { values: Readonly<Record<string, number>>; eligible: number; coached: number }[];
	/** Cells that may be shown, in the order of the plan. */
	cells: readonly SnapshotCell[];
	threshold: number;
}

export interface ChosenSnapshot extends Chosen {
	/** The fewest people in all categories together that can be told from what is shown. */
	fewest: (region: Region) => Promise<number>;
}

/**
 * Judges one row by itself. How many households each region has is taken to be known to the attacker, whether it is shown
 * or not: then no other table adds anything, since that is all that two rows have in common.
 */
export async function chooseSnapshot(
	snapshot: Snapshot,
	memory: Map<string, Range>
): Promise<ChosenSnapshot> {
	const { kind, regions, threshold } = snapshot;
	const own: readonly string[] = categoriesOf[kind];
	const inside = own.map((_, place) => place);
	const rest = own.length;
	const gone = own.length + 1;
	const counts = snapshot.leaves.flatMap(({ values, eligible, coached }) => {
		const standing = own.map((category) => values[category] ?? 0);
		const left = eligible - standing.reduce((sum, one) => sum + one, 0);
		return [...standing, Math.max(0, left), Math.max(0, coached - eligible)];
	});
	const group = ({ leaves }: Region, places: readonly number[]): Group => {
		const members = leaves.flatMap((leaf) => places.map((place) => leaf * (gone + 1) + place));
		return { members, count: members.reduce((sum, one) => sum + (counts[one] ?? 0), 0) };
	};

	const names: Readonly<Record<string, readonly string[]>> = cellsOf[kind];
	const candidates = snapshot.cells.flatMap(({ cell, area, shown }): Candidate[] => {
		const region = regions.find((one) => one.area === area);
		const places = inside.filter((place) => names[cell]?.includes(own[place] ?? ''));
		return region ? [{ ...group(region, places), shown, part: area !== null }] : [];
	});
	const groups = regions.flatMap((region) => {
		const others = [group(region, [rest]), group(region, [rest, gone])];
		// A result that concerns everyone tells of nobody; a ladder without a rest tells that nobody left.
		const telling = others.filter(({ count }) => kind === 'ladder' || count > 0);
		return [...inside.map((place) => group(region, [place])), group(region, inside), ...telling];
	});
	const known = regions
		.flatMap((region) => [group(region, [...inside, rest]), group(region, [...inside, rest, gone])])
		.filter(({ count }) => count >= threshold)
		.map(({ members, count }) => ({ members, equal: count }));
	const chosen = await chooseShown({ candidates, known, groups, threshold }, memory);

	const reader = new Attacker(
		candidates.flatMap(({ members, count }, place) =>
			chosen.shown[place] ? [{ members, equal: count }] : []
		),
		memory
	);
	const fewest = async (region: Region) =>
		Math.ceil((await reader.range(group(region, inside).members)).lower - 1e-9);
	return { ...chosen, fewest };
}
