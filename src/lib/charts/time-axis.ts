// The horizontal scale of a chart: quarters by number, a label for each year, fewer where there are many.
import { isYear, quarterIndex, quarterRange, quarterFromIndex, type Period } from '../domain/period.ts';

export interface TimeTick {
	x: number;
	/** Null for a tick without a label. */
	period: Period | null;
	/** A year is labelled as itself; the first quarter by its full name. */
	label: 'year' | 'quarter' | null;
	/** Left out where there is little room. */
	minor: boolean;
}

export interface TimeAxis {
	domain: [number, number];
	ticks: TimeTick[];
}

const mostLabels = 8;
const fewLabels = 4;

/** @param periods everything that has to fit; none gives an axis without ticks */
export function timeAxis(periods: Period[]): TimeAxis {
	if (periods.length === 0) return { domain: [0, 1], ticks: [] };
	const indices = periods.map(quarterIndex);
	let first = Math.min(...indices);
	let last = Math.max(...indices);
	if (last - first < 4) {
		// One point, or two close together, stand in the middle of two years.
		first -= 4;
		last += 4;
	}
	// Yearly figures count as their last quarter, so the year is named there.
	const yearly = periods.some(isYear);
	const yearAt = (index: number) => (yearly ? index % 4 === 3 : index % 4 === 0);
	const all = quarterRange(quarterFromIndex(first), quarterFromIndex(last)).map(quarterIndex);
	const years = all.filter(yearAt);
	const every = Math.ceil(years.length / mostLabels);
	const everyFew = every * Math.ceil(years.length / every / fewLabels);
	const ticks = all
		.map((x): TimeTick => {
			const place = years.indexOf(x);
			if (place >= 0 && place % every === 0) {
				const period = String(Math.floor(x / 4));
				return { x, period, label: 'year', minor: place % everyFew !== 0 };
			}
			const nextYear = years.find((year) => year > x) ?? Infinity;
			if (!yearly && x === first && nextYear - x >= (last - first) * 0.2)
				return { x, period: quarterFromIndex(x), label: 'quarter', minor: true };
			return { x, period: null, label: null, minor: all.length > 30 };
		})
		.filter((tick) => tick.label !== null || all.length <= 30);
	return { domain: [first, last], ticks };
}
