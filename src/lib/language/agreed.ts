// What a plan asked before it was revised, in one phrase: its target, and its minimum and its steps where it had them.
import type { Goal, Indicator } from '../domain/indicator.ts';
import type { Language } from '../domain/text.ts';
import { formatValue, listOf, periodInSentence } from './format.ts';

type Of = Pick<Indicator, 'kind' | 'decimals'>;

const words = {
	nl: { minimum: 'ten minste', from: 'vanaf' },
	en: { minimum: 'at least', from: 'from' }
} as const satisfies Record<Language, Record<string, string>>;

/** "8,0% vanaf het 4e kwartaal van 2008 en 6,0% vanaf het 2e kwartaal van 2009". */
export const stepsText = (
	steps: NonNullable<Goal['target_path']>,
	{ kind, decimals }: Of,
	language: Language
): string =>
	listOf(
		steps.map(
			({ by, value }) =>
				`${formatValue(value, kind, decimals, language)} ${words[language].from} ${periodInSentence(by, language)}`
		),
		language
	);

/** "4,0% (ten minste 5,0%; 8,0% vanaf …)". */
export function agreedText(
	{ target, minimum, target_path }: { target: number } & Pick<Goal, 'minimum' | 'target_path'>,
	of: Of,
	language: Language
): string {
	const value = (number: number) => formatValue(number, of.kind, of.decimals, language);
	const more = [
		...(minimum === undefined ? [] : [`${words[language].minimum} ${value(minimum)}`]),
		...(target_path ? [stepsText(target_path, of, language)] : [])
	];
	return value(target) + (more.length > 0 ? ` (${more.join('; ')})` : '');
}
