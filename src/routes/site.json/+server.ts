// Which build this site is, and where its published tables are: for a page that asks for more than it came with.
import { json } from '@sveltejs/kit';
import { servedData } from '$lib/server/site.ts';

export const prerender = true;

export const GET = async (): Promise<Response> => json(await servedData());
