// What the event study draws: a point with its margin for each period, in points as people read them, around zero.
import { quarterIndex, type Period } from '../domain/period.ts';
import type { CompareEventStudy } from '../figures/compare-time-figure.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';
import { valueAxis, type ValueAxis } from './value-axis.ts';

export interface EventMark {
	period: Period;
	/** Percentage points for shares. */
	value: number;
	lower: number | null;
	upper: number | null;
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
	const marks = points.flatMap(({ period, value, lower, upper }): EventMark[] =>
		value === null
			? []
			: [
					{
						period,
						value: value * times,
						lower: lower === null ? null : lower * times,
						upper: upper === null ? null : upper * times,
						moment:
							period === reference
								? 'reference'
								: quarterIndex(period) < quarterIndex(start)
									? 'before'
									: 'after'
					}
				]
	);
	const all = marks.flatMap(({ value, lower, upper }) => [value, lower ?? value, upper ?? value]);
	return {
		marks,
		time: timeAxis([...points.map((one) => one.period), start]),
		// A difference has no end of its scale, so it is drawn as any number is.
		values: valueAxis([0, ...all], { kind: 'mean' }),
		stops: points.map((one) => one.period)
	};
}
