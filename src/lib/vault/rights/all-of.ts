// Everything that a file holds about one family, in tables, whatever it says of its consent: who took it back may still see what stands about it.
import type { SealedRows } from '../admission.ts';
import type { TableRow } from '../../engine/tables.ts';
import { isWritten, refold, unfold } from '../visits/fold.ts';
import { bareEvent } from '../visits/event-rows.ts';
import { livingEvents } from '../visits/live.ts';

/** Rows of other families are not in it; without households where nothing is held about this one. */
export function allOf(held: SealedRows, household: string): SealedRows {
	const own = Object.fromEntries(
		Object.entries(held).map(([table, rows]): [string, readonly TableRow[]] => [
			table,
			rows.filter((row) => row.household === household)
		])
	) as SealedRows;
	const [first] = own.visit_events;
	if (own.households.length > 0) return own;
	if (!first) return own.effort.length === 0 ? own : { ...own, households: [unknown(household)] };
	const written = own.visit_events.filter(isWritten);
	// Nor what was taken back, or decided against: nobody said that.
	const consents = livingEvents(written).events.filter(({ kind }) => kind === 'consent');
	// Told as if it consented: only so do events make tables.
	const given = { ...bareEvent({ event: 'gegeven', household, kind: 'decision', date: '1900-01-01' }) };
	const events = [
		...written.filter(({ kind }) => kind !== 'consent'),
		{ ...given, kind: 'consent', state: 'given' }
	];
	const { rows } = refold(own, events, unfold(own));
	const [row = unknown(household, first)] = rows.households;
	const last = consents.at(-1);
	const households = [
		{
			...row,
			consent: consents.findLast(({ state }) => state === 'given')?.date ?? known(row.consent),
			withdrawn: last?.state === 'withdrawn' ? (last.date ?? null) : null
		}
	];
	return { ...rows, households, visit_events: own.visit_events };
}

/** The day that was only assumed is nobody's. */
const known = (consent: TableRow[string] | undefined): TableRow[string] =>
	consent === undefined || consent === '1900-01-01' ? null : consent;

/** A family of which nobody wrote down the beginning. */
const unknown = (household: string, { date = null, coach = null }: TableRow = {}): TableRow => ({
	...{ household, area: '', started: date, ended: null, end_reason: null, coach: coach ?? '' },
	...{ adults: null, children: null, consent: null, withdrawn: null }
});
