// One row of a table over the quarters: the categories that families stand in, over the areas, and who stands in none.
import { between, type Known } from './attacker.ts';
import { chooseShown, protectionWidth, type Candidate, type Group } from './choose.ts';
import { Doubt } from './doubt.ts';
import type { Region } from './plan-counts.ts';
import type { ReachKnown } from './reach.ts';

/** Which categories each kind of cell adds up. */
const cellsOf: Readonly<Record<RowKind, Readonly<Record<string, readonly string[]>>>> = {
	results: { met: ['met'], applicable: ['met', 'unmet'] },
	ladder: { up: ['up'], same: ['same'], down: ['down'] },
	plan: { households: ['households'] }
};
const categoriesOf = {
	results: ['met', 'unmet'],
	ladder: ['up', 'same', 'down'],
	plan: ['households']
} as const;
export type RowKind = keyof typeof categoriesOf;

/** Cells that an outsider may take never to fall, where they never did. */
const mayOnlyRise: Readonly<Record<RowKind, readonly string[]>> = {
	results: ['met', 'applicable'],
	ladder: [],
	plan: []
};

export interface RowCell {
	cell: string;
	/** null: the whole. */
	area: string | null;
	/** An earlier publication showed it. */
	shown: boolean;
}

/** The row in one quarter. */
export interface RowQuarter {
	quarter: number;
	regions: readonly Region[];
	/** Per smallest part: families by category, all who were ever coached, and those of them who ended (of a plan: before the quarter). */
	leaves: readonly { values: Readonly<Record<string, number>>; coached: number; ended: number }[];
	/** Of the same regions; `ended` as in the leaves. */
	reach: readonly ReachKnown[];
	/** Of the same regions: at most so many can stand in a category, as nobody else was coached on the first of two days. */
	most: readonly { region: Region; upper: number }[];
	/** It is known that the row concerns everyone. */
	forAll: boolean;
	/** Cells that may be shown, in the order of the plan. */
	cells: readonly RowCell[];
}

/** Where the counts of a quarter stand in the list of all quarters. */
interface Places {
	quarter: number;
	/** Smallest parts, or the one whole. */
	leaves: number;
	parted: boolean;
	start: number;
	regions: readonly Region[];
	/** Cells that are shown, by area. */
	shown: Set<string>;
}

/** A cell that is not smaller than the same cell of an earlier quarter. */
interface Link {
	now: Places;
	then: Places;
	region: Region;
	earlier: Region;
	cell: string;
}

const cellIn = (cell: string, area: string | null | undefined): string => `${cell} ${area ?? ''}`;

const isShown = (places: Places, cell: string, { area }: Region): boolean =>
	places.shown.has(cellIn(cell, area));

const isSettled = ({ now, then, region, earlier, cell }: Link): boolean =>
	isShown(now, cell, region) && isShown(then, cell, earlier);

/**
 * Judges a row quarter by quarter with what is known of reach, which is all that two rows have in common. Neither may give away a
 * small group of the row, nor one of reach.
 */
export class FamilyRow {
	private readonly doubt: Doubt;
	private readonly groups: (Group & { quarter: number })[] = [];
	private readonly quarters: Places[] = [];
	private readonly own: readonly string[];
	private readonly onlyRises: Set<string>;

	constructor(
		private readonly kind: RowKind,
		private readonly threshold: number
	) {
		this.doubt = new Doubt();
		this.own = categoriesOf[kind];
		this.onlyRises = new Set(mayOnlyRise[kind]);
	}

	/** @returns in the order of the cells which are shown, and how many small groups nothing protects any more */
	async choose(row: RowQuarter): Promise<{ shown: boolean[]; lost: number }> {
		const places = this.place(row);
		this.learn(row.quarter, row.reach);
		this.doubt.tell(this.certain(places, row).filter((one) => this.doubt.holds(one)));
		const candidates = row.cells.flatMap(({ cell, area, shown }): Candidate[] => {
			const region = row.regions.find((one) => one.area === area);
			if (!region) return [];
			const members = this.cell(places, region, cell);
			return [{ members, count: this.doubt.count(members), shown, part: area !== null }];
		});
		const links = this.rises(places);
		const small = this.small(places, row);
		const asked = [...small, ...this.before(links)];
		const chosen = await chooseShown(this.doubt, candidates, asked, this.threshold, this.open(links));
		const own = new Set(small.map((one) => one.members));
		const kept = chosen.groups.filter((one) => own.has(one.members));
		this.groups.push(...kept.map((one) => ({ ...one, quarter: row.quarter })));
		for (const [place, { members }] of candidates.entries()) {
			if (!chosen.shown[place]) continue;
			this.doubt.tell([{ members, equal: this.doubt.count(members) }]);
			places.shown.add(cellIn(row.cells[place]?.cell ?? '', row.cells[place]?.area));
		}
		this.doubt.tell(await this.settled(links));
		return chosen;
	}

