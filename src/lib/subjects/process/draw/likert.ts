// Diverging bars of answers: each item's bands left and right of the middle of its scale, all on one width.
import type { ProcessItem } from '../figure/items.ts';
import type { Band } from '../figure/small-cells.ts';

export interface Segment extends Band {
	/** In percent of the drawn width. */
	x: number;
	width: number;
	/** 1 the least favourable, 5 the most; 3 the middle itself. */
	shade: 1 | 2 | 3 | 4 | 5;
	/** Wide enough for its words. */
	roomy: boolean;
}

/** Below this share of the drawn width no words fit. */
const roomFor = 17;

const middleOf = ({ min, max }: ProcessItem['scale']): number => (min + max) / 2;
/** Which part of a band lies left of the middle: each of its answers counts alike, the middle itself for a half. */
function leftPart({ from, to }: Band, middle: number): number {
	let left = 0;
	for (let answer = from; answer <= to; answer++) left += answer < middle ? 1 : answer === middle ? 0.5 : 0;
	return left / (to - from + 1);
}

function shadeOf({ from, to }: Band, { scale }: ProcessItem): Segment['shade'] {
	const middle = middleOf(scale);
	const far = ((from + to) / 2 - middle) / ((scale.max - scale.min) / 2);
	if (far === 0) return 3;
	return far < -0.6 ? 1 : far < 0 ? 2 : far > 0.6 ? 5 : 4;
}

/** Shares of everyone to the left and to the right of the middle. */
function sharesOf({ bands, scale }: ProcessItem): { left: number; right: number } {
	const all = (bands ?? []).reduce((sum, one) => sum + one.people, 0);
	const left = (bands ?? []).reduce((sum, one) => sum + one.people * leftPart(one, middleOf(scale)), 0);
	return all === 0 ? { left: 0, right: 0 } : { left: left / all, right: 1 - left / all };
}

export interface Extent {
	left: number;
	right: number;
}

/** As wide to both sides as any of these bars is. */
export const extentOf = (items: readonly ProcessItem[]): Extent => ({
	left: Math.max(0, ...items.map((one) => sharesOf(one).left)),
	right: Math.max(0, ...items.map((one) => sharesOf(one).right))
});

/** Where the middle stands, in percent of the drawn width. */
export const middleAt = ({ left, right }: Extent): number =>
	left + right === 0 ? 50 : (left / (left + right)) * 100;

export function segmentsOf(item: ProcessItem, extent: Extent): Segment[] {
	const { bands } = item;
	const whole = extent.left + extent.right;
	if (!bands || whole === 0) return [];
	const all = bands.reduce((sum, one) => sum + one.people, 0);
	let x = middleAt(extent) - (sharesOf(item).left / whole) * 100;
	return bands.map((band) => {
		const width = (band.people / all / whole) * 100;
		const segment = { ...band, x, width, shade: shadeOf(band, item), roomy: width >= roomFor };
		x += width;
		return segment;
	});
}
