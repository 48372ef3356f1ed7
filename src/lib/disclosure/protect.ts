// The one gate: true counts go in, and what comes out may be read by anybody, beside every earlier release.
import type { PlanTable, PublicationPlan } from '../domain/publication.ts';
import type { EarlierRelease, ProtectedRelease } from '../domain/release.ts';
import { Memory } from './attacker.ts';
import { EarlierFigures, keyOf, type CellPlace } from './earlier.ts';
import { leavesOf, regionsOf, type PlanCounts, type Region } from './plan-counts.ts';
import { coarsenesses, ReachChoice, type Coarseness, type ReachKnown, type ReachName } from './reach.ts';
import { chooseSnapshot, type ChosenSnapshot, type SnapshotKind } from './snapshot.ts';
import { plannedCells, releaseTable, subjectsOf } from './tables.ts';

export interface ProtectInput {
	/** Its id. */
	programme: string;
	plan: PublicationPlan;
	counts: PlanCounts;
	threshold: number;
	earlier: readonly EarlierRelease[];
	/** Hears after each quarter how many are done. */
	onQuarter?: ((done: number) => void) | undefined;
}

/** What is shown of a quarter, by cell, and the small groups that can be inferred all the same. */
interface Quarter {
	shown: Map<string, number>;
	lost: number;
	rows: JudgedRow[];
}

/** A row as it was decided, for when later quarters tell more of reach. */
interface JudgedRow {
	kind: SnapshotKind;
	quarter: number;
	row: ChosenSnapshot;
	/** What was known of reach when it was decided. */
	known: string;
}

/**
 * The plan's tables over all quarters of the counts. It goes quarter by quarter, as they leave: what is decided about a
 * quarter does not depend on later ones, so that a report of an early quarter and a site of all of them agree.
 *
 * One system of linear constraints describes what an attacker knows: counts are whole and at least 0, areas add up, counts since the
 * start never fall, shown cells are known. Rows share nothing but the number of households; with that number taken as known each row
 * is judged apart (snapshot.ts), and the number itself last, with what the rows tell of it (reach.ts).
 * @returns `lost`: small groups that earlier releases gave away already
 */
