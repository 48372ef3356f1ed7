// One quarter of a publication: reach is chosen first, then each row with what is known by then, and all of it is judged together.
import type { PlanTable } from '../domain/publication.ts';
import { isOfFamilies, quartersApart } from '../domain/publication-cells.ts';
import { keyOf, subjectsOf } from './tables.ts';
import { FamilyRow } from './family-rows.ts';
import { knownThen, reachesBack, rowInQuarter, wholeOf, type ToJudge } from './row-cells.ts';
import type { RowKind } from './row-places.ts';
import type { CountRow, Region } from './plan-counts.ts';
import type { ReachKnown } from './reach.ts';
import { coarsenesses, type Coarseness } from './reach-counts.ts';

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

const rowKey = (kind: string, subject: string | null, period: string): string =>
	JSON.stringify([kind, subject, period]);

const textOf = (...known: readonly (readonly ReachKnown[])[]): string =>
	JSON.stringify(known.map((each) => each.map(({ coached, ended }) => [coached, ended])));

/**
 * Judges quarter by quarter, as they leave: what is decided about a quarter does not depend on later ones, so that a report of an
 * early quarter and a site of all of them agree.
 */
export class Quarters {
	/** By kind and subject; of a series that ended the row of the one that follows. */
	private readonly rows = new Map<string, FamilyRow>();
	private readonly subjects: ReadonlyMap<string, readonly (string | null)[]>;
	private readonly counted: ReadonlyMap<string, readonly CountRow[]>;
	private readonly met = new Map<string, number[][]>();
	/** What every row and quarter was last told of reach. */
	private told = new Map<string, string>();

	constructor(private readonly asked: ToJudge) {
		const { plan, counts } = asked;
		this.subjects = new Map(plan.tables.map((one) => [one.counts, subjectsOf(counts, one.counts)]));
		const counted = new Map<string, CountRow[]>();
		for (const row of counts.rows) {
			const key = rowKey(row.counts, row.subject, row.period);
			const same = counted.get(key);
			if (same) same.push(row);
			else counted.set(key, [row]);
		}
		this.counted = counted;
	}

