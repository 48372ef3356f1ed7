// What every prerendered page gets: the language of the document, and its font announced beside its script and style.
import type { Handle } from '@sveltejs/kit';

export const handle: Handle = ({ event, resolve }) => {
	const language = event.params.lang === 'en' || event.url.pathname.split('/').includes('en') ? 'en' : 'nl';
	return resolve(event, {
		preload: ({ type }) => type === 'js' || type === 'css' || type === 'font',
		transformPageChunk: ({ html }) => html.replace('%lang%', language)
	});
};
