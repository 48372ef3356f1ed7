// What a report rests on besides its figures: protected tables and hashes, for whoever makes one in the browser.
import { json } from '@sveltejs/kit';
import { reportBasis } from '$lib/server/report-page.ts';
import { siteBuild } from '$lib/server/site.ts';

export const prerender = true;

export const GET = async (): Promise<Response> =>
	json({ build: await siteBuild(), ...(await reportBasis()) });
