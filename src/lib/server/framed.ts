// What a page in the frame of another site gets besides its figures.
import { areasIn } from '../domain/area.ts';
import type { Language } from '../domain/text.ts';
import { shellData, site } from './site.ts';

/** @param lang as the address has it */
export async function aroundFramed(lang: string | undefined) {
	const language: Language = lang === 'en' ? 'en' : 'nl';
	const shell = await shellData();
	const { programme, draft } = shell;
	const { embed = [] } = (await site()).catalogue.programme;
	return {
		// Nothing in a frame says what it bears.
		site: { ...shell, areas: areasIn(shell.areas, language), dataHash: '' },
		around: { programme, draft, embed, language }
	};
}
