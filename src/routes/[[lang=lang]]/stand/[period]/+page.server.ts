// The overview of every quarter that has figures.
import { error } from '@sveltejs/kit';
import type { EntryGenerator, PageServerLoadEvent } from './$types';
import { bearing } from '$lib/server/bearing.ts';
import { overviewData, site } from '$lib/server/site.ts';

export const entries: EntryGenerator = async () => {
	const { periods } = await site();
	return periods.flatMap((period) => [{ period }, { lang: 'en' as const, period }]);
};

export const load = bearing(async ({ params }: PageServerLoadEvent) => {
	const { periods } = await site();
	if (!periods.includes(params.period)) error(404);
	return overviewData(params.period);
});
