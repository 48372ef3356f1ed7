// The quality of the programme's files: what is there, how fresh, what is missing, expected, jumps or changed.
import type { EntryGenerator } from './$types';
import { bearing } from '$lib/server/bearing.ts';
import { qualityData } from '$lib/server/quality.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load = bearing(() => qualityData());
