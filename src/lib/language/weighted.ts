// Words beside a figure of answers that do not count the same: how many people, what they are worth, and whether to lean on it.
import type { Period } from '../domain/period.ts';
import type { Language } from '../domain/text.ts';
import { formatCount, periodInSentence } from './format.ts';
import { numbered, type Said } from './numbered.ts';

const nl = {
	size: (n: string, worth: string) => `Gewogen: ${n} mensen, telt als ${worth}`,
	inSentence: (period: Period, value: string, n: string, worth: string) =>
		`In ${periodInSentence(period, 'nl')} was het ${value}, over ${n} antwoorden die niet even zwaar tellen. Samen zijn ze zo zeker als ${worth} gewone antwoorden.`,
	unreliable: 'onbetrouwbaar',
	unreliableSentence:
		'Dit cijfer is onbetrouwbaar: er antwoordden te weinig mensen, of de kansmarge is te breed.',
	weightedGoals: (names: string) =>
		`Van ${names} tellen de antwoorden niet even zwaar; bij het doel staat hoeveel mensen antwoordden.`,
	unreliableGoals: (names: string) =>
		`Onbetrouwbaar, door te weinig mensen of een te brede kansmarge: ${names}.`,
	worth: 'Telt als',
	answers: 'Antwoorden',
	weightedValue: 'Gewogen cijfer',
	worthMeaning: 'hoeveel gewone antwoorden even zeker zijn, waar antwoorden niet even zwaar tellen'
};

const en: typeof nl = {
	size: (n, worth) => `Weighted: ${n} people, worth ${worth}`,
	inSentence: (period, value, n, worth) =>
		`In ${periodInSentence(period, 'en')} it was ${value}, over ${n} answers that do not count the same. Together they are as sure as ${worth} plain answers.`,
	unreliable: 'unreliable',
	unreliableSentence: 'This figure is unreliable: too few people answered, or the margin is too wide.',
	weightedGoals: (names) =>
		`The answers on ${names} do not count the same; each goal says how many people answered.`,
	unreliableGoals: (names) => `Unreliable, for too few people or too wide a margin: ${names}.`,
	worth: 'Worth',
	answers: 'Answers',
	weightedValue: 'Weighted figure',
	worthMeaning: 'how many plain answers are as sure, where answers do not count the same'
};

export const weightedWords = { nl, en } as const satisfies Record<Language, typeof nl>;

/** How many people, and what they are worth, each number at full precision. */
export const sizeSaid = (n: number, nEffective: number, language: Language): (string | Said)[] => {
	const [people, worth] = [formatCount(n, language), formatCount(nEffective, language)];
	return numbered(weightedWords[language].size(people, worth), [
		{ value: n, text: people, field: 'n' },
		{ value: nEffective, text: worth, field: 'nEffective' }
	]);
};

/** The figure and the people behind it, for a figure of weighted answers; with the warning for any that is unreliable. */
export function weightedLead(
	of: { period: Period; n: number | null; nEffective?: number; reliable?: boolean },
	value: string,
	language: Language
): { figure: string | null; warning: string | null } {
	const words = weightedWords[language];
	const { period, n, nEffective, reliable } = of;
	return {
		figure:
			n === null || nEffective === undefined
				? null
				: words.inSentence(period, value, formatCount(n, language), formatCount(nEffective, language)),
		warning: reliable === false ? words.unreliableSentence : null
	};
}
