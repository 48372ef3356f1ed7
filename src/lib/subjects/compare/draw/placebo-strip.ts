// Places of the dots of a placebo strip: exactly at their change, stacked where they would touch.
import type { ChangesInShort, PlaceboEstimate } from '../figure/comparison-figure.ts';
import { changeScale, type ChangeScale } from './change-plot.ts';

/** Pixels between the centres of stacked dots. */
export const step = 12;
/** Percentage of the width within which two dots would touch, on the narrowest strip (280 px). */
const touching = 4.2;

export interface PlaceboStrip {
	scale: ChangeScale;
	/** Percentages of the width; level 0 = on the axis. */
	dots: { area: string; change: number; x: number; level: number }[];
	/** Of hundreds no dots but bars: percentages of the width, and of the highest bar. */
	bars: { x: number; width: number; height: number }[];
	ours: { x: number };
	levels: number;
}

export function placeboStripOf(placebo: PlaceboEstimate, kind: 'proportion' | 'mean'): PlaceboStrip {
	const sorted = [...placebo.others].sort((a, b) => a.change - b.change);
	const { among } = placebo;
	const ends = among ? [among.lowest, among.highest] : [];
	const scale = changeScale([placebo.change, ...ends, ...sorted.map((one) => one.change)], kind);
	const ours = { x: scale.at(placebo.change) };
	const placed: { x: number; level: number }[] = [{ ...ours, level: 0 }];
	const dots = sorted.map(({ area, change }) => {
		const x = scale.at(change);
		let level = 0;
		while (placed.some((one) => one.level === level && Math.abs(one.x - x) < touching)) level++;
		placed.push({ x, level });
		return { area, change, x, level };
	});
	return {
		scale,
		dots,
		bars: among ? barsOf(among, scale) : [],
		ours,
		levels: 1 + Math.max(...placed.map((one) => one.level))
	};
}

function barsOf({ lowest, highest, counts }: ChangesInShort, scale: ChangeScale): PlaceboStrip['bars'] {
	const most = Math.max(...counts);
	const edge = (step: number) => scale.at(lowest + ((highest - lowest) * step) / counts.length);
	return counts.flatMap((count, at) =>
		count === 0 ? [] : [{ x: edge(at), width: edge(at + 1) - edge(at), height: (count / most) * 100 }]
	);
}
