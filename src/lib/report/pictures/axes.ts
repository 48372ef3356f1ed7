// What a trend picture stands on: gridlines, years, dated events, and breaks at which the axis is cut.
import type { Annotation } from '../../charts/annotations.ts';
import type { TrendModel } from '../../charts/trend-model.ts';
import type { Language } from '../../domain/text.ts';
import { periodShort } from '../../language/format.ts';
import { letterSize, rowHeight, type Frame } from './frame.ts';
import { ink } from './ink.ts';
import { tag, textWidth } from './svg-text.ts';
import { words } from './words.ts';

export const grid = (ticks: { value: number; text: string }[], { left, right, y }: Frame): string =>
	ticks
		.map(
			({ value, text }) =>
				tag('path', { d: `M${left} ${y(value).toFixed(2)}H${right.toFixed(2)}`, stroke: ink.rule }) +
				words(text, left - 9, y(value) + 4.5, { 'text-anchor': 'end', fill: ink.ink2 })
		)
		.join('');

export function years({ time }: TrendModel, frame: Frame, language: Language): string {
	const { left, right, bottom, x } = frame;
	const side = (at: number) => (at > right - 12 ? 'end' : at < left + 8 ? 'start' : 'middle');
	let free = -Infinity;
	return [
		tag('path', { d: `M${left.toFixed(2)} ${bottom}H${right.toFixed(2)}`, stroke: ink.edge }),
		...time.ticks.map((tick) => {
			const at = x(tick.x);
			const mark = tag('path', {
				d: `M${at.toFixed(2)} ${bottom}v${tick.label ? 6 : 3.5}`,
				stroke: ink.edge
			});
			if (!tick.period || (frame.narrow && tick.minor)) return mark;
			const text = periodShort(tick.period, language);
			const wide = textWidth(text, letterSize);
			const anchor = side(at);
			const from = anchor === 'start' ? at : anchor === 'end' ? at - wide : at - wide / 2;
			// Two names never run into each other.
			if (from < free) return mark;
			free = from + wide + 6;
			return mark + words(text, at, bottom + 21, { 'text-anchor': anchor, fill: ink.ink2 });
		})
	].join('');
}

export function verticals(annotations: Annotation[], { x, top, bottom, narrow }: Frame): string {
	return annotations
		.filter((one) => !narrow || one.kind === 'break')
		.map((one) => {
			const at = x(one.x);
			const begin = narrow ? top - 8 : top - 6 - one.row * rowHeight - 30;
			const side = one.before ? -6 : 6;
			const anchor = one.before ? 'end' : 'start';
			const broken = one.kind === 'break';
			return [
				tag('path', {
					d: `M${at.toFixed(2)} ${begin.toFixed(2)}V${bottom}`,
					stroke: broken ? ink.ink2 : ink.edge,
					'stroke-width': broken ? 1.5 : 1,
					'stroke-dasharray': '1.5 3'
				}),
				...(narrow
					? []
					: [
							words(one.title, at + side, begin + 11, {
								'text-anchor': anchor,
								'font-weight': 600,
								...(one.dutch === 'title' && { lang: 'nl' })
							}),
							words(one.detail, at + side, begin + 26, {
								'text-anchor': anchor,
								fill: ink.ink2,
								...(one.dutch === 'detail' && { lang: 'nl' })
							})
						]),
				...(broken
					? [
							tag('rect', { x: at - 6, y: bottom - 4, width: 12, height: 8, fill: ink.surface }),
							tag('path', {
								d: 'M-5.5 8L-1.5 -8M1.5 8L5.5 -8',
								transform: `translate(${at.toFixed(2)} ${bottom})`,
								stroke: ink.ink,
								'stroke-width': 1.8,
								fill: 'none'
							})
						]
					: [])
			].join('');
		})
		.join('');
}
