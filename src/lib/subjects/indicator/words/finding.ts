// The headline and the sentence under it, from the figure of this page.
import { pooledName } from '../../../language/area-names.ts';
import { nameOf } from '../../../domain/area.ts';
import { isVisible } from '../../../charts/segments.ts';
import { quarterIndex } from '../../../domain/period.ts';
import type { Programme } from '../../../domain/programme.ts';
import type { TrendFigure } from '../../../figures/overview-figure.ts';
import { findingHeadline } from '../../../language/finding.ts';
import { formatConfidence, formatCount, formatValue, listOf } from '../../../language/format.ts';
import { indicatorWords } from '../../../language/indicator.ts';
import { outlookWord } from '../../../language/outlook.ts';
import { weightedLead } from '../../../language/spread.ts';
import { trendWords } from '../../../language/trend.ts';
import type { Told } from './origin.ts';

/** The figure that the page speaks of: the latest quarter's, else the one measured last. */
function currentOf(figure: TrendFigure) {
	const own = figure.series[0]?.points ?? [];
	return own.find((one) => one.period === figure.period) ?? own.findLast(isVisible);
}

export function headline({ figure, indicator, language }: Told): string {
	const name = indicator.name[language];
	if (figure.now) return findingHeadline(name, figure.now.claim, language);
	const words = indicatorWords[language];
	const current = currentOf(figure);
	if (!current || current.value === null) return words.noHeadline(name);
	return words.plainHeadline(
		name,
		formatValue(current.value, indicator.kind, indicator.decimals, language),
		current.period
	);
}

/** The counts behind the figure, and how the comparison areas moved meanwhile. */
export function leadSentence({ figure, indicator, areas, language }: Told): string {
	const words = indicatorWords[language];
	const current = currentOf(figure);
	const value = (number: number) => formatValue(number, indicator.kind, indicator.decimals, language);
	const out: string[] = [];
	const lead =
		current && current.value !== null ? weightedLead(current, value(current.value), language) : null;
	if (current?.hidden) out.push(words.hiddenNow[current.hiddenBy ?? 'programme']);
	else if (current?.nEffective !== undefined) out.push(lead?.figure ?? '');
	else if (current && current.numerator !== null && current.denominator !== null) {
		const [numerator, denominator] = [current.numerator, current.denominator];
		const counts = [formatCount(numerator, language), formatCount(denominator, language)] as const;
		out.push(
			indicator.numerator && indicator.denominator
				? words.counts(
						current.period,
						counts[0],
						counts[1],
						indicator.numerator[language],
						indicator.denominator[language]
					)
				: words.countsBare(current.period, counts[0], counts[1])
		);
	} else if (current && current.mean !== null && current.n !== null)
		out.push(words.average(current.period, value(current.mean), formatCount(current.n, language)));
	else if (current && current.value !== null) out.push(words.estimate(current.period, value(current.value)));
	if (lead?.warning) out.push(lead.warning);
	const start = figure.path[0] ? quarterIndex(figure.path[0].period) : -Infinity;
	const broken = figure.breaks.some(
		(one) => one.area === null || [figure.area, ...figure.compare].includes(one.area)
	);
	const together = (figure.pooled?.points ?? [])
		.filter(isVisible)
		.filter((point) => quarterIndex(point.period) >= start);
	const [first] = together;
	const last = together.at(-1);
	if (first && last && first !== last && !broken)
		out.push(
			words.controlMoved(
				pooledName(areas, figure.compare, language),
				value(first.value),
				value(last.value),
				figure.compare.length > 1
			)
		);
	return out.join(' ');
}

/** Under the chart's title: who, how often, what the band means, where the axis begins. */
export function subtitle(
	{ figure, indicator, areas, language }: Told,
	lowest: number,
	drawsBand: boolean,
	{ experiment }: Pick<Programme, 'experiment'>
): string {
	const words = trendWords[language];
	const names = [nameOf(areas, figure.area)];
	if (figure.pooled) {
		const pooled = pooledName(areas, figure.compare, language);
		names.push(figure.compare.length > 1 ? `${pooled.toLocaleLowerCase()} ${words.together}` : pooled);
	}
	const often = {
		quarter: words.perQuarter,
		wave: words.perWave,
		year: words.perYear
	}[indicator.frequency];
	const parts = [`${listOf(names, language)}, ${often}.`];
	const confidence = formatConfidence(figure.confidence, language);
	const own = experiment !== undefined;
	if (drawsBand) parts.push(words[indicator.frequency === 'wave' ? 'bars' : 'band'](confidence, own));
	if (figure.ahead.length > 0) parts.push(outlookWord('fan', language));
	if (lowest !== 0)
		parts.push(
			words.axisStart(formatValue(lowest, indicator.kind, indicator.kind === 'mean' ? 1 : 0, language))
		);
	return parts.join(' ');
}
