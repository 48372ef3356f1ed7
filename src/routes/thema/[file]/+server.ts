// The look of a programme's own: its style sheet, its mark and its typeface.
import { error } from '@sveltejs/kit';
import { site } from '$lib/server/site.ts';
import { themeFiles } from '$lib/server/theme.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () =>
	themeFiles(await site()).map(({ name }) => ({ file: name }));

export const GET: RequestHandler = async ({ params }) => {
	const found = themeFiles(await site()).find(({ name }) => name === params.file);
	if (!found) error(404);
	return new Response(found.body, { headers: { 'content-type': found.type } });
};
