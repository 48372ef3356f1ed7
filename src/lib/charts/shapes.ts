// The strokes and margins of a series as paths, read by the page's marks and by the pictures of files alike.
import { area, line } from 'd3';
import { quarterIndex, type Period } from '../domain/period.ts';
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

/** One stroke for each unbroken stretch. */
export function strokesOf(segments: Visible[][], { x, y }: Scales, digits: number): Shape[] {
	const shape = line<Visible>()
		.x((point) => x(quarterIndex(point.period)))
		.y((point) => y(point.value))
		.digits(digits);
	return segments
		.filter((segment) => segment.length > 1)
		.map((segment) => ({ from: segment[0]?.period, d: shape(segment) ?? '' }));
}

/**
 * A band along a line of quarters; `alone`: the points that stand alone or far apart.
 * @param joined false for survey waves: nothing is known between them
 */
export function marginsOf(segments: Visible[][], joined: boolean, { x, y }: Scales, digits: number) {
	const runs = segments.map((segment) => segment.filter(bounded));
	const shape = area<Bounded>()
		.x((point) => x(quarterIndex(point.period)))
		.y0((point) => y(point.lower))
		.y1((point) => y(point.upper))
		.digits(digits);
	const bands = joined ? runs.filter((run) => run.length > 1) : [];
	return {
		bands: bands.map((run): Shape => ({ from: run[0]?.period, d: shape(run) ?? '' })),
		alone: joined ? runs.filter((run) => run.length === 1).flat() : runs.flat()
	};
}
