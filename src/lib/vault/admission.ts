// Who goes into a sealed file: households with a consent that was never withdrawn; of the others only how many there are.
import { quarterIndex, quarterOf, type Period } from '../domain/period.ts';
import type { Problem } from '../domain/problem.ts';
import { tableFiles, type ProgrammeTables } from '../domain/tables.ts';
import type { TableRow } from '../engine/tables.ts';
import { sealedOrder, sealedTables, type SealedTable } from './manifest.ts';

export type SealedRows = Record<SealedTable, readonly TableRow[]>;

export interface Admission {
	/** In the order of the file. */
	rows: SealedRows;
	/** Pseudonyms of households that gave no consent, in order. */
	withoutConsent: string[];
	/** Pseudonyms of households that took their consent back, in order. */
	withdrawn: string[];
}

/** Of a folder nobody has visited yet. */
export const noVisits = {
	...{ visit_events: [], visits: [], receipts: [] },
	erasures: []
} as const satisfies Partial<SealedRows>;

type Household = ProgrammeTables['households'][number];
type Restricted = Pick<
	ProgrammeTables,
	'households' | 'assessments' | 'results' | 'actions' | 'surveys' | 'responses' | 'clients' | 'effort'
>;

/**
 * Problems that stop the sealing: in files about people, read or passed over, and in the areas, since a row of an unknown area
 * would be lost.
 */
export const stopping = (problems: readonly Problem[]): Problem[] =>
	problems.filter(({ file, parameters }) =>
		Object.entries(tableFiles).some(
			([table, { restricted }]) =>
				[file, parameters.wanted].includes(`${table}.csv`) && (restricted || table === 'areas')
		)
	);

/** Sorts the restricted tables and leaves out every row of a household that may not be in a sealed file. */
export function admit(tables: Restricted): Admission {
	const withdrawn = tables.households.filter((one) => one.withdrawn !== null);
	const withoutConsent = tables.households.filter((one) => one.withdrawn === null && one.consent === null);
	const refused = new Set([...withdrawn, ...withoutConsent].map(({ household }) => household));
	const admitted = ({ household }: { household: string }): boolean => !refused.has(household);
	const rows: SealedRows = {
		households: tables.households.filter(admitted),
		assessments: tables.assessments.filter(admitted),
		results: tables.results.filter(admitted),
		actions: tables.actions.filter(admitted),
		surveys: withWave(tables.surveys),
		responses: withWave(tables.responses),
		clients: withWave(tables.clients),
		// A family that was compared with has no row in households.csv: nobody coached it. One that has, is asked.
		effort: withPeriod(tables.effort.filter(admitted)),
		left_out: leftOutCells([...withoutConsent, ...withdrawn]),
		...noVisits
	};
	return {
		rows: sortedRows(rows),
		withoutConsent: pseudonyms(withoutConsent),
		withdrawn: pseudonyms(withdrawn)
	};
}

const pseudonyms = (households: readonly Household[]): string[] =>
	households.map(({ household }) => household).sort();

/** Rows as the engine takes them. */
export const withWave = (rows: readonly (TableRow & { wave: Period })[]): TableRow[] =>
	rows.map((row) => ({ ...row, wave_index: quarterIndex(row.wave) }));

const withPeriod = (rows: readonly (TableRow & { period: Period })[]): TableRow[] =>
	rows.map((row) => ({ ...row, period_index: quarterIndex(row.period) }));

interface LeftOutCell extends TableRow {
	without_consent: number;
	withdrawn: number;
}

/** How many stayed out, by area and quarter of their start: what a reader of the ladder must know, and no more. */
export function leftOutCells(households: readonly TableRow[]): TableRow[] {
	const cells = new Map<string, LeftOutCell>();
	for (const { area = null, started, withdrawn } of households) {
		const period = quarterOf(String(started));
		const key = `${period} ${area}`;
		const place = { area, period, period_index: quarterIndex(period) };
		const cell = cells.get(key) ?? { ...place, without_consent: 0, withdrawn: 0 };
		const column = withdrawn === null ? 'without_consent' : 'withdrawn';
		cells.set(key, { ...cell, [column]: cell[column] + 1 });
	}
	return [...cells.values()];
}

/** Every table as it stands in the file. */
export function sortedRows(rows: SealedRows): SealedRows {
	const sorted = { ...rows };
	for (const table of sealedTables) sorted[table] = inOrder(rows[table], sealedOrder[table]);
	return sorted;
}

/** Compares rows by these columns; what is not there comes first. */
export const inOrderBy =
	(columns: readonly string[]) =>
	(a: TableRow, b: TableRow): number => {
		for (const column of columns) {
			const [one, other] = [a[column] ?? '', b[column] ?? ''];
			if (one !== other) return one < other ? -1 : 1;
		}
		return 0;
	};
const inOrder = (rows: readonly TableRow[], columns: readonly string[]): TableRow[] =>
	[...rows].sort(inOrderBy(columns));
