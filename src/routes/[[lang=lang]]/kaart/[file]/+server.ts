// What a messenger shows of a page, as a drawing; the build makes a PNG of each, which messengers want.
import { error } from '@sveltejs/kit';
import { cardNames, cardOf } from '$lib/server/preview-cards.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () =>
	(await cardNames()).flatMap((name) => [
		{ file: `${name}.svg` },
		{ lang: 'en' as const, file: `${name}.svg` }
	]);

export const GET: RequestHandler = async ({ params }) => {
	const name = /^(.+)\.svg$/.exec(params.file)?.[1];
	const svg = name === undefined ? null : await cardOf(name, params.lang === 'en' ? 'en' : 'nl');
	if (svg === null) error(404);
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
