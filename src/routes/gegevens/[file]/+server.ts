// The published tables as CSV files.
import { error } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';
import { csvOf, downloadable } from '$lib/server/downloads.ts';
import { site } from '$lib/server/site.ts';

export const prerender = true;

export const entries: EntryGenerator = () => downloadable.map((table) => ({ file: `${table}.csv` }));

export const GET: RequestHandler = async ({ params }) => {
	const table = downloadable.find((one) => `${one}.csv` === params.file);
	if (!table) error(404);
	const { tables, catalogue } = await site();
	return new Response(csvOf(table, tables, catalogue), {
		headers: { 'content-type': 'text/csv; charset=utf-8' }
	});
};
