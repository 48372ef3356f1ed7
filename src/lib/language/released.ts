// Words about what leaves about people: the plan's tables, what is hidden and which earlier releases were reckoned with.
import type { Language } from '../domain/text.ts';
import { listOf, periodInSentence } from './format.ts';

interface Told {
	threshold: number;
	/** Names of the plan's tables. */
	tables: string[];
	/** Quarters of the releases that were at hand. */
	earlier: string[];
}

const lowered = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

const words: Record<Language, (told: Told) => string[]> = {
	nl: ({ threshold, tables, earlier }) => [
		`Over mensen en gezinnen komen alleen deze tabellen naar buiten: ${listOf(tables.map(lowered), 'nl')}. Dat staat vast in een publicatieplan.`,
		`Een groep van minder dan ${threshold} is verborgen. Ook verborgen is wat zo'n groep zou verraden, samen met de andere tabellen, de gebieden en de andere kwartalen.`,
		earlier.length === 0
			? 'Er lagen geen eerdere rapporten in de map releases. Met andere publicaties is geen rekening gehouden.'
			: `Er is rekening gehouden met wat eerdere rapporten al lieten zien: die van ${listOf(
					earlier.map((period) => periodInSentence(period, 'nl')),
					'nl'
				)}.`
	],
	en: ({ threshold, tables, earlier }) => [
		`About people and families only these tables leave: ${listOf(tables.map(lowered), 'en')}. A publication plan fixes them.`,
		`A group of fewer than ${threshold} is hidden. So is whatever would give such a group away, together with the other tables, the areas and the other quarters.`,
		earlier.length === 0
			? 'There were no earlier reports in the folder releases. Other publications were not reckoned with.'
			: `What earlier reports showed was reckoned with: those of ${listOf(
					earlier.map((period) => periodInSentence(period, 'en')),
					'en'
				)}.`
	]
};

/** Sentences, each a fact of its own. */
export const releasedSentences = (told: Told, language: Language): string[] => words[language](told);
