// The overview asked of an engine: questions in, one figure with its words out.
import type { Area } from '../../domain/area.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { quarterFromIndex, quarterIndex, shiftPeriod, type Period } from '../../domain/period.ts';
import type { View } from '../../domain/view.ts';
import type { Engine } from '../../engine/engine.ts';
import { overview } from './figure/overview.ts';
import type { OverviewFigure, ProtectedCount } from '../../figures/overview-figure.ts';
import { contextOf, goalsOf, ObservationSeries } from '../../figures/series.ts';
import { Spread } from '../../figures/series.ts';
import { breaksOver } from '../../domain/breaks.ts';
import { overviewSpoken } from '../../language/summary.ts';
import { breaksOf, type BreakRow } from '../../queries/breaks.ts';
import {
	measuredPeriods,
	observationsOf,
	pointsAt,
	type ObservationRow
} from '../../queries/observations.ts';
import { protectedReachAt, protectedResultsAt } from '../../queries/protected.ts';
import { checkApart } from '../../domain/unusable-question.ts';

export type OverviewCatalogue = Pick<Catalogue, 'programme' | 'indicators' | 'areas' | 'results'>;

/** Every quarter in which a goal was measured, in time order; a year counts in its last quarter. */
export async function goalPeriods(
	engine: Engine,
	catalogue: Pick<Catalogue, 'indicators'>
): Promise<Period[]> {
	const rows = await engine.all(measuredPeriods({ indicators: goalsOf(catalogue).map((one) => one.id) }));
	return [...new Set(rows.map((row) => quarterFromIndex(quarterIndex(row.period))))];
}

/**
 * How much each register varies shows before the start, in every neighbourhood. Worded the same for every quarter, so that an engine that
 * remembers its answers is asked once.
 * @returns nothing later than the period; of all quarters after the start the same rows
 */
export async function observationsBefore(
	engine: Engine,
	{ programme, areas }: Pick<Catalogue, 'programme' | 'areas'>,
	indicators: string[],
	period: Period
): Promise<ObservationRow[]> {
	const to = shiftPeriod(programme.start, -1);
	const rows = await engine.all(observationsOf({ indicators, areas: areas.map((one) => one.area), to }));
	return quarterIndex(period) >= quarterIndex(to) ? rows : upTo(period, rows);
}

function upTo(period: Period, rows: ObservationRow[]): ObservationRow[] {
	const last = quarterIndex(period);
	return rows.filter((row) => quarterIndex(row.period) <= last);
}

/** By the rows that they were taken from: an engine that remembers its answers gives every quarter after the start the same ones. */
const spreads = new WeakMap<ObservationRow[], Spread>();

function spreadOf(
	{ programme, areas }: Pick<Catalogue, 'programme' | 'areas'>,
	rows: { before: ObservationRow[]; background: ObservationRow[]; breaks: BreakRow[]; period: Period }
): Spread {
	const { before, background, period } = rows;
	const known = spreads.get(before);
	if (known) return known;
	const series = new ObservationSeries([...before, ...background]);
	const breaks = breaksOver(areas, rows.breaks);
	const spread = new Spread({ programme, areas, series, breaks, until: period });
	spreads.set(before, spread);
	return spread;
}

/** As much of the map as a page carries that has no more than these areas. */
export function carriedMap(figure: OverviewFigure, carried: readonly Area[], all: number): OverviewFigure {
	if (carried.length === all) return figure;
	const here = new Set(carried.map((one) => one.area));
	const map = figure.map.map((one) => ({ ...one, areas: one.areas.filter(({ area }) => here.has(area)) }));
	return { ...figure, map, mapLacks: all - carried.length };
}

/**
 * @param periods the quarters with figures, where they are known already: asking for them reads the whole table
 * @throws RangeError when the view names an area that the catalogue lacks, or areas that share people
 */
export async function answerOverview(
	engine: Engine,
	catalogue: OverviewCatalogue,
	period: Period,
	view: View,
	periods?: Period[]
): Promise<OverviewFigure> {
	checkApart(catalogue.areas, [view.area, ...view.compare]);
	const goals = goalsOf(catalogue).map((one) => one.id);
	const context = contextOf(catalogue).map((one) => one.id);
	// A year stands at its last quarter, and only there.
	const year = period.endsWith('-Q4') ? period.slice(0, 4) : null;
	const yearly = goalsOf(catalogue).flatMap((one) => (one.frequency === 'year' ? [one.id] : []));
	const everywhere = catalogue.areas.map((one) => one.area);
	const subAreas = catalogue.areas.filter((one) => one.role === 'sub-area').map((one) => one.area);
	const beside = [...new Set([...view.compare, ...subAreas])].filter((one) => one !== view.area);
	const near = [view.area, ...beside];
	// One question for the area alone, and the others worded the same whatever is chosen; of a few areas all there is, whatever the
	// quarter: an engine that remembers its answers is then asked a single new one.
	const knownOf = async (areas: string[]) =>
		upTo(period, await engine.all(observationsOf({ indicators: goals, areas })));
	const [own, company, everyone, thatYear, background, breaks, measured, reach, results, before] =
		await Promise.all([
			knownOf([view.area]),
			beside.length > 0 ? knownOf(beside) : [],
			engine.all(pointsAt({ indicators: goals, period })),
			year !== null && yearly.length > 0 ? engine.all(pointsAt({ indicators: yearly, period: year })) : [],
			context.length > 0 ? engine.all(observationsOf({ indicators: context, areas: everywhere })) : [],
			engine.all(breaksOf({ indicators: goals })),
			periods ?? goalPeriods(engine, catalogue),
			engine.all(protectedReachAt({ period })),
			engine.all(protectedResultsAt({ period })),
			observationsBefore(engine, catalogue, goals, period)
		]);
	const isNear = new Set(near);
	const elsewhere = [...everyone, ...thatYear].filter((row) => !isNear.has(row.area));
	const reached = reach.find((row) => row.area === view.area);
	const count = (value: number | null | undefined): ProtectedCount => ({
		value: value ?? null,
		hidden: reached?.followed === true && value == null
	});
	const area = catalogue.areas.find((one) => one.area === view.area);
	const figure = overview({
		catalogue,
		period,
		view,
		observations: [...own, ...company, ...background],
		elsewhere,
		earlier: before,
		spread: spreadOf(catalogue, { before, background, breaks, period }),
		breaks,
		measuredPeriods: measured,
		reach: {
			homes: { value: reached?.homes ?? area?.homes ?? null, hidden: false },
			contacted: { value: reached?.contacted ?? null, hidden: false },
			coached: count(reached?.coached),
			ended: count(reached?.ended),
			...(reached?.followed === false && { followed: false as const })
		},
		tree: catalogue.results.map(({ id }) => {
			const row = results.find((one) => one.result === id);
			return { result: id, value: row?.value ?? null, hidden: row?.hidden ?? false };
		})
	});
	return overviewSpoken(figure, catalogue.indicators);
}
