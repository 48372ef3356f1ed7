// One quarter of a publication: reach is chosen first, then each row with what is known by then, and all of it is judged together.
import type { PlanTable, PublicationPlan } from '../domain/publication.ts';
import { quartersApart } from '../domain/publication-rhythm.ts';
import { keyOf, type CellPlace, type EarlierFigures } from './earlier.ts';
import { FamilyRow, type RowKind } from './family-rows.ts';
import type { PlanCounts, Region } from './plan-counts.ts';
import { coarsenesses, type Coarseness, type ReachChoice, type ReachKnown, type ReachName } from './reach.ts';
import { plannedCells, subjectsOf } from './tables.ts';

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

/** What is shown of a quarter, by cell, and the small groups that can be inferred all the same. */
export interface JudgedQuarter {
	shown: Map<string, number>;
	lost: number;
}

/** What rows tell of reach: at least so many in a region were coached, are so still, or were at some time in the quarter. */
interface Floor {
	region: Region;
	coached: number;
	still: number;
	during: number;
}

/** What is known of reach as rows are judged, by the kind of row. */
type KnownBy = Record<RowKind, ReachKnown[]>;

const textOf = (known: readonly ReachKnown[]): string =>
	JSON.stringify(known.map(({ coached, ended }) => [coached, ended]));

/**
 * Judges quarter by quarter, as they leave: what is decided about a quarter does not depend on later ones, so that a report of an
 * early quarter and a site of all of them agree.
 */
export class Quarters {
	/** By kind and subject; of an ended series the row of the one that stands. */
	private readonly rows = new Map<string, FamilyRow>();
	private readonly ended: FamilyRow[] = [];
	/** What every row and quarter was last told of reach. */
	private told = new Map<string, string>();

	constructor(private readonly asked: ToJudge) {}

	/** The finest of the coarsenesses that gives nobody away; where that was done before, the finest that gives no more. */
	async choose(quarter: number): Promise<JudgedQuarter> {
		const { counts, earlier } = this.asked;
		this.begin(quarter);
		if (earlier.stands(counts.periods[quarter] ?? '')) return this.judged(quarter, 'nothing');
		const back = this.remember();
		const tried: JudgedQuarter[] = [];
		for (const coarse of coarsenesses) {
			back();
			const found = await this.judged(quarter, coarse);
			tried.push(found);
			if (found.lost === 0) return found;
		}
		const least = Math.min(...tried.map((one) => one.lost));
		const place = tried.findIndex((one) => one.lost === least);
		if (place === tried.length - 1) return tried[place] ?? { shown: new Map(), lost: 0 };
		back();
		return this.judged(quarter, coarsenesses[place] ?? 'planned');
	}

	private remember(): () => void {
		const reach = this.asked.reach.remember();
		const rows = [...this.rows.values()].map((row) => row.remember());
		const told = new Map(this.told);
		return () => {
			reach();
			rows.forEach((row) => row());
			this.told = new Map(told);
		};
	}

	private begin(quarter: number): void {
		const { plan, counts, threshold, begins } = this.asked;
		for (const { counts: kind } of plan.tables) {
			if (kind === 'reach' || kind === 'process') continue;
			for (const subject of subjectsOf(counts, kind)) {
				const key = JSON.stringify([kind, subject]);
				const anew = begins?.[kind]?.includes(quarter) ?? false;
				const before = this.rows.get(key);
				if (before && anew) this.ended.push(before);
				if (!before || anew) this.rows.set(key, new FamilyRow(kind, threshold));
			}
		}
	}

	private async judged(quarter: number, coarse: Coarseness): Promise<JudgedQuarter> {
		const { plan, counts, regions, reach } = this.asked;
		const chosen = await reach.choose(quarter, coarse);
		const shown = new Map(chosen.shown.map(({ place, value }) => [keyOf('reach', place), value]));
		let lost = chosen.lost;
		const known = await this.knownAt(quarter);
		const floors = regions.map((region): Floor => ({ region, coached: 0, still: 0, during: 0 }));
		const then = new Map<string, { region: Region; quarter: number; coached: number }>();
		for (const table of plan.tables) {
			const kind = table.counts;
			if (kind === 'reach' || kind === 'process') continue;
			for (const subject of subjectsOf(counts, kind)) {
				const row = this.rows.get(JSON.stringify([kind, subject]));
				if (!row) continue;
				lost += await this.row(row, kind, table, subject, quarter, known[kind], coarse, shown);
				await this.tell(row, kind, table, quarter, known, floors, then);
			}
		}
		lost += await reach.learn(quarter, floors, [...then.values()]);
		return { shown, lost: lost + (await this.sinceTold(quarter)) };
	}

	private async knownAt(quarter: number): Promise<KnownBy> {
		const { plan, reach } = this.asked;
		const atEnd = await reach.known(quarter);
		const during = plan.tables.some((one) => one.counts === 'plan') ? await reach.knownDuring(quarter) : [];
		return { results: atEnd, ladder: atEnd, plan: during };
	}

	/** What a row tells about reach, the next row must reckon with. */
	private async tell(
		row: FamilyRow,
		kind: RowKind,
		table: PlanTable,
		quarter: number,
		known: KnownBy,
		floors: readonly Floor[],
		then: Map<string, { region: Region; quarter: number; coached: number }>
	): Promise<void> {
		const first = quarter - quartersApart(table);
		for (const floor of floors) {
			const at = known[kind].find(({ region }) => region === floor.region);
			if (!at) continue;
			const above = kind === 'ladder' ? floor.still : kind === 'plan' ? floor.during : floor.coached;
			const fewest = await row.fewest(quarter, floor.region, above);
			if (kind === 'ladder') floor.still = Math.max(floor.still, fewest);
			if (kind === 'plan') floor.during = Math.max(floor.during, fewest);
			floor.coached = Math.max(floor.coached, fewest + (kind === 'results' ? 0 : at.ended.lower));
			if (kind === 'ladder' && this.reachesBack(first, quarter)) {
				const key = floor.region.leaves.join();
				const before = then.get(key)?.coached ?? 0;
				then.set(key, { region: floor.region, quarter: first, coached: Math.max(before, fewest) });
			}
			raise(known.ladder, floor.region, floor.coached, floor.still);
			raise(known.plan, floor.region, floor.coached, floor.during);
		}
	}

