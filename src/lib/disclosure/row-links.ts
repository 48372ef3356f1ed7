// Cells that never fell so far: an outsider may take them not to fall, so that quarters of a row tell of each other.
import type { Known } from './known.ts';
import type { Doubt } from './doubt.ts';
import type { Region } from './plan-counts.ts';
import { isShown, type Places, type RowKind, type RowPlaces } from './row-places.ts';

/** Cells that an outsider may take never to fall, where they never did. */
const mayOnlyRise: Readonly<Record<RowKind, readonly string[]>> = {
	results: ['met', 'applicable'],
	ladder: [],
	plan: []
};

/** A cell that is not smaller than the same cell of an earlier quarter. */
export interface Link {
	now: Places;
	then: Places;
	region: Region;
	earlier: Region;
	cell: string;
}

const isSettled = ({ now, then, region, earlier, cell }: Link): boolean =>
	isShown(now, cell, region) && isShown(then, cell, earlier);

/** The latest first, up to the first whose cell was shown. */
function upToShown(links: readonly Link[]): readonly Link[] {
	const shown = links.findIndex(({ then, cell, earlier }) => isShown(then, cell, earlier));
	return shown < 0 ? links : links.slice(0, shown + 1);
}

export class RowLinks {
	private readonly onlyRises: Set<string>;

	constructor(
		kind: RowKind,
		private readonly places: RowPlaces,
		private readonly doubt: Doubt
	) {
		this.onlyRises = new Set(mayOnlyRise[kind]);
	}

	/** Call what it returns to forget what was seen since. */
	remember(): () => void {
		const rises = [...this.onlyRises];
		return () => rises.forEach((one) => this.onlyRises.add(one));
	}

	/** With every quarter before, back to the last in which the cell was shown: what lies behind that follows from its number. */
	from(now: Places, before: readonly Places[]): Link[] {
		const whole = (of: Places) => of.regions.find((one) => one.area === null);
		const back = [...before].reverse();
		// What two parts held together may have been shown where neither was, so that every union is linked.
		const parts = now.parted ? now.regions.filter((one) => one.area !== null) : [];
		const ofParts = back.filter((one) => one.parted);
		return [...this.onlyRises].flatMap((cell) => {
			const region = whole(now);
			const ofWhole = back.flatMap((then): Link[] => {
				const earlier = whole(then);
				return region && earlier ? [{ now, then, region, earlier, cell }] : [];
			});
			if (ofWhole[0] && !this.doubt.holds(this.row(ofWhole[0]))) {
				this.onlyRises.delete(cell);
				return [];
			}
			const each = parts.map((one) =>
				ofParts.map((then): Link => ({ now, then, region: one, earlier: one, cell }))
			);
			return [ofWhole, ...each].flatMap(upToShown).filter((one) => this.doubt.holds(this.row(one)));
		});
	}

	/** Quarters before on whose small groups these links bear. */
	reached(links: readonly Link[]): ReadonlySet<number> {
		return new Set(links.filter((one) => !isSettled(one)).map((one) => one.then.quarter));
	}

	/** While the quarter is chosen: a cell that is shown already is a number, and what lies behind it bears on nothing any more. */
	open(links: readonly Link[]): Known[] {
		return links.map((link): Known => {
			const { members, less = [] } = this.row(link);
			return isShown(link.then, link.cell, link.earlier)
				? { members, min: this.doubt.count(less) }
				: this.row(link);
		});
	}

	/** Once it is chosen: numbers only, so that no quarter hangs together with all before it. */
	settled(links: readonly Link[]): Known[] {
		const rows: Known[] = [];
		for (const link of links) {
			const { members, less = [] } = this.row(link);
			if (isSettled(link)) continue;
			if (isShown(link.now, link.cell, link.region)) {
				rows.push({ members: less, max: this.doubt.count(members) });
				continue;
			}
			const shown = isShown(link.then, link.cell, link.earlier);
			const min = shown ? this.doubt.count(less) : this.doubt.lowest(less, 0);
			if (min > 0) rows.push({ members, min });
		}
		return rows;
	}

	private row({ now, then, region, earlier, cell }: Link): Known {
		return {
			members: this.places.cell(now, region, cell),
			less: this.places.cell(then, earlier, cell),
			min: 0
		};
	}
}
