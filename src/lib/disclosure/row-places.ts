// Where the counts of one row stand in a list of all its quarters: by quarter, smallest part and category.
import type { Region } from './plan-counts.ts';

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

/** One quarter of a row. */
export interface Places {
	quarter: number;
	/** Smallest parts, or the one whole. */
	leaves: number;
	parted: boolean;
	start: number;
	regions: readonly Region[];
	/** Cells that are shown, by area. */
	shown: Set<string>;
}

/**
 * Besides its own categories a row has who stands in none of them, and who is gone. Of two days: also who had ended on the first, and who was
 * coached then but stands in none of the categories.
 */
export class RowPlaces {
	readonly own: readonly string[];
	readonly rest: number;
	readonly gone: number;
	readonly goneThen: number;
	readonly restThen: number;
	/** Counts of one smallest part. */
	readonly width: number;

	constructor(private readonly kind: RowKind) {
		this.own = categoriesOf[kind];
		this.rest = this.own.length;
		this.gone = this.own.length + 1;
		this.goneThen = this.own.length + 2;
		this.restThen = this.own.length + 3;
		this.width = this.own.length + (kind === 'ladder' ? 4 : 2);
	}

	at({ start }: Places, leaves: readonly number[], offsets: readonly number[]): number[] {
		const places: number[] = [];
		for (const leaf of leaves) for (const offset of offsets) places.push(start + leaf * this.width + offset);
		return places;
	}

	in(places: Places, region: Region, offsets: readonly number[]): number[] {
		return this.at(places, region.leaves, offsets);
	}

	/** What a cell of the plan adds up. */
	cell(places: Places, region: Region, cell: string): number[] {
		const names = cellsOf[this.kind][cell] ?? [];
		const offsets = [...this.own.keys()].filter((one) => names.includes(this.own[one] ?? ''));
		return this.in(places, region, offsets);
	}

	/** Everybody in a category of the row. */
	inside(places: Places, region: Region): number[] {
		return this.in(places, region, [...this.own.keys()]);
	}

	left(places: Places, region: Region): number[] {
		return this.in(places, region, [this.gone]);
	}

	everyone(places: Places, region: Region): number[] {
		return this.in(places, region, [...this.own.keys(), this.rest, this.gone]);
	}

	/** Everybody who was coached on the first of two days. */
	everyoneThen(places: Places, region: Region): number[] {
		return this.in(places, region, [...this.own.keys(), this.goneThen, this.restThen]);
	}
}

const cellIn = (cell: string, area: string | null | undefined): string => `${cell} ${area ?? ''}`;

export function show(places: Places, cell: string, area: string | null | undefined): void {
	places.shown.add(cellIn(cell, area));
}

export const isShown = (places: Places, cell: string, { area }: Region): boolean =>
	area !== undefined && places.shown.has(cellIn(cell, area));
