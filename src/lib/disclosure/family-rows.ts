// One row of a table over the quarters: the categories that families stand in, over the areas, and who stands in none.
import { between, type Known } from './known.ts';
import { chooseShown, protectionWidth, type Candidate, type Group } from './choose.ts';
import { Doubt } from './doubt.ts';
import type { Region } from './plan-counts.ts';
import type { ReachKnown } from './reach.ts';
import { RowLinks, type Link } from './row-links.ts';
import { RowPlaces, show, type Places, type RowKind } from './row-places.ts';

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
	/** On the first of two days: only who was coached then, and had not ended, can stand in a category. */
	then?: { leaves: readonly { coached: number; ended: number }[]; reach: readonly ReachKnown[] } | undefined;
	/** It is known that the row concerns everyone. */
	forAll: boolean;
	/** Cells that may be shown, in the order of the plan. */
	cells: readonly RowCell[];
}

/**
 * Judges a row quarter by quarter with what is known of reach, which is all that two rows have in common. Neither may give away a
 * small group of the row, nor one of reach.
 */
export class FamilyRow {
	private readonly doubt = new Doubt();
	private readonly places: RowPlaces;
	private readonly links: RowLinks;
	private readonly groups: (Group & { quarter: number })[] = [];
	private readonly quarters: Places[] = [];

	constructor(
		private readonly kind: RowKind,
		private readonly threshold: number,
		/** Shared by rows of a kind, which look alike: conflicts by the cells that are chosen from. */
		private readonly met: Map<string, number[][]>
	) {
		this.places = new RowPlaces(kind);
		this.links = new RowLinks(kind, this.places, this.doubt);
	}

	/** @returns in the order of the cells which are shown, and how many small groups nothing protects any more */
	choose(row: RowQuarter): { shown: boolean[]; lost: number } {
		const places = this.place(row);
		this.learn(row.quarter, row.reach, row.then?.reach ?? []);
		this.doubt.tell(this.certain(places, row).filter((one) => this.doubt.holds(one)));
		const candidates = row.cells.flatMap(({ cell, area, shown }): Candidate[] => {
			const region = row.regions.find((one) => one.area === area);
			if (!region) return [];
			const members = this.places.cell(places, region, cell);
			return [{ members, count: this.doubt.count(members), shown, part: area !== null }];
		});
		const links = this.links.from(places, this.quarters.slice(0, -1));
		const small = this.small(places, row);
		const before = this.before(links);
		const asked = [...small, ...before];
		const chosen = chooseShown(this.doubt, candidates, asked, this.threshold, {
			besides: this.links.open(links),
			conflicts: this.conflictsOf(row.cells)
		});
		const own = new Set(small.map((one) => one.members));
		const kept = chosen.groups.filter((one) => own.has(one.members));
		this.groups.push(...kept.map((one) => ({ ...one, quarter: row.quarter })));
		for (const [place, { members }] of candidates.entries()) {
			if (!chosen.shown[place]) continue;
			this.doubt.tell([{ members, equal: this.doubt.count(members) }]);
			show(places, row.cells[place]?.cell ?? '', row.cells[place]?.area);
		}
		this.doubt.tell(this.links.settled(links));
		// What reach of this quarter gives away of an earlier one, nothing in the row can take back.
		const keeps = new Map(chosen.groups.map((one) => [one.members, one.width]));
		const given = before.filter(({ members, width }) => (keeps.get(members) ?? 0) < width);
		const gone = before.filter(({ members }) => !keeps.has(members));
		return { shown: chosen.shown, lost: chosen.lost - gone.length + given.length };
	}

	/** Takes in what is known of reach. @returns true where that is news */
	learn(quarter: number, reach: readonly ReachKnown[], then: readonly ReachKnown[]): boolean {
		const places = this.at(quarter);
		if (!places) return false;
		const ofThen = then.flatMap(({ region, coached, ended }) => [
			...between(this.places.everyoneThen(places, region), coached),
			...between(this.places.in(places, region, [this.places.goneThen]), ended)
		]);
		const rows = reach.flatMap(({ region, coached, ended }) => {
			const known = between(this.places.everyone(places, region), coached);
			return this.kind === 'results'
				? known
				: [...known, ...between(this.places.left(places, region), ended)];
		});
		this.doubt.tell([...rows, ...ofThen].filter((row) => this.doubt.holds(row)));
		return rows.length + ofThen.length > 0;
	}

	isParted(quarter: number): boolean {
		return this.at(quarter)?.parted ?? false;
	}

