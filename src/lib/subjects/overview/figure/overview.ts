// Builds the overview figure: all goals, reach, goal tree and map of one quarter.
import { breaksOver } from '../../../domain/breaks.ts';
import type { Catalogue } from '../../../domain/catalogue.ts';
import {
	comparePeriods,
	quarterIndex,
	quarterRange,
	quartersBetween,
	type Period
} from '../../../domain/period.ts';
import type { Break } from '../../../domain/tables.ts';
import type { View } from '../../../domain/view.ts';
import { goalRow } from '../../../figures/goal-row.ts';
import { measured, pointOf, type ObservationRow, type PointRow } from '../../../figures/measured.ts';
import type {
	MapValue,
	OverviewFigure,
	OverviewIndicator,
	OverviewWithoutWords,
	ReachFigure,
	TreeResult
} from '../../../figures/overview-figure.ts';
import { contextOf, goalsOf, ObservationSeries, type Spread } from '../../../figures/series.ts';

export interface OverviewInput {
	catalogue: Pick<Catalogue, 'programme' | 'indicators' | 'areas'>;
	period: Period;
	view: View;
	observations: ObservationRow[];
	/** Of this quarter, in every area that `observations` says nothing of, as much as the map draws. */
	elsewhere: PointRow[];
	/** Rows of before the start, which told how much registers vary: of them nothing but where they come from is shown. */
	earlier: ObservationRow[];
	/** Of all areas. */
	spread: Spread;
	breaks: Break[];
	/** Quarters in which any goal was measured, anywhere. */
	measuredPeriods: Period[];
	reach: ReachFigure;
	tree: TreeResult[];
}

export function tallyOf(rows: Pick<OverviewIndicator, 'status'>[]): OverviewFigure['tally'] {
	const tally = { reached: 0, 'on-track': 0, uncertain: 0, 'off-track': 0, none: 0 };
	for (const row of rows) tally[row.status ?? 'none'] += 1;
	return tally;
}

function mapOf(input: OverviewInput, series: ObservationSeries): OverviewFigure['map'] {
	const { catalogue, period } = input;
	const areas = catalogue.areas.map((one) => one.area);
	const elsewhere = new Map<string, Map<string, PointRow>>();
	for (const row of input.elsewhere) {
		const places = elsewhere.get(row.indicator) ?? new Map<string, PointRow>();
		elsewhere.set(row.indicator, places);
		// The first stands: a quarter before the year that ends with it.
		if (!places.has(row.area)) places.set(row.area, row);
	}
	return [...goalsOf(catalogue), ...contextOf(catalogue)].flatMap((indicator) => {
		// Figures without a goal come from other years than the quarter chosen: their own latest is shown, named.
		const shown = indicator.reference ? series.periodsOf(indicator.id, areas).at(-1) : period;
		if (shown === undefined) return [];
		const places = shown === period ? elsewhere.get(indicator.id) : undefined;
		const values: MapValue[] = [];
		for (const one of areas) {
			const row = places?.get(one) ?? series.at(indicator.id, one, shown);
			if (!row) continue;
			const { area, value, hidden, provisional } = pointOf(row, indicator);
			values.push({ area, value, hidden, provisional });
		}
		return values.length === 0 ? [] : [{ indicator: indicator.id, period: shown, areas: values }];
	});
}

function contextFigures(
	input: OverviewInput,
	series: ObservationSeries,
	spread: Spread
): OverviewFigure['context'] {
	const { catalogue, view } = input;
	const areas = [view.area, ...view.compare];
	return contextOf(catalogue).flatMap((indicator) => {
		const latest = series.periodsOf(indicator.id, areas).at(-1);
		if (latest === undefined) return [];
		const rows = series.across(indicator.id, areas, latest);
		const values = rows.map((row) =>
			measured(row, indicator, view.confidence, spread.factor(indicator, [row.area]))
		);
		return [{ indicator: indicator.id, values }];
	});
}

type Origin = Pick<OverviewFigure, 'retrieved' | 'sources'>;
type OriginRow = Pick<ObservationRow, 'period' | 'retrieved' | 'source'>;

function originOf(rows: readonly OriginRow[], period: Period): Origin {
	let retrieved: string | null = null;
	const sources = new Set<string>();
	for (const row of rows) {
		if (comparePeriods(row.period, period) > 0) continue;
		if (retrieved === null || row.retrieved > retrieved) retrieved = row.retrieved;
		sources.add(row.source);
	}
	return { retrieved, sources: [...sources] };
}

/** By the rows: of hundreds of areas they are tens of thousands, and every quarter after the start has the same ones. */
const origins = new WeakMap<readonly OriginRow[], Origin>();

/** Where rows come from that all lie before the start. */
function earlierOrigin(rows: readonly OriginRow[], period: Period, start: Period): Origin {
	if (quarterIndex(period) < quarterIndex(start)) return originOf(rows, period);
	const found = origins.get(rows) ?? originOf(rows, period);
	origins.set(rows, found);
	return found;
}

function together(...origins: Origin[]): Origin {
	return {
		retrieved:
			origins
				.flatMap((one) => one.retrieved ?? [])
				.sort()
				.at(-1) ?? null,
		sources: [...new Set(origins.flatMap((one) => one.sources))].sort()
	};
}

/** @throws RangeError when the chosen area is not in the catalogue. */
export function overview(input: OverviewInput): OverviewWithoutWords {
	const { catalogue, period, view } = input;
	const { programme, areas } = catalogue;
	const { compare, confidence } = view;
	const area = areas.find((one) => one.area === view.area);
	if (!area) throw new RangeError(`area: "${view.area}" is not an area of this programme`);
	const series = new ObservationSeries(input.observations);
	const breaks = breaksOver(areas, input.breaks);
	const { spread } = input;
	const question = { programme, series, breaks, spread, period, compare, confidence };
	const subAreas = areas.filter((one) => one.role === 'sub-area' && one.area !== area.area);
	const rows = goalsOf(catalogue).map((indicator) => ({
		...goalRow(question, indicator, area),
		subareas:
			area.role === 'experiment'
				? subAreas
						.filter((one) => indicator.areas[one.area])
						.map((one) => goalRow({ ...question, compare: [] }, indicator, one))
				: []
	}));
	const tally = tallyOf(rows);
	const total = quartersBetween(programme.baseline, programme.target);
	const last = [programme.target, ...input.measuredPeriods].sort(comparePeriods).at(-1) ?? programme.target;
	const haveFigures = new Set(input.measuredPeriods.map(quarterIndex));
	return {
		period,
		area: area.area,
		compare,
		confidence,
		synthetic: programme.synthetic,
		baselinePeriod: programme.baseline,
		startPeriod: programme.start,
		targetPeriod: programme.target,
		elapsed: Math.min(1, Math.max(0, total > 0 ? quartersBetween(programme.baseline, period) / total : 1)),
		rail: quarterRange(programme.baseline, last).map((one) => ({
			period: one,
			hasFigures: haveFigures.has(quarterIndex(one))
		})),
		indicators: rows,
		tally,
		reach: input.reach,
		tree: input.tree,
		map: mapOf(input, series),
		context: contextFigures(input, series, spread),
		...together(
			originOf(input.observations, period),
			originOf(input.elsewhere, period),
			earlierOrigin(input.earlier, period, programme.start)
		)
	};
}
