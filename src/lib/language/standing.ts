// The line above a table about families: up to which quarter its figures stand as they were published, and since when.
import type { Standing } from '../domain/release.ts';
import type { Language } from '../domain/text.ts';
import { formatDate } from './format.ts';

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
