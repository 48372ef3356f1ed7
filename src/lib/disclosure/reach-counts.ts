// The true counts of reach, and which of its figures the plan and what was published before let leave.
import type { PlanTable } from '../domain/publication.ts';
import { leavesIn } from '../domain/publication-cells.ts';
import type { EarlierFigures } from './tables.ts';
import type { PlanCounts, Region } from './plan-counts.ts';
import type { Figure } from './running-count.ts';

export const reachNames = ['coached', 'ended'] as const;
export type ReachName = (typeof reachNames)[number];

/** How much coarser than the plan a quarter leaves: its rows as a whole only, reach so too, or nothing of it. */
export const coarsenesses = ['planned', 'whole-rows', 'whole', 'nothing'] as const;
export type Coarseness = (typeof coarsenesses)[number];

export interface ReachInput {
	counts: PlanCounts;
	leaves: readonly (string | null)[];
	regions: readonly Region[];
	/** Without it reach does not leave. */
	table: PlanTable | undefined;
	threshold: number;
	earlier: EarlierFigures;
	/** Quarters, by place, with which the counts begin anew. */
	begins?: readonly number[] | undefined;
}

export class ReachCounts {
	/** Per name and smallest part the count at each quarter. */
	readonly series: Record<ReachName, number[][]>;

	constructor(private readonly input: ReachInput) {
		const { counts, leaves } = input;
		const valueOf = new Map(
			counts.rows
				.filter((row) => row.counts === 'reach')
				.map((row) => [JSON.stringify([row.area, row.period]), row.values])
		);
		const seriesOf = (name: ReachName) =>
			leaves.map((area) =>
				counts.periods.map((period) => valueOf.get(JSON.stringify([area, period]))?.[name] ?? 0)
			);
		this.series = { coached: seriesOf('coached'), ended: seriesOf('ended') };
	}

	at(name: ReachName, leaf: number, quarter: number): number {
		return this.series[name][leaf]?.[quarter] ?? 0;
	}

	total(name: ReachName, region: Region, quarter: number): number {
		return region.leaves.reduce((sum, leaf) => sum + this.at(name, leaf, quarter), 0);
	}

	/** True where the figure may be shown, if nobody can be told from it. */
	leaves(region: Region, name: ReachName, quarter: number, coarse: Coarseness): boolean {
		const { table, counts } = this.input;
		const period = counts.periods[quarter];
		if (!table || region.area === undefined || period === undefined) return false;
		if (!table.cells.some((one) => one.id === name)) return false;
		if (!leavesIn(region.area === null ? table.whole : table.areas, period)) return false;
		const fate = this.fate(region, name, quarter);
		if (fate === 'shown') return true;
		return fate === 'open' && !(coarse === 'nothing' || (coarse === 'whole' && region.area !== null));
	}

	private fate(region: Region, name: ReachName, quarter: number): 'shown' | 'withheld' | 'open' {
		const { counts, earlier } = this.input;
		if (region.area === undefined) return 'open';
		const place = { subject: null, area: region.area, period: counts.periods[quarter] ?? '', cell: name };
		return earlier.fate('reach', place, this.total(name, region, quarter));
	}

	/** Figures that left before. */
	shownBefore(name: ReachName): Figure[] {
		return this.input.counts.periods.flatMap((_, quarter) =>
			this.input.regions.flatMap((region) =>
				this.fate(region, name, quarter) === 'shown' ? [{ region, quarter }] : []
			)
		);
	}
}
