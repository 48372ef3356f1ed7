// The definitions that every programme builds on, and what this software is: for whoever makes the pages of a programme folder in the browser.
import { json } from '@sveltejs/kit';
import { baseOfSite } from '$lib/server/base.ts';

export const prerender = true;

export const GET = (): Response => json(baseOfSite());
