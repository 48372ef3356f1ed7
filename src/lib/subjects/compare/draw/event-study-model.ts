// What the event study draws: a point with its margin for each period, in points as people read them, around zero.
import { quarterIndex, type Period } from '../../../domain/period.ts';
import type { CompareEventStudy } from '../figure/time-figure.ts';
import { timeAxis, type TimeAxis, valueAxis, type ValueAxis } from '../../../charts/axes.ts';

export interface EventMark {
	period: Period;
	/** Percentage points for shares. */
	value: number;
	lower: number | null;
	upper: number | null;
	/** Of all periods on this side of the start together. */
	bandLower: number | null;
	bandUpper: number | null;
	moment: 'before' | 'reference' | 'after';
}

export interface EventStudyModel {
	marks: EventMark[];
	time: TimeAxis;
	values: ValueAxis;
	stops: Period[];
}

export function eventStudyModel(
	{ points, reference }: CompareEventStudy,
	start: Period,
	kind: 'proportion' | 'mean'
): EventStudyModel {
	const times = kind === 'proportion' ? 100 : 1;
	const drawn = (one: number | null) => (one === null ? null : one * times);
	const marks = points.flatMap(({ period, value, lower, upper, bandLower, bandUpper }): EventMark[] =>
		value === null
			? []
			: [
					{
						period,
						value: value * times,
						lower: drawn(lower),
						upper: drawn(upper),
						bandLower: drawn(bandLower),
						bandUpper: drawn(bandUpper),
						moment:
							period === reference
								? 'reference'
								: quarterIndex(period) < quarterIndex(start)
									? 'before'
									: 'after'
					}
				]
	);
	const all = marks.flatMap(({ value, bandLower, bandUpper }) => [
		value,
		bandLower ?? value,
		bandUpper ?? value
	]);
	return {
		marks,
		time: timeAxis([...points.map((one) => one.period), start]),
		// A difference has no end of its scale, so it is drawn as any number is.
		values: valueAxis([0, ...all], { kind: 'mean' }),
		stops: points.map((one) => one.period)
	};
}
