// Where a series may be drawn as one line: a break, a hidden value or a missing period ends it.
import { isYear, quarterIndex, type Period } from '../domain/period.ts';
import type { Measured } from '../figures/evidence.ts';

export type Frequency = 'quarter' | 'wave' | 'year';

/** A measured point that can be drawn. */
export type Visible = Measured & { value: number };

export const isVisible = (point: Measured): point is Visible =>
	!point.hidden && point.value !== null && Number.isFinite(point.value);

/** Quarters that may lie between two points of one line; waves are joined however far apart. */
function longestStep(frequency: Frequency, point: Measured): number {
	if (frequency === 'wave') return Infinity;
	return frequency === 'year' || isYear(point.period) ? 4 : 1;
}

/**
 * The unbroken stretches of a series, in order of time; a stretch may be a single point.
 * @param breaks quarters from which the series counts differently
 */
export function segmentsOf(points: Measured[], frequency: Frequency, breaks: Period[]): Visible[][] {
	const out: Visible[][] = [];
	let open: Visible[] = [];
	const close = () => {
		if (open.length > 0) out.push(open);
		open = [];
	};
	for (const point of points) {
		const before = open.at(-1);
		const here = quarterIndex(point.period);
		if (before) {
			const there = quarterIndex(before.period);
			const broken = breaks.some((at) => quarterIndex(at) > there && quarterIndex(at) <= here);
			if (broken || here - there > longestStep(frequency, point)) close();
		}
		if (isVisible(point)) open.push(point);
		else close();
	}
	close();
	return out;
}

/** Quarters from which the series of these areas counts differently; a break without area holds for all. */
export const breaksOf = (breaks: { period: Period; area: string | null }[], areas: string[]): Period[] =>
	breaks.filter((one) => one.area === null || areas.includes(one.area)).map((one) => one.period);