	/** Takes in what is known of reach. @returns true where that is news */
	learn(quarter: number, reach: readonly ReachKnown[]): boolean {
		const places = this.quarters.find((one) => one.quarter === quarter);
		if (!places) return false;
		const rows = reach.flatMap(({ region, coached, ended }) => {
			const known = between(this.everyone(places, region), coached);
			return this.kind === 'results' ? known : [...known, ...between(this.gone(places, region), ended)];
		});
		this.doubt.tell(rows.filter((row) => this.doubt.holds(row)));
		return rows.length > 0;
	}

	isParted(quarter: number): boolean {
		return this.quarters.some((one) => one.quarter === quarter && one.parted);
	}

	/** How many small groups can be told further than was left of them. */
	async given(): Promise<number> {
		let given = 0;
		for (const { members, width } of this.groups)
			if (!(await this.doubt.isVeiled(members, width, []))) given++;
		return given;
	}

	/** The fewest people that can be told to stand in a category of the row in that quarter; never fewer than `above`. */
	fewest(quarter: number, asked: Region, above: number): Promise<number> {
		const places = this.quarters.find((one) => one.quarter === quarter);
		const region = places?.regions.find((one) =>
			asked.area === undefined ? one.leaves.join() === asked.leaves.join() : one.area === asked.area
		);
		return places && region ? this.doubt.lowest(this.inside(places, region), above) : Promise.resolve(above);
	}

	/** Call what it returns to forget what was chosen and learned since. */
	remember(): () => void {
		const back = this.doubt.remember();
		const [groups, quarters] = [this.groups.length, this.quarters.length];
		const rises = [...this.onlyRises];
		return () => {
			back();
			this.groups.length = groups;
			this.quarters.length = quarters;
			rises.forEach((one) => this.onlyRises.add(one));
		};
	}

	private place(row: RowQuarter): Places {
		const last = this.quarters.at(-1);
		const start = last ? last.start + last.leaves * this.width : 0;
		const parted = row.regions.length > 1 || row.regions[0]?.area !== null || row.leaves.length > 1;
		const places: Places = {
			quarter: row.quarter,
			leaves: row.leaves.length,
			parted,
			start,
			regions: row.regions,
			shown: new Set()
		};
		this.quarters.push(places);
		for (const [leaf, { values, coached, ended }] of row.leaves.entries()) {
			const standing = this.own.map((category) => values[category] ?? 0);
			// A result stays with who ended; on the ladder, and in a plan, only those who are coached still have a place.
			const left = this.kind === 'results' ? 0 : ended;
			const others = coached - left - standing.reduce((sum, one) => sum + one, 0);
			for (const [i, count] of [...standing, Math.max(0, others), left].entries())
				this.doubt.truth[start + leaf * this.width + i] = count;
		}
		return places;
	}

	/** What everybody knows of a row, whatever it shows. */
	private certain(places: Places, { forAll, most }: RowQuarter): Known[] {
		const whole = [...Array(places.leaves).keys()];
		const each = (offset: number): Known[] =>
			whole.map((leaf) => ({ members: this.at(places, [leaf], [offset]), equal: 0 }));
		return [
			...(this.kind === 'results' ? each(this.own.length + 1) : []),
			...(forAll ? each(this.own.length) : []),
			...most.map(({ region, upper }): Known => ({ members: this.inside(places, region), max: upper }))
		];
	}

