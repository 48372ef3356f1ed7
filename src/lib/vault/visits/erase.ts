// A family out of a file: its rows, what was written about it and what was decided; of its visits stays what their chain needs.
import { sortedRows, type SealedRows } from '../admission.ts';
import { householdsIn, isWritten, refold, unfold } from './fold.ts';

export interface Erased {
	rows: SealedRows;
	/** Ids of the visits that are tombstones now. */
	visits: string[];
	/** How many rows of each table are gone. */
	gone: Record<keyof SealedRows, number>;
}

/** @param day ISO day of erasing */
export function eraseFamily(held: SealedRows, household: string, day: string): Erased {
	const base = unfold(held);
	const rows = new Map([...base.rows].filter(([, { row }]) => row.household !== household));
	const events = held.visit_events.filter((event) => isWritten(event) && event.household !== household);
	const without = Object.fromEntries(
		Object.entries(held).map(([table, own]) => [table, own.filter((row) => row.household !== household)])
	) as unknown as SealedRows;
	const after = refold(without, events, { ...base, rows }).rows;
	// A visit to another family stays; one about this family alone leaves no more than its place in the chain.
	const about = new Set(events.map(({ visit }) => visit));
	const own = new Set(
		held.visit_events.flatMap((event) => (event.household === household ? [event.visit] : []))
	);
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
