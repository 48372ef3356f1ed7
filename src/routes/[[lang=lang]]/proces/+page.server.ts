// The survey's protected means, worked out while the page is prerendered; no single answer leaves the server.
import type { EntryGenerator } from './$types';
import { bearing } from '$lib/server/bearing.ts';
import { processData } from '$lib/server/site.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load = bearing(() => processData());
