// The five status shapes as SVG text, for files; the word always stands beside it.
import type { Status } from '../../figures/evidence.ts';
import { ink, tag } from './svg-text.ts';

export const statusInk: Record<Status | 'none', string> = {
	reached: ink.good,
	'on-track': ink.good,
	uncertain: ink.unsure,
	'off-track': ink.bad,
	none: ink.none
};

const round = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const;

function shapes(status: Status | null): string {
	const colour = statusInk[status ?? 'none'];
	const cut = { ...round, stroke: ink.surface, 'stroke-width': 2.2 };
	const line = { ...round, stroke: colour, 'stroke-width': 2 };
	const circle = (r: number, more: Record<string, string | number>) =>
		tag('circle', { cx: 10, cy: 10, r, ...more });
	switch (status) {
		case 'reached':
			return circle(9, { fill: colour }) + tag('path', { d: 'M5.8 10.4l2.9 2.9 5.6-6.1', ...cut });
		case 'on-track':
			return (
				circle(8, { fill: 'none', stroke: colour, 'stroke-width': 2 }) +
				tag('path', { d: 'M6 10h7.4M10.4 6.8l3.2 3.2-3.2 3.2', ...line })
			);
		case 'uncertain':
			return (
				tag('path', { d: 'M10 1.4L18.6 10 10 18.6 1.4 10z', ...line }) +
				tag('path', { d: 'M6.2 10.8c1-1.7 2.4-1.7 3.8-.8s2.8.9 3.8-.8', ...line, 'stroke-width': 1.9 })
			);
		case 'off-track':
			return (
				tag('path', {
					d: 'M10 2.2L18.9 17.6H1.1z',
					fill: colour,
					stroke: colour,
					'stroke-width': 1.6,
					'stroke-linejoin': 'round'
				}) +
				tag('path', { d: 'M10 7.6v4.8', ...cut }) +
				tag('circle', { cx: 10, cy: 15.1, r: 1.25, fill: ink.surface })
			);
		default:
			return (
				circle(8, { fill: 'none', stroke: colour, 'stroke-width': 1.9, 'stroke-dasharray': '3.1 3.18' }) +
				[6.7, 10, 13.3].map((cx) => tag('circle', { cx, cy: 10, r: 1.15, fill: colour })).join('')
			);
	}
}

/** @param size px, 15 to 34 */
export const glyph = (status: Status | null, size: number): string =>
	tag(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			viewBox: '0 0 20 20',
			width: size,
			height: size,
			'aria-hidden': 'true',
			focusable: 'false'
		},
		shapes(status)
	);
