// The sentence of counts that opens a goal's page: how many of how many, or why there is no number.
import type { Indicator } from '../../../domain/indicator.ts';
import type { Period } from '../../../domain/period.ts';
import type { Language } from '../../../domain/text.ts';
import type { OverviewIndicator } from '../../../figures/overview-figure.ts';
import { formatCount, formatValue } from '../../../language/format.ts';
import { indicatorWords } from '../../../language/indicator.ts';
import { weightedLead } from '../../../language/weighted.ts';

/** Empty where the claim already says why there is no figure. */
export function leadSentence(
	row: OverviewIndicator,
	indicator: Indicator,
	period: Period,
	language: Language
): string {
	const value = (amount: number) => formatValue(amount, indicator.kind, indicator.decimals, language);
	if (row.hidden || row.value === null) return '';
	const lead = weightedLead({ ...row, period }, value(row.value), language);
	return [lead.figure ?? countedSentence(row, row.value, indicator, period, language), lead.warning ?? '']
		.filter((one) => one !== '')
		.join(' ');
}

function countedSentence(
	row: OverviewIndicator,
	shown: number,
	indicator: Indicator,
	period: Period,
	language: Language
): string {
	const words = indicatorWords[language];
	const value = (amount: number) => formatValue(amount, indicator.kind, indicator.decimals, language);
	if (row.numerator !== null && row.denominator !== null) {
		const [numerator, denominator] = [
			formatCount(row.numerator, language),
			formatCount(row.denominator, language)
		];
		return indicator.numerator && indicator.denominator
			? words.counts(
					period,
					numerator,
					denominator,
					indicator.numerator[language],
					indicator.denominator[language]
				)
			: words.countsBare(period, numerator, denominator);
	}
	if (row.mean !== null && row.n !== null)
		return words.average(period, value(row.mean), formatCount(row.n, language));
	return words.estimate(period, value(shown));
}
