// Where a picture's plot stands: room for the values at its left, names at its right, events above and years below; and its words.
import type { Ending } from '../../charts/end-labels.ts';
import { type Annotation, placesOf } from '../../charts/trend-labels.ts';
import type { TrendModel } from '../../charts/trend-model.ts';
import { type Attributes, ink, tag, textWidth, wrapped, xmlText } from './svg-text.ts';

const halo = {
	stroke: ink.surface,
	'stroke-width': 3.5,
	'stroke-linejoin': 'round',
	'paint-order': 'stroke'
};

/**
 * @param more attributes over the usual ones
 * @param clear draws a rim of paper around the letters
 */
export const words = (text: string, x: number, y: number, more: Attributes = {}, clear = false): string =>
	tag(
		'text',
		{ x, y, 'font-size': letterSize, fill: ink.ink, ...(clear ? halo : {}), ...more },
		xmlText(text)
	);

/** What is to be said where there is no line to draw, on paper of its own at the upper side where no path runs. */
export function notice(text: string, { left, right, top }: Frame, better: 'lower' | 'higher'): string {
	const lines = wrapped(text, Math.min(360, right - left - 60), letterSize);
	const wide = Math.max(...lines.map((one) => textWidth(one, letterSize))) + 24;
	const high = lines.length * 18 + 16;
	const [x, y] = [better === 'lower' ? right - wide - 10 : left + 10, top + 8];
	return (
		tag('rect', { x, y, width: wide, height: high, rx: 4, fill: ink.surface, stroke: ink.edge }) +
		lines.map((one, row) => words(one, x + 12, y + 21 + row * 18)).join('')
	);
}

/** Letters in a picture, px: 9.75 pt on A4. */
export const letterSize = 13;
/** A row of names above the plot. */
export const rowHeight = 34;
/** Between a line's end and its name. */
export const nameGap = 15;

export interface Frame {
	width: number;
	height: number;
	left: number;
	right: number;
	top: number;
	bottom: number;
	/** Room for a name that stands right of the plot, px. */
	nameRoom: number;
	/** Too narrow for more than lines, marks and line ends. */
	narrow: boolean;
	/** Places in px of a quarter's number and of a value. */
	x: (quarter: number) => number;
	y: (value: number) => number;
}

export function frameOf(
	size: { width: number; height: number },
	model: TrendModel,
	ticks: string[],
	endings: Ending[],
	annotations: Annotation[]
): Frame {
	const { width, height } = size;
	const narrow = width < 480;
	const { across, down } = placesOf(model);
	const left = Math.max(...ticks.map((tick) => textWidth(tick, letterSize)), 16) + 14;
	const most = width * (narrow ? 0.28 : 0.26);
	// A label beside a line that ends early may stand over the rest of the plot; it needs less room than it is wide.
	const wanted = endings.map((one) => {
		const wide = Math.max(
			...one.name.split(/[ -]/).map((word) => textWidth(word, letterSize) * 1.06),
			textWidth(one.value, letterSize)
		);
		return wide + nameGap - ((100 - one.x) / 100) * (width - left - most);
	});
	const room = Math.min(most, Math.max(28, ...wanted));
	const right = width - room - 4;
	const rows = narrow || annotations.length === 0 ? 0 : Math.max(...annotations.map((one) => one.row)) + 1;
	const top = 14 + (rows > 0 ? rows * rowHeight + 4 : annotations.length > 0 ? 8 : 0);
	const bottom = height - 30;
	return {
		width,
		height,
		left,
		right,
		top: Math.min(top, height / 2),
		bottom,
		nameRoom: room - nameGap,
		narrow,
		x: (quarter) => left + (across(quarter) / 100) * (right - left),
		y: (value) => Math.min(top, height / 2) + (down(value) / 100) * (bottom - Math.min(top, height / 2))
	};
}
