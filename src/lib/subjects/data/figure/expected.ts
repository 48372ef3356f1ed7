// What each supplier delivered last and owes next, by the calendar of the programme.
import { dueDay, parseDue, periodFor, type Due } from '../../../domain/due.ts';
import { comparePeriods, quarterOf, shiftPeriod, type Period } from '../../../domain/period.ts';
import type { Programme } from '../../../domain/programme.ts';
import type { Observation, ProgrammeTables } from '../../../domain/tables.ts';
import type { Supplier } from './suppliers.ts';

export interface ExpectedDelivery {
	supplier: string;
	/** `observations.csv` */
	file: string;
	due: Due;
	/** The newest period that is in the files, and for figures the day on which they were last fetched; null where there is none. */
	last: { period: Period; retrieved: string | null } | null;
	next: { period: Period; day: string };
}

const latest = (periods: readonly Period[]): Period | null =>
	[...periods].sort(comparePeriods).at(-1) ?? null;

/** Of rows that have a day in place of a period. */
const quarters = (days: readonly string[]): Period[] => {
	const newest = [...days].sort().at(-1);
	return newest === undefined ? [] : [quarterOf(newest)];
};

function periodsOf(file: string, tables: ProgrammeTables): Period[] {
	switch (file) {
		case 'surveys.csv':
			return tables.surveys.map(({ wave }) => wave);
		case 'responses.csv':
			return tables.responses.map(({ wave }) => wave);
		case 'clients.csv':
			return tables.clients.map(({ wave }) => wave);
		case 'effort.csv':
			return tables.effort.map(({ period }) => period);
		case 'effort-totals.csv':
			return tables['effort-totals'].map(({ period }) => period);
		case 'breaks.csv':
			return tables.breaks.map(({ period }) => period);
		case 'notes.csv':
			return tables.notes.map(({ period }) => period);
		case 'reach.csv':
			return tables.reach.map(({ period }) => period);
		case 'events.csv':
			return quarters(tables.events.map(({ date }) => date));
		case 'households.csv':
			return quarters(tables.households.map(({ started }) => started));
		case 'assessments.csv':
			return quarters(tables.assessments.map(({ date }) => date));
		case 'results.csv':
			return quarters(tables.results.map(({ date }) => date));
		case 'actions.csv':
			return quarters(tables.actions.map(({ opened }) => opened));
		default:
			return [];
	}
}

function lastOf(
	{ file, supplier }: { file: string; supplier: string },
	due: Due,
	tables: ProgrammeTables,
	suppliers: readonly Supplier[]
): ExpectedDelivery['last'] {
	if (file !== 'observations.csv') {
		const period = latest(periodsOf(file, tables));
		return period === null ? null : { period: periodFor(due, period), retrieved: null };
	}
	const own = new Set(suppliers.find(({ name }) => name === supplier)?.indicators);
	let last: Pick<Observation, 'period' | 'retrieved'> | null = null;
	for (const one of tables.observations) {
		// What was added up from answers was not delivered in this file.
		if (one.row === 0 || !own.has(one.indicator)) continue;
		if ((one.period.length === 4) !== (due.after === 'year')) continue;
		// Of one kind they order as they are written.
		if (last === null || one.period > last.period) last = one;
		else if (one.period === last.period && one.retrieved > last.retrieved) last = one;
	}
	return last && { period: last.period, retrieved: last.retrieved };
}

/** In the order of the calendar; the next one is that after the last, or the programme's first. */
export function expectedDeliveries(
	{ calendar = [], start }: Pick<Programme, 'calendar' | 'start'>,
	tables: ProgrammeTables,
	suppliers: readonly Supplier[]
): ExpectedDelivery[] {
	return calendar.flatMap((line): ExpectedDelivery[] => {
		const due = parseDue(line.due);
		if (due === null) return [];
		const last = lastOf(line, due, tables, suppliers);
		const period = last ? shiftPeriod(last.period, 1) : periodFor(due, start);
		return [
			{ supplier: line.supplier, file: line.file, due, last, next: { period, day: dueDay(due, period) } }
		];
	});
}

/** Whole days after the day on which it was due; 0 and below: not late. */
export const daysLate = (day: string, today: string): number =>
	Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
