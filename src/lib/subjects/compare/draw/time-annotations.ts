// What stands above the charts of a comparison through time: the programme's start and every break.
import type { Period } from '../../../domain/period.ts';
import type { Language } from '../../../domain/text.ts';
import type { CompareBreak } from '../figure/time-figure.ts';
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
