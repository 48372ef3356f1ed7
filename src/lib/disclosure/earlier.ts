// What left before: a publication stands cell by cell, and of earlier reports a small correction tells about few people.
import { comparePeriods, type Period } from '../domain/period.ts';
import type { PlanKind } from '../domain/publication-cells.ts';
import type { EarlierRelease, ReleaseCell } from '../domain/release.ts';

export type CellPlace = Pick<ReleaseCell, 'subject' | 'area' | 'period' | 'cell'>;

/** What the last publication shows, and hides, of every quarter up to `until`. */
export interface Published {
	until: Period;
	cells: readonly (CellPlace & { counts: PlanKind; value: number | null })[];
}

export const keyOf = (counts: PlanKind, { subject, area, period, cell }: CellPlace): string =>
	JSON.stringify([counts, subject, area, period, cell]);

export class EarlierFigures {
	private readonly values = new Map<string, Set<number>>();
	private readonly places = new Map<string, CellPlace[]>();

	/** @param releases count only where nothing was published: a publication reckoned with them */
	constructor(
		releases: readonly EarlierRelease[],
		private readonly published: Published | null,
		private readonly threshold: number
	) {
		if (published) for (const cell of published.cells) this.add(cell.counts, cell);
		else
			for (const { release } of releases)
				for (const { counts, cells } of release.tables) for (const cell of cells) this.add(counts, cell);
	}

	/** Every cell of a row that was ever shown. */
	placesOf(counts: PlanKind, subject: string | null, period: string): readonly CellPlace[] {
		if (this.places.size === 0) return [];
		return this.places.get(JSON.stringify([counts, subject, period])) ?? [];
	}

	/** True where a publication decided about the quarter for good. */
	stands(period: Period): boolean {
		return this.published !== null && comparePeriods(period, this.published.until) <= 0;
	}

	/**
	 * `shown`: it left before as this very count. `withheld`: it may not leave: it was published hidden, or another count left and the
	 * correction is about fewer people than the threshold. `open`: none did, or so many were corrected that the new count may be judged by itself.
	 */
	fate(counts: PlanKind, place: CellPlace, count: number): 'shown' | 'withheld' | 'open' {
		// Of a first publication nothing left before.
		const left = this.values.size === 0 ? undefined : this.values.get(keyOf(counts, place));
		const before = left ? [...left] : [];
		if (before.includes(count)) return 'shown';
		if (this.stands(place.period)) return 'withheld';
		return before.some((one) => Math.abs(one - count) < this.threshold) ? 'withheld' : 'open';
	}

	private add(counts: PlanKind, cell: CellPlace & { value: number | null }): void {
		if (cell.value === null) return;
		const key = keyOf(counts, cell);
		const row = JSON.stringify([counts, cell.subject, cell.period]);
		const { subject, area, period, cell: name } = cell;
		if (!this.values.has(key))
			this.places.set(row, [...(this.places.get(row) ?? []), { subject, area, period, cell: name }]);
		this.values.set(key, (this.values.get(key) ?? new Set()).add(cell.value));
	}
}
