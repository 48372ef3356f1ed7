// Which row of which table an event says something about, and what it says.
import type { Cell, TableRow } from '../../engine/tables.ts';

/** The tables that events are folded into. */
export const foldedTables = ['households', 'assessments', 'results', 'actions'] as const;
export type FoldedTable = (typeof foldedTables)[number];
/** And those of which no event writes a row, but that tell of a family: they stay out with it. */
export const familyTables = [...foldedTables, 'effort'] as const;
export type FamilyTable = (typeof familyTables)[number];

const keyColumns: Readonly<Record<FamilyTable, readonly string[]>> = {
	households: ['household'],
	assessments: ['household', 'domain', 'date', 'assessor'],
	results: ['household', 'result', 'date'],
	actions: ['household', 'domain', 'action', 'opened'],
	effort: ['household', 'group', 'period', 'contact', 'domain', 'organisation']
};

const joined = (parts: readonly unknown[]): string => parts.map((part) => String(part ?? '')).join('|');

/** One text for a row's place in its table; equal keys are equal texts. */
export const cellKey = (table: FamilyTable, row: TableRow): string =>
	joined([table, ...keyColumns[table].map((column) => row[column])]);

/** The table that an event changes, by its kind; null where it changes none. */
export function tableOf(event: TableRow): FoldedTable | null {
	if (event.kind === 'assessment') return 'assessments';
	if (event.kind === 'result') return 'results';
	if (event.kind === 'action') return 'actions';
	if (event.kind === 'confirmed') return event.result === null ? 'assessments' : 'results';
	return event.kind === 'started' || event.kind === 'ended' || event.kind === 'consent' ? 'households' : null;
}

/** The key of the row that an event changes. */
export function keyOf(event: TableRow): string | null {
	const table = tableOf(event);
	return table && cellKey(table, event);
}

const pick = (row: TableRow, columns: readonly string[]): TableRow =>
	Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));

/** The row that an event makes; of households more than one event makes it (fold.ts). */
export function rowOf(event: TableRow, householdCoach: Cell): TableRow | null {
	switch (tableOf(event)) {
		case 'assessments':
			return {
				...pick(event, ['household', 'domain', 'date', 'rung', 'assessor']),
				// Only where it was another than the household's.
				coach: event.coach === householdCoach ? null : (event.coach ?? null)
			};
		case 'results':
			return pick(event, ['household', 'result', 'date', 'status']);
		case 'actions':
			return {
				...pick(event, ['household', 'domain', 'action', 'actor', 'organisation', 'opened', 'due', 'closed']),
				kind: event.action_kind ?? null,
				status: event.status ?? null
			};
		default:
			return null;
	}
}

/** By date, then by the clock of who wrote it, then by id, so that every order of arrival ends the same. */
export function inTime(a: TableRow, b: TableRow): number {
	for (const column of ['date', 'made', 'event']) {
		const [one, other] = [String(a[column] ?? ''), String(b[column] ?? '')];
		if (one !== other) return one < other ? -1 : 1;
	}
	return 0;
}

export function groupedBy<Row, Key>(rows: readonly Row[], keyOfRow: (row: Row) => Key): Map<Key, Row[]> {
	const groups = new Map<Key, Row[]>();
	for (const row of rows) {
		const key = keyOfRow(row);
		const group = groups.get(key);
		if (group) group.push(row);
		else groups.set(key, [row]);
	}
	return groups;
}
