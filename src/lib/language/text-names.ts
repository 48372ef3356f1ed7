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
