// What templates to be filled in are made of in the browser: the definitions, every area and who delivers what.
import { json } from '@sveltejs/kit';
import { templatesData } from '$lib/server/quality.ts';
import { siteBuild } from '$lib/server/site.ts';

export const prerender = true;

export const GET = async (): Promise<Response> =>
	json({ build: await siteBuild(), ...(await templatesData()) });
