// All goals of the latest quarter for the frame of another site: nothing of it runs but a script that tells its height.
import { aroundFramed } from '$lib/server/framed.ts';
import { latestPeriod, overviewData } from '$lib/server/site.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const prerender = true;
export const csr = false;

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load: PageServerLoad = async ({ params }) => {
	const { figure } = await overviewData(await latestPeriod());
	return { figure, ...(await aroundFramed(params.lang)) };
};
