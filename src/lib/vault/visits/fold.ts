// Events into tables: what stands about a family is the last that was written about each cell, whatever the order of arrival.
import { canonicalJson } from '../../domain/canonical-json.ts';
import { firstDay } from '../../domain/period.ts';
import { z } from '../../domain/zod.ts';
import type { Cell, TableRow } from '../../engine/tables.ts';
import { leftOutCells, type SealedRows } from '../admission.ts';
import {
	cellKey,
	familyTables,
	foldedTables,
	groupedBy,
	inTime,
	keyOf,
	rowOf,
	type FamilyTable
} from './cells.ts';
import { bareEvent } from './event-rows.ts';
import { livingEvents, type Living } from './live.ts';

/** Rows by their keys (cells.ts). */
type Rows = Map<string, { table: FamilyTable; row: TableRow }>;

/** What came without an event, about the families that have events. */
export interface Base {
	rows: Rows;
	leftOut: readonly TableRow[];
}

export interface Folded {
	tables: Record<FamilyTable, TableRow[]>;
	/** Rows of the base that stand in no table as they were, since an event stands there or their family stays out, as events. */
	before: TableRow[];
	/** By area and quarter: families that their events keep out. */
	leftOut: TableRow[];
	/** Families with events, that nobody ever began. */
	unknown: string[];
	/** Families that no longer consent, or not yet. */
	outside: string[];
	/** Of each family with events, whether anybody began it or not. */
	said: ReadonlyMap<string, Said>;
}

/** What was said last of a family as a whole. */
export interface Said {
	ended: Cell;
	end_reason: Cell;
	consent: Cell;
	withdrawn: Cell;
}

/** What coaches and persons wrote; the rest of the table is made of it. */
export const isWritten = (event: TableRow): boolean => event.kind !== 'before';

const beforeSchema = z.object({
	table: z.enum(familyTables),
	row: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
});

/** The row that stood where an event stands now, and its table, of an event that tells it. */
export const beforeOf = ({ row }: TableRow) => beforeSchema.parse(JSON.parse(String(row)));
/** The row alone. */
export const rowBefore = (event: TableRow): TableRow => beforeOf(event).row;

export const householdsIn = (events: readonly TableRow[]): Set<string> =>
	new Set(events.map(({ household }) => String(household)));

/**
 * Takes the events out of the tables of a file again, for the families that have any.
 * @param more families that are about to have some
 */
export function unfold(held: SealedRows, more: Iterable<string> = []): Base {
	const written = held.visit_events.filter(isWritten);
	const touched = new Set([...householdsIn(written), ...more]);
	const made = new Set(written.map(keyOf));
	const rows: Rows = new Map();
	for (const table of familyTables)
		for (const row of held[table]) {
			if (!touched.has(String(row.household))) continue;
			const key = cellKey(table, row);
			if (!made.has(key)) rows.set(key, { table, row });
		}
	for (const event of held.visit_events) {
		if (isWritten(event)) continue;
		const { table, row } = beforeOf(event);
		rows.set(cellKey(table, row), { table, row });
	}
	const added = fold(written, { rows, leftOut: [] }).leftOut;
	return { rows, leftOut: plus(held.left_out, added, -1) };
}

/** The cells of two counts, added. */
export function plus(some: readonly TableRow[], others: readonly TableRow[], sign: 1 | -1): TableRow[] {
	const cells = new Map(some.map((row) => [`${row.period}|${row.area}`, row]));
	for (const row of others) {
		const key = `${row.period}|${row.area}`;
		const there = cells.get(key);
		const sum = (column: string): number =>
			Math.max(0, Number(there?.[column] ?? 0) + sign * Number(row[column] ?? 0));
		cells.set(key, { ...row, without_consent: sum('without_consent'), withdrawn: sum('withdrawn') });
	}
	return [...cells.values()].filter((row) => Number(row.without_consent) + Number(row.withdrawn) > 0);
}

