// Of a programme that has more areas than a page carries: all of them, and per quarter what the map shows of each.
import { error, json } from '@sveltejs/kit';
import type { EntryGenerator } from './$types';
import { everyArea, everywhereIn, site, siteBuild } from '$lib/server/site.ts';

// Not `true`: a programme of few areas has no such file, and that is no mistake.
export const prerender = 'auto';

const all = 'alle';

export const entries: EntryGenerator = async () =>
	(await everyArea()) ? [all, ...(await site()).periods].map((part) => ({ part })) : [];

export async function GET({ params: { part } }: { params: { part: string } }): Promise<Response> {
	const every = await everyArea();
	if (!every || (part !== all && !(await site()).periods.includes(part))) error(404);
	return json({ build: await siteBuild(), ...(part === all ? every : await everywhereIn(part)) });
}
