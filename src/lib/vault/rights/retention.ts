// Whose time is over: families that stopped longer ago than the programme keeps them, found by rule and not by hand.
import { lastDay } from '../../domain/period.ts';
import type { TableRow } from '../../engine/tables.ts';
import type { SealedRows } from '../admission.ts';
import { groupedBy } from '../visits/cells.ts';
import { fold, householdsIn, isWritten, unfold } from '../visits/fold.ts';

/** Where the programme says nothing: as long after a family stopped as a file is kept after its target. */
export const assumedYearsAfterEnd = 5;

/** The last day on which a family that stopped on that day is kept; 29 February becomes the 28th. */
export function keptUntil(ended: string, years: number): string {
	const later = `${Number(ended.slice(0, 4)) + years}${ended.slice(4)}`;
	return later.endsWith('-02-29') && Number(later.slice(0, 4)) % 4 !== 0 ? later.replace(/29$/, '28') : later;
}

const daysIn = (cells: readonly unknown[]): string[] =>
	cells.filter((cell) => typeof cell === 'string').sort();

/** The last day of what a row that came without an event tells. */
const dayOf = ({ date, opened, closed, started, consent, period }: TableRow): string | undefined =>
	daysIn([date, opened, closed, started, consent, typeof period === 'string' ? lastDay(period) : null]).at(
		-1
	);

/** When an event was written, and not what day it is about: what is told late is kept no shorter. */
const writtenOn = ({ made, date }: TableRow): string => String(made ?? date).slice(0, 10);

/**
 * By family the day on which it stopped, from which its time runs; of whoever is coached still there is none. Who stands in no table of
 * households stopped when it ended or took its consent back, whichever came first; of whom neither is known (it was only compared with,
 * or never agreed) the last day on which anything was done for it or written about it counts.
 */
export function stoppedOn(held: SealedRows): Map<string, string> {
	const stopped = new Map<string, string>();
	for (const { household, ended, withdrawn } of held.households) {
		const [first] = daysIn([ended, withdrawn]);
		if (first !== undefined) stopped.set(String(household), first);
	}
	const inside = householdsIn(held.households);
	const others = (rows: readonly TableRow[]): TableRow[] =>
		rows.filter(({ household }) => !inside.has(String(household)));
	const [events, effort] = [others(held.visit_events), others(held.effort)];
	const written = events.filter(isWritten);
	const base = unfold({ ...held, households: [], effort, visit_events: events });
	const { said } = fold(written, base);
	const rows = groupedBy([...[...base.rows.values()].map(({ row }) => row), ...effort], ({ household }) =>
		String(household)
	);
	const about = groupedBy(written, ({ household }) => String(household));
	for (const household of new Set([...rows.keys(), ...about.keys()])) {
		const { ended = null, withdrawn = null } = said.get(household) ?? {};
		const [first] = daysIn([ended, withdrawn]);
		const last = daysIn([
			...(rows.get(household) ?? []).map(dayOf),
			...(about.get(household) ?? []).map(writtenOn)
		]).at(-1);
		const day = first ?? last;
		if (day !== undefined) stopped.set(household, day);
	}
	return stopped;
}

/** Pseudonyms, in order, of families whose last day was before today. */
export const pastRetention = (
	held: SealedRows,
	today: string,
	years: number = assumedYearsAfterEnd
): string[] =>
	[...stoppedOn(held)]
		.flatMap(([household, day]) => (keptUntil(day, years) < today ? [household] : []))
		.sort();
