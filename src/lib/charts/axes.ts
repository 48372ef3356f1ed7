// The scales of a chart: quarters by number with a label for each year, and round values, three to five of them.
import { scaleLinear, tickStep } from 'd3';
import { isYear, type Period, quarterFromIndex, quarterIndex, quarterRange } from '../domain/period.ts';

export interface ValueAxis {
	domain: [number, number];
	ticks: number[];
	/** Decimals that tell the ticks apart, on the scale people read (percent for shares). */
	decimals: number;
}

interface Scale {
	kind: 'proportion' | 'mean';
	scale?: { min: number; max: number } | undefined;
}

/** @param values everything that has to fit; none gives the whole possible scale */
export function valueAxis(values: number[], of: Scale): ValueAxis {
	const least = of.kind === 'proportion' ? 0 : (of.scale?.min ?? -Infinity);
	const most = of.kind === 'proportion' ? 1 : (of.scale?.max ?? Infinity);
	const finite = values.filter(Number.isFinite);
	let low = finite.length > 0 ? Math.min(...finite) : Number.isFinite(least) ? least : 0;
	let high = finite.length > 0 ? Math.max(...finite) : Number.isFinite(most) ? most : 1;
	// A single value still needs room to stand in.
	if (high - low < 1e-9) {
		const room = Math.max(Math.abs(low) * 0.25, of.kind === 'proportion' ? 0.01 : 0.5);
		low -= room;
		high += room;
	}
	low = Math.max(low, least);
	high = Math.min(high, most);
	// An axis that nearly reaches zero may as well show it.
	if (low > 0 && least <= 0 && low < (high - low) * 0.2) low = 0;
	const [from = low, to = high] = scaleLinear().domain([low, high]).nice(4).domain();
	const domain: [number, number] = [Math.max(from, least), Math.min(to, most)];
	return {
		domain,
		ticks: scaleLinear().domain(domain).ticks(4),
		decimals: decimalsBetween(domain, 4, of.kind)
	};
}

/** Decimals that tell so many ticks apart, on the scale people read (percent for shares). */
export function decimalsBetween([low, high]: [number, number], ticks: number, kind: Scale['kind']): number {
	const step = tickStep(low, high, ticks) * (kind === 'proportion' ? 100 : 1);
	return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}

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
