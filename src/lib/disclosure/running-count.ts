// A count since the start, quarter after quarter: what two of its figures tell of the people who came between them.
import { Attacker, type Known, type Memory, type Range } from './attacker.ts';
import { chooseShown, protectionWidth, type Candidate, type Chosen, type Group } from './choose.ts';
import type { Region } from './plan-counts.ts';

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
	private readonly groups: Group[] = [];
	private readonly quarters: number;
	/** Who knows all that is known by now; made anew when that changes. */
	private attacker: Attacker | undefined;

	/** @param earlier figures of any quarter that earlier releases showed */
	constructor(
		private readonly count: RunningCount,
		private readonly earlier: readonly Figure[],
		private readonly memory: Memory
	) {
		this.quarters = count.series[0]?.length ?? 0;
		for (const figure of earlier) this.tell(figure);
	}

	/** The next quarter, with what else is known; `further` groups may not be inferred either when they are small. */
	async choose(
		quarter: number,
		regions: readonly Region[],
		also: readonly Known[],
		further: readonly Group[]
	): Promise<Chosen> {
		this.attacker = undefined;
		this.known.push(...also);
		const { threshold } = this.count;
		for (const region of this.count.regions)
			for (let from = 0; from <= quarter; from++) this.groups.push(this.group(region, from, quarter));
		this.groups.push(...further);
		const candidates = regions.map((region): Candidate => {
			const shown = this.earlier.some((one) => one.quarter === quarter && one.region === region);
			return { ...this.group(region, 0, quarter), shown, part: region.area !== null };
		});
		const { known, groups } = this;
		const chosen = await chooseShown({ candidates, known, groups, threshold }, this.memory);
		for (const [place, region] of regions.entries()) if (chosen.shown[place]) this.tell({ region, quarter });
		return chosen;
	}

	/** Puts things back as they were: call it to forget all that was chosen and learned since. */
	remember(): () => void {
		const [known, groups] = [this.known.length, this.groups.length];
		return () => {
			this.known.length = known;
			this.groups.length = groups;
			this.attacker = undefined;
		};
	}

	/** What other tables tell: at least, or at most, so many in the region at that quarter. */
	async limit({ region, quarter }: Figure, bound: { min: number } | { max: number }): Promise<void> {
		const now = await this.range({ region, quarter });
		// What follows already would only make every system longer.
		if ('min' in bound ? bound.min <= now.lower : bound.max >= now.upper) return;
		this.attacker = undefined;
		this.known.push({ members: this.group(region, 0, quarter).members, ...bound });
	}

	/** A group of which other tables tell that it holds at least so many. */
	async atLeast(members: readonly number[], min: number): Promise<void> {
		if (min <= 0) return;
		this.attacker ??= new Attacker(this.known, this.memory);
		if ((await this.attacker.range(members)).lower < min) this.also([{ members, min }]);
	}

	/** What else is known by now. */
	also(known: readonly Known[]): void {
		this.attacker = undefined;
		this.known.push(...known);
	}

	/** What an attacker can infer about a figure. */
	range({ region, quarter }: Figure): Promise<Range> {
		this.attacker ??= new Attacker(this.known, this.memory);
		return this.attacker.range(this.group(region, 0, quarter).members);
	}

	/** True where who came since an earlier figure, or since the start, are few and the earlier one is known. */
	async isTelling({ region, quarter }: Figure): Promise<boolean> {
		const { threshold } = this.count;
		if (this.group(region, 0, quarter).count < threshold) return true;
		for (let from = 1; from <= quarter; from++) {
			if (this.group(region, from, quarter).count >= threshold) continue;
			const { lower, upper } = await this.range({ region, quarter: from - 1 });
			if (lower === upper) return true;
		}
		return false;
	}

	/** How many small groups can be inferred from all that is known by now. */
	async given(): Promise<number> {
		this.attacker ??= new Attacker(this.known, this.memory);
		let given = 0;
		for (const { members, count, small } of this.groups) {
			if (!(small ?? count < this.count.threshold)) continue;
			if (!(await this.attacker.isVeiled(members, count, protectionWidth(this.count.threshold)))) given++;
		}
		return given;
	}

	/** Everybody who came in the region between the start of one quarter and the end of another. */
	group({ leaves }: Region, from: number, to: number): Group {
		const members = leaves.flatMap((leaf) =>
			Array.from({ length: to - from + 1 }, (_, i) => leaf * this.quarters + from + i)
		);
		const at = (leaf: number, quarter: number) => this.count.series[leaf]?.[quarter] ?? 0;
		const count = leaves.reduce((sum, leaf) => sum + at(leaf, to) - at(leaf, from - 1), 0);
		return { members, count };
	}

	/** Those in the region whom this count leaves out at that quarter: places of their own. */
	others({ leaves }: Region, quarter: number): number[] {
		return leaves.map((leaf) => (this.count.series.length + leaf) * this.quarters + quarter);
	}

	private tell({ region, quarter }: Figure): void {
		const { members, count } = this.group(region, 0, quarter);
		this.attacker = undefined;
		this.known.push({ members, equal: count });
	}
}