	/** The finest of the coarsenesses that gives nobody away; where that was done before, the finest that gives no more. */
	choose(quarter: number): JudgedQuarter {
		const { counts, earlier } = this.asked;
		this.begin(quarter);
		if (earlier.stands(counts.periods[quarter] ?? '')) return this.judged(quarter, 'nothing');
		const back = this.remember();
		const tried: JudgedQuarter[] = [];
		for (const coarse of coarsenesses) {
			back();
			const found = this.judged(quarter, coarse);
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
		const { plan, threshold, begins } = this.asked;
		for (const { counts: kind } of plan.tables) {
			if (kind === 'reach' || !isOfFamilies(kind)) continue;
			for (const subject of this.subjects.get(kind) ?? []) {
				const key = JSON.stringify([kind, subject]);
				const anew = begins?.[kind]?.includes(quarter) ?? false;
				if (!this.rows.has(key) || anew) this.rows.set(key, new FamilyRow(kind, threshold, this.met));
			}
		}
	}

	private judged(quarter: number, coarse: Coarseness): JudgedQuarter {
		const { plan, regions, reach } = this.asked;
		const chosen = reach.choose(quarter, coarse);
		const shown = new Map(chosen.shown.map(({ place, value }) => [keyOf('reach', place), value]));
		let lost = chosen.lost;
		const known = this.knownAt(quarter);
		const floors = regions.map((region): Floor => ({ region, coached: 0, still: 0, during: 0 }));
		const then = new Map<string, { region: Region; quarter: number; coached: number }>();
		for (const table of plan.tables) {
			const kind = table.counts;
			if (kind === 'reach' || !isOfFamilies(kind)) continue;
			for (const subject of this.subjects.get(kind) ?? []) {
				const row = this.rows.get(JSON.stringify([kind, subject]));
				if (!row) continue;
				lost += this.row(row, kind, table, subject, quarter, known[kind], coarse, shown);
				this.tell(row, kind, table, quarter, known, floors, then);
			}
		}
		lost += reach.learn(quarter, floors, [...then.values()]);
		return { shown, lost: lost + this.sinceTold(quarter) };
	}

	private knownAt(quarter: number): KnownBy {
		const { plan, reach } = this.asked;
		const atEnd = reach.known(quarter);
		const during = plan.tables.some((one) => one.counts === 'plan') ? reach.knownDuring(quarter) : [];
		return { results: atEnd, ladder: atEnd, plan: during };
	}

	/** What a row tells about reach, the next row must reckon with. */
	private tell(
		row: FamilyRow,
		kind: RowKind,
		table: PlanTable,
		quarter: number,
		known: KnownBy,
		floors: readonly Floor[],
		then: Map<string, { region: Region; quarter: number; coached: number }>
	): void {
		const first = quarter - quartersApart(table);
		for (const floor of floors) {
			const at = known[kind].find(({ region }) => region === floor.region);
			if (!at) continue;
			const above = kind === 'ladder' ? floor.still : kind === 'plan' ? floor.during : floor.coached;
			const fewest = row.fewest(quarter, floor.region, above);
			if (kind === 'ladder') floor.still = Math.max(floor.still, fewest);
			if (kind === 'plan') floor.during = Math.max(floor.during, fewest);
			floor.coached = Math.max(floor.coached, fewest + (kind === 'results' ? 0 : at.ended.lower));
			if (kind === 'ladder' && reachesBack(this.asked, first, quarter)) {
				const key = floor.region.leaves.join();
				const before = then.get(key)?.coached ?? 0;
				then.set(key, { region: floor.region, quarter: first, coached: Math.max(before, fewest) });
			}
			raise(known.ladder, floor.region, floor.coached, floor.still);
			raise(known.plan, floor.region, floor.coached, floor.during);
		}
	}

	/** How many small groups rows give away now that more is known of reach than when they were decided. */
	private sinceTold(now: number): number {
		let given = 0;
		const { plan, reach } = this.asked;
		const touched = new Set<FamilyRow>();
		for (let quarter = 0; quarter <= now; quarter++) {
			const atEnd = reach.known(quarter);
			const during = plan.tables.some((one) => one.counts === 'plan') ? reach.knownDuring(quarter) : [];
			for (const table of plan.tables) {
				const kind = table.counts;
				if (kind === 'reach' || !isOfFamilies(kind)) continue;
				const known = kind === 'plan' ? during : atEnd;
				const then = knownThen(this.asked, table, quarter);
				const text = textOf(known, then);
				for (const subject of this.subjects.get(kind) ?? []) {
					const key = JSON.stringify([kind, subject]);
					if (this.told.get(`${key} ${quarter}`) === text) continue;
					this.told.set(`${key} ${quarter}`, text);
					const row = this.rows.get(key);
					const own = (all: readonly ReachKnown[]) => (row?.isParted(quarter) ? all : wholeOf(all));
					if (row?.learn(quarter, own(known), own(then))) touched.add(row);
				}
			}
		}
		for (const row of touched) given += row.given();
		return given;
	}

	/** Chooses one row's cells of the quarter. @returns how many small groups nothing protects any more */
	private row(
		row: FamilyRow,
		kind: RowKind,
		table: PlanTable,
		subject: string | null,
		quarter: number,
		known: readonly ReachKnown[],
		coarse: Coarseness,
		cells: Map<string, number>
	): number {
		const period = this.asked.counts.periods[quarter] ?? '';
		const counted = this.counted.get(rowKey(kind, subject, period)) ?? [];
		const asked = { kind, table, subject, quarter, known, coarse, counted };
		const { judged, open, then } = rowInQuarter(this.asked, asked);
		const chosen = row.choose(judged);
		this.told.set(`${JSON.stringify([kind, subject])} ${quarter}`, textOf(known, then));
		for (const [i, { place, value }] of open.entries())
			if (chosen.shown[i]) cells.set(keyOf(kind, place), value);
		return chosen.lost;
	}
}

/** Takes in that at least so many were coached in a region, and so many of them had not ended. */
function raise(known: readonly ReachKnown[], region: Region, coached: number, still: number): void {
	const at = known.find((one) => one.region === region);
	if (!at) return;
	at.coached = { ...at.coached, lower: Math.max(at.coached.lower, coached) };
	at.ended = { ...at.ended, upper: Math.min(at.ended.upper, at.coached.upper - still) };
}
