// What the trend chart draws, worked out from its figure alone: server, browser and exports agree to the pixel.
import type { Indicator } from '../domain/indicator.ts';
import { quarterIndex, type Period } from '../domain/period.ts';
import type { Measured } from '../figures/evidence.ts';
import type { TrendFigure } from '../figures/overview-figure.ts';
import type { Fan } from './shapes.ts';
import { breaksOf, isVisible, segmentsOf, type Visible } from './segments.ts';
import { timeAxis, type TimeAxis, valueAxis, type ValueAxis } from './axes.ts';

/** How a line is drawn: each has its own colour, width and mark. */
export type Look = 'experiment' | 'control' | 'reference' | 'sub-area';

export interface Line {
	area: string;
	look: Look;
	points: Measured[];
	segments: Visible[][];
	/** Quarters at which the source hid the figure. */
	hidden: Period[];
	/** The latest point with a value. */
	last: Visible | null;
	/** True when the latest point of all is a hidden one. */
	endsHidden: boolean;
}

export interface TrendModel {
	main: Line;
	control: Line | null;
	time: TimeAxis;
	values: ValueAxis;
	/** As it is drawn: a step is a riser. */
	path: { period: Period; value: number }[];
	/** What the plan asked before. */
	earlier: { period: Period; value: number }[][];
	/** The least that counts, in the target quarter. */
	minimum: { period: Period; value: number } | null;
	/** The path at the figure's quarter; null at its beginning, which is the baseline and named as that. */
	pathNow: { period: Period; value: number } | null;
	/** What may come up to the target quarter; null where that cannot be said. */
	fan: Fan | null;
	better: 'lower' | 'higher';
	/** Nothing at all to draw: no value, no path. */
	empty: boolean;
	/** The quarters that the arrow keys walk through. */
	stops: Period[];
}

/** The part of an indicator's definition that its chart needs. */
export type Defined = Pick<Indicator, 'kind' | 'better' | 'frequency' | 'scale' | 'decimals'>;

export function lineOf(points: Measured[], area: string, look: Look, of: Defined, breaks: Period[]): Line {
	const latest = points.at(-1);
	return {
		area,
		look,
		points,
		segments: segmentsOf(points, of.frequency, breaks),
		hidden: points.filter((point) => point.hidden).map((point) => point.period),
		last: points.findLast(isVisible) ?? null,
		endsHidden: latest?.hidden ?? false
	};
}

/** Dots on a line of more points than this would run together. */
const mostDots = 16;

/** The marks on the main line besides the one at its end. */
export function dotsOf({ main }: TrendModel, joined: boolean): Visible[] {
	const dots = main.segments.flat().filter((point) => point !== main.last || main.endsHidden);
	return dots.length < mostDots || !joined ? dots : [];
}

/** Whether the words about the path now go below it: to the side where the line is not. */
export const wordsBelow = ({ main, pathNow, better }: TrendModel): boolean =>
	main.last && pathNow ? main.last.value >= pathNow.value : better === 'lower';

/** The straight target path at a quarter: constant after its end, null before it begins or without a path. */
export function pathValue(path: { period: Period; value: number }[], period: Period): number | null {
	const last = path.at(-1);
	if (!last) return null;
	const here = quarterIndex(period);
	if (here >= quarterIndex(last.period)) return last.value;
	return path.find((point) => quarterIndex(point.period) === here)?.value ?? null;
}

/** The value before a step stands at its quarter too. */
const risers = (path: readonly { period: Period; value: number }[]) =>
	path.flatMap((one, index) => {
		const before = path[index - 1];
		return before && before.value !== one.value ? [{ ...one, value: before.value }, one] : [one];
	});

const lookOfRole = (role: string): Look =>
	role === 'experiment' || role === 'control' || role === 'sub-area' ? role : 'reference';

export function trendModel(figure: TrendFigure, of: Defined): TrendModel {
	const [chosen] = figure.series;
	const main = lineOf(
		chosen?.points ?? [],
		figure.area,
		lookOfRole(chosen?.role ?? 'experiment'),
		of,
		breaksOf(figure.breaks, [figure.area])
	);
	const control = figure.pooled
		? lineOf(figure.pooled.points, figure.pooled.area, 'control', of, breaksOf(figure.breaks, figure.compare))
		: null;
	const drawn = [...main.points, ...(control?.points ?? [])];
	const values = [
		...main.points
			.filter(isVisible)
			.flatMap(({ value, lower, upper }) => [value, lower ?? value, upper ?? value]),
		...(control?.points ?? []).filter(isVisible).map((point) => point.value),
		...figure.path.map((point) => point.value),
		...(figure.revised ?? []).flatMap((one) => one.path.map((point) => point.value)),
		...(figure.now?.minimum === undefined ? [] : [figure.now.minimum]),
		...figure.ahead.flatMap((one) => one.ranges.flatMap(({ lower, upper }) => [lower, upper]))
	];
	const periods = [...drawn, ...figure.path].map((point) => point.period);
	const end = figure.path.at(-1);
	const now = pathValue(figure.path, figure.period);
	const stops = [...new Set((main.points.length > 0 ? main.points : drawn).map((point) => point.period))];
	return {
		main,
		control,
		time: timeAxis(periods.length > 0 ? periods : [figure.period]),
		values: valueAxis(values, of),
		path: figure.stepped ? risers(figure.path) : figure.path,
		earlier: (figure.revised ?? []).map((one) => one.path),
		minimum:
			end && figure.now?.minimum !== undefined ? { period: end.period, value: figure.now.minimum } : null,
		fan: main.last && figure.ahead.length > 0 ? { from: main.last, at: figure.ahead } : null,
		pathNow:
			now === null || figure.period === figure.path[0]?.period ? null : { period: figure.period, value: now },
		better: of.better,
		empty: values.length === 0,
		stops
	};
}
