// Which cells the plan has, what of them left before, and the tables of a release once it is decided which are shown.
import { quarterIndex, comparePeriods, type Period } from '../domain/period.ts';
import type { PlanTable } from '../domain/publication.ts';
import { leavesIn, type PlanKind } from '../domain/publication-cells.ts';
import type { ReleaseCell, ReleaseTable, EarlierRelease } from '../domain/release.ts';
import type { PlanCounts } from './plan-counts.ts';

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

	/** True where no figure ever left. */
	get isEmpty(): boolean {
		return this.values.size === 0;
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

	/** What the last publication says of a cell; null where it hides it, or does not have it. */
	standing(counts: PlanKind, place: CellPlace): number | null {
		const key = keyOf(counts, place);
		return this.published?.cells.find((one) => keyOf(one.counts, one) === key)?.value ?? null;
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

/** The subjects of a table, in the order of the counts. */
export const subjectsOf = ({ rows }: Pick<PlanCounts, 'rows'>, kind: PlanKind): (string | null)[] => [
	...new Set(rows.flatMap((row) => (row.counts === kind ? [row.subject] : [])))
];

/** The cells of one row that leave in that quarter: the whole, then its areas. */
export function plannedCells(
	table: PlanTable,
	subject: string | null,
	period: Period,
	areas: readonly { area: string }[]
): CellPlace[] {
	const places = [
		...(leavesIn(table.whole, period) ? [null] : []),
		...(leavesIn(table.areas, period) ? areas.map((one) => one.area) : [])
	];
	return places.flatMap((area) => table.cells.map(({ id }) => ({ subject, area, period, cell: id })));
}

/** @param shown the count of a cell that may be shown, else null */
export function releaseTable(
	table: PlanTable,
	counts: PlanCounts,
	shown: (place: CellPlace) => number | null
): ReleaseTable {
	const { id, counts: kind } = table;
	if (kind === 'process') {
		const last = counts.periods.at(-1);
		const cells = counts.respondents
			.filter(({ wave }) => last !== undefined && quarterIndex(wave) <= quarterIndex(last))
			.flatMap(({ group, wave }) =>
				table.cells.map((one) => cellOf({ subject: group, area: null, period: wave, cell: one.id }, shown))
			);
		return { table: id, counts: kind, cells, coarsened: [] };
	}
	if (kind === 'experience') {
		const last = counts.periods.at(-1);
		const cells = (counts.answers ?? [])
			.filter(({ wave }) => last !== undefined && quarterIndex(wave) <= quarterIndex(last))
			.flatMap(({ subject, wave: period, values }) =>
				table.cells
					.filter((one) => one.id in values)
					.map((one) => cellOf({ subject, area: null, period, cell: one.id }, shown))
			);
		return { table: id, counts: kind, cells, coarsened: [] };
	}
	const cells: ReleaseCell[] = [];
	const coarsened: ReleaseTable['coarsened'] = [];
	for (const period of counts.periods)
		for (const subject of subjectsOf(counts, kind)) {
			const row = plannedCells(table, subject, period, counts.areas).map((place) => cellOf(place, shown));
			const whole = row.filter((one) => one.area === null);
			const parts = row.filter((one) => one.area !== null);
			const partsEmpty = parts.length > 0 && parts.every((one) => one.hidden);
			if (partsEmpty) coarsened.push({ subject, period, to: 'whole' });
			const left = partsEmpty ? whole : row;
			const tooFine = table.whole === 'quarter' && !leavesIn('half-year', period);
			if (left.length > 0 && left.every((one) => one.hidden) && tooFine)
				coarsened.push({ subject, period, to: 'half-year' });
			else cells.push(...left);
		}
	return { table: id, counts: kind, cells, coarsened };
}

function cellOf(place: CellPlace, shown: (place: CellPlace) => number | null): ReleaseCell {
	const value = shown(place);
	return { ...place, value, hidden: value === null };
}

/** Cells shown, and cells that the plan has: those that were left out with a coarser table too. */
export function shownOf(
	{ cells, coarsened }: ReleaseTable,
	table: PlanTable,
	areas: number
): { shown: number; planned: number } {
	const missing = coarsened.reduce(
		(sum, { to }) => sum + (to === 'whole' ? areas : 1) * table.cells.length,
		0
	);
	return { shown: cells.filter((one) => !one.hidden).length, planned: cells.length + missing };
}
