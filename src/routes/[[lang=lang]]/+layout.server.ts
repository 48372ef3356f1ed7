// What every page needs, read once at build time.
import type { LayoutServerLoad } from './$types';
import type { Language } from '$lib/domain/text.ts';
import { areasIn } from '$lib/domain/area.ts';
import { shellData } from '$lib/server/site.ts';

export const prerender = true;

export const load: LayoutServerLoad = async ({ params }) => {
	const language: Language = params.lang === 'en' ? 'en' : 'nl';
	const site = await shellData();
	return { language, site: { ...site, areas: areasIn(site.areas, language) } };
};
