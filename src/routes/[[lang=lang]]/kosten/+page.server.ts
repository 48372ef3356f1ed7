// What the support took, what it cost, and what the measured difference is worth: protected totals alone.
import type { EntryGenerator } from './$types';
import { bearing } from '$lib/server/bearing.ts';
import { costsData } from '$lib/server/costs-page.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load = bearing(() => costsData());
