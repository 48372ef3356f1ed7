// What the change plot draws and where: areas of the experiment, areas of the control, and the two estimates below, on one scale in percentages of the width.
import type { CompareArea, CompareFigure } from '../figure/comparison-figure.ts';
import { scaleLinear } from 'd3';
import { decimalsBetween } from '../../../charts/axes.ts';

export interface ChangeScale {
	/** Percentage of the width, held inside 0-100. */
	at: (value: number) => number;
	/** Which side of the drawn part a value leaves; null where it is drawn. */
	beyond: (value: number) => 'start' | 'end' | null;
	ticks: number[];
	/** Decimals that tell the ticks apart, on the scale people read (percent for shares). */
	decimals: number;
}

/** @param values everything that has to fit */
export function changeScale(values: number[], kind: 'proportion' | 'mean'): ChangeScale {
	const all = [0, ...values.filter(Number.isFinite)];
	const [low, high] = [Math.min(...all), Math.max(...all)];
	// Changes that differ by rounding only still need room to stand in.
	const room = high - low > 1e-9 ? (high - low) * 0.08 : kind === 'proportion' ? 0.01 : 0.5;
	const domain: [number, number] = [low - room, high + room];
	const scale = scaleLinear().domain(domain).range([0, 100]).clamp(true);
	return {
		at: (value) => scale(value),
		beyond: (value) => (value < domain[0] ? 'start' : value > domain[1] ? 'end' : null),
		ticks: scale.ticks(5),
		decimals: decimalsBetween(domain, 5, kind)
	};
}

/** Pixels; the style sheet of the chart gives the labels the same heights. */
export const heights = { head: 28, group: 34, area: 66, rule: 25, estimate: 98, axis: 48 } as const;
/** Where in its row a mark stands. */
const markAt = { area: 52, estimate: 82 } as const;

export interface ChangeMark {
	value: number;
	lower: number | null;
	upper: number | null;
	y: number;
}

export interface ChangeGroup {
	side: CompareArea['side'];
	areas: { area: CompareArea; y: number; without: 'hidden' | 'broken' | 'one-point' | 'absent' | null }[];
}

export interface ChangePlot {
	scale: ChangeScale;
	groups: ChangeGroup[];
	did: ChangeMark | null;
	areas: ChangeMark | null;
	axisY: number;
	height: number;
}

function withoutChange(area: CompareArea, figure: CompareFigure): ChangeGroup['areas'][number]['without'] {
	if (area.change !== null) return null;
	if (area.beforeCell?.hidden || area.afterCell?.hidden) return 'hidden';
	if (area.before !== null && area.after !== null && figure.break) return 'broken';
	return (area.before === null) === (area.after === null) ? 'absent' : 'one-point';
}

export function changePlotOf(figure: CompareFigure, kind: 'proportion' | 'mean'): ChangePlot {
	const { did, donaldLang } = figure;
	// The wide margin over areas does not stretch the axis: an arrow says that it goes on.
	const scale = changeScale(
		[
			...figure.areas.flatMap((one) =>
				one.change === null
					? []
					: [one.change, one.changeInterval?.lower ?? one.change, one.changeInterval?.upper ?? one.change]
			),
			...[did.value, did.lower, did.upper, donaldLang.value].flatMap((one) => (one === null ? [] : [one]))
		],
		kind
	);
	let y: number = heights.head;
	const groups = (['experiment', 'control'] as const).flatMap((side): ChangeGroup[] => {
		const own = figure.areas.filter((one) => one.side === side);
		if (own.length === 0) return [];
		y += heights.group;
		const areas = own.map((area) => {
			const at = y + markAt.area;
			y += heights.area;
			return { area, y: at, without: withoutChange(area, figure) };
		});
		return [{ side, areas }];
	});
	let ruled = false;
	const estimate = ({ value, lower, upper }: Omit<ChangeMark, 'value' | 'y'> & { value: number | null }) => {
		if (value === null) return null;
		if (!ruled) y += heights.rule;
		ruled = true;
		const mark = { value, lower, upper, y: y + markAt.estimate };
		y += heights.estimate;
		return mark;
	};
	const marks = { did: estimate(did), areas: estimate(donaldLang) };
	return { scale, groups, ...marks, axisY: y + 6, height: y + heights.axis };
}
