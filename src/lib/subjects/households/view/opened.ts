// What every view of an opened file needs, handed down once: language, definitions, names and days in it, the choices.
import { createContext, type Snippet } from 'svelte';
import type { Language } from '../../../domain/text.ts';
import { formatDate } from '../../../language/format.ts';
import { workersOf, type Workers } from '../../../language/workers.ts';
import { domainName, resultName, type Choices, type HouseholdCatalogue } from '../answer/chosen.ts';
import { householdWords, type HouseholdWords } from '../words/views.ts';

export interface Opened {
	readonly language: Language;
	readonly catalogue: HouseholdCatalogue;
	readonly workers: Workers;
	/** The words that all views speak. */
	readonly shared: HouseholdWords;
	domain: (id: string) => string;
	result: (id: string) => string;
	/** An ISO day as people write it. */
	date: (day: string) => string;
	/** The bar of choices. */
	bar: Snippet;
	choose: (next: Partial<Choices>) => void;
}

/** Read where they are used, never taken apart: they follow the page. */
export function openedWith(
	given: () => Pick<Opened, 'language' | 'catalogue'>,
	{ bar, choose }: Pick<Opened, 'bar' | 'choose'>
): Opened {
	return {
		get language() {
			return given().language;
		},
		get catalogue() {
			return given().catalogue;
		},
		get workers() {
			return workersOf(given().catalogue.programme, given().language);
		},
		get shared() {
			return householdWords[given().language];
		},
		domain: (id) => domainName(given().catalogue, id, given().language),
		result: (id) => resultName(given().catalogue, id, given().language),
		date: (day) => formatDate(day, given().language),
		bar,
		choose
	};
}

export const [opened, setOpened] = createContext<Opened>();