/** @param events without those of the kind `before` */
export function fold(events: readonly TableRow[], base: Base): Folded {
	const living = livingEvents([...events].sort(inTime));
	const households = new Map<string, TableRow>();
	const outside = new Set<string>();
	/** Nobody began them, so that of them there is no more than what was done for them: and they do not want that. */
	const unwilling = new Set<string>();
	const byHousehold = groupedBy(living.events, ({ household }) => String(household));
	const saidOf = new Map<string, Said>();
	for (const household of householdsIn(events)) {
		const own = byHousehold.get(household) ?? [];
		const { began, said } = householdOf(household, own, living.rowsGone, base);
		saidOf.set(household, said);
		if (!began) {
			if (said.withdrawn !== null) unwilling.add(household);
			continue;
		}
		households.set(household, { ...began, ...said });
		if (said.consent === null || said.withdrawn !== null) outside.add(household);
	}
	const rows = foldRows(living, base, households);
	const tables: Folded['tables'] = { households: [], assessments: [], results: [], actions: [], effort: [] };
	const counts = ({ table, row }: { table: FamilyTable; row: TableRow }): boolean => {
		const household = String(row.household);
		const known = households.has(household) || (table === 'effort' && !unwilling.has(household));
		return known && !outside.has(household);
	};
	for (const [household, row] of households) if (!outside.has(household)) tables.households.push(row);
	for (const one of rows.values()) if (counts(one)) tables[one.table].push(one.row);
	const made = new Set(events.map(keyOf));
	const kept = [...base.rows].filter(
		([key, one]) => made.has(key) || living.rowsGone.has(key) || !counts(one)
	);
	const all = householdsIn(events);
	return {
		tables,
		before: kept.map(([key, one]) => beforeEvent(key, one)),
		leftOut: leftOutCells(
			[...households].flatMap(([household, row]) => (outside.has(household) ? [row] : []))
		),
		unknown: [...all].filter((household) => !households.has(household)).sort(),
		outside: [...outside].sort(),
		said: saidOf
	};
}

function foldRows({ events, rowsGone }: Living, base: Base, households: ReadonlyMap<string, TableRow>): Rows {
	const rows: Rows = new Map();
	for (const [key, one] of base.rows)
		if (one.table !== 'households' && !rowsGone.has(key)) rows.set(key, one);
	for (const event of events) {
		const row = rowOf(event, households.get(String(event.household))?.coach ?? null);
		const key = keyOf(event);
		const table = foldedTables.find((one) => key?.startsWith(`${one}|`));
		if (row && key !== null && table) rows.set(key, { table, row });
	}
	return rows;
}

/** `began`: null for a family that nobody began. */
function householdOf(
	household: string,
	events: readonly TableRow[],
	rowsGone: ReadonlySet<string>,
	base: Base
): { began: TableRow | null; said: Said } {
	const key = cellKey('households', { household });
	const there = rowsGone.has(key) ? undefined : base.rows.get(key)?.row;
	let began: TableRow | null = there ?? null;
	let { consent = null, withdrawn = null, ended = null, end_reason = null } = there ?? {};
	for (const event of events) {
		const { kind, date = null, state } = event;
		if (kind === 'started') {
			const { area = null, coach = null, adults = null, children = null } = event;
			began = { household, area, started: date, coach, adults, children };
		} else if (kind === 'ended') [ended, end_reason] = [date, event.end_reason ?? null];
		else if (kind === 'consent' && state === 'withdrawn') withdrawn = date;
		else if (kind === 'consent' && (consent === null || withdrawn !== null))
			[consent, withdrawn] = [date, null];
	}
	return { began, said: { ended, end_reason, consent, withdrawn } };
}

/** The table in which a row stood that is told as an event now. */
export const stoodIn = ({ event }: TableRow): FamilyTable | null =>
	familyTables.find((table) => String(event).startsWith(`before|${table}|`)) ?? null;

function beforeEvent(key: string, { table, row }: { table: FamilyTable; row: TableRow }): TableRow {
	const date = String(row.date ?? row.opened ?? row.started ?? firstDay(String(row.period)));
	const coach = typeof row.coach === 'string' ? row.coach : null;
	return bareEvent({
		...{ event: `before|${key}`, household: String(row.household), kind: 'before', date, coach },
		row: canonicalJson({ table, row })
	});
}

/** A file's tables with these events in place of those that it had. */
export function refold(
	held: SealedRows,
	events: readonly TableRow[],
	base: Base
): { rows: SealedRows; folded: Folded } {
	const folded = fold(events, base);
	// Whoever has no event any more stands as before there was one.
	const about = new Set([...householdsIn(held.visit_events), ...householdsIn(events)]);
	const still = householdsIn(events);
	const tables = Object.fromEntries(
		familyTables.map((table) => [
			table,
			[
				...held[table].filter(({ household }) => !about.has(String(household))),
				...folded.tables[table],
				...[...base.rows.values()].flatMap((one) =>
					one.table === table && !still.has(String(one.row.household)) ? [one.row] : []
				)
			]
		])
	) as Record<FamilyTable, TableRow[]>;
	return {
		folded,
		rows: {
			...held,
			...tables,
			left_out: plus(base.leftOut, folded.leftOut, 1),
			visit_events: [...events, ...folded.before]
		}
	};
}