	/** True where both quarters lie in one series of reach. */
	private reachesBack(first: number, quarter: number): boolean {
		const start = Math.max(0, ...(this.asked.begins?.reach ?? []).filter((one) => one <= quarter));
		return first >= start;
	}

	/** How many small groups rows give away now that more is known of reach than when they were decided. */
	private async sinceTold(now: number): Promise<number> {
		let given = 0;
		const { counts, plan, reach } = this.asked;
		const touched = new Set<FamilyRow>();
		for (let quarter = 0; quarter <= now; quarter++) {
			const atEnd = await reach.known(quarter);
			const during = plan.tables.some((one) => one.counts === 'plan') ? await reach.knownDuring(quarter) : [];
			for (const { counts: kind } of plan.tables) {
				if (kind === 'reach' || kind === 'process') continue;
				const known = kind === 'plan' ? during : atEnd;
				const text = textOf(known);
				for (const subject of subjectsOf(counts, kind)) {
					const key = JSON.stringify([kind, subject]);
					if (this.told.get(`${key} ${quarter}`) === text) continue;
					this.told.set(`${key} ${quarter}`, text);
					const row = this.rows.get(key);
					if (row?.learn(quarter, row.isParted(quarter) ? known : wholeOf(known))) touched.add(row);
				}
			}
		}
		for (const row of touched) given += await row.given();
		return given;
	}

	/** Chooses one row's cells of the quarter. @returns how many small groups nothing protects any more */
	private async row(
		row: FamilyRow,
		kind: RowKind,
		table: PlanTable,
		subject: string | null,
		quarter: number,
		known: readonly ReachKnown[],
		coarse: Coarseness,
		cells: Map<string, number>
	): Promise<number> {
		const { counts, leaves, regions, earlier, reach } = this.asked;
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
		const own = counts.rows.filter(
			(one) => one.counts === kind && one.subject === subject && one.period === period
		);
		const values = pieces.map((piece) =>
			added(
				own
					.filter((one) => !parted || piece.some((leaf) => leaves[leaf] === one.area))
					.map((one) => one.values)
			)
		);
		// A plan is made with whoever was coached at some time in the quarter.
		const at = { coached: quarter, ended: kind === 'plan' ? quarter - 1 : quarter };
		const inLeaves = pieces.map((piece, place) => {
			const sum = (name: ReachName) =>
				piece.reduce((total, leaf) => total + reach.at(name, leaf, at[name]), 0);
			return { values: values[place] ?? {}, coached: sum('coached'), ended: sum('ended') };
		});
		const forAll = kind === 'results' && isForAll(counts, subject, inLeaves);
		const open: { place: CellPlace; value: number; shown: boolean }[] = [];
		for (const place of wanted) {
			const region = places.find((one) => one.area === place.area);
			if (!region) continue;
			const value = region.leaves.reduce((sum, leaf) => sum + cellValue(place.cell, values[leaf] ?? {}), 0);
			const fate = earlier.fate(kind, place, value);
			const tooFine = coarse === 'nothing' || (coarse !== 'planned' && place.area !== null);
			if (fate === 'withheld' || (fate === 'open' && (tooFine || before.includes(place)))) continue;
			// To whom a result applies that concerns everyone are all who were coached: it may be read where they may.
			if (fate === 'open' && forAll && place.cell === 'applicable')
				if (!(await reach.isKnown(place.area, quarter))) continue;
			open.push({ place, value, shown: fate === 'shown' });
		}
		const first = quarter - quartersApart(table);
		const most =
			kind === 'ladder' && this.reachesBack(first, quarter)
				? await Promise.all(
						regions
							.filter((region) => parted || region.area === null)
							.map(async (region, i) => ({
								region: parted ? region : (places[i] ?? region),
								upper: await reach.mostStill(region, first)
							}))
					)
				: [];
		const chosen = await row.choose({
			quarter,
			regions: places,
			leaves: inLeaves,
			reach: parted ? known : wholeOf(known),
			most,
			forAll,
			cells: open.map((one) => ({ cell: one.place.cell, area: one.place.area, shown: one.shown }))
		});
		this.told.set(`${JSON.stringify([kind, subject])} ${quarter}`, textOf(known));
		for (const [i, { place, value }] of open.entries())
			if (chosen.shown[i]) cells.set(keyOf(kind, place), value);
		return chosen.lost;
	}
}

/** What is known of the whole, for a row that has no parts. */
const wholeOf = (known: readonly ReachKnown[]): ReachKnown[] =>
	known
		.filter(({ region }) => region.area === null)
		.map((one) => ({ ...one, region: { area: null, leaves: [0] } }));

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

/** True where the result is one for every family, and indeed nobody lacks it. */
const isForAll = (
	counts: PlanCounts,
	subject: string | null,
	leaves: readonly { values: Readonly<Record<string, number>>; coached: number }[]
): boolean =>
	subject !== null &&
	(counts.forAll ?? []).includes(subject) &&
	leaves.every(({ values, coached }) => cellValue('applicable', values) === coached);
