// The overview of the latest quarter.
import type { EntryGenerator, PageServerLoad } from './$types';
import { latestPeriod, overviewData } from '$lib/server/site.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load: PageServerLoad = async () => overviewData(await latestPeriod());
