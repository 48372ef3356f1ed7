// One row of a table in one quarter: the categories that households stand in, over the areas, and who stands in none.
import { Attacker, between, type Known, type Memory } from './attacker.ts';
import { chooseShown, givenAway, type Candidate, type Chosen, type Group } from './choose.ts';
import type { Region } from './plan-counts.ts';
import type { ReachKnown } from './reach.ts';

/** Which categories each kind of cell adds up. */
const cellsOf = {
	results: { met: ['met'], applicable: ['met', 'unmet'] },
	ladder: { up: ['up'], same: ['same'], down: ['down'] },
	plan: { households: ['households'] }
} as const;
const categoriesOf = {
	results: ['met', 'unmet'],
	ladder: ['up', 'same', 'down'],
	plan: ['households']
} as const;
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
	/** Per smallest part: households by category, all who were ever coached, and those of them who ended (of a plan: before the quarter). */
	leaves: readonly { values: Readonly<Record<string, number>>; coached: number; ended: number }[];
	/** Of the same regions; `ended` as in the leaves. */
	reach: readonly ReachKnown[];
	/** Cells that may be shown, in the order of the plan. */
	cells: readonly SnapshotCell[];
	threshold: number;
}

export interface ChosenSnapshot extends Chosen {
	/** The fewest people in all categories together that can be told from what is shown. */
	fewest: (region: Region) => Promise<number>;
	/** How many more small groups can be told once that is known of reach. */
	given: (reach: readonly ReachKnown[]) => Promise<number>;
}

/**
 * Judges one row with what is known of reach, which is all that two rows have in common. Neither may give away a small group of
 * the row, nor one of reach.
 */
export async function chooseSnapshot(snapshot: Snapshot, memory: Memory): Promise<ChosenSnapshot> {
	const { kind, regions, threshold } = snapshot;
	const own: readonly string[] = categoriesOf[kind];
	const inside = own.map((_, place) => place);
	const rest = own.length;
	const gone = own.length + 1;
	const counts = snapshot.leaves.flatMap(({ values, coached, ended }) => {
		const standing = own.map((category) => values[category] ?? 0);
		// A result stays with who ended; on the ladder, and in a plan, only those who are coached still have a place.
		const left = kind === 'results' ? 0 : ended;
		const others = coached - left - standing.reduce((sum, one) => sum + one, 0);
		return [...standing, Math.max(0, others), left];
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
	const nobodyLeft = kind === 'results' ? snapshot.leaves.map((_, leaf) => leaf * (gone + 1) + gone) : [];
	const known: Known[] = nobodyLeft.map((one) => ({ members: [one], equal: 0 }));
	const inRow = regions.flatMap((region) => [
		...inside.map((place) => group(region, [place])),
		group(region, inside),
		...(kind === 'plan' ? [group(region, [rest, gone])] : []),
		// A result that concerns everyone tells of nobody.
		...[group(region, [rest])].filter(({ count }) => kind !== 'results' || count > 0)
	]);
	const besideReach = (reach: readonly ReachKnown[]): { known: Known[]; groups: Group[] } => {
		const beside = { known: [...known], groups: [...inRow] };
		for (const { region, coached, ended, small } of reach) {
			const everyone = group(region, [...inside, rest, gone]);
			const left = group(region, [gone]);
			beside.known.push(...between(everyone.members, coached));
			if (small.coached) beside.groups.push({ ...everyone, small: true });
			if (kind === 'results') continue;
			beside.known.push(...between(left.members, ended));
			if (small.ended) beside.groups.push({ ...left, small: true });
			if (small.still) beside.groups.push({ ...group(region, [...inside, rest]), small: true });
		}
		return beside;
	};
	const choice = (reach: readonly ReachKnown[]) => ({ candidates, threshold, ...besideReach(reach) });
	const chosen = await chooseShown(choice(snapshot.reach), memory);
	const given = async (reach: readonly ReachKnown[]) =>
		Math.max(0, (await givenAway(choice(reach), chosen.shown, memory)) - chosen.lost);

	const reader = new Attacker(
		candidates.flatMap(({ members, count }, place) =>
			chosen.shown[place] ? [{ members, equal: count }] : []
		),
		memory
	);
	const fewest = async (asked: Region) => {
		const region = regions.find((one) =>
			asked.area === undefined ? one.leaves.join() === asked.leaves.join() : one.area === asked.area
		);
		if (!region) return 0;
		return Math.ceil((await reader.range(group(region, inside).members)).lower - 1e-9);
	};
	return { ...chosen, fewest, given };
}
