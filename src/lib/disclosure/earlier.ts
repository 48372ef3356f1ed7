// What earlier releases showed: it cannot be taken back, and a small correction of it tells about few people.
import type { PlanKind } from '../domain/publication.ts';
import type { EarlierRelease, ReleaseCell } from '../domain/release.ts';

export type CellPlace = Pick<ReleaseCell, 'subject' | 'area' | 'period' | 'cell'>;

export const keyOf = (counts: PlanKind, { subject, area, period, cell }: CellPlace): string =>
	JSON.stringify([counts, subject, area, period, cell]);

export class EarlierFigures {
	private readonly values = new Map<string, Set<number>>();

	constructor(
		releases: readonly EarlierRelease[],
		private readonly threshold: number
	) {
		for (const { release } of releases)
			for (const { counts, cells } of release.tables)
				for (const cell of cells) {
					if (cell.value === null) continue;
					const key = keyOf(counts, cell);
					this.values.set(key, (this.values.get(key) ?? new Set()).add(cell.value));
				}
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
