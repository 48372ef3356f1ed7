// The report of the latest quarter, in both languages.
import type { EntryGenerator, PageServerLoadEvent } from './$types';
import { bearing } from '$lib/server/bearing.ts';
import { reportData } from '$lib/server/report-page.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load = bearing(({ params }: PageServerLoadEvent) =>
	reportData(params.lang === 'en' ? 'en' : 'nl')
);
