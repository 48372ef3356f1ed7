// What texts of a programme folder are called where one of them changes.
import type { Bilingual } from '../domain/text.ts';

export const textNames = {
	sources: { nl: 'Bron', en: 'Source' },
	areas: { nl: 'Naam van een gebied', en: 'Name of an area' },
	shapes: { nl: 'Vorm op de kaart', en: 'Shape on the map' },
	breaks: { nl: 'Breuk in een reeks', en: 'Break in a series' },
	events: { nl: 'Gebeurtenis', en: 'Event' },
	bottlenecks: { nl: 'Knelpunt', en: 'Bottleneck' },
	notes: { nl: 'Toelichting', en: 'Explanation' }
} satisfies Record<string, Bilingual>;

/** How large an area is drawn, in whole pixels. */
export const shapeText = (wide: number, high: number): Bilingual => ({
	nl: `Op de kaart ${wide} bij ${high} beeldpunten`,
	en: `On the map ${wide} by ${high} pixels`
});

/** Parts of the pages of the evaluation's studies. */
export const studyTexts = {
	domains: { nl: 'Wat gezinnen zeggen over een leefgebied', en: 'What families say of a life domain' },
	scales: { nl: 'Gemiddelde van een schaal', en: 'Mean of a scale' },
	response: { nl: 'Wie antwoordde', en: 'Who answered' },
	effort: { nl: 'Inzet voor gezinnen', en: 'Effort for families' },
	balance: { nl: 'Kosten, baten en saldo', en: 'Costs, benefits and balance' },
	items: { nl: 'Antwoorden op een vraag', en: 'Answers to a question' },
	named: { nl: 'Wat mensen kozen en noemden', en: 'What people chose and named' },
	goals: { nl: 'Doelen, nu en verwacht', en: 'Goals, now and expected' },
	superiority: { nl: 'Wie vaker hoger antwoordt', en: 'Who answers higher more often' },
	over: { nl: 'Metingen naast elkaar', en: 'Waves side by side' },
	bottlenecks: { nl: 'Knelpunt', en: 'Bottleneck' }
} satisfies Record<string, Bilingual>;
export type StudyText = keyof typeof studyTexts;

/** @param counts people by answer, lowest first */
export const tellsOfItem = (item: string, counts: string): Bilingual => ({
	nl: `Vraag ${item}: ${counts}`,
	en: `Question ${item}: ${counts}`
});
