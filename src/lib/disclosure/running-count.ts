// A count since the start, quarter after quarter: what two of its figures tell of the people who came between them.
import type { Known, Range } from './attacker.ts';
import { chooseShown, type Candidate, type Chosen, type Group } from './choose.ts';
import type { Region } from './plan-counts.ts';

/** A sum that is known from elsewhere to be at least, or at most, so much. */
export type Limit = { region: Region; quarter: number } & ({ min: number } | { max: number });

export interface RunningCount {
	regions: readonly Region[];
	/** Per smallest part the count at each quarter. */
	series: readonly (readonly number[])[];
	threshold: number;
}

/** A figure of the count: of a region, at a quarter. */
export interface Figure {
	region: Region;
	quarter: number;
}

/**
 * Chooses quarter by quarter, as the figures leave: what an earlier quarter showed stands. New people between any two quarters
 * are a group of their own, in every region.
 */
export class RunningChoice {
	private readonly known: Known[] = [];
	private readonly pairs: Group[] = [];
	private readonly quarters: number;

	/** @param earlier figures of any quarter that earlier releases showed */
	constructor(
		private readonly count: RunningCount,
		private readonly earlier: readonly Figure[],
		private readonly memory: Map<string, Range>
	) {
		this.quarters = count.series[0]?.length ?? 0;
		for (const { region, quarter } of earlier) this.tell(region, quarter);
	}

	/** The next quarter; `further` groups may not be inferred either when they are small. */
	async choose(
		quarter: number,
		regions: readonly Region[],
		limits: readonly Limit[],
		further: readonly Group[]
	): Promise<Chosen> {
		const { threshold } = this.count;
		for (const { region, quarter: at, ...bound } of limits)
			this.known.push({ members: this.members(region, 0, at), ...bound });
		for (const region of this.count.regions)
			for (let from = 1; from <= quarter; from++) {
				const pair = this.group(region, from, quarter);
				if (pair.count < threshold) this.pairs.push(pair);
			}
		const candidates = regions.map((region): Candidate => {
			const shown = this.earlier.some((one) => one.quarter === quarter && one.region === region);
			return { ...this.group(region, 0, quarter), shown, part: region.area !== null };
		});
		const totals = this.count.regions.map((region) => this.group(region, 0, quarter));
		const groups = [...this.pairs, ...totals, ...further];
		const chosen = await chooseShown({ candidates, known: this.known, groups, threshold }, this.memory);
		for (const [place, region] of regions.entries()) if (chosen.shown[place]) this.tell(region, quarter);
		return chosen;
	}

	/** Everybody who came in the region between the start of one quarter and the end of another. */
	group(region: Region, from: number, to: number): Group {
		const members = this.members(region, from, to);
		const at = (leaf: number, quarter: number) => this.count.series[leaf]?.[quarter] ?? 0;
		const count = region.leaves.reduce(
			(sum, leaf) => sum + at(leaf, to) - (from === 0 ? 0 : at(leaf, from - 1)),
			0
		);
		return { members, count };
	}

	private members({ leaves }: Region, from: number, to: number): number[] {
		return leaves.flatMap((leaf) =>
			Array.from({ length: to - from + 1 }, (_, i) => leaf * this.quarters + from + i)
		);
	}

	private tell(region: Region, quarter: number): void {
		const { members, count } = this.group(region, 0, quarter);
		this.known.push({ members, equal: count });
	}
}
