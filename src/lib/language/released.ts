// Words about what leaves about people: the plan's tables, up to which quarter they stand, what is hidden and which earlier releases were reckoned with.
import type { Language } from '../domain/text.ts';
import type { Standing } from '../domain/release.ts';
import { listOf, periodInSentence, formatDate } from './format.ts';

/** Made when it is first asked for, as all calendars are. */
let dutchDates: Intl.DateTimeFormat | undefined;

/** `3 november 2011`: in a sentence that is kept for years, a month is a word. */
function longDate(date: string, language: Language): string {
	if (language === 'en') return formatDate(date, 'en');
	dutchDates ??= new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });
	return dutchDates.format(new Date(`${date}T00:00:00Z`));
}

export const standingSentence = ({ period, made }: Standing, language: Language): string =>
	language === 'nl'
		? `Cijfers tot en met ${period.replace('Q', 'K')} staan zoals gepubliceerd op ${longDate(made, 'nl')}.`
		: `Figures up to and including ${period} stand as published on ${longDate(made, 'en')}.`;

interface Told {
	threshold: number;
	/** Names of the plan's tables. */
	tables: string[];
	/** Quarters of the releases that were at hand. */
	earlier: string[];
	/** Up to where figures stand as they were published; absent before the first publication. */
	standing?: Standing | null | undefined;
}

const lowered = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** What publishing quarter after quarter means for the families in it. */
const published: Record<Language, string[]> = {
	nl: [
		'Wat is gepubliceerd, staat vast. Een nieuw kwartaal telt verder vanaf die stand. Een gezin dat uit de bestanden gaat of zijn toestemming intrekt, blijft in latere tellingen staan met de stand die het laatst is gepubliceerd.',
		'Stappen van gezinnen van het ene kwartaal naar het andere zijn in de cijfers te lezen: die beschermen wij niet. Nieuwe gezinnen beschermen wij wel.'
	],
	en: [
		'What was published stands. A new quarter counts on from there. A family that leaves the files or withdraws its consent stays in later counts, with the state that was last published.',
		'Steps of families from one quarter to the next can be read in the figures: those we do not protect. New families we do.'
	]
};

/** Reports that were frozen earlier; where publications are followed, that there are none needs no saying. */
function reckoned(
	earlier: string[],
	standing: Told['standing'],
	{ none, some }: { none: string; some: (quarters: string[]) => string }
): string[] {
	if (earlier.length > 0) return [some(earlier)];
	return standing ? [] : [none];
}

const words: Record<Language, (told: Told) => string[]> = {
	nl: ({ threshold, tables, earlier, standing }) => [
		...(standing ? [standingSentence(standing, 'nl')] : []),
		`Over mensen en gezinnen komen alleen deze tabellen naar buiten: ${listOf(tables.map(lowered), 'nl')}. Dat staat vast in een publicatieplan.`,
		`Een groep van minder dan ${threshold} is verborgen. Ook verborgen is wat zo'n groep zou verraden, samen met de andere tabellen, de gebieden en de andere kwartalen.`,
		...published.nl,
		...reckoned(earlier, standing, {
			none: 'Er lagen geen eerdere rapporten in de map releases. Met andere publicaties is geen rekening gehouden.',
			some: (quarters) =>
				`Er is rekening gehouden met wat eerdere rapporten al lieten zien: die van ${listOf(
					quarters.map((period) => periodInSentence(period, 'nl')),
					'nl'
				)}.`
		})
	],
	en: ({ threshold, tables, earlier, standing }) => [
		...(standing ? [standingSentence(standing, 'en')] : []),
		`About people and families only these tables leave: ${listOf(tables.map(lowered), 'en')}. A publication plan fixes them.`,
		`A group of fewer than ${threshold} is hidden. So is whatever would give such a group away, together with the other tables, the areas and the other quarters.`,
		...published.en,
		...reckoned(earlier, standing, {
			none: 'There were no earlier reports in the folder releases. Other publications were not reckoned with.',
			some: (quarters) =>
				`What earlier reports showed was reckoned with: those of ${listOf(
					quarters.map((period) => periodInSentence(period, 'en')),
					'en'
				)}.`
		})
	]
};

/** Sentences, each a fact of its own. */
export const releasedSentences = (told: Told, language: Language): string[] => words[language](told);
