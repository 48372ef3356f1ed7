// The observations of a programme, grouped so that one indicator in one area and period is found at once; and from which one is counted.
import { baselinePeriodOf, type Catalogue } from '../domain/catalogue.ts';
import type { Indicator } from '../domain/indicator.ts';
import { comparePeriods, quarterIndex, type Period } from '../domain/period.ts';
import type { Break } from '../domain/tables.ts';
import type { ObservationRow } from './measured.ts';
import type { Programme } from '../domain/programme.ts';

/** Rows per indicator and area, in time order. */
export class ObservationSeries {
	readonly #rows = new Map<string, ObservationRow[]>();

	constructor(rows: ObservationRow[]) {
		for (const row of rows) {
			const key = `${row.indicator} ${row.area}`;
			const list = this.#rows.get(key);
			if (list) list.push(row);
			else this.#rows.set(key, [row]);
		}
		for (const list of this.#rows.values()) list.sort((a, b) => comparePeriods(a.period, b.period));
	}

	of(indicator: string, area: string): ObservationRow[] {
		return this.#rows.get(`${indicator} ${area}`) ?? [];
	}

	/** The row of that quarter; a yearly row stands at its year's last quarter. */
	at(indicator: string, area: string, period: Period): ObservationRow | undefined {
		return this.of(indicator, area).find((row) => quarterIndex(row.period) === quarterIndex(period));
	}

	/** The latest row that lies before the period. */
	before(indicator: string, area: string, period: Period): ObservationRow | undefined {
		return this.of(indicator, area).findLast((row) => quarterIndex(row.period) < quarterIndex(period));
	}

	/** The latest row before the period that shows a figure. */
	shownBefore(indicator: string, area: string, period: Period): ObservationRow | undefined {
		const shows = ({ hidden, numerator, mean, value }: ObservationRow) =>
			!hidden && (numerator !== null || mean !== null || value !== null);
		return this.of(indicator, area).findLast(
			(row) => quarterIndex(row.period) < quarterIndex(period) && shows(row)
		);
	}

	/** The rows of several areas in one period, in the order of the areas; absent ones are left out. */
	across(indicator: string, areas: string[], period: Period): ObservationRow[] {
		return areas.flatMap((area) => this.at(indicator, area, period) ?? []);
	}

	periodsOf(indicator: string, areas: string[]): Period[] {
		const all = new Set(areas.flatMap((area) => this.of(indicator, area).map((row) => row.period)));
		return [...all].sort(comparePeriods);
	}
}

/** The last break after `from`, up to and including `to`, that concerns one of the areas. */
export function breakBetween(
	breaks: Break[],
	indicator: string,
	areas: string[],
	from: Period,
	to: Period
): Break | undefined {
	return breaks
		.filter((one) => one.indicator === indicator && (one.area === null || areas.includes(one.area)))
		.filter(
			(one) => quarterIndex(one.period) > quarterIndex(from) && quarterIndex(one.period) <= quarterIndex(to)
		)
		.sort((a, b) => comparePeriods(a.period, b.period))
		.at(-1);
}

export const goalsOf = (catalogue: Pick<Catalogue, 'indicators'>): Indicator[] =>
	catalogue.indicators.filter((one) => !one.reference).sort((a, b) => a.order - b.order);

export const contextOf = (catalogue: Pick<Catalogue, 'indicators'>): Indicator[] =>
	catalogue.indicators.filter((one) => one.reference).sort((a, b) => a.order - b.order);

/**
 * The plan's baseline quarter; of an indicator that only surveys hold, and none in that quarter, the first wave in these areas.
 * What was added up from answers has no row of observations.csv, and is there for no indicator that has one.
 */
export function countedFrom(
	programme: Programme,
	indicator: Indicator,
	series: ObservationSeries,
	areas: string[]
): Period {
	const planned = baselinePeriodOf(programme, indicator);
	const rows = areas.flatMap((area) => series.of(indicator.id, area));
	const [first] = rows.map((one) => one.period).sort(comparePeriods);
	const inPlan = rows.some((one) => quarterIndex(one.period) === quarterIndex(planned));
	return first === undefined || inPlan || rows.some((one) => one.row > 0) ? planned : first;
}
