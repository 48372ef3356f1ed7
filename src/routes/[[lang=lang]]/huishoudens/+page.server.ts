// The page travels empty: what it shows is opened in the reader's own browser. Only names come along.
import type { EntryGenerator } from './$types';
import { bearing } from '$lib/server/bearing.ts';
import { shipsDemonstration } from '$lib/server/sealed-demonstration.ts';
import { leavingData } from '$lib/server/leaving.ts';
import { visitKeys } from '$lib/server/visit-keys.ts';
import { site } from '$lib/server/site.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load = bearing(async () => ({
	ladder: (await site()).catalogue.ladder,
	leaving: await leavingData(),
	/** For whom a new file is sealed, and whose signature under a visit counts. */
	keys: await visitKeys(),
	/** True when a sealed demonstration lies on this site. */
	demonstration: await shipsDemonstration()
}));
