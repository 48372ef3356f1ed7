// The files behind the figures: rows, hashes, what the check found, and what changed since the publication before.
import type { EntryGenerator } from './$types';
import { bearing } from '$lib/server/bearing.ts';
import { changesData } from '$lib/server/public-changes.ts';
import { dataData, site } from '$lib/server/site.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load = bearing(async () => ({
	...(await dataData()),
	versions: changesData(await site())
}));
