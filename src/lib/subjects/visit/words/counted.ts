// How many of something, with the word for one or for more.
import type { Language } from '../../../domain/text.ts';
import { formatCount, plural } from '../../../language/format.ts';

export interface Forms {
	one: string;
	other: string;
}
type InBoth = Record<Language, Forms>;

export const domainForms: InBoth = {
	nl: { one: 'leefgebied', other: 'leefgebieden' },
	en: { one: 'life domain', other: 'life domains' }
};
export const resultForms: InBoth = {
	nl: { one: 'resultaat', other: 'resultaten' },
	en: { one: 'result', other: 'results' }
};

export const counted = (count: number, forms: InBoth, language: Language): string =>
	`${formatCount(count, language)} ${plural(count, forms[language], language)}`;
