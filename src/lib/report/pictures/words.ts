// Words in a picture: one line of text, clear of what is drawn behind it.
import { ink } from './ink.ts';
import { letterSize, type Frame } from './frame.ts';
import { tag, textWidth, wrapped, xmlText, type Attributes } from './svg-text.ts';

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
