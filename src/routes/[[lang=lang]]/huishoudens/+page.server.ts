// The page travels empty: what it shows is opened in the reader's own browser. Only the names of the rungs come along.
import type { EntryGenerator, PageServerLoad } from './$types';
import { site } from '$lib/server/site.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load: PageServerLoad = async () => ({ ladder: (await site()).catalogue.ladder });
