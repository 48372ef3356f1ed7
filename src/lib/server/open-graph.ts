// What a messenger reads of a page (Open Graph), from the page itself; a picture and an address only where the programme says where its site stands.
import { languages, type Language } from '../domain/text.ts';
import { cardName } from './preview-cards.ts';
import { cardSize } from '../report/pictures/preview-card.ts';

interface Page {
	/** As SvelteKit names it; null where there is none. */
	route: string | null;
	/** From the root of the site. */
	path: string;
	/** Of the goal that it is about. */
	goal: string | undefined;
	language: Language;
}
interface Place {
	address: string | undefined;
	name: string;
}

const locales: Record<Language, string> = { nl: 'nl_NL', en: 'en_GB' };
const inAttribute = (text: string): string => text.replaceAll('"', '&quot;');

/** @param html as it is sent: its words are escaped there already */
export function openGraph(
	html: string,
	{ route, path, goal, language }: Page,
	{ address, name }: Place
): string {
	const title = /<title[^>]*>([^<]*)<\/title>/.exec(html)?.[1]?.trim();
	if (route === null || !title || route.includes('/embed/')) return '';
	const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1];
	const place = address?.replace(/\/$/, '');
	const picture = `${place}${language === 'en' ? '/en' : ''}/kaart/${cardName(goal)}.png`;
	const said: [string, string | undefined][] = [
		['og:type', 'website'],
		['og:site_name', name.replaceAll('&', '&amp;').replaceAll('<', '&lt;')],
		['og:title', title],
		['og:description', description],
		['og:locale', locales[language]],
		...languages
			.filter((one) => one !== language)
			.map((one): [string, string] => ['og:locale:alternate', locales[one]]),
		['og:url', place && `${place}${path === '/' ? '' : path}`],
		['og:image', place && picture],
		['og:image:type', place && 'image/png'],
		['og:image:width', place && String(cardSize.width)],
		['og:image:height', place && String(cardSize.height)],
		['og:image:alt', place && title],
		['twitter:card', place && 'summary_large_image']
	];
	return said
		.flatMap(([property, content]) =>
			content ? [`<meta property="${property}" content="${inAttribute(content)}" />`] : []
		)
		.join('\n\t\t');
}
