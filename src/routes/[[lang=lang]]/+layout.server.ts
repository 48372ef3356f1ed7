// What every page needs, read once at build time.
import { building } from '$app/environment';
import type { LayoutServerLoad } from './$types';
import type { Language } from '$lib/domain/text.ts';
import { areasIn } from '$lib/domain/area.ts';
import { borneBy } from '$lib/server/bearing.ts';
import { shellData, site as opened } from '$lib/server/site.ts';
import { lookOf } from '$lib/server/theme.ts';

export const prerender = true;

export const load: LayoutServerLoad = async (event) => {
	const language: Language = event.params.lang === 'en' ? 'en' : 'nl';
	const shell = await shellData();
	const site = { ...shell, areas: areasIn(shell.areas, language) };
	// The hook dresses each page in it.
	const drawn = { ...site, look: lookOf(await opened()) };
	// The development server may ask for the frame alone.
	return { language, site: { ...site, dataHash: building ? await borneBy(event, drawn) : '' } };
};
