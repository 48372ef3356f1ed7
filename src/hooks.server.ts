// What every prerendered page gets: its language, its font announced beside script and style, what messengers read of it, and what a page says that was opened as a file.
import type { Handle } from '@sveltejs/kit';
import type { Language } from '$lib/domain/text.ts';
import { fromDiskWords } from '$lib/language/from-disk.ts';
import { openGraph } from '$lib/server/open-graph.ts';
import { site } from '$lib/server/site.ts';
import { themeLinks } from '$lib/server/theme.ts';

/** Outside what scripts take over: they do not run there, and no other page has to carry these words twice. */
function fromDisk(language: Language): string {
	const { label, title, text } = fromDiskWords[language];
	return `<aside class="disk screen-only" aria-label="${label}"><p class="wrap"><b>${title}</b> ${text}</p></aside>`;
}

export const handle: Handle = async ({ event, resolve }) => {
	const language: Language =
		event.params.lang === 'en' || event.url.pathname.split('/').includes('en') ? 'en' : 'nl';
	const programme = await site();
	// Of the fonts the one with the letters of both languages: the whole is for what they lack. A theme brings its own.
	const letters = programme.theme?.typeface ? null : 'wijk-sans-one';
	return resolve(event, {
		preload: ({ type, path }) =>
			type === 'js' || type === 'css' || (type === 'font' && letters !== null && path.includes(letters)),
		transformPageChunk: ({ html }) => {
			const { name, address } = programme.catalogue.programme;
			const page = { route: event.route.id, path: event.url.pathname, goal: event.params.id, language };
			const graph = openGraph(html, page, { address, name: name[language] });
			return html
				.replace('%lang%', language)
				.replace('%disk%', fromDisk(language))
				.replace('</head>', () => `\t${graph}\n${themeLinks(html, programme)}\t</head>`);
		}
	});
};
