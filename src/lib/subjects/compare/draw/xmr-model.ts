// What the XmR chart draws: the points in their unbroken stretches, the limits of each, and which points stand out.
import { quarterIndex, type Period } from '../../../domain/period.ts';
import type { CompareXmr, XmrPoint } from '../figure/time-figure.ts';
import { segmentsOf, type Visible } from '../../../charts/segments.ts';
import { timeAxis, type TimeAxis, valueAxis, type ValueAxis } from '../../../charts/axes.ts';
import type { Defined } from '../../../charts/trend-model.ts';

type Unit = Pick<Defined, 'kind' | 'scale' | 'decimals'>;

/** Mean and limits over one stretch, in quarter numbers. */
export interface LimitSpan {
	from: number;
	to: number;
	mean: number;
	lower: number;
	upper: number;
}

/** Neighbouring quarters with the same signal. */
export interface SignalSpan {
	from: Period;
	to: Period;
	signal: XmrPoint['signal'];
	meaning: XmrPoint['meaning'];
}

export interface XmrModel {
	/** What may be joined by a line. */
	segments: Visible[][];
	limits: LimitSpan[];
	/** Points that stand out. */
	marked: XmrPoint[];
	time: TimeAxis;
	values: ValueAxis;
	stops: Period[];
}

const asMeasured = ({ period, value, n, provisional }: XmrPoint): Visible => ({
	area: 'experiment',
	period,
	value,
	lower: null,
	upper: null,
	numerator: null,
	denominator: null,
	mean: null,
	sd: null,
	n,
	provisional,
	hidden: false,
	row: null
});

/** Limits that follow the number of people make a step a quarter; steps too small to be seen are one line. */
function limitsOf({ points, segments }: CompareXmr): LimitSpan[] {
	return segments.flatMap(({ from, to, limits }): LimitSpan[] => {
		const spans: LimitSpan[] = [];
		const within = points.filter(
			({ period }) => quarterIndex(period) >= quarterIndex(from) && quarterIndex(period) <= quarterIndex(to)
		);
		for (const { period, mean, lower, upper } of limits ? within : []) {
			if (mean === null || lower === null || upper === null) continue;
			const at = quarterIndex(period);
			const last = spans.at(-1);
			const unseen = (upper - lower) / 200;
			if (last && Math.abs(last.lower - lower) <= unseen && Math.abs(last.upper - upper) <= unseen)
				last.to = at;
			else {
				if (last) last.to = at - 1;
				spans.push({ from: at, to: at, mean, lower, upper });
			}
		}
		return spans;
	});
}

/** The signals in words need one line for each run, not for each quarter. */
export function signalSpans({ points, breaks }: CompareXmr): SignalSpan[] {
	const out: SignalSpan[] = [];
	let before: XmrPoint | undefined;
	for (const point of points) {
		const last = out.at(-1);
		const broken = breaks.some(
			({ period }) =>
				before !== undefined &&
				quarterIndex(period) > quarterIndex(before.period) &&
				quarterIndex(period) <= quarterIndex(point.period)
		);
		const goesOn =
			before?.signal === point.signal &&
			before.meaning === point.meaning &&
			!broken &&
			quarterIndex(point.period) - quarterIndex(before.period) === 1;
		if (point.signal !== 'none') {
			if (last && goesOn) last.to = point.period;
			else
				out.push({
					from: point.period,
					to: point.period,
					signal: point.signal,
					meaning: point.meaning
				});
		}
		before = point;
	}
	return out;
}

/** What the points are written as: the indicator's own unit, or so many quarters. */
export const xmrUnit = <Of extends Unit>({ unit }: CompareXmr, of: Of): Unit =>
	unit === 'quarters' ? { kind: 'mean', decimals: 1, scale: { min: 0, max: Infinity } } : of;

export function xmrModel(figure: CompareXmr, of: Unit): XmrModel {
	const { points, target } = figure;
	const limits = limitsOf(figure);
	const values = [
		...points.map((one) => one.value),
		...limits.flatMap((one) => [one.mean, one.lower, one.upper]),
		...(target === null ? [] : [target])
	];
	return {
		segments: segmentsOf(
			points.map(asMeasured),
			// Gaps between events are joined however long they are.
			figure.unit === 'quarters' ? 'wave' : 'quarter',
			figure.breaks.map((one) => one.period)
		),
		limits,
		marked: points.filter((one) => one.signal !== 'none'),
		time: timeAxis([...points.map((one) => one.period), ...figure.gaps]),
		values: valueAxis(values, xmrUnit(figure, of)),
		stops: points.map((one) => one.period)
	};
}
