// The blocks of the method page, and how they are written down: a section is a title and what stands under it.
import type { Bilingual } from '../../../domain/text.ts';

export type MethodBlock =
	| ({ kind: 'text' | 'formula' } & Bilingual)
	| { kind: 'list'; items: Bilingual[] }
	| { kind: 'table'; head: Bilingual[]; rows: Bilingual[][] }
	/** Filled by the page from definitions and from the words of other pages. */
	| { kind: 'status' | 'claims' | 'assumptions' | 'indicator-assumptions' | 'ladder' | 'questionnaire' }
	/** The file that the build makes of what is in the programs (scripts/licences.mjs). */
	| { kind: 'licences' };

export interface MethodSection {
	/** Anchor; the same in both languages. */
	id: string;
	title: Bilingual;
	blocks: MethodBlock[];
}

export const text = (nl: string, en: string): MethodBlock => ({ kind: 'text', nl, en });
export const formula = (nl: string, en: string): MethodBlock => ({ kind: 'formula', nl, en });
export const list = (...items: Bilingual[]): MethodBlock => ({ kind: 'list', items });
export const section = (id: string, title: Bilingual, ...blocks: MethodBlock[]): MethodSection => ({
	id,
	title,
	blocks
});
