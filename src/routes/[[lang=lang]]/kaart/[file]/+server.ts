// What a messenger shows of a page: a PNG, which messengers want.
import { error } from '@sveltejs/kit';
import { cardSize } from '$lib/report/pictures/preview-card.ts';
import { cardNames, cardOf } from '$lib/server/preview-cards.ts';
import { rasterise } from '$lib/server/rasterise.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () =>
	(await cardNames()).flatMap((name) => [
		{ file: `${name}.png` },
		{ lang: 'en' as const, file: `${name}.png` }
	]);

export const GET: RequestHandler = async ({ params }) => {
	const name = /^(.+)\.png$/.exec(params.file)?.[1];
	const svg = name === undefined ? null : await cardOf(name, params.lang === 'en' ? 'en' : 'nl');
	if (svg === null) error(404);
	// It makes twice as many dots as it is asked for.
	const picture = await rasterise(svg, cardSize.width / 2);
	return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