export async function protect(input: ProtectInput): Promise<{ release: ProtectedRelease; lost: number }> {
	const { plan, counts, threshold } = input;
	const leaves = leavesOf(counts);
	const regions = regionsOf(counts.areas, leaves);
	const earlier = new EarlierFigures(input.earlier, threshold);
	const table = plan.tables.find((one) => one.counts === 'reach');
	const memory = new Memory();
	const reach = new ReachChoice({ counts, leaves, regions, table, threshold, earlier, memory });
	const shown = new Map<string, number>();
	const rows: JudgedRow[] = [];
	let lost = 0;
	for (const quarter of counts.periods.keys()) {
		const back = reach.remember();
		const tried: Quarter[] = [];
		for (const coarse of coarsenesses) {
			back();
			const found = await judged(quarter, coarse);
			tried.push(found);
			if (found.lost === 0) break;
		}
		// Only what earlier releases gave away is lost however coarse; then the finest that loses no more will do.
		const least = Math.min(...tried.map((one) => one.lost));
		const place = tried.findIndex((one) => one.lost === least);
		if (place < tried.length - 1) {
			back();
			await judged(quarter, coarsenesses[place] ?? 'planned');
		}
		lost += least;
		rows.push(...(tried[place]?.rows ?? []));
		for (const [key, value] of tried[place]?.shown ?? []) shown.set(key, value);
		input.onQuarter?.(quarter + 1);
	}
	for (const { group, wave, respondents, threshold: own } of counts.respondents) {
		const place: CellPlace = { subject: group, area: null, period: wave, cell: 'respondents' };
		const fate = earlier.fate('process', place, respondents);
		if (fate === 'shown' || (fate === 'open' && respondents >= own))
			shown.set(keyOf('process', place), respondents);
	}

	/** One quarter: reach first, then each row with what is known by then. */
	async function judged(quarter: number, coarse: Coarseness): Promise<Quarter> {
		const chosen = await reach.choose(quarter, coarse);
		const cells = new Map(chosen.shown.map(({ place, value }) => [keyOf('reach', place), value]));
		let given = chosen.lost;
		const atEnd = await reach.known(quarter);
		const asked = plan.tables.some((one) => one.counts === 'plan');
		const known = { results: atEnd, ladder: atEnd, plan: asked ? await reach.knownDuring(quarter) : [] };
		const own: JudgedRow[] = [];
		const floors = regions.map((region) => ({ region, coached: 0, still: 0, during: 0 }));
		for (const one of plan.tables) {
			const kind = one.counts;
			if (kind === 'reach' || kind === 'process') continue;
			for (const subject of subjectsOf(counts, kind)) {
				const before = textOf(known[kind]);
				const row = await rowIn(kind, one, subject, quarter, known[kind], coarse, cells);
				given += row.lost;
				own.push({ kind, quarter, row, known: before });
				// What a row tells about reach, the next row must reckon with.
				for (const floor of floors) {
					const at = known[kind].find(({ region }) => region === floor.region);
					if (!at) continue;
					const fewest = await row.fewest(floor.region);
					if (kind === 'ladder') floor.still = Math.max(floor.still, fewest);
					if (kind === 'plan') floor.during = Math.max(floor.during, fewest);
					floor.coached = Math.max(floor.coached, fewest + (kind === 'results' ? 0 : at.ended.lower));
					for (const [list, least] of [
						[known.ladder, floor.still],
						[known.plan, floor.during]
					] as const)
						raise(list, floor.region, floor.coached, least);
				}
			}
		}
		given += await reach.learn(quarter, floors);
		return { shown: cells, lost: given + (await sinceTold([...rows, ...own])), rows: own };
	}

	/** How many small groups rows give away now that more is known of reach than when they were decided. */
	async function sinceTold(judgedRows: readonly JudgedRow[]): Promise<number> {
		let given = 0;
		const told = new Map<string, ReachKnown[]>();
		for (const one of judgedRows) {
			const during = one.kind === 'plan';
			const key = `${one.quarter} ${during}`;
			const known =
				told.get(key) ?? (await (during ? reach.knownDuring(one.quarter) : reach.known(one.quarter)));
			told.set(key, known);
			if (textOf(known) !== one.known) given += await one.row.given(known);
		}
		return given;
	}

	async function rowIn(
		kind: SnapshotKind,
		of: PlanTable,
		subject: string | null,
		quarter: number,
		reachKnown: readonly ReachKnown[],
		coarse: Coarseness,
		cells: Map<string, number>
	): Promise<ChosenSnapshot> {
		const period = counts.periods[quarter] ?? '';
		const own = counts.rows.filter(
			(row) => row.counts === kind && row.subject === subject && row.period === period
		);
		const planned = plannedCells(of, subject, period, counts.areas);
		const keys = planned.map((place) => keyOf(kind, place));
		// What an earlier plan let leave stays known.
		const before = earlier
			.placesOf(kind, subject, period)
			.filter((place) => !keys.includes(keyOf(kind, place)));
		const wanted = [...planned, ...before];
		// Where nothing of the areas leaves, the whole is all there is to judge.
		const parted = wanted.some((place) => place.area !== null);
		const pieces = parted ? leaves.map((_, leaf) => [leaf]) : [[...leaves.keys()]];
		const places: Region[] = parted ? regions : [{ area: null, leaves: [0] }];
		const values = pieces.map((piece) =>
			added(
				own
					.filter((row) => !parted || piece.some((leaf) => leaves[leaf] === row.area))
					.map((row) => row.values)
			)
		);
		const open = wanted.flatMap((place) => {
			const region = places.find((one) => one.area === place.area);
			if (!region) return [];
			const value = region.leaves.reduce((sum, leaf) => sum + cellValue(place.cell, values[leaf] ?? {}), 0);
			const fate = earlier.fate(kind, place, value);
			const tooFine = coarse === 'nothing' || (coarse !== 'planned' && place.area !== null);
			if (fate === 'withheld' || (fate === 'open' && (tooFine || before.includes(place)))) return [];
			return [{ place, value, shown: fate === 'shown' }];
		});
		const inPlaces = (known: readonly ReachKnown[]): readonly ReachKnown[] =>
			parted
				? known
				: known
						.filter(({ region }) => region.area === null)
						.flatMap((one) => places.map((region) => ({ ...one, region })));
		// A plan is made with whoever was coached at some time in the quarter.
		const at = { coached: quarter, ended: kind === 'plan' ? quarter - 1 : quarter };
		const chosen = await chooseSnapshot(
			{
				kind,
				regions: places,
				threshold,
				leaves: pieces.map((piece, place) => {
					const sum = (name: ReachName) =>
						piece.reduce((total, leaf) => total + reach.at(name, leaf, at[name]), 0);
					return { values: values[place] ?? {}, coached: sum('coached'), ended: sum('ended') };
				}),
				reach: inPlaces(reachKnown),
				cells: open.map((one) => ({ cell: one.place.cell, area: one.place.area, shown: one.shown }))
			},
			memory
		);
		for (const [i, { place, value }] of open.entries())
			if (chosen.shown[i]) cells.set(keyOf(kind, place), value);
		return { ...chosen, given: (known) => chosen.given(inPlaces(known)) };
	}

	const release: ProtectedRelease = {
		format: 'wijkladder-release-1',
		programme: input.programme,
		period: counts.periods.at(-1) ?? '',
		threshold,
		areas: counts.areas.map(({ area, part_of }) => ({ area, part_of })),
		tables: plan.tables.map((one) =>
			releaseTable(one, counts, (place) => shown.get(keyOf(one.counts, place)) ?? null)
		),
		earlier: input.earlier.map(({ file, release: { period } }) => ({ file, period }))
	};
	return { release, lost };
}

const textOf = (known: readonly ReachKnown[]): string =>
	JSON.stringify(known.map(({ coached, ended, small }) => [coached, ended, small]));

/** Takes in that at least so many were coached in a region, and so many of them had not ended. */
function raise(known: readonly ReachKnown[], region: Region, coached: number, still: number): void {
	const at = known.find((one) => one.region === region);
	if (!at) return;
	at.coached = { ...at.coached, lower: Math.max(at.coached.lower, coached) };
	at.ended = { ...at.ended, upper: Math.min(at.ended.upper, at.coached.upper - still) };
}

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
