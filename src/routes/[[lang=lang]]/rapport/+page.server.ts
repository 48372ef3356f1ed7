// The report of the latest quarter, in both languages.
import type { EntryGenerator, PageServerLoad } from './$types';
import { reportData } from '$lib/server/report-page.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load: PageServerLoad = async ({ params }) => reportData(params.lang === 'en' ? 'en' : 'nl');
