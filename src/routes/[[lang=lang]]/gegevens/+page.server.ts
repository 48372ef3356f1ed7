// The files behind the figures: rows, hashes and what the check found.
import type { EntryGenerator, PageServerLoad } from './$types';
import { dataData } from '$lib/server/site.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load: PageServerLoad = () => dataData();
