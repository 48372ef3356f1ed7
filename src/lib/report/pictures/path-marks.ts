// The target path in a picture: wedge on its good side, dashed line, baseline tick, target bar, and what it says now.
import type { TrendModel } from '../../charts/trend-model.ts';
import { quarterIndex } from '../../domain/period.ts';
import { letterSize, type Frame } from './frame.ts';
import { ink } from './ink.ts';
import { tag, textWidth } from './svg-text.ts';
import { words } from './words.ts';

const places = ({ path }: TrendModel, { x, y }: Frame): string =>
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
	const last = model.main.last;
	const besidePath = last && now ? last.value >= now.value : model.better === 'lower';
	return [
		said
			? leader(frame, x, y, said.baseline, model.better === 'lower', 'tick')
			: tag('path', { d: `M${x.toFixed(2)} ${(y - 6).toFixed(2)}v12`, stroke: ink.ink, 'stroke-width': 2.4 }),
		tag('path', {
			d: `M${endX.toFixed(2)} ${(endY - 10).toFixed(2)}v20`,
			stroke: ink.ink,
			'stroke-width': 4
		}),
		said?.now && now && quarterIndex(now.period) < quarterIndex(to.period)
			? leader(frame, frame.x(quarterIndex(now.period)), frame.y(now.value), said.now, besidePath, 'dot')
			: ''
	].join('');
}
