// The descriptor of the public tables, for catalogues and search engines.
import { datasetOf } from '$lib/server/dataset.ts';
import { dataHashOfSite, site } from '$lib/server/site.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async () =>
	new Response(`${JSON.stringify(await datasetOf(await site(), await dataHashOfSite()), null, '\t')}\n`, {
		headers: { 'content-type': 'application/ld+json' }
	});
