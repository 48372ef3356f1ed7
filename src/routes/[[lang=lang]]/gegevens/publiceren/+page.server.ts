// The page travels empty: what it makes is of whoever opens it.
import type { EntryGenerator } from './$types';
import { bearing } from '$lib/server/bearing.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load = bearing(() => ({}));
