// The main menu: one entry per page that exists; adding a page is adding a line.
import type { Language } from '../domain/text.ts';

export const navigation = [
	{ id: 'overview', route: '/[[lang=lang]]', within: ['stand', 'indicator'] },
	{ id: 'compare', route: '/[[lang=lang]]/vergelijk', within: [] },
	{ id: 'households', route: '/[[lang=lang]]/huishoudens', within: [] },
	{ id: 'visit', route: '/[[lang=lang]]/bezoek', within: [] },
	{ id: 'process', route: '/[[lang=lang]]/proces', within: [] },
	{ id: 'experience', route: '/[[lang=lang]]/ervaring', within: [] },
	{ id: 'report', route: '/[[lang=lang]]/rapport', within: [] },
	{ id: 'data', route: '/[[lang=lang]]/gegevens', within: [] },
	{ id: 'method', route: '/[[lang=lang]]/methode', within: [] }
] as const;

/** The language part of an address: Dutch has none. */
export const languageParameter = (language: Language): { lang: 'en' | undefined } => ({
	lang: language === 'en' ? 'en' : undefined
});

/** The address of the same page in another language, from the site's root: empty, `en`, `en/stand/2010-Q2`. */
export function samePath(
	route: string | null,
	parameters: Record<string, string | undefined>,
	language: Language
): string {
	const values: Record<string, string | undefined> = { ...parameters, ...languageParameter(language) };
	return (route ?? '/[[lang=lang]]')
		.split('/')
		.map((part) => {
			const name = /^\[{1,2}(\w+)(=\w+)?\]{1,2}$/.exec(part)?.[1];
			return name === undefined ? part : (values[name] ?? '');
		})
		.filter((part) => part !== '')
		.join('/');
}

export type Standing = 'page' | 'true' | undefined;

/** Whether a menu entry is the page shown (`page`), the section it belongs to (`true`), or neither. */
export function standingOf(entry: (typeof navigation)[number], route: string | null): Standing {
	if (route === entry.route) return 'page';
	if (route === null) return undefined;
	const below: readonly string[] = entry.within;
	const section = route.split('/')[2] ?? '';
	if (
		below.includes(section) ||
		(section !== '' && route.startsWith(`${entry.route}/`) && below.length === 0)
	)
		return 'true';
	return undefined;
}
