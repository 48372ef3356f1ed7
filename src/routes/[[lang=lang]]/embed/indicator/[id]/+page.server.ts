// One indicator's chart for the frame of another site: nothing of it runs but a script that tells its height.
import { error } from '@sveltejs/kit';
import { aroundFramed } from '$lib/server/framed.ts';
import { indicatorData, site } from '$lib/server/site.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const prerender = true;
export const csr = false;

export const entries: EntryGenerator = async () => {
	const { catalogue } = await site();
	return catalogue.indicators.flatMap(({ id }) => [{ id }, { lang: 'en' as const, id }]);
};

export const load: PageServerLoad = async ({ params }) => {
	const { figure, indicator } = (await indicatorData(params.id)) ?? error(404);
	const { site: shell, around } = await aroundFramed(params.lang);
	return { figure, indicator, areas: shell.areas, around };
};
