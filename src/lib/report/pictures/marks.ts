// The marks of a trend picture: ● experiment, ◇ control, ■ reference, ○ sub-area, hollow while provisional.
import { area, line } from 'd3';
import type { Visible } from '../../charts/segments.ts';
import type { Line, Look } from '../../charts/trend-model.ts';
import { quarterIndex } from '../../domain/period.ts';
import type { Frame } from './frame.ts';
import { ink } from './ink.ts';
import { tag } from './svg-text.ts';

export const strokeOf: Record<Look, string> = {
	experiment: ink.exp,
	'sub-area': ink.exp,
	control: ink.ctl,
	reference: ink.ref
};

export function pointMark(x: number, y: number, look: Look, size: number, hollow: boolean): string {
	const open = hollow || look === 'control' || look === 'sub-area';
	const colour = strokeOf[look];
	const paint = open ? { fill: ink.surface, stroke: colour } : { fill: colour, stroke: ink.surface };
	if (look === 'control')
		return tag('path', {
			d: `M0 ${-size}L${size} 0L0 ${size}L${-size} 0z`,
			transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})`,
			...paint,
			'stroke-width': 2.2
		});
	if (look === 'reference')
		return tag('rect', {
			x: x - size * 0.75,
			y: y - size * 0.75,
			width: size * 1.5,
			height: size * 1.5,
			...paint,
			'stroke-width': 2
		});
	return tag('circle', {
		cx: x,
		cy: y,
		r: open ? size - 1.2 : size,
		...paint,
		'stroke-width': open ? 2.4 : 1.5
	});
}

/** A measured point on a line, hollow while provisional. */
export const dotMark = (x: number, y: number, look: Look, hollow: boolean): string =>
	hollow ? pointMark(x, y, look, 4.4, true) : tag('circle', { cx: x, cy: y, r: 3, fill: strokeOf[look] });

/** One stroke for each unbroken stretch. */
export function lines({ segments, look }: Line, { x, y }: Frame): string {
	const shape = line<Visible>()
		.x((point) => x(quarterIndex(point.period)))
		.y((point) => y(point.value))
		.digits(2);
	return segments
		.filter((segment) => segment.length > 1)
		.map((segment) =>
			tag('path', {
				d: shape(segment),
				fill: 'none',
				stroke: strokeOf[look],
				'stroke-width': look === 'experiment' || look === 'sub-area' ? 3 : 2,
				'stroke-linejoin': 'round',
				'stroke-linecap': 'round'
			})
		)
		.join('');
}

type Bounded = Visible & { lower: number; upper: number };
const bounded = (point: Visible): point is Bounded => point.lower !== null && point.upper !== null;

/** The margin: a band along quarters, capped strokes where points stand alone or are survey waves. */
export function margins({ segments }: Line, { x, y }: Frame, joined: boolean): string {
	const runs = segments.map((segment) => segment.filter(bounded));
	const bands = joined ? runs.filter((run) => run.length > 1) : [];
	const alone = joined ? runs.filter((run) => run.length === 1).flat() : runs.flat();
	const shape = area<Bounded>()
		.x((point) => x(quarterIndex(point.period)))
		.y0((point) => y(point.lower))
		.y1((point) => y(point.upper))
		.digits(2);
	return [
		...bands.map((run) => tag('path', { d: shape(run), fill: ink.expt, 'fill-opacity': 0.9 })),
		...alone.map((point) => {
			const at = x(quarterIndex(point.period)).toFixed(2);
			const [low, high] = [y(point.lower).toFixed(2), y(point.upper).toFixed(2)];
			return tag('path', {
				d: `M${at} ${low}V${high}M${at} ${low}m-4.5 0h9M${at} ${high}m-4.5 0h9`,
				fill: 'none',
				stroke: ink.exp,
				'stroke-width': 1.8
			});
		})
	].join('');
}

/** Hidden figures: a point at one constant height, so that it can never be read as a value. */
export const hiddenMarks = ({ hidden, look }: Line, { x, bottom }: Frame, height: number): string =>
	hidden
		.map((period) =>
			tag('circle', {
				cx: x(quarterIndex(period)),
				cy: bottom - height,
				r: 2.9,
				fill: look === 'control' ? ink.ctlx : ink.ink
			})
		)
		.join('');
