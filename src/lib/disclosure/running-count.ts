// A count since the start, quarter after quarter: what two of its figures tell of the people who came between them.
import type { Known, Range } from './known.ts';
import { chooseShown, protectionWidth, type Candidate, type Chosen, type Group } from './choose.ts';
import { Doubt } from './doubt.ts';
import type { Region } from './plan-counts.ts';

export interface RunningCount {
	regions: readonly Region[];
	/** Per smallest part the count at each quarter. It falls where a correction takes people elsewhere. */
	series: readonly (readonly number[])[];
	threshold: number;
	/** Quarters, by place, with which a new series begins: nothing is said of what lies before. */
	begins?: readonly number[] | undefined;
}

/** A figure of the count: of a region, at a quarter. */
export interface Figure {
	region: Region;
	quarter: number;
}

/**
 * Chooses quarter by quarter, as the figures leave: what an earlier quarter showed stands. New people between any two quarters
 * are a group of their own, in every region. Of what fell the attacker is taken to know how much and where.
 */
export class RunningChoice {
	private readonly doubt: Doubt;
	private readonly groups: Group[] = [];
	private readonly quarters: number;
	/** Figures that are known as they are, by region. */
	private told = new Map<Region, readonly number[]>();
	private readonly made = new Map<Region, Map<number, Group>>();
	private ranges = new Map<Region, Map<number, { version: number; range: Range }>>();

	/** @param earlier figures of any quarter that are known already */
	constructor(
		private readonly count: RunningCount,
		private readonly earlier: readonly Figure[]
	) {
		this.quarters = count.series[0]?.length ?? 0;
		this.doubt = new Doubt();
		for (const leaf of count.series.keys())
			for (let quarter = 0; quarter < this.quarters; quarter++)
				this.doubt.truth[leaf * this.quarters + quarter] = Math.max(0, this.risen(leaf, quarter));
		for (const figure of earlier) this.tell(figure);
	}

	/** The next quarter, with what else is known; `further` groups may not be inferred either. */
	choose(
		quarter: number,
		regions: readonly Region[],
		also: readonly Known[],
		further: readonly Group[]
	): Chosen {
		this.also(also);
		const candidates = regions.map((region): Candidate => {
			const shown = this.earlier.some((one) => one.quarter === quarter && one.region === region);
			const { members } = this.group(region, this.since(region, quarter), quarter);
			return { members, count: this.people(region, 0, quarter), shown, part: region.area !== null };
		});
		const came = this.count.regions.flatMap((region) =>
			Array.from({ length: quarter + 1 }, (_, from) => from)
				.filter((from) => from >= this.start(quarter))
				.filter((from) => this.people(region, from, quarter) < this.count.threshold)
				.map((from) => this.open(region, from, quarter))
		);
		const chosen = chooseShown(this.doubt, candidates, [...came, ...further], this.count.threshold);
		this.groups.push(...chosen.groups);
		for (const [place, region] of regions.entries()) if (chosen.shown[place]) this.tell({ region, quarter });
		return chosen;
	}

	/** Puts things back as they were: call it to forget all that was chosen and learned since. */
	remember(): () => void {
		const back = this.doubt.remember();
		const groups = this.groups.length;
		const told = new Map(this.told);
		return () => {
			back();
			this.told = new Map(told);
			this.groups.length = groups;
		};
	}

	/** What other tables tell: at least, or at most, so many in the region at that quarter. */
	limit({ region, quarter }: Figure, bound: { min: number } | { max: number }): void {
		const now = this.range({ region, quarter });
		// What follows already would only make every system longer.
		if ('min' in bound ? bound.min <= now.lower : bound.max >= now.upper) return;
		const from = this.since(region, quarter);
		const { members } = this.group(region, from, quarter);
		const known = this.before(region, from) - this.fallen(region, quarter);
		this.also(['min' in bound ? { members, min: bound.min - known } : { members, max: bound.max - known }]);
	}

	/** A group of which other tables tell that it holds at least so many. */
	atLeast(members: readonly number[], min: number): void {
		if (min > 0 && this.doubt.range(members).lower < min) this.also([{ members, min }]);
	}

	/** What else is known by now; a sum that the truth contradicts is nothing that can be known. */
	also(known: readonly Known[]): void {
		const rows = known.filter((row) => this.doubt.holds(row));
		if (rows.length === 0) return;
		this.doubt.tell(rows);
	}

	/** What an attacker can infer about a figure. */
	range({ region, quarter }: Figure): Range {
		if (this.isTold(region, quarter)) {
			const all = this.people(region, 0, quarter);
			return { lower: all, upper: all, exact: true };
		}
		const own = this.ranges.get(region) ?? new Map<number, { version: number; range: Range }>();
		this.ranges.set(region, own);
		const { version } = this.doubt;
		const before = own.get(quarter);
		if (before?.version === version) return before.range;
		const from = this.since(region, quarter);
		const known = this.before(region, from) - this.fallen(region, quarter);
		const { lower, upper, exact } = this.doubt.range(this.group(region, from, quarter).members);
		const range = { lower: lower + known, upper: upper + known, exact };
		own.set(quarter, { version, range });
		return range;
	}

