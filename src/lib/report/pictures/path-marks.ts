// What a trend picture stands on and is held against: gridlines, years, dated events and breaks, and the target path.
import type { Annotation } from '../../charts/trend-labels.ts';
import { wordsBelow, type TrendModel } from '../../charts/trend-model.ts';
import { quarterIndex } from '../../domain/period.ts';
import type { Language } from '../../domain/text.ts';
import { periodShort } from '../../language/format.ts';
import { type Frame, letterSize, rowHeight, words } from './frame.ts';
import { ink, tag, textWidth } from './svg-text.ts';

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

const places = ({ path }: Pick<TrendModel, 'path'>, { x, y }: Frame): string =>
	path.map((one) => `${x(quarterIndex(one.period)).toFixed(2)} ${y(one.value).toFixed(2)}`).join('L');

/** How words at the path stand against their place: clear of the edges of the plot. */
function anchorAt(frame: Frame, x: number, mark: 'dot' | 'tick'): 'start' | 'middle' | 'end' {
	const share = (x - frame.left) / (frame.right - frame.left);
	return share < 0.12 ? 'start' : share > (mark === 'tick' ? 0.4 : 0.8) ? 'end' : 'middle';
}

/** Where the words about the path now begin, or the path ends. */
function wedgeEnd({ pathNow }: TrendModel, frame: Frame, now: string, right: number): number {
	if (!pathNow) return right;
	const x = frame.x(quarterIndex(pathNow.period));
	const anchor = anchorAt(frame, x, 'dot');
	const wide = textWidth(now, letterSize);
	return Math.min(right, x - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0));
}

/**
 * @param text what the wedge is called; left out where it does not fit
 * @param now the words about the path now
 */
export function wedge(model: TrendModel, frame: Frame, text: string, now: string): string {
	const [from, to] = [model.path[0], model.path.at(-1)];
	if (!from || !to || frame.narrow) return '';
	const [left, right] = [frame.x(quarterIndex(from.period)), frame.x(quarterIndex(to.period))];
	const edge = model.better === 'lower' ? frame.bottom : frame.top;
	const hidden = model.main.hidden.length + (model.control?.hidden.length ?? 0) > 0;
	const base = model.better === 'lower' ? frame.bottom - 9 - (hidden ? 22 : 0) : frame.top + 15;
	return (
		tag('path', {
			d: `M${places(model, frame)}L${right.toFixed(2)} ${edge}L${left.toFixed(2)} ${edge}z`,
			fill: ink.goodt,
			'fill-opacity': 0.55
		}) +
		(wedgeEnd(model, frame, now, right) - left > textWidth(text, letterSize) + 20
			? words(text, left + 9, base, { fill: ink.good })
			: '')
	);
}

export const pathLine = (model: TrendModel, frame: Frame): string =>
	model.path.length > 1
		? tag('path', {
				d: `M${places(model, frame)}`,
				fill: 'none',
				stroke: ink.ink,
				'stroke-width': 1.6,
				'stroke-dasharray': '5 4'
			})
		: '';

/** What the plan asked before it was revised. */
export const earlierLines = ({ earlier }: TrendModel, frame: Frame): string =>
	earlier
		.map((path) =>
			tag('path', {
				d: `M${places({ path }, frame)}`,
				fill: 'none',
				stroke: ink.ink2,
				'stroke-width': 1.2,
				'stroke-dasharray': '1 4'
			})
		)
		.join('');

/** A mark on the path with a short leader to its words, on the side where there is room. */
function leader(
	frame: Frame,
	x: number,
	y: number,
	text: string,
	down: boolean,
	mark: 'dot' | 'tick'
): string {
	const [above, below] = [y - frame.top, frame.bottom - y];
	const downward = down ? below > 52 : above <= 52;
	const way = downward ? 1 : -1;
	const length = Math.max(13, Math.min(40, (downward ? below : above) - 36));
	const anchor = anchorAt(frame, x, mark);
	const beside = anchor === 'start' ? 5 : anchor === 'end' ? 5 : 0;
	return [
		tag('path', {
			d: `M${x.toFixed(2)} ${(y + way * 6).toFixed(2)}V${(y + way * length).toFixed(2)}`,
			stroke: ink.ink2
		}),
		mark === 'dot'
			? tag('circle', { cx: x, cy: y, r: 4, fill: ink.ink, stroke: ink.surface, 'stroke-width': 1.5 })
			: tag('path', { d: `M${x.toFixed(2)} ${(y - 7).toFixed(2)}v14`, stroke: ink.ink, 'stroke-width': 2.4 }),
		words(text, x + beside, y + way * length + (way > 0 ? 14 : -5), { 'text-anchor': anchor }, true)
	].join('');
}

/** @param said what is written at the baseline and at the path now; null in a picture without room for it */
export function pathMarks(
	model: TrendModel,
	frame: Frame,
	said: { baseline: string; now: string | null } | null
): string {
	const [from, to] = [model.path[0], model.path.at(-1)];
	if (!from || !to) return '';
	const [x, y] = [frame.x(quarterIndex(from.period)), frame.y(from.value)];
	const [endX, endY] = [frame.x(quarterIndex(to.period)), frame.y(to.value)];
	const now = model.pathNow;
	const least = model.minimum;
	return [
		least
			? tag('path', {
					d: `M${endX.toFixed(2)} ${(frame.y(least.value) - 10).toFixed(2)}v20`,
					stroke: ink.ink,
					'stroke-width': 1.5
				})
			: '',
		said
			? leader(frame, x, y, said.baseline, model.better === 'lower', 'tick')
			: tag('path', { d: `M${x.toFixed(2)} ${(y - 6).toFixed(2)}v12`, stroke: ink.ink, 'stroke-width': 2.4 }),
		tag('path', {
			d: `M${endX.toFixed(2)} ${(endY - 10).toFixed(2)}v20`,
			stroke: ink.ink,
			'stroke-width': 4
		}),
		said?.now && now && quarterIndex(now.period) < quarterIndex(to.period)
			? leader(
					frame,
					frame.x(quarterIndex(now.period)),
					frame.y(now.value),
					said.now,
					wordsBelow(model),
					'dot'
				)
			: ''
	].join('');
}
