// What families experience, as protected counts and means; worked out while the page is prerendered, no answer leaves the server.
import type { EntryGenerator } from './$types';
import { bearing } from '$lib/server/bearing.ts';
import { experienceData } from '$lib/server/experience-page.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load = bearing(() => experienceData());
