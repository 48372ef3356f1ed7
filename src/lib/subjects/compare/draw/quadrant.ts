// Places of the goals between two questions: ahead of the path (right) and better than the control areas (up).
import type { CompareFigure } from '../figure/comparison-figure.ts';

export type QuadrantFigure = Pick<CompareFigure, 'indicator' | 'standing' | 'did' | 'detectable'>;

export interface QuadrantPoint {
	indicator: string;
	status: NonNullable<CompareFigure['standing']['status']>;
	/** Percentage of the width; 50 = on the path. */
	x: number;
	/** Percentage of the height; 50 = same as control. */
	y: number;
	/** Ends of the margin, upper end first; held inside the drawing, `cut` where they go on. */
	margin: { from: number; to: number; cutFrom: boolean; cutTo: boolean } | null;
	/** Where the name stands: beside the shape, moved down by so many pixels to stay clear of the others. */
	name: { side: 'left' | 'right'; down: number };
}

/** Pixels. */
export const height = 440;
/** Names are placed for the narrowest drawing (280 px), so that they stay clear on every wider one. */
const narrowest = 280;
const percent = (pixels: number) => (pixels / narrowest) * 100;
const [gap, letter, line, half] = [17, 7.6, 18, 13];

interface Box {
	from: number;
	to: number;
	/** Pixels. */
	y: number;
}
const meet = (a: Box, b: Box) => a.from < b.to && b.from < a.to && Math.abs(a.y - b.y) < line;

/** Beside its shape where there is room, else on the other side, else a line up or down. */
function nameFor(x: number, y: number, letters: number, taken: Box[]): QuadrantPoint['name'] & { box: Box } {
	const wide = percent(letters * letter);
	const options = [0, line, -line, 2 * line, -2 * line, 3 * line].flatMap((down) =>
		(['right', 'left'] as const).map((side) => {
			const from = side === 'right' ? x + percent(gap) : x - percent(gap) - wide;
			return { side, down, box: { from, to: from + wide, y: y + down } };
		})
	);
	const inside = options.filter(({ box }) => box.from >= 0 && box.to <= 100);
	const [first] = options;
	return (
		inside.find(({ box }) => !taken.some((one) => meet(one, box))) ??
		inside[0] ??
		first ?? { side: 'right', down: 0, box: { from: x, to: x, y } }
	);
}

const edge = { from: 5, to: 95 } as const;
const hold = (at: number) => Math.min(edge.to, Math.max(edge.from, at));

/**
 * Both ways are measured in the whole road from baseline to target, so that goals on different scales share one drawing.
 * A goal without both a standing and a difference has no place.
 */
export function quadrantPoints(
	goals: QuadrantFigure[],
	of: (indicator: string) => { better: 'lower' | 'higher'; name: string }
): QuadrantPoint[] {
	const known = goals.flatMap(({ indicator, standing, did, detectable: { target: road } }) => {
		const { value, path, status } = standing;
		if (value === null || path === null || status === null || did.value === null || !road) return [];
		const sign = of(indicator).better === 'higher' ? 1 : -1;
		const along = (difference: number) => (sign * difference) / road;
		const ends = [did.lower, did.upper].flatMap((end) => (end === null ? [] : [along(end)]));
		return [{ indicator, status, ahead: along(value - path), effect: along(did.value), ends }];
	});
	const reach = (values: number[]) => Math.max(0.2, ...values.map(Math.abs)) * 1.15;
	const across = reach(known.map((one) => one.ahead));
	const tall = reach(known.flatMap((one) => [one.effect, ...one.ends.filter((end) => Math.abs(end) < 1)]));
	const up = (effect: number) => 50 - (effect / tall) * 45;
	const points = known.map(({ indicator, status, ahead, effect, ends }) => {
		const x = hold(50 + (ahead / across) * 45);
		const [low, high] = [Math.min(...ends), Math.max(...ends)];
		return {
			indicator,
			status,
			x,
			y: hold(up(effect)),
			margin:
				ends.length < 2
					? null
					: {
							from: hold(up(high)),
							to: hold(up(low)),
							cutFrom: up(high) < edge.from,
							cutTo: up(low) > edge.to
						}
		};
	});
	const taken = points.map(({ x, y }): Box => {
		return { from: x - percent(half), to: x + percent(half), y: (y / 100) * height };
	});
	return points.map((point) => {
		const letters = of(point.indicator).name.length;
		const { box, ...name } = nameFor(point.x, (point.y / 100) * height, letters, taken);
		taken.push(box);
		return { ...point, name };
	});
}
