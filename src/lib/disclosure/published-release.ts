// A publication as a release, and a release as the cells of a publication, written in one way: equal releases are equal bytes.
import { comparePeriods, quarterIndex, type Period } from '../domain/period.ts';
import { isOfFamilies } from '../domain/publication-cells.ts';
import type { PublicationPlan } from '../domain/publication.ts';
import type { PublicationFile, PublishedCell } from '../domain/publication-file.ts';
import { releaseSchema, type ProtectedRelease, type ReleaseTable } from '../domain/release.ts';
import type { AnswerRow } from './plan-counts.ts';
import { keyOf, plannedCells, releaseTable, type Published } from './tables.ts';
import { canonicalJson } from '../domain/canonical-json.ts';

/**
 * JSON with sorted keys, one cell a line so that people can compare two releases, and a line end.
 * @throws ZodError on what is no release: nothing else may be written as one
 */
export function canonicalRelease(release: ProtectedRelease): string {
	const { tables, ...head } = releaseSchema.parse(release);
	const listed = tables.map(({ cells, coarsened, ...table }) => {
		const rows = (list: readonly unknown[]) =>
			list.length === 0 ? '[]' : `[\n${list.map(canonicalJson).join(',\n')}\n]`;
		const start = canonicalJson(table).slice(0, -1);
		return `${start},"cells":${rows(cells)},"coarsened":${rows(coarsened)}}`;
	});
	return `${canonicalJson(head).slice(0, -1)},"tables":[\n${listed.join(',\n')}\n]}\n`;
}

/** The tables of a publication as pages and reports read them, by the plan of today. */
export function releaseOf(
	publication: Pick<PublicationFile, 'programme' | 'period' | 'threshold' | 'areas' | 'tables' | 'cells'>,
	plan: PublicationPlan,
	earlier: ProtectedRelease['earlier']
): ProtectedRelease {
	const { programme, period, threshold, areas, cells } = publication;
	const tables = plan.tables.flatMap((table): ReleaseTable[] => {
		const stands = publication.tables.find((one) => one.table === table.id && one.counts === table.counts);
		if (!stands) return [];
		const { since } = stands;
		const own = cells.filter((one) => one.table === table.id);
		const shown = new Map(own.map((one) => [keyOf(table.counts, placeOf(one)), one.value]));
		const rows = own.map((one) => ({
			counts: table.counts,
			subject: one.row,
			period: one.period,
			area: one.area
		}));
		const counts = {
			areas,
			periods: !isOfFamilies(table.counts)
				? [period]
				: quartersIn(own.map((one) => one.period)).filter((one) => quarterIndex(one) >= quarterIndex(since)),
			rows: rows.flatMap(({ counts: kind, ...row }) =>
				isOfFamilies(kind) ? [{ ...row, counts: kind, values: {} }] : []
			),
			answers: table.counts === 'experience' ? answersIn(own) : [],
			respondents: own.flatMap((one) =>
				table.counts === 'process' && one.row !== null
					? [{ group: one.row, wave: one.period, respondents: one.value ?? 0, threshold }]
					: []
			)
		};
		return [releaseTable(table, counts, (place) => shown.get(keyOf(table.counts, place)) ?? null)];
	});
	return { format: 'wijkladder-release-1', programme, period, threshold, areas, tables, earlier };
}

/** Which cells each row of answers has; what they are is asked of the publication itself. */
const answersIn = (cells: readonly PublishedCell[]): AnswerRow[] =>
	cells.map(({ row: subject, period: wave, column, value }) => ({
		...{ subject, wave, values: { [column]: value ?? 0 } },
		...{ atoms: [], sums: {}, most: null, measured: [] }
	}));

/** Every planned cell of a release, those that were left out with a coarser table too. */
export const cellsOf = (
	{ tables, areas }: Pick<ProtectedRelease, 'tables' | 'areas'>,
	plan: PublicationPlan
): PublishedCell[] =>
	tables.flatMap(({ table, counts, cells, coarsened }) => {
		const own = plan.tables.find((one) => one.id === table && one.counts === counts);
		const left = coarsened.flatMap(({ subject, period, to }) =>
			(own ? plannedCells(own, subject, period, areas) : [])
				.filter((place) => (place.area === null) === (to === 'half-year'))
				.map((place) => ({ ...place, value: null }))
		);
		return [...cells, ...left]
			.map(({ subject: row, area, period, cell: column, value }) => ({
				table,
				area,
				period,
				row,
				column,
				value
			}))
			.sort((a, b) => comparePeriods(a.period, b.period));
	});

const placeOf = ({ row, area, period, column }: PublishedCell) => ({
	subject: row,
	area,
	period,
	cell: column
});

const quartersIn = (periods: readonly Period[]): Period[] =>
	[...new Set(periods)].sort((a, b) => quarterIndex(a) - quarterIndex(b));

/** What stands, for whoever decides what may follow on it. */
export const publishedOf = ({ period, tables, cells }: PublicationFile): Published => ({
	until: period,
	cells: cells.flatMap((one) => {
		const table = tables.find(({ table }) => table === one.table);
		return table ? [{ ...placeOf(one), counts: table.counts, value: one.value }] : [];
	})
});

/** A release in which the quarters of a publication stand as they were published. */
export function overlaid(
	release: ProtectedRelease,
	publication: PublicationFile,
	plan: PublicationPlan
): ProtectedRelease {
	const standing = releaseOf(publication, plan, release.earlier);
	const isNew = ({ period }: { period: Period }) => quarterIndex(period) > quarterIndex(publication.period);
	const tables = release.tables.map((table) => {
		const own = standing.tables.find((one) => one.table === table.table);
		if (!own) return table;
		return {
			...table,
			cells: [...own.cells, ...table.cells.filter(isNew)],
			coarsened: [...own.coarsened, ...table.coarsened.filter(isNew)]
		};
	});
	return { ...release, tables };
}

/** Without the quarters of series that were ended. */
export const sinceOnly = (release: ProtectedRelease, begun: PublicationFile['tables']): ProtectedRelease => ({
	...release,
	tables: release.tables.map((table) => {
		const since = begun.find((one) => one.table === table.table)?.since;
		const stands = ({ period }: { period: Period }) =>
			!isOfFamilies(table.counts) || since === undefined || quarterIndex(period) >= quarterIndex(since);
		return { ...table, cells: table.cells.filter(stands), coarsened: table.coarsened.filter(stands) };
	})
});
