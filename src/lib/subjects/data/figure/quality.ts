// The quality of what was delivered: what is there, how fresh it is, what jumps, and which areas changed, as one object.
import type { Area } from '../../../domain/area.ts';
import type { Catalogue } from '../../../domain/catalogue.ts';
import {
	comparePeriods,
	isYear,
	quarterIndex,
	quarterFromIndex,
	type Period
} from '../../../domain/period.ts';
import type { Break, Observation, ProgrammeTables } from '../../../domain/tables.ts';
import { completeness, type Completeness, type FilledPeriod } from './completeness.ts';
import { expectedDeliveries, type ExpectedDelivery } from './expected.ts';
import { jumpsOf, type Jump } from './jumps.ts';
import { suppliersOf } from './suppliers.ts';

/** An area that Statistics Netherlands calls by more than one code over the years. */
export interface AreaCodes {
	area: string;
	codes: string[];
}

export interface BorderChange {
	area: string | null;
	period: Period;
	indicators: string[];
	reason: string;
	reason_en: string | null;
}

/** One cell of the table by time: a year takes the place of its four quarters. */
export interface GridCell {
	/** How many quarters wide. */
	span: number;
	/** Null where nothing is expected. */
	filled: FilledPeriod | null;
}

export interface Grid {
	years: { year: string; quarters: Period[] }[];
	/** In the order of the indicators. */
	rows: { indicator: string; years: GridCell[][] }[];
}

export interface Quality {
	/** Of which something was delivered. */
	indicators: Completeness[];
	/** Of which observations.csv holds nothing. */
	without: string[];
	jumps: Jump[];
	borders: BorderChange[];
	codes: AreaCodes[];
	expected: ExpectedDelivery[];
}

/** How many the page tells: runs of missing periods of a goal, areas of a run, jumps. */
export const toldAtMost = { runs: 8, areas: 6, jumps: 20 };

/** Every area that the page names. */
export function areasTold({
	indicators,
	jumps,
	borders,
	codes
}: Pick<Quality, 'indicators' | 'jumps' | 'borders' | 'codes'>): ReadonlySet<string> {
	const { runs, areas: named, jumps: shown } = toldAtMost;
	return new Set([
		...indicators.flatMap(({ missing, never }) => [
			...missing.slice(0, runs).flatMap(({ areas }) => areas.slice(0, named)),
			...never.slice(0, named)
		]),
		...jumps.slice(0, shown).map(({ area }) => area),
		...borders.flatMap(({ area }) => area ?? []),
		...codes.map(({ area }) => area)
	]);
}

const firstIndex = (period: Period): number => (isYear(period) ? Number(period) * 4 : quarterIndex(period));

/** The periods as a table: whole years, so that their names stand over four columns. */
export function gridOf(indicators: readonly Completeness[]): Grid {
	const all = indicators.flatMap(({ periods }) => periods.map(({ period }) => period));
	if (all.length === 0) return { years: [], rows: [] };
	const from = Math.floor(Math.min(...all.map(firstIndex)) / 4);
	const to = Math.floor(Math.max(...all.map(firstIndex)) / 4);
	const years = Array.from({ length: to - from + 1 }, (_, place) => from + place);
	const rows = indicators.map(({ indicator, periods }) => {
		const known = new Map(periods.map((one) => [one.period, one]));
		const cells = years.map((year): GridCell[] => {
			const whole = known.get(String(year));
			if (whole) return [{ span: 4, filled: whole }];
			return [0, 1, 2, 3].map((quarter) => ({
				span: 1,
				filled: known.get(quarterFromIndex(year * 4 + quarter)) ?? null
			}));
		});
		return { indicator, years: cells };
	});
	return {
		years: years.map((year) => ({
			year: String(year),
			quarters: [0, 1, 2, 3].map((quarter) => quarterFromIndex(year * 4 + quarter))
		})),
		rows
	};
}

/** Once for each area and moment, whatever indicators it breaks. */
function bordersOf(breaks: readonly Break[]): BorderChange[] {
	const found = new Map<string, BorderChange>();
	for (const { kind, area, period, reason, reason_en = null, indicator } of breaks) {
		if (kind !== 'boundary') continue;
		const key = JSON.stringify([area, period, reason]);
		const one = found.get(key) ?? { area, period, indicators: [], reason, reason_en };
		one.indicators.push(indicator);
		found.set(key, one);
	}
	return [...found.values()].sort((a, b) => comparePeriods(a.period, b.period));
}

const delivered = (observations: readonly Observation[]): Observation[] =>
	observations.filter(({ row }) => row > 0);

/** @param codes every code by which a mapping or areas.csv knows an area, by its id */
export function quality(
	{ programme, indicators }: Pick<Catalogue, 'programme' | 'indicators'>,
	areas: Area[],
	tables: ProgrammeTables,
	codes: ReadonlyMap<string, readonly string[]>
): Quality {
	// What was added up from answers was not delivered as a figure.
	const observations = delivered(tables.observations);
	const all = completeness(indicators, areas, observations, programme.waves);
	const there = all.filter(({ delivered: count }) => count > 0);
	return {
		indicators: there,
		without: all.filter(({ delivered: count }) => count === 0).map(({ indicator }) => indicator),
		jumps: jumpsOf(indicators, areas, observations, tables.breaks),
		borders: bordersOf(tables.breaks),
		codes: areas.flatMap(({ area }) => {
			const own = [...new Set(codes.get(area) ?? [])];
			return own.length > 1 ? [{ area, codes: own }] : [];
		}),
		expected: expectedDeliveries(programme, tables, suppliersOf(indicators, areas, observations))
	};
}
