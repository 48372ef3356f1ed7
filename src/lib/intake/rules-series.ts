// Rules across rows of observations.csv: gaps in a quarterly series, and parts that add up to more than the whole.
import type { Area } from '../domain/area.ts';
import { quarterFromIndex, quarterIndex } from '../domain/period.ts';
import type { Break } from '../domain/tables.ts';
import type { Column } from './column.ts';
import type { Context } from './context.ts';
import { Numbers } from './grid.ts';
import type { Report } from './report.ts';
import type { Observed } from './rules-observations.ts';
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

/** What the parts of a whole have together, of one indicator in one period. */
interface Together {
	numerator: number;
	denominator: number;
	/** The parts, once it is known that they have more than the whole. */
	areas: string[] | null;
}
type Sums = Map<string, Map<string, Together>>;

const summed = ['numerator', 'denominator'] as const;

/** Reports wholes whose parts have more, per indicator and period; overlapping sub-areas do not count as parts. */
export function reportSums(
	file: string,
	context: Context,
	areas: readonly Area[],
	observed: Observed,
	report: Report
): void {
	const sumsOf = new Map<string, Sums>();
	const sumsWith = new Map<string, Sums>();
	for (const { area, part_of, role } of areas) {
		if (part_of === null || role === 'sub-area') continue;
		const sums = sumsOf.get(part_of) ?? new Map<string, Map<string, Together>>();
		sumsOf.set(part_of, sums);
		sumsWith.set(area, sums);
	}
	if (sumsOf.size === 0) return;
	const { good, indicator, area, period } = observed;
	/** Which sums a row belongs to, of those of its area. Rows of one series mostly stand together, so the last ones are at hand. */
	const finder = (sumsBy: ReadonlyMap<string, Sums>, isNew: boolean) => {
		let [lastArea, lastIndicator] = ['', ''];
		let periods: Map<string, Together> | undefined;
		return (index: number): Together | undefined => {
			const [place, id] = [area.must(index), indicator.must(index)];
			if (place !== lastArea || id !== lastIndicator) {
				[lastArea, lastIndicator] = [place, id];
				const sums = sumsBy.get(place);
				periods = sums?.get(id);
				if (isNew && sums && !periods && context.indicators.get(id)?.kind === 'proportion')
					sums.set(id, (periods = new Map()));
			}
			if (periods === undefined) return undefined;
			const together = periods.get(period.must(index));
			if (together !== undefined || !isNew) return together;
			const made: Together = { numerator: 0, denominator: 0, areas: null };
			periods.set(period.must(index), made);
			return made;
		};
	};
	const adding = finder(sumsWith, true);
	for (const index of good) {
		const together = adding(index);
		if (together) for (const column of summed) together[column] += observed[column].at(index) ?? 0;
	}
	const found: { index: number; column: (typeof summed)[number]; total: number; together: Together }[] = [];
	const whole = finder(sumsOf, false);
	for (const index of good) {
		const together = whole(index);
		if (together === undefined) continue;
		for (const column of summed) {
			const total = observed[column].at(index);
			if (total === null || together[column] <= total) continue;
			together.areas ??= [];
			found.push({ index, column, total, together });
		}
	}
	if (found.length === 0) return;
	const part = finder(sumsWith, false);
	for (const index of good) part(index)?.areas?.push(area.must(index));
	for (const { index, column, total, together } of found)
		report.add(
			'sum-mismatch',
			{ file, row: observed.rowNumber(index), column, value: String(total) },
			{ sum: String(together[column]), parts: together.areas?.join(', ') ?? '' }
		);
}
