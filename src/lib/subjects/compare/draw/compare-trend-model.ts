// What the charts of a comparison through time draw, worked out from its figure alone: two lines, absolute or as an index, and above them the start and every break.
import type { CompareScale } from '../../../domain/compare-view.ts';
import type { Period } from '../../../domain/period.ts';
import type { Measured } from '../../../figures/evidence.ts';
import type { CompareTrend, TrendSide, CompareBreak } from '../figure/time-figure.ts';
import { breaksOf, isVisible } from '../../../charts/segments.ts';
import { timeAxis, valueAxis, type TimeAxis, type ValueAxis } from '../../../charts/axes.ts';
import { lineOf, type Defined, type Line } from '../../../charts/trend-model.ts';
import type { Language } from '../../../domain/text.ts';
import { compareTrendWords } from '../words/trend.ts';
import { periodShort } from '../../../language/format.ts';
import { trendWords } from '../../../language/trend.ts';
import { annotationsOf, type Annotation } from '../../../charts/trend-labels.ts';

export function startAndBreaks(
	start: Period,
	breaks: CompareBreak[],
	domain: [number, number],
	language: Language
): Annotation[] {
	const words = trendWords[language];
	const kinds = new Map(Object.entries(words.breakKinds));
	// One break in several areas is one line; each area's reason stands below the chart.
	const once = breaks.filter((one, at) => breaks.findIndex((other) => other.period === one.period) === at);
	return annotationsOf(
		[
			{
				kind: 'event',
				period: start,
				title: compareTrendWords[language].start,
				detail: periodShort(start, language)
			},
			...once.map((one) => ({
				kind: 'break' as const,
				period: one.period,
				title: words.breakTitle,
				detail: kinds.get(one.kind) ?? one.kind
			}))
		],
		domain
	);
}

export interface CompareTrendModel {
	/** Control behind, experiment in front; a side without a point is left out. */
	lines: Line[];
	time: TimeAxis;
	values: ValueAxis;
	/** Index where that was asked for and some side has one. */
	scale: CompareScale;
	stops: Period[];
	/** Nothing at all to draw. */
	empty: boolean;
}

/** The points as they are drawn: an index has no margin of its own. */
const drawn = ({ points }: TrendSide, scale: CompareScale): Measured[] =>
	scale === 'absolute'
		? points
		: points.map((point) => ({ ...point, value: point.index, lower: null, upper: null }));

export function compareTrendModel(trend: CompareTrend, asked: CompareScale, of: Defined): CompareTrendModel {
	const sides = (['control', 'experiment'] as const).map((look) => ({ look, side: trend[look] }));
	const indexed = sides.some(({ side }) => side.indexReason === null);
	const scale = asked === 'index' && indexed ? 'index' : 'absolute';
	const lines = sides
		.filter(({ side }) => (scale === 'index' ? side.indexReason : side.reason) === null)
		.map(({ look, side }) => lineOf(drawn(side, scale), look, look, of, breaksOf(trend.breaks, side.areas)));
	const visible = lines.flatMap((line) => line.points.filter(isVisible));
	const values = visible.flatMap(({ value, lower, upper }) => [value, lower ?? value, upper ?? value]);
	const periods = trend.experiment.points.concat(trend.control.points).map((one) => one.period);
	return {
		lines,
		time: timeAxis([...periods, trend.start]),
		values: valueAxis(
			scale === 'index' ? [...values, 100] : values,
			scale === 'index' ? { kind: 'mean' } : of
		),
		scale,
		stops: [...new Set((lines[0]?.points ?? []).map((one) => one.period))],
		empty: visible.length === 0
	};
}
