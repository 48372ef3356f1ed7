// The overview of the latest quarter.
import type { EntryGenerator } from './$types';
import { bearing } from '$lib/server/bearing.ts';
import { latestPeriod, overviewData } from '$lib/server/site.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load = bearing(async () => overviewData(await latestPeriod()));
