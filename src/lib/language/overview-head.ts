// What stands at the head of the overview: its title, and on paper what it is part of.
import type { Language } from '../domain/text.ts';

const nl = {
	title: 'Overzicht',
	account: (programme: string) => `Verantwoording ${programme}`,
	section: 'Samenvatting'
};

const en: typeof nl = {
	title: 'Overview',
	account: (programme) => `Account of ${programme}`,
	section: 'Summary'
};

export const overviewHeadWords: Record<Language, typeof nl> = { nl, en };
