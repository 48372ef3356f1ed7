// A hidden figure in words: who hid it is known, the source or the programme, and hidden is never zero.
import type { Language } from '../domain/text.ts';
import type { HiddenBy } from '../figures/evidence.ts';

/** Who hid what of these is hidden: one of them, or each of them some. */
export function whoHid(
	cells: readonly ({ hidden: boolean; hiddenBy?: HiddenBy } | null)[]
): HiddenBy | 'both' {
	const who = new Set(cells.flatMap((one) => (one?.hidden ? [one.hiddenBy ?? 'programme'] : [])));
	return who.size > 1 ? 'both' : ([...who][0] ?? 'programme');
}

const nl = {
	/** Beside a figure, in a few words. */
	short: { source: 'verborgen door de bron', programme: 'verborgen, te weinig mensen' },
	/** Under a figure. */
	sentence: {
		source: 'Dit cijfer is verborgen door de bron. Verborgen is niet nul.',
		programme: 'Het gaat om te weinig mensen. Daarom tonen we dit cijfer niet. Het is niet nul.'
	},
	/** In place of a chart. */
	all: {
		source: 'Alle cijfers van dit gebied zijn verborgen door de bron. Verborgen is niet nul.',
		programme: 'Alle cijfers van dit gebied zijn verborgen: het gaat om te weinig mensen. Het is niet nul.',
		both: 'Alle cijfers van dit gebied zijn verborgen, door de bron of omdat het om te weinig mensen gaat. Het is niet nul.'
	},
	/** Of one of the figures that are compared. */
	compared: {
		source: 'een van de cijfers is verborgen door de bron.',
		programme: 'een van de cijfers is verborgen, omdat de aantallen te klein zijn.',
		both: 'cijfers zijn verborgen, door de bron en omdat de aantallen te klein zijn.'
	},
	/** Why, at the end of a sentence. */
	because: {
		source: 'door de bron',
		programme: 'omdat het om weinig mensen gaat',
		both: 'door de bron of omdat het om weinig mensen gaat'
	},
	notZero: 'Verborgen is niet nul.',
	/** What a full stop means where many figures stand, of either kind. */
	legend: (threshold: number) =>
		`Een punt (.) betekent: verborgen door de bron, of door ons omdat een groep kleiner is dan ${threshold} mensen. Verborgen is niet nul.`,
	/** The same, shorter, in front of other remarks. */
	brief: (threshold: number) =>
		`Een punt betekent: verborgen door de bron, of door ons bij minder dan ${threshold} mensen.`,
	cause: 'door de bron, of omdat het om weinig mensen gaat'
};

const en: typeof nl = {
	short: { source: 'hidden by the source', programme: 'hidden, too few people' },
	sentence: {
		source: 'This figure is hidden by the source. Hidden is not zero.',
		programme: 'There are too few people. That is why we do not show this figure. It is not zero.'
	},
	all: {
		source: 'All figures of this area are hidden by the source. Hidden is not zero.',
		programme: 'All figures of this area are hidden: there are too few people. It is not zero.',
		both: 'All figures of this area are hidden, by the source or because there are too few people. It is not zero.'
	},
	compared: {
		source: 'one of the figures is hidden by the source.',
		programme: 'one of the figures is hidden, because the numbers are too small.',
		both: 'figures are hidden, by the source and because the numbers are too small.'
	},
	because: {
		source: 'by the source',
		programme: 'because it is about few people',
		both: 'by the source or because it is about few people'
	},
	notZero: 'Hidden is not zero.',
	legend: (threshold) =>
		`A full stop (.) means: hidden by the source, or by us because a group is smaller than ${threshold} people. Hidden is not zero.`,
	brief: (threshold) => `A full stop means: hidden by the source, or by us under ${threshold} people.`,
	cause: 'by the source, or because it is about few people'
};

export const hiddenWords: Record<Language, typeof nl> = { nl, en };
