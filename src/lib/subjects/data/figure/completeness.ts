// What is there and what is missing, per indicator, area and period: an area is expected from its first figure of an indicator on.
import type { Area } from '../../../domain/area.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { comparePeriods, isYear, quarterRange, type Period } from '../../../domain/period.ts';
import type { Observation } from '../../../domain/tables.ts';

export interface Filled {
	/** Areas of which a figure is expected in this period. */
	expected: number;
	/** Those of which there is one, hidden or not. */
	delivered: number;
	hidden: number;
	provisional: number;
}

export interface FilledPeriod extends Filled {
	period: Period;
}

export interface Missing {
	indicator: string;
	from: Period;
	to: Period;
	/** In the order of areas.csv. */
	areas: string[];
}

export interface Completeness extends Filled {
	indicator: string;
	/** Day on which its newest figures were fetched; null where there are none. */
	retrieved: string | null;
	latest: Period | null;
	/** In time order; only periods in which something is expected. */
	periods: FilledPeriod[];
	/** Areas of which it has no figure at all. */
	never: string[];
	/** By the first period, then by how many areas. */
	missing: Missing[];
}

type Row = Pick<Observation, 'indicator' | 'area' | 'period' | 'hidden' | 'status' | 'retrieved'>;

/** Each once, in time order. */
const periodsIn = (rows: readonly Row[]): Period[] =>
	[...new Set(rows.map(({ period }) => period))].sort(comparePeriods);

/** Every period of the kind that an indicator has, up to the last that any indicator of that kind has. */
function expectedPeriods(
	{ frequency }: Pick<Indicator, 'frequency'>,
	rows: readonly Row[],
	last: { quarter: Period | null; year: Period | null },
	waves: readonly Period[]
): Period[] {
	const own = periodsIn(rows);
	const [first] = own;
	if (first === undefined) return [];
	if (frequency === 'wave')
		return [...new Set([...own, ...waves.filter((wave) => comparePeriods(wave, first) >= 0)])].sort(
			comparePeriods
		);
	if (frequency === 'year') {
		const to = Number(last.year ?? first);
		return Array.from({ length: to - Number(first) + 1 }, (_, place) => String(Number(first) + place));
	}
	return quarterRange(first, last.quarter ?? first);
}

/** What an area has in each period, and the place of its first figure. */
interface Series {
	area: string;
	rows: (Row | undefined)[];
	first: number;
}

function seriesOf(
	rows: readonly Row[],
	periods: readonly Period[],
	areas: readonly Pick<Area, 'area'>[]
): Series[] {
	const place = new Map(periods.map((period, index) => [period, index]));
	const found = new Map<string, Series>();
	for (const row of rows) {
		const at = place.get(row.period);
		if (at === undefined) continue;
		let series = found.get(row.area);
		if (!series) {
			series = {
				area: row.area,
				rows: new Array<Row | undefined>(periods.length).fill(undefined),
				first: at
			};
			found.set(row.area, series);
		}
		series.rows[at] = row;
		series.first = Math.min(series.first, at);
	}
	return areas.flatMap(({ area }) => found.get(area) ?? []);
}

/** Runs of missing periods, each with the areas that lack exactly those. */
function missingOf(indicator: string, periods: readonly Period[], all: readonly Series[]): Missing[] {
	const runs = new Map<string, Missing>();
	for (const { area, rows, first } of all) {
		let from: Period | null = null;
		for (let place = first + 1; place < periods.length; place++) {
			if (rows[place]) continue;
			const to = periods[place] ?? '';
			from ??= to;
			if (place + 1 < periods.length && !rows[place + 1]) continue;
			const key = `${from} ${to}`;
			const run = runs.get(key) ?? { indicator, from, to, areas: [] };
			run.areas.push(area);
			runs.set(key, run);
			from = null;
		}
	}
	return [...runs.values()].sort((a, b) => comparePeriods(a.from, b.from) || b.areas.length - a.areas.length);
}

function completenessOf(
	indicator: Pick<Indicator, 'id' | 'frequency'>,
	rows: readonly Row[],
	periods: readonly Period[],
	areas: readonly Pick<Area, 'area'>[]
): Completeness {
	const all = seriesOf(rows, periods, areas);
	const filled = periods.map((period): FilledPeriod => ({
		period,
		expected: 0,
		delivered: 0,
		hidden: 0,
		provisional: 0
	}));
	for (const { rows: own, first } of all)
		for (const [place, one] of filled.entries()) {
			if (place < first) continue;
			one.expected++;
			const row = own[place];
			if (!row) continue;
			one.delivered++;
			if (row.hidden) one.hidden++;
			if (row.status === 'provisional') one.provisional++;
		}
	const sum = (name: keyof Filled): number => filled.reduce((total, one) => total + one[name], 0);
	const delivering = new Set(all.map(({ area }) => area));
	return {
		indicator: indicator.id,
		...{
			expected: sum('expected'),
			delivered: sum('delivered'),
			hidden: sum('hidden'),
			provisional: sum('provisional')
		},
		retrieved: rows.reduce<string | null>(
			(newest, { retrieved }) => (newest === null || retrieved > newest ? retrieved : newest),
			null
		),
		latest: periodsIn(rows).at(-1) ?? null,
		periods: filled,
		never: rows.length === 0 ? [] : areas.flatMap(({ area }) => (delivering.has(area) ? [] : [area])),
		missing: missingOf(indicator.id, periods, all)
	};
}

/** In the order of the definitions. */
export function completeness(
	indicators: readonly Pick<Indicator, 'id' | 'frequency'>[],
	areas: readonly Pick<Area, 'area'>[],
	observations: Iterable<Row>,
	waves: readonly Period[]
): Completeness[] {
	const own = new Map<string, Row[]>(indicators.map(({ id }) => [id, []]));
	const last: { quarter: Period | null; year: Period | null } = { quarter: null, year: null };
	for (const row of observations) {
		const rows = own.get(row.indicator);
		if (!rows) continue;
		rows.push(row);
		const kind = isYear(row.period) ? 'year' : 'quarter';
		const latest = last[kind];
		// Of one kind they order as they are written.
		if (latest === null || row.period > latest) last[kind] = row.period;
	}
	return indicators.map((indicator) => {
		const rows = own.get(indicator.id) ?? [];
		return completenessOf(indicator, rows, expectedPeriods(indicator, rows, last, waves), areas);
	});
}

/** Null where nothing is expected. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
