// The observations of a programme, so that one indicator in one area and period is found at once; and how much a register varies before the start, which widens margins.
import { baselinePeriodOf, type Catalogue } from '../domain/catalogue.ts';
import type { Indicator } from '../domain/indicator.ts';
import { comparePeriods, quarterIndex, isQuarter, shiftPeriod, type Period } from '../domain/period.ts';
import type { Break } from '../domain/tables.ts';
import type { ObservationRow } from './measured.ts';
import type { Programme } from '../domain/programme.ts';
import { partsOf, sharing, type Area } from '../domain/area.ts';
import { dispersion, widening, type Dispersion, type Widening } from '../statistics/dispersion.ts';

/** Rows per indicator and area, in time order. */
export class ObservationSeries {
	readonly #rows = new Map<string, ObservationRow[]>();
	readonly #places = new Map<ObservationRow[], Map<number, ObservationRow>>();

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
		const index = quarterIndex(period);
		const rows = this.of(indicator, area);
		// Of a long series every quarter is asked for, mostly.
		if (rows.length < 8) return rows.find((row) => quarterIndex(row.period) === index);
		let places = this.#places.get(rows);
		if (!places) {
			places = new Map();
			// The first of a quarter stands: before the year that ends with it.
			for (const row of [...rows].reverse()) places.set(quarterIndex(row.period), row);
			this.#places.set(rows, places);
		}
		return places.get(index);
	}

	/** The latest row that lies before the period. */
	before(indicator: string, area: string, period: Period): ObservationRow | undefined {
		const index = quarterIndex(period);
		return this.of(indicator, area).findLast((row) => quarterIndex(row.period) < index);
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

/** What a figure prints of it beside a margin. */
export interface MarginSpread {
	/** As estimated; null where it is not to be had. Only above 1 does it widen anything. */
	phi: number | null;
	/** Quarters before the start that it was taken from. */
	quarters: number;
	/** Neighbourhoods it was taken over; 1 = the area by itself. */
	areas: number;
}

type Of = Pick<Indicator, 'id' | 'kind' | 'origin' | 'frequency'>;

/** Counts of a full register, quarter by quarter: what a dispersion can be had of. */
const applies = ({ kind, origin, frequency }: Of): boolean =>
	kind === 'proportion' && origin === 'register' && frequency === 'quarter';

/** Each quarter's first row, by itself. */
const quartersOf = (rows: readonly ObservationRow[]): ObservationRow[][] =>
	rows.flatMap((row, place) => (rows[place - 1]?.period === row.period ? [] : [[row]]));

export interface SpreadSource {
	programme: Pick<Programme, 'start'>;
	areas: Area[];
	series: ObservationSeries;
	breaks: Break[];
	until?: Period | undefined;
}

/** Every area's dispersion by the method page's rule, each worked out once. */
export class Spread {
	private readonly source: SpreadSource;
	readonly #neighbourhoods: Area[];
	readonly #found = new Map<string, Widening | null>();
	readonly #own = new Map<string, Dispersion>();
	readonly #ofNeighbourhoods = new Map<string, { area: string; own: Dispersion }[]>();

	/**
	 * @param source.until nothing later is read, so that a quarter's figure is the same next year; without it all before the start
	 * @param source.breaks those of parts and wholes included
	 */
	constructor(source: SpreadSource) {
		const { areas } = source;
		this.source = source;
		// A whole municipality holds the others.
		this.#neighbourhoods = areas
			.filter(({ role }) => role === 'control' || role === 'reference')
			.filter(({ area, cbs_code }) => partsOf(areas, area).length === 0 && !cbs_code?.startsWith('GM'));
	}

	/** Of the areas as if they were one; null where the indicator has no dispersion: surveys, means, yearly figures. */
	of(indicator: Of, areas: string[]): Widening | null {
		if (!applies(indicator) || areas.length === 0) return null;
		const key = `${indicator.id} ${areas.join(',')}`;
		const known = this.#found.get(key);
		if (known !== undefined) return known;
		const own = this.#dispersionOf(indicator, areas);
		const found = widening({ own, others: own.phi === null ? [] : this.#beside(indicator, areas) });
		this.#found.set(key, found);
		return found;
	}

	/** Of the neighbourhoods that share nobody with the areas. */
	#beside(indicator: Of, areas: string[]): Dispersion[] {
		const all =
			this.#ofNeighbourhoods.get(indicator.id) ??
			this.#neighbourhoods.map(({ area }) => ({ area, own: this.#dispersionOf(indicator, [area]) }));
		this.#ofNeighbourhoods.set(indicator.id, all);
		const overlapping = sharing(this.source.areas, areas);
		// Of hundreds of areas each is set beside all others: nothing is made for one of them alone.
		const beside: Dispersion[] = [];
		for (const { area, own } of all) if (!overlapping.has(area)) beside.push(own);
		return beside;
	}

	/** What every number of people of these areas is divided by: at least 1. */
	factor(indicator: Of, areas: string[]): number {
		return this.of(indicator, areas)?.factor ?? 1;
	}

	printed(indicator: Of, areas: string[]): MarginSpread | null {
		const found = this.of(indicator, areas);
		return found && { phi: found.phi, quarters: found.quarters, areas: found.areas };
	}

	/** Of the quarters before the start that every area shows, since the last break before it. */
	#dispersionOf({ id }: Of, areas: string[]): Dispersion {
		const key = `${id} ${areas.join(',')}`;
		const known = this.#own.get(key);
		if (known) return known;
		const { series, breaks, programme, until } = this.source;
		const broken = breakBetween(breaks, id, areas, '0001', shiftPeriod(programme.start, -1));
		const first = broken ? quarterIndex(broken.period) : -Infinity;
		const last = Math.min(quarterIndex(programme.start) - 1, until ? quarterIndex(until) : Infinity);
		const within = (one: Period): boolean =>
			isQuarter(one) && quarterIndex(one) >= first && quarterIndex(one) <= last;
		const [only] = areas;
		// Of one area, as nearly all are, its rows are in time order already.
		const together =
			areas.length === 1 && only !== undefined
				? quartersOf(series.of(id, only).filter(({ period }) => within(period)))
				: series
						.periodsOf(id, areas)
						.filter(within)
						.map((period) => series.across(id, areas, period));
		const counts = together.flatMap((rows) => {
			const shown = rows.flatMap(({ numerator, denominator, hidden }) =>
				hidden || numerator === null || !denominator ? [] : [{ numerator, denominator }]
			);
			if (shown.length < areas.length) return [];
			const total = (pick: 'numerator' | 'denominator') => shown.reduce((sum, one) => sum + one[pick], 0);
			return [{ numerator: total('numerator'), denominator: total('denominator') }];
		});
		const found: Dispersion =
			counts.length === 0 ? { phi: null, lag1: null, n: 0, trend: false } : dispersion({ series: counts });
		this.#own.set(key, found);
		return found;
	}
}
