// The strokes and margins of a series as paths, read by the page's marks and by the pictures of files alike.
import { pathRound } from 'd3';
import { quarterIndex, type Period } from '../domain/period.ts';
import type { OutlookAt } from '../figures/outlook.ts';
import type { Visible } from './segments.ts';

/** Where a quarter's number and a value stand. */
interface Scales {
	x: (quarter: number) => number;
	y: (value: number) => number;
}

interface Shape {
	/** Its first quarter. */
	from: Period | undefined;
	d: string;
}

type Bounded = Visible & { lower: number; upper: number };
const bounded = (point: Visible): point is Bounded => point.lower !== null && point.upper !== null;

type Place = readonly [x: number, y: number];

/**
 * Straight from place to place; then back along others, and shut. As d3's own `line` and `area` draw it, without the curves that they bring
 * along to every page.
 */
export function lineThrough(places: readonly Place[], digits: number, back: readonly Place[] = []): string {
	const path = pathRound(digits);
	for (const [index, [x, y]] of [...places, ...back.toReversed()].entries())
		if (index === 0) path.moveTo(x, y);
		else path.lineTo(x, y);
	if (places.length === 1 || back.length > 0) path.closePath();
	return path.toString();
}

/** One stroke for each unbroken stretch. */
export function strokesOf(segments: Visible[][], { x, y }: Scales, digits: number): Shape[] {
	const placeOf = (point: Visible): Place => [x(quarterIndex(point.period)), y(point.value)];
	return segments
		.filter((segment) => segment.length > 1)
		.map((segment) => ({ from: segment[0]?.period, d: lineThrough(segment.map(placeOf), digits) }));
}

/**
 * A band along a line of quarters; `alone`: the points that stand alone or far apart.
 * @param joined false for survey waves: nothing is known between them
 */
export function marginsOf(segments: Visible[][], joined: boolean, { x, y }: Scales, digits: number) {
	const runs = segments.map((segment) => segment.filter(bounded));
	const edge = (run: Bounded[], side: 'lower' | 'upper') =>
		run.map((point): Place => [x(quarterIndex(point.period)), y(point[side])]);
	const bands = joined ? runs.filter((run) => run.length > 1) : [];
	return {
		bands: bands.map((run): Shape => ({
			from: run[0]?.period,
			d: lineThrough(edge(run, 'upper'), digits, edge(run, 'lower'))
		})),
		alone: joined ? runs.filter((run) => run.length === 1).flat() : runs.flat()
	};
}

/** What may come, quarter by quarter, from the last measurement on. */
export interface Fan {
	from: { period: Period; value: number };
	at: OutlookAt[];
}

/** Its ranges, the widest first, each as an area and as its two edges. */
export function fanPaths({ from, at }: Fan, { x, y }: Scales, digits: number) {
	const levels = [...new Set(at.flatMap((one) => one.ranges.map((range) => range.level)))];
	const begin: Place = [x(quarterIndex(from.period)), y(from.value)];
	return levels
		.sort((a, b) => b - a)
		.map((level) => {
			const edge = (side: 'lower' | 'upper'): Place[] => [
				begin,
				...at.flatMap(({ period, ranges }): Place[] => {
					const range = ranges.find((one) => one.level === level);
					return range ? [[x(quarterIndex(period)), y(range[side])]] : [];
				})
			];
			const [upper, lower] = [edge('upper'), edge('lower')];
			return {
				level,
				area: lineThrough(upper, digits, lower),
				edges: lineThrough(upper, digits) + lineThrough(lower, digits)
			};
		});
}
