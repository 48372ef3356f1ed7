// What a device needs to know to install the site: its name, its pictures, and where it begins.
import { json } from '@sveltejs/kit';
import type { Language } from '$lib/domain/text.ts';
import { manifestOf } from '$lib/language/offline.ts';
import { shellData } from '$lib/server/site.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const GET: RequestHandler = async ({ params }) => {
	const language: Language = params.lang === 'en' ? 'en' : 'nl';
	const { programme } = await shellData();
	return json(manifestOf(programme.name[language], language));
};
