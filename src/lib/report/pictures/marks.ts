// The marks of a trend picture: ● experiment, ◇ control, ■ reference, ○ sub-area, hollow while provisional.
import { bandsIn, type Ending, placeLabels } from '../../charts/end-labels.ts';
import { fanPaths, marginsOf, strokesOf, type Fan } from '../../charts/shapes.ts';
import type { Line, Look } from '../../charts/trend-model.ts';
import { quarterIndex } from '../../domain/period.ts';
import { type Frame, letterSize, nameGap, words } from './frame.ts';
import { ink, tag, wrapped } from './svg-text.ts';

const lineHeight = 16;

const tones: Record<Ending['tone'], { name: string; value: string; weight: number }> = {
	experiment: { name: ink.exp, value: ink.exp, weight: 600 },
	'sub-area': { name: ink.exp, value: ink.exp, weight: 600 },
	control: { name: ink.ctlx, value: ink.ctlx, weight: 400 },
	reference: { name: ink.ink2, value: ink.ink2, weight: 400 },
	target: { name: ink.ink, value: ink.ink2, weight: 400 }
};

export function lineEnds(endings: Ending[], frame: Frame): string {
	const { left, right, top, bottom, width } = frame;
	const height = bottom - top;
	const labels = endings.map((one) => {
		const x = left + (one.x / 100) * (right - left);
		// Bold letters are a little wider.
		const lines = wrapped(one.name, (width - x - nameGap - 2) / 1.07, letterSize);
		const values = wrapped(one.value, width - x - nameGap - 2, letterSize);
		return { ...one, x, lines, values, rows: lines.length + values.length + (one.note ? 1 : 0) };
	});
	const places = placeLabels(
		labels.map((one) => ({
			at: (one.y / 100) * height,
			height: one.rows * lineHeight + 2,
			avoid: bandsIn(one, height)
		})),
		height + 8
	);
	return labels
		.map((one, index) => {
			const middle = (places[index] ?? 0) + top;
			const end = (one.y / 100) * height + top;
			const shift = middle - end;
			const tone = tones[one.tone];
			const base = (row: number) => middle + (row - one.rows / 2 + 0.76) * lineHeight;
			const texts = [
				...one.lines.map((text) => ({ text, fill: tone.name, weight: 600 })),
				...one.values.map((text) => ({ text, fill: tone.value, weight: tone.weight })),
				...(one.note ? [{ text: one.note, fill: tone.value, weight: 400 }] : [])
			];
			const elbow =
				Math.abs(shift) > 10
					? tag('path', {
							d: `M${(one.x + nameGap - 3).toFixed(2)} ${(middle - Math.sign(shift) * 3).toFixed(2)}L${(one.x + 8).toFixed(2)} ${(end + Math.sign(shift) * 7).toFixed(2)}`,
							stroke: ink.edge,
							fill: 'none'
						})
					: '';
			return (
				elbow +
				texts
					.map(({ text, fill, weight }, row) =>
						words(text, one.x + nameGap, base(row), { fill, 'font-weight': weight }, true)
					)
					.join('')
			);
		})
		.join('');
}

const strokeOf: Record<Look, string> = {
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
export const lines = ({ segments, look }: Line, frame: Frame): string =>
	strokesOf(segments, frame, 2)
		.map(({ d }) =>
			tag('path', {
				d,
				fill: 'none',
				stroke: strokeOf[look],
				'stroke-width': look === 'experiment' || look === 'sub-area' ? 3 : 2,
				'stroke-linejoin': 'round',
				'stroke-linecap': 'round'
			})
		)
		.join('');

/** The margin: a band along quarters, capped strokes where points stand alone or are survey waves. */
export function margins({ segments }: Line, frame: Frame, joined: boolean): string {
	const { bands, alone } = marginsOf(segments, joined, frame, 2);
	return [
		...bands.map(({ d }) => tag('path', { d, fill: ink.expt, 'fill-opacity': 0.9 })),
		...alone.map((point) => {
			const at = frame.x(quarterIndex(point.period)).toFixed(2);
			const [low, high] = [frame.y(point.lower).toFixed(2), frame.y(point.upper).toFixed(2)];
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

/** What may come: two widths, edged with dashes since nothing was measured there. */
export const fan = (one: Fan, frame: Frame): string =>
	fanPaths(one, frame, 2)
		.map(
			({ level, area, edges }) =>
				tag('path', { d: area, fill: ink.expt, 'fill-opacity': level > 0.5 ? 0.5 : 1 }) +
				tag('path', { d: edges, fill: 'none', stroke: ink.exp, 'stroke-dasharray': '2 3' })
		)
		.join('');
