// One indicator through time, with the question behind its numbers.
import { error } from '@sveltejs/kit';
import type { EntryGenerator, PageServerLoad } from './$types';
import { indicatorData, site } from '$lib/server/site.ts';

export const entries: EntryGenerator = async () => {
	const { catalogue } = await site();
	return catalogue.indicators.flatMap(({ id }) => [{ id }, { lang: 'en' as const, id }]);
};

export const load: PageServerLoad = async ({ params }) => (await indicatorData(params.id)) ?? error(404);
