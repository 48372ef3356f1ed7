// Words for choosing among hundreds of areas, and for those that a page fetches when they are asked for.
import type { Language } from '../domain/text.ts';
import { formatCount } from './format.ts';

const nl = {
	search: 'Zoek een gebied',
	rest: (count: number) => `En nog ${formatCount(count, 'nl')}. Typ een deel van de naam.`,
	none: 'Er is geen gebied met die naam.',
	fetching: 'De andere gebieden worden opgehaald.',
	failed: 'De andere gebieden zijn niet opgehaald. De cijfers die er staan, blijven gelden.',
	again: 'Probeer opnieuw',
	next: 'Toon meer gebieden',
	found: (shown: number, all: number) => `${formatCount(shown, 'nl')} van ${formatCount(all, 'nl')} gebieden`,
	carried: (count: number) =>
		`Hier staan de gebieden van het programma en de gebieden waarmee u ze vergelijkt. Er zijn ook nog ${formatCount(count, 'nl')} andere gebieden.`,
	noScript:
		'De andere gebieden ziet u alleen met JavaScript. Hun cijfers staan in het CSV-bestand bij Gegevens.',
	every: 'Alle gebieden in een lijst',
	bars: 'Elke staaf telt de buurten die ongeveer evenveel veranderden.',
	table: 'Toon alle buurten in een tabel'
};
export type ManyAreasWords = typeof nl;

const en: ManyAreasWords = {
	search: 'Find an area',
	rest: (count) => `And ${formatCount(count, 'en')} more. Type a part of the name.`,
	none: 'There is no area of that name.',
	fetching: 'Fetching the other areas.',
	failed: 'The other areas could not be fetched. The figures that are here remain valid.',
	again: 'Try again',
	next: 'Show more areas',
	found: (shown, all) => `${formatCount(shown, 'en')} of ${formatCount(all, 'en')} areas`,
	carried: (count) =>
		`These are the areas of the programme and those they are compared with. There are ${formatCount(count, 'en')} other areas as well.`,
	noScript: 'The other areas need JavaScript. Their figures stand in the CSV file under Data.',
	every: 'All areas in a list',
	bars: 'Each bar counts the neighbourhoods that changed about as much.',
	table: 'Show all neighbourhoods in a table'
};

export const manyAreasWords: Record<Language, ManyAreasWords> = { nl, en };