	/** How many small groups can be told further than was left of them. */
	given(): number {
		let given = 0;
		for (const { members, width } of this.groups) if (!this.doubt.isVeiled(members, width)) given++;
		return given;
	}

	/** The fewest people that can be told to stand in a category of the row in that quarter; never fewer than `above`. */
	fewest(quarter: number, asked: Region, above: number): number {
		const places = this.at(quarter);
		const region = places?.regions.find((one) => one === asked || (one.area === null && asked.area === null));
		return places && region ? this.doubt.lowest(this.places.inside(places, region), above) : above;
	}

	/** Call what it returns to forget what was chosen and learned since. */
	remember(): () => void {
		const back = [this.doubt.remember(), this.links.remember()];
		const [groups, quarters] = [this.groups.length, this.quarters.length];
		return () => {
			back.forEach((one) => one());
			this.groups.length = groups;
			this.quarters.length = quarters;
		};
	}

	private conflictsOf(cells: readonly RowCell[]): number[][] {
		const key = `${this.kind} ${cells.map(({ cell, area }) => `${cell} ${area ?? ''}`).join()}`;
		const met = this.met.get(key) ?? [];
		this.met.set(key, met);
		return met;
	}

	private at(quarter: number): Places | undefined {
		return this.quarters.find((one) => one.quarter === quarter);
	}

	private place(row: RowQuarter): Places {
		const last = this.quarters.at(-1);
		const { own, width } = this.places;
		const start = last ? last.start + last.leaves * width : 0;
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
			const standing = own.map((category) => values[category] ?? 0);
			// A result stays with who ended; on the ladder, and in a plan, only those who are coached still have a place.
			const left = this.kind === 'results' ? 0 : ended;
			const others = coached - left - standing.reduce((sum, one) => sum + one, 0);
			for (const [i, count] of [...standing, Math.max(0, others), left].entries())
				this.doubt.truth[start + leaf * width + i] = count;
			const then = row.then?.leaves[leaf] ?? { coached: 0, ended: 0 };
			const stood = standing.reduce((sum, one) => sum + one, 0);
			if (this.kind === 'ladder') {
				this.doubt.truth[start + leaf * width + this.places.goneThen] = then.ended;
				this.doubt.truth[start + leaf * width + this.places.restThen] = Math.max(
					0,
					then.coached - then.ended - stood
				);
			}
		}
		return places;
	}

	/** What everybody knows of a row, whatever it shows. */
	private certain(places: Places, { forAll }: RowQuarter): Known[] {
		const { rest, gone } = this.places;
		const each = (offset: number): Known[] =>
			[...Array(places.leaves).keys()].map((leaf) => ({
				members: this.places.at(places, [leaf], [offset]),
				equal: 0
			}));
		return [...(this.kind === 'results' ? each(gone) : []), ...(forAll ? each(rest) : [])];
	}

	/** Small groups of the quarters before on which the quarter bears. */
	private before(links: readonly Link[]): Group[] {
		const reached = this.links.reached(links);
		return this.groups.filter((one) => reached.has(one.quarter));
	}

	/** The groups of the row, and of reach in it, that are small. */
	private small(places: Places, { regions, reach, forAll, then }: RowQuarter): Group[] {
		const width = protectionWidth(this.threshold);
		const { own, rest, gone } = this.places;
		const group = (region: Region, offsets: readonly number[]) => this.places.in(places, region, offsets);
		const inRow = regions.flatMap((region) => [
			...own.map((_, one) => group(region, [one])),
			this.places.inside(places, region),
			...(this.kind === 'plan' ? [group(region, [rest, gone])] : []),
			...(forAll ? [] : [group(region, [rest])])
		]);
		const few = inRow.filter((members) => this.doubt.count(members) < this.threshold);
		const besides = this.kind !== 'results';
		const ofReach = reach.flatMap(({ region, small }) => [
			...(small.coached ? [this.places.everyone(places, region)] : []),
			...(small.ended && besides ? [this.places.left(places, region)] : []),
			...(small.still && besides ? [group(region, [...own.keys(), rest])] : [])
		]);
		const { goneThen, restThen } = this.places;
		const ofThen = (then?.reach ?? []).flatMap(({ region, small }) => [
			...(small.coached ? [this.places.everyoneThen(places, region)] : []),
			...(small.ended ? [group(region, [goneThen])] : []),
			...(small.still ? [group(region, [...own.keys(), restThen])] : [])
		]);
		return [...few, ...ofReach, ...ofThen].map((members) => ({ members, width }));
	}
}
