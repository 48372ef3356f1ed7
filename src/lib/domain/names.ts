// What things are called, by their id; what is unknown by its id itself.
import type { Area } from './area.ts';
import type { Language } from './text.ts';

interface Called {
	id: string;
	name: Record<Language, string>;
}

export const nameOf = (areas: readonly Area[], id: string): string =>
	areas.find((one) => one.area === id)?.name ?? id;

/** Of an indicator, a life domain, or whatever else has a name in each language. */
export const nameIn = (all: readonly Called[], id: string, language: Language): string =>
	all.find((one) => one.id === id)?.name[language] ?? id;
