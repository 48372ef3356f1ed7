// Sentences about costs and benefits: the claim, what it rests on, where it breaks even, and what is missing.
import type { Language } from '../../../domain/text.ts';
import {
	formatConfidence,
	formatCount,
	formatNumber,
	formatPercent,
	listOf
} from '../../../language/format.ts';
import type { CostsFigure } from '../figure/costs-figure.ts';
import { costsWords, type CostsWords } from './costs.ts';
import { effortWords } from './effort.ts';
import { euros, eurosBetween } from '../../../language/money.ts';

/** The claim in one sentence, with the balance as an interval. */
export function costsFinding({ claim, net }: CostsFigure, language: Language): string {
	const reason = claim.reason ?? 'within-chance';
	// Of which side a part is not counted, what was counted says.
	const cannotSay = reason === 'uncounted' && net.upper < 0 ? 'usual-uncounted' : reason;
	const key = claim.code === 'cannot-say' ? cannotSay : claim.code;
	return costsWords[language].claims[key](eurosBetween(net, language));
}

/** Under which assumptions it holds. */
export function costsUnder(figure: CostsFigure, language: Language): string[] {
	const words = costsWords[language];
	const { horizon, year, discount, covered, draws, confidence, claim, usual } = figure;
	return [
		words.under(horizon, year, formatPercent(discount, language, 1)),
		...(claim.reason === 'no-cost'
			? []
			: [
					words.usual.said(euros(usual.value, language, true), words.usual.why[usual.origin]),
					words.covered(
						formatPercent(covered, language),
						formatNumber(draws, 0, language),
						formatConfidence(confidence, language)
					)
				]),
		...(figure.synthetic ? [words.synthetic] : figure.invented ? [words.inventedPrices] : [])
	];
}

export function breakEvenSentence({ breakEven, claim }: CostsFigure, language: Language): string {
	if (claim.reason === 'no-cost') return '';
	const words = costsWords[language].breakEven;
	const { years, most } = breakEven;
	return listOfSentences([
		yearsSentence(breakEven, words),
		breakEven.usual === null
			? null
			: words.usual(euros(breakEven.usual, language), years !== null && most !== 0),
		years === null && breakEven.multiple !== null && breakEven.multiple > 1
			? words.multiple(formatNumber(breakEven.multiple, 1, language))
			: null
	]);
}

function yearsSentence({ years, most }: CostsFigure['breakEven'], words: CostsWords['breakEven']): string {
	if (years === null) return words.never;
	if (years > 0) return words.years(years);
	return most === null ? words.none : words.most(most);
}

const listOfSentences = (all: (string | null)[]): string => all.filter((one) => one !== null).join(' ');

/** What is left out, by name, in one line each. */
export function missingLines(
	{ missing, apart }: CostsFigure,
	nameOf: (id: string) => string,
	language: Language
): string[] {
	const words = costsWords[language].missing;
	const whys = ['not-delivered', 'not-measured', 'sampled', 'no-price'] as const;
	const totals = [
		...new Set([
			...missing.filter((one) => one.why === 'totals-only').map((one) => one.id),
			...apart.map((one) => one.organisation)
		])
	];
	const priced = (id: string) =>
		apart
			.filter((one) => one.organisation === id)
			.map(({ group, hours, amount }) =>
				words.apart(
					formatCount(hours, language),
					euros(amount.value, language),
					eurosBetween(amount, language),
					effortWords[language].groups[group]
				)
			);
	const alone = totals.map((id) => {
		const line = words['totals-only'](nameOf(id));
		return priced(id).length === 0 ? line : `${line}; ${listOf(priced(id), language)}`;
	});
	const others = whys.flatMap((why) => {
		const names = missing
			.filter((one) => one.why === why)
			.map((one) => one.name?.[language] ?? nameOf(one.id));
		return names.length === 0 ? [] : [words[why](listOf(names, language))];
	});
	return [...others, ...alone];
}