	/** The quarter after the last figure of the region before that quarter that is known: what came until then is known too. */
	since(region: Region, quarter: number): number {
		const before = (this.told.get(region) ?? []).filter((one) => one < quarter);
		return Math.max(this.start(quarter), ...before.map((one) => one + 1));
	}

	/** Who came between the two quarters, without those of whom it is known how many they are. */
	private open(region: Region, from: number, to: number): Group {
		const known = from === this.start(to) || this.isTold(region, from - 1);
		return this.group(region, known ? Math.max(from, this.since(region, to)) : from, to);
	}

	/** All who came to the region before that quarter, in its series. */
	before(region: Region, quarter: number): number {
		const start = this.start(quarter);
		return quarter > start ? this.doubt.count(this.group(region, start, quarter - 1).members) : 0;
	}

	/** True where who came since an earlier figure, or since the start, are few and the earlier one is known. */
	isTelling({ region, quarter }: Figure): boolean {
		const { threshold } = this.count;
		if (this.people(region, 0, quarter) < threshold) return true;
		for (let from = this.start(quarter) + 1; from <= quarter; from++) {
			if (this.people(region, from, quarter) >= threshold) continue;
			const { lower, upper } = this.range({ region, quarter: from - 1 });
			if (lower === upper) return true;
		}
		return false;
	}

	/** How many small groups can be inferred further than was left of them. */
	given(): number {
		let given = 0;
		for (const { members, width } of this.groups) if (!this.doubt.isVeiled(members, width)) given++;
		return given;
	}

	/** Everybody who came in the region between the start of one quarter and the end of another. */
	group(region: Region, since: number, to: number): Group {
		const from = Math.max(since, this.start(to));
		const own = this.made.get(region) ?? new Map<number, Group>();
		this.made.set(region, own);
		const key = from * this.quarters + to;
		const before = own.get(key);
		if (before) return before;
		const members = region.leaves.flatMap((leaf) =>
			Array.from({ length: to - from + 1 }, (_, i) => leaf * this.quarters + from + i)
		);
		const group = { members, width: protectionWidth(this.count.threshold) };
		own.set(key, group);
		return group;
	}

	/** How many more there are at the end of one quarter than before another. */
	people({ leaves }: Region, from: number, to: number): number {
		const start = this.start(to);
		const at = (leaf: number, quarter: number) =>
			quarter < start ? 0 : (this.count.series[leaf]?.[quarter] ?? 0);
		return leaves.reduce((sum, leaf) => sum + at(leaf, to) - at(leaf, from - 1), 0);
	}

	/** How many went elsewhere up to a quarter: so many more came than there are. */
	fallen({ leaves }: Region, quarter: number): number {
		let sum = 0;
		for (const leaf of leaves)
			for (let at = this.start(quarter); at <= quarter; at++) sum += Math.max(0, -this.risen(leaf, at));
		return sum;
	}

	/** Those in the region whom this count leaves out at that quarter: places of their own, with their true counts. */
	others({ leaves }: Region, quarter: number, truth: (leaf: number) => number): number[] {
		return leaves.map((leaf) => {
			const place = (this.count.series.length + leaf) * this.quarters + quarter;
			this.doubt.truth[place] = truth(leaf);
			return place;
		});
	}

	/** Those in the region who come after that quarter, of whom nobody came yet. */
	later({ leaves }: Region, quarter: number): number[] {
		return leaves.map((leaf) => (2 * this.count.series.length + leaf) * this.quarters + quarter);
	}

	private risen(leaf: number, quarter: number): number {
		const own = this.count.series[leaf];
		const before = quarter > this.start(quarter) ? (own?.[quarter - 1] ?? 0) : 0;
		return (own?.[quarter] ?? 0) - before;
	}

	/** The first quarter of the series that holds the quarter. */
	private start(quarter: number): number {
		return Math.max(0, ...(this.count.begins ?? []).filter((one) => one <= quarter));
	}

	private isTold(region: Region, quarter: number): boolean {
		return this.told.get(region)?.includes(quarter) ?? false;
	}

	private tell({ region, quarter }: Figure): void {
		if (this.isTold(region, quarter)) return;
		// The difference from the figure before says the same, and hangs together with less.
		const { members } = this.group(region, this.since(region, quarter), quarter);
		this.told.set(region, [...(this.told.get(region) ?? []), quarter]);
		this.doubt.tell([{ members, equal: this.doubt.count(members) }]);
	}
}
