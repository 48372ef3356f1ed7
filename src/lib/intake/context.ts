// What the rules of one file need to know of the rest: the definitions, the dates that bound it, and known ids.
import type { Catalogue } from '../domain/catalogue.ts';
import type { Experience } from '../domain/experience.ts';
import type { Indicator } from '../domain/indicator.ts';
import { firstDay } from '../domain/period.ts';
import type { Zrm } from '../domain/zrm.ts';
import type { Column } from './column.ts';
import type { Sheet } from './sheet.ts';

/** What is defined rather than measured, as far as the checks need it; areas come from areas.csv. */
export type Definitions = Pick<Catalogue, 'programme' | 'indicators' | 'results' | 'questionnaire'> & {
	/** How scores of another instrument are read as ours; only a delivery needs it. */
	zrm?: Zrm;
	/** What clients were asked; without it no item of theirs is known. */
	experience?: Experience;
};

/** What a household's own row says, for the rules of the files that refer to it. */
export interface HouseholdDates {
	index: number;
	ended: string | null;
}

export interface Context {
	definitions: Definitions;
	/** ISO date of the reading. */
	today: string;
	/** The earliest date that can be right: the programme's start less ten years. */
	earliest: string;
	indicators: ReadonlyMap<string, Indicator>;
	/** Null when areas.csv is missing or unreadable: its ids cannot be checked then. */
	areas: ReadonlySet<string> | null;
	/** Null when households.csv is there but unreadable; empty when it was not delivered. */
	households: ReadonlyMap<string, HouseholdDates> | null;
}

/** As much as the rules of a file without areas and households need. */
export type DatedContext = Pick<Context, 'today' | 'earliest' | 'indicators'>;

export function makeDatedContext(
	{ programme, indicators }: Pick<Definitions, 'programme' | 'indicators'>,
	today: string
): DatedContext {
	const start = firstDay(programme.start);
	return {
		today,
		earliest: `${Number(start.slice(0, 4)) - 10}${start.slice(4)}`,
		indicators: new Map(indicators.map((indicator) => [indicator.id, indicator]))
	};
}

export function makeContext(definitions: Definitions, today: string): Context {
	return { ...makeDatedContext(definitions, today), definitions, areas: null, households: null };
}

/** Refuses dates after today, unless they may lie ahead, and dates from long before the programme. */
export function judgeDates(
	sheet: Sheet,
	context: DatedContext,
	columns: Record<string, Column<string>>,
	mayLieAhead: readonly string[] = []
): void {
	for (const [name, column] of Object.entries(columns))
		for (let index = 0; index < sheet.size; index++) {
			const date = column.at(index);
			if (date === null) continue;
			if (date > context.today && !mayLieAhead.includes(name))
				sheet.refuse(index, name, 'date-in-future', { today: context.today });
			if (date < context.earliest)
				sheet.refuse(index, name, 'date-before-programme', { earliest: context.earliest });
		}
}

/** Refuses periods that have not begun: nothing can be measured in them yet. */
export function judgePeriods(sheet: Sheet, context: Context, name: string, column: Column<string>): void {
	for (let index = 0; index < sheet.size; index++) {
		const period = column.at(index);
		// Most periods lie in an earlier year, so the first day is worked out only when it matters.
		if (period === null || period.slice(0, 4) < context.today.slice(0, 4)) continue;
		if (firstDay(period) > context.today)
			sheet.refuse(index, name, 'date-in-future', { today: context.today });
	}
}

/** Refuses a second date that lies before the first, such as an end before its start. */
export function judgeOrder(
	sheet: Sheet,
	first: [string, Column<string>],
	second: [string, Column<string>]
): void {
	for (let index = 0; index < sheet.size; index++) {
		const [from, to] = [first[1].at(index), second[1].at(index)];
		if (from !== null && to !== null && to < from)
			sheet.refuse(index, second[0], 'date-out-of-order', { other: first[0], date: from });
	}
}

/**
 * Refuses a year where the indicator has quarters, and the other way round.
 * @param quartersToo what is written about a yearly figure may be about a quarter, as a report is
 */
export function judgeFrequency(
	sheet: Sheet,
	context: DatedContext,
	indicator: Column<string>,
	period: Column<string>,
	quartersToo = false
): void {
	if (sheet.isDoubled('indicator')) return;
	for (let index = 0; index < sheet.size; index++) {
		const written = period.at(index);
		if (written === null) continue;
		const id = indicator.at(index);
		const definition = id === null ? undefined : context.indicators.get(id);
		// Of an unknown indicator nobody can say which it has.
		if (id === null ? sheet.cell(index, 'indicator') !== '' : definition === undefined) continue;
		const yearly = definition?.frequency === 'year';
		if (yearly && quartersToo) continue;
		if (yearly !== (written.length === 4))
			sheet.refuse(index, 'period', 'bad-period', { wanted: yearly ? 'year' : 'quarter' });
	}
}
