// Words of the files that a leader makes for others: for whom, and what is inside.
import type { Language } from '../../../domain/text.ts';
import { capitalised } from '../../../language/format.ts';
import type { Workers } from '../../../language/workers.ts';

const nl = {
	title: 'Een bestand voor een ander',
	lead: ({ one }: Workers) =>
		`Een ${one} krijgt alleen de eigen gezinnen. Een onderzoeker krijgt geen teksten en geen namen. Een analist krijgt alleen aantallen.`,
	who: 'Voor wie?',
	coach: ({ one }: Workers, coach: string) => `${capitalised(one)} ${coach}`,
	unknown: ({ many }: Workers) =>
		`Welke ${many} er zijn, is niet te lezen. Sluit het bestand en open het opnieuw.`,
	researcher: 'Onderzoeker',
	analyst: 'Analist',
	holds: {
		coach:
			'Wat er in zit: de eigen gezinnen met alles wat daarover staat, en het bewijs welke bezoeken zijn aangekomen.',
		researcher:
			'Wat er in zit: treden, resultaten en het plan zonder teksten en namen; hoe groot een gezin is in groepen; hoeveel hulp elke organisatie gaf. Alleen van gezinnen die onderzoek goedvinden.',
		analyst: 'Wat er in zit: hoeveel gezinnen waar staan, per kwartaal. Kleine aantallen zijn weggelaten.'
	},
	make: 'Maak dit bestand',
	done: 'Het bestand is klaar.'
};
const en: typeof nl = {
	title: 'A file for somebody else',
	lead: ({ one }) =>
		`A ${one} gets their own families only. A researcher gets no texts and no names. An analyst gets counts only.`,
	who: 'For whom?',
	coach: ({ one }, coach) => `${capitalised(one)} ${coach}`,
	unknown: ({ many }) => `Which ${many} there are could not be read. Close the file and open it again.`,
	researcher: 'Researcher',
	analyst: 'Analyst',
	holds: {
		coach:
			'What is inside: their own families with all that stands about them, and the receipt of visits that arrived.',
		researcher:
			'What is inside: rungs, results and the plan without texts and names; the size of a family in bands; how much help each organisation gave. Only of families that agreed to research.',
		analyst: 'What is inside: how many families stand where, by quarter. Small counts are left out.'
	},
	make: 'Make this file',
	done: 'The file is ready.'
};
export const rolesWords: Record<Language, typeof nl> = { nl, en };
