// The questions of the evaluation with their answers, put together from what the pages of its studies say.
import type { EntryGenerator, PageServerLoad } from './$types';
import { studyData } from '$lib/server/study-page.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load: PageServerLoad = ({ params }) => studyData(params.lang === 'en' ? 'en' : 'nl');
