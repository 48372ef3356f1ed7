// What an area is to the programme, as a word.
import type { AreaRole } from '../domain/area.ts';
import type { Language } from '../domain/text.ts';

export const roleWords: Record<Language, Record<AreaRole, string>> = {
	nl: {
		experiment: 'experiment',
		control: 'controle',
		reference: 'ter vergelijking',
		'sub-area': 'deelgebied'
	},
	en: { experiment: 'experiment', control: 'control', reference: 'for reference', 'sub-area': 'sub-area' }
};
