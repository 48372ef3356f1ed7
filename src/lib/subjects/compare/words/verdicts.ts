// Two verdicts of a comparison, a sentence each: whether its target could be seen at all, and where target and effect meet.
import type { Indicator } from '../../../domain/indicator.ts';
import type { Language } from '../../../domain/text.ts';
import { formatPoints } from '../../../language/format.ts';
import type { GoalComparison } from '../figure/comparison-figure.ts';
import { comparePageWords } from './en.ts';
import { whyNot } from './page-sentences.ts';

interface Judged {
	figure: Pick<GoalComparison, 'areas' | 'break' | 'detectable' | 'reasons'>;
	indicator: Pick<Indicator, 'kind' | 'decimals'>;
	language: Language;
}

/** The smallest difference that can be seen, as the page writes it; empty without one. */
export function smallestText({ figure, indicator, language }: Judged): string {
	const { difference } = figure.detectable;
	return difference === null ? '' : formatPoints(difference, indicator.kind, indicator.decimals, language);
}

/** Whether the whole target could have been told from chance with these numbers of people. */
export function powerSentence(judged: Judged): string {
	const { figure, language } = judged;
	const words = comparePageWords[language].power;
	const { difference: smallest, target } = figure.detectable;
	if (smallest === null)
		return figure.reasons.detectable === 'too-small'
			? words.never
			: whyNot(figure.reasons.detectable, { figure, language });
	if (target === null) return words.noTarget;
	return smallest > target ? words.short : words.enough(smallestText(judged));
}

/** The corner of a goal, or why it has none. */
export const quadrantSentence = (
	{ quadrant, reasons }: Pick<GoalComparison, 'quadrant' | 'reasons'>,
	language: Language
): string =>
	quadrant === null
		? comparePageWords[language].why[reasons.quadrant ?? 'not-measured']
		: `${comparePageWords[language].quadrant.corners[quadrant].join(', ')}.`;
