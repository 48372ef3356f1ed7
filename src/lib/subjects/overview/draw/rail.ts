// The period rail: every quarter with its state, and which names fit above it without touching.
import { periodParts, quartersBetween, type Period } from '../../../domain/period.ts';
import type { OverviewFigure } from '../../../figures/overview-figure.ts';
import { bareWords, type BareWords, type RailWidth, widthsWithout } from './rail-years.ts';

export type RailState = 'past' | 'chosen' | 'later';

export interface RailStop {
	period: Period;
	hasFigures: boolean;
	state: RailState;
	/** Set at the first stop and at every first quarter: where a year begins. */
	year: number | null;
	/** Widths of the rail from which the year has no room. */
	yearless: RailWidth[];
	/** The word above the stop; the chosen quarter's own name comes before any other. */
	above: 'baseline' | 'start' | 'target' | null;
}

export interface Rail {
	stops: RailStop[];
	/** Whether quarters have room for their own names. */
	named: boolean;
	/** Place of the target date; -1 where the rail has no such stop. */
	target: number;
	/** The words above the bare rail of small screens. */
	bare: BareWords;
	previous: RailStop | null;
	next: RailStop | null;
}

/** The rail's usual width in pixels, the least one at which it has its words, and the room that those take. */
const width = 1216;
const leastWidth = 836;
const room = { chosen: 76, start: 116, baseline: 74, target: 84 };

export function railOf(
	figure: Pick<OverviewFigure, 'rail' | 'period' | 'baselinePeriod' | 'startPeriod' | 'targetPeriod'>
): Rail {
	const { rail, period } = figure;
	const step = width / Math.max(1, rail.length);
	const chosen = rail.findIndex((one) => quartersBetween(one.period, period) === 0);
	const start = rail.findIndex((one) => one.period === figure.startPeriod);
	const target = rail.findIndex((one) => one.period === figure.targetPeriod);
	const least = leastWidth / Math.max(1, rail.length);
	/** Where the word for the start ends, or that for the baseline, px. */
	const clear = Math.max(room.baseline, start * least + room.start);
	const away = (index: number) => (index - chosen) * step;
	const fits = {
		baseline: (index: number) =>
			Math.abs(away(index)) > room.chosen + room.baseline && start * step > room.baseline,
		start: (index: number) => away(index) > room.chosen || -away(index) > room.chosen + room.start,
		target: (index: number) =>
			Math.abs(away(index)) > room.chosen + room.target && index * least - room.target > clear
	};
	const wordAt = (one: Period, index: number): RailStop['above'] => {
		if (index === chosen) return null;
		if (one === figure.baselinePeriod) return fits.baseline(index) ? 'baseline' : null;
		if (one === figure.startPeriod) return fits.start(index) ? 'start' : null;
		return one === figure.targetPeriod && fits.target(index) ? 'target' : null;
	};
	const years = rail.flatMap(({ period: one }, index) => {
		const { year, quarter } = periodParts(one);
		return index === 0 || quarter === 1 ? [{ index, year }] : [];
	});
	const kept = target < 0 ? null : periodParts(figure.targetPeriod).year;
	const yearless = widthsWithout(years, kept, rail.length);
	const yearAt = new Map(years.map(({ index, year }) => [index, year]));
	const stops = rail.map(({ period: one, hasFigures }, index): RailStop => {
		const year = yearAt.get(index) ?? null;
		return {
			period: one,
			hasFigures,
			state: index === chosen ? 'chosen' : index < chosen ? 'past' : 'later',
			year,
			yearless: year === null ? [] : (yearless.get(year) ?? []),
			above: wordAt(one, index)
		};
	});
	return {
		stops,
		named: step >= 44,
		target,
		bare: bareWords(target, rail.length, room),
		previous: stops[chosen - 1] ?? null,
		next: chosen < 0 ? null : (stops[chosen + 1] ?? null)
	};
}
