// One indicator through time, with the question behind its numbers.
import { error } from '@sveltejs/kit';
import type { EntryGenerator, PageServerLoadEvent } from './$types';
import { bearing } from '$lib/server/bearing.ts';
import { indicatorData, site } from '$lib/server/site.ts';

export const entries: EntryGenerator = async () => {
	const { catalogue } = await site();
	return catalogue.indicators.flatMap(({ id }) => [{ id }, { lang: 'en' as const, id }]);
};

export const load = bearing(
	async ({ params }: PageServerLoadEvent) => (await indicatorData(params.id)) ?? error(404)
);
