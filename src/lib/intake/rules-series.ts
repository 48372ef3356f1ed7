// Rules across rows of observations.csv: gaps in a quarterly series, and parts that add up to more than the whole.
import type { Area } from '../domain/area.ts';
import { quarterFromIndex, quarterIndex } from '../domain/period.ts';
import type { Break, Observation } from '../domain/tables.ts';
import type { Column } from './column.ts';
import type { Context } from './context.ts';
import { Numbers } from './grid.ts';
import type { Report } from './report.ts';
import type { Sheet } from './sheet.ts';

interface SeriesColumns {
	indicator: Column<string>;
	area: Column<string>;
	period: Column<string>;
}

/**
 * Remarks on quarters that are missing inside a quarterly series. A row with a hidden or unreadable figure is there,
 * so it leaves no gap; a break at or after the first missing quarter, up to the resumption, explains one.
 */
export function remarkGaps(
	sheet: Sheet,
	context: Context,
	columns: SeriesColumns,
	breaks: readonly Break[]
): void {
	const places = new Map<string, number>();
	const series = new Map<string, Map<string, Numbers>>();
	for (let index = 0; index < sheet.size; index++) {
		const indicator = columns.indicator.at(index);
		const area = columns.area.at(index);
		const period = columns.period.at(index);
		if (indicator === null || area === null || period === null || period.length === 4) continue;
		let ofIndicator = series.get(indicator);
		if (ofIndicator === undefined) {
			ofIndicator = new Map();
			series.set(indicator, ofIndicator);
		}
		if (!places.has(period)) places.set(period, quarterIndex(period));
		let rows = ofIndicator.get(area);
		if (rows === undefined) {
			rows = new Numbers(16);
			ofIndicator.set(area, rows);
		}
		rows.push(index);
	}
	for (const [indicator, areas] of series)
		if (context.indicators.get(indicator)?.frequency === 'quarter')
			for (const [area, rows] of areas) {
				const points = pointsWithGap(rows, (index) => places.get(columns.period.at(index) ?? '') ?? 0);
				if (points) remarkGapsOf(sheet, indicator, area, points, breaks);
			}
}

interface Point {
	quarter: number;
	index: number;
}

/** The points of a series; null for one in which each quarter follows the one before, as nearly all do. */
function pointsWithGap(rows: Numbers, quarterOf: (index: number) => number): Point[] | null {
	let whole = true;
	for (let place = 1; place < rows.length && whole; place++)
		whole = quarterOf(rows.values[place] ?? 0) === quarterOf(rows.values[place - 1] ?? 0) + 1;
	if (whole) return null;
	return Array.from(rows.values.subarray(0, rows.length), (index) => ({ index, quarter: quarterOf(index) }));
}

/** The gaps in one series. */
function remarkGapsOf(
	sheet: Sheet,
	indicator: string,
	area: string,
	points: Point[],
	breaks: readonly Break[]
): void {
	points.sort((a, b) => a.quarter - b.quarter);
	for (let place = 1; place < points.length; place++) {
		const [before, point] = [points[place - 1], points[place]];
		if (!before || !point || point.quarter - before.quarter < 2) continue;
		const explained = breaks.some(
			(one) =>
				one.indicator === indicator &&
				(one.area === null || one.area === area) &&
				one.period.length > 4 &&
				quarterIndex(one.period) > before.quarter &&
				quarterIndex(one.period) <= point.quarter
		);
		if (explained) continue;
		sheet.remark(point.index, 'period', 'period-gap', {
			indicator,
			area,
			from: quarterFromIndex(before.quarter + 1),
			to: quarterFromIndex(point.quarter - 1)
		});
	}
}

/** Reports wholes whose parts have more, per indicator and period; overlapping sub-areas do not count as parts. */
export function reportSums(
	file: string,
	context: Context,
	areas: readonly Area[],
	observations: readonly Observation[],
	report: Report
): void {
	const wholeOf = new Map<string, string>();
	for (const { area, part_of, role } of areas)
		if (part_of !== null && role !== 'sub-area') wholeOf.set(area, part_of);
	if (wholeOf.size === 0) return;
	const wholes = new Set(wholeOf.values());
	const parts = new Map<string, Observation[]>();
	for (const observation of observations) {
		const whole = wholeOf.get(observation.area);
		if (whole === undefined) continue;
		const name = [observation.indicator, whole, observation.period].join('\u0001');
		const siblings = parts.get(name);
		if (siblings) siblings.push(observation);
		else parts.set(name, [observation]);
	}
	for (const whole of observations) {
		if (!wholes.has(whole.area) || context.indicators.get(whole.indicator)?.kind !== 'proportion') continue;
		const own = parts.get([whole.indicator, whole.area, whole.period].join('\u0001')) ?? [];
		for (const column of ['numerator', 'denominator'] as const) {
			const total = whole[column];
			const sum = own.reduce((running, part) => running + (part[column] ?? 0), 0);
			if (total === null || sum <= total) continue;
			report.add(
				'sum-mismatch',
				{ file, row: whole.row, column, value: String(total) },
				{ sum: String(sum), parts: own.map((part) => part.area).join(', ') }
			);
		}
	}
}
