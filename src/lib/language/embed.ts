// Words around a chart that another site frames.
import type { Language } from '../domain/text.ts';

const nl = {
	open: 'Bekijk deze cijfers op de eigen pagina, met tabel en uitleg',
	draft: 'Concept: deze cijfers zijn nog niet vastgesteld.',
	stand: (period: string) => `De stand van ${period}`
};

export const embedWords: Record<Language, typeof nl> = {
	nl,
	en: {
		open: 'See these figures on their own page, with table and explanation',
		draft: 'Draft: these figures have not been settled yet.',
		stand: (period) => `Where things stand in ${period}`
	}
};