	/** What never fell so far falls neither now, as far as anybody outside can tell. */
	private rises(now: Places): Link[] {
		const before = this.quarters.slice(0, -1);
		const whole = (of: Places) => of.regions.find((one) => one.area === null);
		const links = (cell: string, then: Places): Link[] => {
			const [region, earlier] = [whole(now), whole(then)];
			const ofWhole: Link[] = region && earlier ? [{ now, then, region, earlier, cell }] : [];
			const parts = now.parted && then.parted ? now.regions.filter((one) => one.leaves.length === 1) : [];
			return [...ofWhole, ...parts.map((one): Link => ({ now, then, region: one, earlier: one, cell }))];
		};
		const last = before.at(-1);
		const lastParted = now.parted ? before.filter((one) => one.parted).at(-1) : undefined;
		return [...this.onlyRises].flatMap((cell) => {
			const found = last ? links(cell, last) : [];
			if (found[0] && !this.doubt.holds(this.link(found[0]))) {
				this.onlyRises.delete(cell);
				return [];
			}
			const all = lastParted && lastParted !== last ? [...found, ...links(cell, lastParted)] : found;
			return all.filter((one) => this.doubt.holds(this.link(one)));
		});
	}

	/** Small groups of the quarters before on which the quarter bears. */
	private before(links: readonly Link[]): Group[] {
		const reached = new Set(links.filter((one) => !isSettled(one)).map((one) => one.then.quarter));
		return this.groups.filter((one) => reached.has(one.quarter));
	}

	/** While it is chosen: a cell that is shown already is a number, and what lies behind it bears on nothing any more. */
	private open(links: readonly Link[]): Known[] {
		return links.map((link): Known => {
			const { members, less = [] } = this.link(link);
			return isShown(link.then, link.cell, link.earlier)
				? { members, min: this.doubt.count(less) }
				: this.link(link);
		});
	}

	/** Once it is chosen: numbers only, so that no quarter hangs together with all before it. */
	private async settled(links: readonly Link[]): Promise<Known[]> {
		const rows: Known[] = [];
		for (const link of links) {
			const { members, less = [] } = this.link(link);
			if (isSettled(link)) continue;
			if (isShown(link.now, link.cell, link.region))
				rows.push({ members: less, max: this.doubt.count(members) });
			else {
				const min = isShown(link.then, link.cell, link.earlier)
					? this.doubt.count(less)
					: await this.doubt.lowest(less, 0);
				if (min > 0) rows.push({ members, min });
			}
		}
		return rows;
	}

	private link({ now, then, region, earlier, cell }: Link): Known {
		return { members: this.cell(now, region, cell), less: this.cell(then, earlier, cell), min: 0 };
	}

	/** The groups of the row, and of reach in it, that are small. */
	private small(places: Places, { regions, reach, forAll }: RowQuarter): Group[] {
		const width = protectionWidth(this.threshold);
		const [rest, gone] = [this.own.length, this.own.length + 1];
		const inRow = regions.flatMap((region) => [
			...this.own.map((_, one) => this.in(places, region, [one])),
			this.inside(places, region),
			...(this.kind === 'plan' ? [this.in(places, region, [rest, gone])] : []),
			...(forAll ? [] : [this.in(places, region, [rest])])
		]);
		const few = inRow.filter((members) => this.doubt.count(members) < this.threshold);
		const ofReach = reach.flatMap(({ region, small }) => [
			...(small.coached ? [this.everyone(places, region)] : []),
			...(small.ended && this.kind !== 'results' ? [this.gone(places, region)] : []),
			...(small.still && this.kind !== 'results' ? [this.in(places, region, [...this.own.keys(), rest])] : [])
		]);
		return [...few, ...ofReach].map((members) => ({ members, width }));
	}

	private get width(): number {
		return this.own.length + 2;
	}

	private at({ start }: Places, leaves: readonly number[], offsets: readonly number[]): number[] {
		return leaves.flatMap((leaf) => offsets.map((offset) => start + leaf * this.width + offset));
	}

	private in(places: Places, region: Region, offsets: readonly number[]): number[] {
		return this.at(places, region.leaves, offsets);
	}

	private cell(places: Places, region: Region, cell: string): number[] {
		const names = cellsOf[this.kind][cell] ?? [];
		const offsets = [...this.own.keys()].filter((one) => names.includes(this.own[one] ?? ''));
		return this.in(places, region, offsets);
	}

	private inside = (places: Places, region: Region): number[] =>
		this.in(places, region, [...this.own.keys()]);

	private gone = (places: Places, region: Region): number[] => this.in(places, region, [this.own.length + 1]);

	private everyone = (places: Places, region: Region): number[] =>
		this.in(places, region, [...Array(this.width).keys()]);
}
