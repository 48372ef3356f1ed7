// The comparison that a reader sees first: the first goal, experiment against control, from the first to the latest measurement.
import type { EntryGenerator } from './$types';
import { bearing } from '$lib/server/bearing.ts';
import { compareData } from '$lib/server/site.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load = bearing(() => compareData());
