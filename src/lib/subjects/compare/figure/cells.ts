// The cells of a comparison: each area and each side, before and after, with what stands in the way of comparing them.
import type { Area } from '../../../domain/area.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { Period } from '../../../domain/period.ts';
import type { Break } from '../../../domain/tables.ts';
import { changeBetween } from '../../../figures/steps.ts';
import type { CompareArea, CompareReason } from './comparison-figure.ts';
import type { Measured } from '../../../figures/evidence.ts';
import { measured, pooled } from '../../../figures/measured.ts';
import { breakBetween, type ObservationSeries, type Spread } from '../../../figures/series.ts';

/** One indicator's rows, and how to read them. */
export interface CompareSource {
	indicator: Indicator;
	series: ObservationSeries;
	breaks: Break[];
	/** How much registers vary before the start, which widens every margin. */
	spread: Spread;
	before: Period | null;
	after: Period | null;
	/** 0-1. */
	confidence: number;
}

export interface CellPair {
	before: Measured | null;
	after: Measured | null;
}

export function cellsOf(
	{ indicator, series, confidence, spread, ...source }: CompareSource,
	area: string
): CellPair {
	const read = (period: Period | null): Measured | null => {
		const row = period === null ? undefined : series.at(indicator.id, area, period);
		return row ? measured(row, indicator, confidence, spread.factor(indicator, [area])) : null;
	};
	return { before: read(source.before), after: read(source.after) };
}

/** Null in a period for which an area has no counts; hidden where one area is. */
export function pooledCells(
	{ indicator, series, confidence, spread, ...source }: CompareSource,
	areas: string[]
): CellPair {
	const factor = spread.factor(indicator, areas);
	const join = (period: Period | null): Measured | null =>
		period === null || areas.length === 0
			? null
			: pooled(series.across(indicator.id, areas, period), areas, indicator, confidence, factor);
	return { before: join(source.before), after: join(source.after) };
}

/** The break that forbids comparing these areas between the two periods. */
export function breakOf(source: CompareSource, areas: string[]): Break | undefined {
	const { before, after, breaks, indicator } = source;
	if (before === null || after === null) return undefined;
	return breakBetween(breaks, indicator.id, areas, before, after);
}

/** after - before; null where a cell is missing or hidden, or a break lies between. */
export function changeOf(source: CompareSource, areas: string[], { before, after }: CellPair): number | null {
	if (before?.value == null || after?.value == null || breakOf(source, areas)) return null;
	return after.value - before.value;
}

export function areaOf(source: CompareSource, { area, role }: Area, side: CompareArea['side']): CompareArea {
	const cells = cellsOf(source, area);
	const change = changeOf(source, [area], cells);
	const factor = source.spread.factor(source.indicator, [area]);
	const interval = change === null ? null : changeBetween(cells.before, cells.after, source.confidence);
	return {
		area,
		role,
		side,
		before: cells.before?.value ?? null,
		after: cells.after?.value ?? null,
		change,
		changeInterval: interval && { lower: interval.lower, upper: interval.upper },
		...(factor > 1 && { widened: factor }),
		beforeCell: cells.before,
		afterCell: cells.after
	};
}

/** What stands in the way of comparing the two sides at all; null = nothing. */
export function obstacleOf(source: CompareSource, areas: CompareArea[]): CompareReason | null {
	if (!areas.some((one) => one.side === 'experiment')) return 'no-experiment';
	if (!areas.some((one) => one.side === 'control')) return 'no-control';
	const cells = areas.flatMap((one) => [one.beforeCell, one.afterCell]);
	if (cells.some((cell) => cell?.hidden)) return 'hidden';
	if (source.before === null || source.after === null)
		return cells.some((cell) => cell !== null) ? 'one-point' : 'not-measured';
	const ids = areas.map((one) => one.area);
	if (breakOf(source, ids)) return 'break';
	return cells.some((cell) => cell?.value == null) ? 'not-measured' : null;
}
