// What is there and what is missing, per indicator, area and period: an area is expected from its first figure of an indicator on.
import type { Area } from '../../../domain/area.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { comparePeriods, isYear, quarterIndex, quarterRange, type Period } from '../../../domain/period.ts';
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

/** Every period of the kind that an indicator has, up to the last that any indicator of that kind has. */
function expectedPeriods(
	{ frequency }: Pick<Indicator, 'frequency'>,
	rows: readonly Row[],
	last: { quarter: Period | null; year: Period | null },
	waves: readonly Period[]
): Period[] {
	const own = [...new Set(rows.map(({ period }) => period))].sort(comparePeriods);
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

/** Runs of missing periods, each with the areas that lack exactly those. */
function missingOf(
	indicator: string,
	periods: readonly Period[],
	areas: readonly string[],
	has: (area: string, period: Period) => boolean,
	firstOf: (area: string) => number
): Missing[] {
	const runs = new Map<string, Missing>();
	for (const area of areas) {
		let from: Period | null = null;
		periods.forEach((period, place) => {
			if (place <= firstOf(area) || has(area, period)) return;
			from ??= period;
			const next = periods[place + 1];
			if (next !== undefined && !has(area, next)) return;
			const to = period;
			const key = `${from} ${to}`;
			const run = runs.get(key) ?? { indicator, from, to, areas: [] };
			run.areas.push(area);
			runs.set(key, run);
			from = null;
		});
	}
	return [...runs.values()].sort((a, b) => comparePeriods(a.from, b.from) || b.areas.length - a.areas.length);
}

function completenessOf(
	indicator: Pick<Indicator, 'id' | 'frequency'>,
	rows: readonly Row[],
	periods: readonly Period[],
	areas: readonly Pick<Area, 'area'>[]
): Completeness {
	const cells = new Map(rows.map((row) => [`${row.area} ${row.period}`, row]));
	const place = new Map(periods.map((period, index) => [period, index]));
	const first = new Map<string, number>();
	for (const { area, period } of rows) {
		const at = place.get(period);
		if (at !== undefined) first.set(area, Math.min(first.get(area) ?? at, at));
	}
	const known = areas.map(({ area }) => area);
	const delivering = known.filter((area) => first.has(area));
	const firstOf = (area: string): number => first.get(area) ?? Infinity;
	const filled = periods.map((period, index): FilledPeriod => {
		const expected = delivering.filter((area) => firstOf(area) <= index);
		const there = expected.flatMap((area) => cells.get(`${area} ${period}`) ?? []);
		return {
			period,
			expected: expected.length,
			delivered: there.length,
			hidden: there.filter(({ hidden }) => hidden).length,
			provisional: there.filter(({ status }) => status === 'provisional').length
		};
	});
	const sum = (name: keyof Filled): number => filled.reduce((total, one) => total + one[name], 0);
	return {
		indicator: indicator.id,
		...{
			expected: sum('expected'),
			delivered: sum('delivered'),
			hidden: sum('hidden'),
			provisional: sum('provisional')
		},
		retrieved:
			rows
				.map(({ retrieved }) => retrieved)
				.sort()
				.at(-1) ?? null,
		latest:
			rows
				.map(({ period }) => period)
				.sort(comparePeriods)
				.at(-1) ?? null,
		periods: filled,
		never: rows.length === 0 ? [] : known.filter((area) => !first.has(area)),
		missing: missingOf(
			indicator.id,
			periods,
			delivering,
			(area, period) => cells.has(`${area} ${period}`),
			firstOf
		)
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
		if (latest === null || quarterIndex(row.period) > quarterIndex(latest)) last[kind] = row.period;
	}
	return indicators.map((indicator) => {
		const rows = own.get(indicator.id) ?? [];
		return completenessOf(indicator, rows, expectedPeriods(indicator, rows, last, waves), areas);
	});
}

/** Null where nothing is expected. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
