// Whose time is over: families that stopped longer ago than the programme keeps them, found by rule and not by hand.
import { firstDay, lastDay } from '../../domain/period.ts';
import type { TableRow } from '../../engine/tables.ts';
import type { SealedRows } from '../admission.ts';
import { familyTables, groupedBy } from '../visits/cells.ts';
import { fold, householdsIn, isWritten, rowBefore, unfold } from '../visits/fold.ts';

/** Where the programme says nothing: as long after a family stopped as a file is kept after its target. */
export const assumedYearsAfterEnd = 5;

/** The last day on which a family that stopped on that day is kept; 29 February becomes the 28th. */
export function keptUntil(ended: string, years: number): string {
	const later = `${Number(ended.slice(0, 4)) + years}${ended.slice(4)}`;
	return later.endsWith('-02-29') && Number(later.slice(0, 4)) % 4 !== 0 ? later.replace(/29$/, '28') : later;
}

const daysIn = (cells: readonly unknown[]): string[] =>
	cells.filter((cell) => typeof cell === 'string').sort();

/** Of a quarter that is going on, today is the last day of which anything can be told. */
const lastDayOf = (period: string, today: string): string =>
	firstDay(period) <= today && lastDay(period) > today ? today : lastDay(period);

/** The days of what a row that came without an event tells. */
const daysOf = ({ date, opened, closed, started, consent, period }: TableRow, today: string): string[] =>
	daysIn([
		date,
		opened,
		closed,
		started,
		consent,
		typeof period === 'string' ? lastDayOf(period, today) : null
	]);

/** When an event was written, and not what day it is about: what is told late is kept no shorter. */
const writtenOn = ({ made, date }: TableRow): string => String(made ?? date).slice(0, 10);

export interface Stopped {
	/** By family the day on which it stopped, from which its time runs. */
	on: ReadonlyMap<string, string>;
	/** Families of whom a day is told that has not come yet, in order: somebody wrote it down wrong, or too early. */
	ahead: readonly string[];
}

/**
 * Of whoever is coached still there is no such day. Who stands in no table of households stopped when it ended or took its consent
 * back, whichever came first; of whom neither is known (it was only compared with, or never agreed) the last day on which anything was
 * done for it or written about it counts. A day after today keeps nobody longer: it is passed over, as if it were not known.
 * @param today ISO day
 */
export function stoppedOn(held: SealedRows, today: string): Stopped {
	const on = new Map<string, string>();
	const ahead = new Set<string>();
	const come = (household: string, days: readonly string[]): string[] => {
		const past = days.filter((day) => day <= today);
		if (past.length < days.length) ahead.add(household);
		return past;
	};
	/** Of these families all that is told has to be looked at. */
	const open = new Set<string>();
	const inside = householdsIn(held.households);
	for (const row of held.households) {
		const household = String(row.household);
		const days = daysIn([row.ended, row.withdrawn]);
		const [first] = come(household, days);
		if (first !== undefined) on.set(household, first);
		else if (days.length > 0) open.add(household);
	}
	const stays = ({ household }: TableRow): boolean =>
		!inside.has(String(household)) || open.has(String(household));
	const [events, effort] = [held.visit_events.filter(stays), held.effort.filter(stays)];
	const written = events.filter(isWritten);
	const { said } = fold(written, unfold({ ...held, households: [], effort, visit_events: events }));
	const rows = groupedBy(
		[
			...familyTables.flatMap((table) => held[table].filter(stays)),
			...events.filter((event) => !isWritten(event)).map(rowBefore)
		],
		({ household }) => String(household)
	);
	const about = groupedBy(written, ({ household }) => String(household));
	for (const household of new Set([...rows.keys(), ...about.keys()])) {
		const { ended = null, withdrawn = null } = said.get(household) ?? {};
		const [first] = come(household, daysIn([ended, withdrawn]));
		const last = come(household, [
			...(rows.get(household) ?? []).flatMap((row) => daysOf(row, today)),
			...(about.get(household) ?? []).map(writtenOn)
		])
			.sort()
			.at(-1);
		const day = first ?? last;
		if (day !== undefined) on.set(household, day);
	}
	return { on, ahead: [...ahead].sort() };
}

/** Pseudonyms, in order, of families whose last day was before today. */
export const pastRetention = (
	held: SealedRows,
	today: string,
	years: number = assumedYearsAfterEnd
): string[] =>
	[...stoppedOn(held, today).on]
		.flatMap(([household, day]) => (keptUntil(day, years) < today ? [household] : []))
		.sort();
