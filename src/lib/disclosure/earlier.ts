// What earlier releases showed: it cannot be taken back, and a small correction of it tells about few people.
import type { PlanKind } from '../domain/publication.ts';
import type { EarlierRelease, ReleaseCell } from '../domain/release.ts';

export type CellPlace = Pick<ReleaseCell, 'subject' | 'area' | 'period' | 'cell'>;

export const keyOf = (counts: PlanKind, { subject, area, period, cell }: CellPlace): string =>
	JSON.stringify([counts, subject, area, period, cell]);

export class EarlierFigures {
	private readonly values = new Map<string, Set<number>>();
	private readonly places = new Map<string, CellPlace[]>();

	constructor(
		releases: readonly EarlierRelease[],
		private readonly threshold: number
	) {
		for (const { release } of releases)
			for (const { counts, cells } of release.tables)
				for (const cell of cells) {
					if (cell.value === null) continue;
					const key = keyOf(counts, cell);
					const row = JSON.stringify([counts, cell.subject, cell.period]);
					const { subject, area, period, cell: name } = cell;
					if (!this.values.has(key))
						this.places.set(row, [...(this.places.get(row) ?? []), { subject, area, period, cell: name }]);
					this.values.set(key, (this.values.get(key) ?? new Set()).add(cell.value));
				}
	}

	/** Every cell of a row that was ever shown. */
	placesOf(counts: PlanKind, subject: string | null, period: string): readonly CellPlace[] {
		return this.places.get(JSON.stringify([counts, subject, period])) ?? [];
	}

	/**
	 * `shown`: an earlier release showed this very count. `withheld`: one showed another, and the correction is about fewer
	 * people than the threshold. `open`: none did, or so many were corrected that the new count may be judged by itself.
	 */
	fate(counts: PlanKind, place: CellPlace, count: number): 'shown' | 'withheld' | 'open' {
		const before = [...(this.values.get(keyOf(counts, place)) ?? [])];
		if (before.includes(count)) return 'shown';
		return before.some((one) => Math.abs(one - count) < this.threshold) ? 'withheld' : 'open';
	}
}
