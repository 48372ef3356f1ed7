// The road: where value, margin, path and control districts lie between a goal's baseline (0) and its target (1).
import type { OverviewIndicator } from '../../../figures/overview-figure.ts';

/** Drawn part of the way: a bit before the baseline, a good bit past the target. */
export const roadDomain: [number, number] = [-0.28, 1.62];

/** A place along the way, held inside the drawn part; `beyond` says on which side it would leave it. */
export interface RoadPlace {
	at: number;
	beyond: 'start' | 'end' | null;
}

export type PathLabel = 'left' | 'right' | 'above';

export interface Road {
	dot: RoadPlace | null;
	band: { from: RoadPlace; to: RoadPlace } | null;
	/** Where the goal would stand had it moved with the control districts. */
	aligned: RoadPlace | null;
	/** Where the path is now, 0-1; null before the baseline. */
	path: number | null;
	pathLabel: PathLabel;
	/** Why no dot stands on the road. */
	without: 'break' | 'hidden' | 'absent' | null;
}

export type RoadInput = Pick<
	OverviewIndicator,
	'value' | 'lower' | 'upper' | 'baseline' | 'target' | 'path' | 'hidden' | 'break'
> & { control: { aligned: number | null } | null };

function place(at: number): RoadPlace {
	const [start, end] = roadDomain;
	if (at < start) return { at: start, beyond: 'start' };
	if (at > end) return { at: end, beyond: 'end' };
	return { at, beyond: null };
}

/** Keeps the path's number clear of those of baseline and target, on the narrowest road too. */
function pathLabelAt(path: number): PathLabel {
	if (path < 0.1 || path >= 0.9) return 'above';
	return path < 0.42 ? 'right' : 'left';
}

/** Null where there is no way to go: no baseline, no target, or both the same. */
export function roadOf(row: RoadInput): Road | null {
	const { baseline, target } = row;
	if (baseline === null || target === null || baseline === target) return null;
	const along = (value: number) => (value - baseline) / (target - baseline);
	const path = row.path === null ? null : along(row.path);
	const without = row.break ? 'break' : row.hidden ? 'hidden' : row.value === null ? 'absent' : null;
	const shown = without === null;
	const bounds =
		shown && row.lower !== null && row.upper !== null
			? [along(row.lower), along(row.upper)].sort((a, b) => a - b)
			: [];
	const [from, to] = bounds;
	return {
		dot: shown && row.value !== null ? place(along(row.value)) : null,
		band: from === undefined || to === undefined ? null : { from: place(from), to: place(to) },
		aligned: shown && row.control?.aligned != null ? place(along(row.control.aligned)) : null,
		path,
		pathLabel: path === null ? 'left' : pathLabelAt(path),
		without
	};
}
