// The questions of the evaluation with their answers, put together from what the pages of its studies say.
import type { EntryGenerator, PageServerLoadEvent } from './$types';
import { bearing } from '$lib/server/bearing.ts';
import { studyData } from '$lib/server/study-page.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load = bearing(({ params }: PageServerLoadEvent) =>
	studyData(params.lang === 'en' ? 'en' : 'nl')
);
