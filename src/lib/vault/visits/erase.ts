// Families out of a file: their rows, what was written about them and what was decided; of their visits stays what their chain needs.
import { sortedRows, type SealedRows } from '../admission.ts';
import type { TableRow } from '../../engine/tables.ts';
import { householdsIn, isWritten, refold, unfold } from './fold.ts';

export interface Erased {
	rows: SealedRows;
	/** Ids of the visits that are tombstones now. */
	visits: string[];
	/** How many rows of each table are gone. */
	gone: Record<keyof SealedRows, number>;
}

/** The file is gone through once, however many they are. @param day ISO day of erasing */
export function eraseFamilies(held: SealedRows, families: readonly string[], day: string): Erased {
	const gone = new Set<unknown>(families);
	const stays = ({ household }: TableRow): boolean => !gone.has(household);
	const base = unfold(held);
	const rows = new Map([...base.rows].filter(([, { row }]) => stays(row)));
	const events = held.visit_events.filter((event) => isWritten(event) && stays(event));
	const without = Object.fromEntries(
		Object.entries(held).map(([table, own]) => [table, own.filter(stays)])
	) as unknown as SealedRows;
	const after = refold(without, events, { ...base, rows }).rows;
	// A visit to another family stays; one about these alone leaves no more than its place in the chain.
	const about = new Set(events.map(({ visit }) => visit));
	const own = new Set(held.visit_events.flatMap((event) => (stays(event) ? [] : [event.visit])));
	const empty = held.visits.filter(({ visit = null }) => own.has(visit) && !about.has(visit));
	const erased = new Set(empty.map(({ visit }) => visit));
	const visits = held.visits.map((row) =>
		erased.has(row.visit)
			? { ...row, coach: null, made: null, seconds: null, signer: null, erased: day }
			: row
	);
	const result = sortedRows({ ...after, visits });
	const tables = Object.keys(held) as (keyof SealedRows)[];
	return {
		rows: result,
		visits: empty.map(({ visit }) => String(visit)),
		gone: Object.fromEntries(
			tables.map((table) => [table, held[table].length - result[table].length])
		) as Erased['gone']
	};
}

/** Families of which there is anything in a file, in its tables or in its events. */
export const familiesIn = (held: SealedRows): string[] =>
	[
		...new Set([held.households, held.visit_events, held.effort].flatMap((rows) => [...householdsIn(rows)]))
	].sort();
