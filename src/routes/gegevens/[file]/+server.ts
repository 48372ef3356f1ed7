// The published tables as CSV files, what each says of its columns, what changed in each from publication to publication, and the expected deliveries as calendar files.
import { error } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';
import { changesCsvwOf, csvwOf, metadataName } from '$lib/server/csvw.ts';
import { csvOf, downloadable } from '$lib/server/downloads.ts';
import { changesName } from '$lib/domain/changes-told.ts';
import { languages } from '$lib/domain/text.ts';
import { changesCsv, changesTables } from '$lib/server/public-changes.ts';
import { calendarData } from '$lib/server/quality.ts';
import { calendarFiles } from '$lib/subjects/data/words/quality.ts';
import { site } from '$lib/server/site.ts';

export const prerender = true;

export const entries: EntryGenerator = async () => {
	const opened = await site();
	const { programme } = opened.catalogue;
	const changes = changesTables(opened).map(changesName);
	const calendars = (programme.calendar ?? []).length > 0 ? Object.values(calendarFiles) : [];
	const tables = [...downloadable.map((table) => `${table}.csv`), ...changes];
	return [...tables.flatMap((file) => [file, metadataName(file)]), ...calendars].map((file) => ({ file }));
};

export const GET: RequestHandler = async ({ params }) => {
	const language = languages.find((one) => calendarFiles[one] === params.file);
	const calendar = language && (await calendarData(language));
	if (typeof calendar === 'string')
		return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
	const opened = await site();
	const { tables, catalogue } = opened;
	const table = downloadable.find((one) => [`${one}.csv`, metadataName(`${one}.csv`)].includes(params.file));
	if (table)
		return params.file.endsWith('.json')
			? described(csvwOf(table, tables, catalogue))
			: asCsv(csvOf(table, tables, catalogue));
	const of = changesTables(opened).find((one) =>
		[changesName(one), metadataName(changesName(one))].includes(params.file)
	);
	if (of === undefined) error(404);
	return params.file.endsWith('.json')
		? described(changesCsvwOf(of, catalogue))
		: asCsv(changesCsv(of, opened));
};

const asCsv = (text: string): Response =>
	new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
const described = (about: object): Response =>
	new Response(`${JSON.stringify(about, null, '\t')}\n`, {
		headers: { 'content-type': 'application/csvm+json' }
	});
