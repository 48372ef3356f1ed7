// Which cells the plan has, and the tables of a release once it is decided which of them are shown.
import { quarterIndex, type Period } from '../domain/period.ts';
import type { PlanTable } from '../domain/publication.ts';
import { leavesIn, type PlanKind } from '../domain/publication-cells.ts';
import type { ReleaseCell, ReleaseTable } from '../domain/release.ts';
import type { CellPlace } from './earlier.ts';
import type { PlanCounts } from './plan-counts.ts';

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
