// The published tables as CSV files, what each says of its columns, and the expected deliveries as calendar files.
import { error } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';
import { csvwOf, metadataName } from '$lib/server/csvw.ts';
import { csvOf, downloadable } from '$lib/server/downloads.ts';
import { languages } from '$lib/domain/text.ts';
import { calendarData } from '$lib/server/quality.ts';
import { calendarFiles } from '$lib/subjects/data/words/quality.ts';
import { site } from '$lib/server/site.ts';

export const prerender = true;

export const entries: EntryGenerator = async () => {
	const { programme } = (await site()).catalogue;
	const calendars = (programme.calendar ?? []).length > 0 ? Object.values(calendarFiles) : [];
	return [...downloadable.flatMap((table) => [`${table}.csv`, metadataName(table)]), ...calendars].map(
		(file) => ({ file })
	);
};

export const GET: RequestHandler = async ({ params }) => {
	const language = languages.find((one) => calendarFiles[one] === params.file);
	const calendar = language && (await calendarData(language));
	if (typeof calendar === 'string')
		return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
	const { tables, catalogue } = await site();
	const described = downloadable.find((one) => metadataName(one) === params.file);
	if (described)
		return new Response(`${JSON.stringify(csvwOf(described, tables, catalogue), null, '\t')}\n`, {
			headers: { 'content-type': 'application/csvm+json' }
		});
	const table = downloadable.find((one) => `${one}.csv` === params.file);
	if (!table) error(404);
	return new Response(csvOf(table, tables, catalogue), {
		headers: { 'content-type': 'text/csv; charset=utf-8' }
	});
};
