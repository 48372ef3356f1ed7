// What every page needs, read once at build time.
import { building } from '$app/environment';
import type { LayoutServerLoad } from './$types';
import type { Language } from '$lib/domain/text.ts';
import { areasIn } from '$lib/domain/area.ts';
import { borneBy } from '$lib/server/bearing.ts';
import { shellData } from '$lib/server/site.ts';

export const prerender = true;

export const load: LayoutServerLoad = async (event) => {
	const language: Language = event.params.lang === 'en' ? 'en' : 'nl';
	const shell = await shellData();
	const site = { ...shell, areas: areasIn(shell.areas, language) };
	// The development server may ask for the frame alone.
	return { language, site: { ...site, dataHash: building ? await borneBy(event, site) : '' } };
};
