// The sparkline's numbers: unbroken runs of points, the drawn span of values, the marks at the ends.
import { quarterIndex } from '../../../domain/period.ts';
import type { OverviewIndicator, SparkPoint } from '../../../figures/overview-figure.ts';

export interface SparkDot {
	/** Quarter index. */
	at: number;
	value: number;
	provisional: boolean;
}

export interface Spark {
	yDomain: [number, number];
	/** Runs between which the line breaks: at a hidden value, a missing quarter, a break in the series. */
	runs: { dots: SparkDot[]; beforeBreak: boolean }[];
	control: SparkDot[][];
	path: { at: number; value: number }[];
	breaks: number[];
	/** Quarters whose value is hidden. */
	hidden: number[];
	end: SparkDot | null;
	controlEnd: SparkDot | null;
}

function runsOf(points: SparkPoint[], breaks: number[], stepwise: boolean): SparkDot[][] {
	const runs: SparkDot[][] = [];
	let previous: number | null = null;
	for (const { period, value, hidden, provisional } of points) {
		const at = quarterIndex(period);
		if (value === null || hidden) {
			previous = null;
			continue;
		}
		const from = previous;
		const apart =
			from === null || (stepwise && at - from > 1) || breaks.some((one) => from < one && one <= at);
		if (apart) runs.push([]);
		runs.at(-1)?.push({ at, value, provisional });
		previous = at;
	}
	return runs;
}

/** Everything that the sparkline of one row draws. */
export function sparkOf(row: Pick<OverviewIndicator, 'spark' | 'frequency'>): Spark {
	const { spark, frequency } = row;
	const breaks = spark.breaks.map(quarterIndex);
	const lastBreak = Math.max(-Infinity, ...breaks);
	const stepwise = frequency === 'quarter';
	const runs = runsOf(spark.points, breaks, stepwise);
	const control = runsOf(spark.control, breaks, stepwise);
	const path = spark.path.map(({ period, value }) => ({ at: quarterIndex(period), value }));
	const all = [...runs.flat(), ...control.flat(), ...path].map((one) => one.value);
	const last = spark.points.at(-1);
	return {
		yDomain: all.length === 0 ? [0, 1] : [Math.min(...all), Math.max(...all)],
		runs: runs.map((dots) => ({ dots, beforeBreak: (dots[0]?.at ?? 0) < lastBreak })),
		control,
		path,
		breaks,
		hidden: spark.points.filter((one) => one.hidden).map((one) => quarterIndex(one.period)),
		end: last?.hidden ? null : (runs.at(-1)?.at(-1) ?? null),
		controlEnd: control.at(-1)?.at(-1) ?? null
	};
}
