// Words that all household views share: names of views, choices, kinds of families, rungs' moves and who judges.
import type { HouseholdType, Perspective } from '../../../domain/household.ts';
import type { Language } from '../../../domain/text.ts';
import { capitalised } from '../../../language/format.ts';
import type { Workers } from '../../../language/workers.ts';

const nl = {
	views: ({ many }: Workers) => ({
		together: 'Alle gezinnen',
		family: 'Eén gezin',
		waiting: 'Wat wacht',
		results: 'Resultaten',
		calibration: `Zo beoordelen ${many}`
	}),
	viewsLabel: 'Onderdelen van huishoudens',
	choices: {
		legend: 'Keuzes',
		from: 'Toen',
		to: 'Nu',
		day: 'Stand op',
		area: 'Gebied',
		everyArea: 'Alle gebieden',
		coach: ({ one }: Workers) => capitalised(one),
		everyCoach: ({ many }: Workers) => `Alle ${many}`,
		type: 'Soort gezin',
		everyType: 'Alle soorten',
		judge: 'Beoordeeld door',
		domain: 'Leefgebied',
		everyDomain: 'Alle leefgebieden',
		reset: 'Keuzes terugzetten'
	},
	types: {
		alone: 'Alleen',
		'alone-children': 'Alleen met kinderen',
		couple: 'Twee volwassenen',
		'couple-children': 'Twee volwassenen met kinderen',
		'more-adults': 'Drie of meer volwassenen',
		unknown: 'Onbekend'
	} as Record<HouseholdType, string>,
	judges: ({ one }: Workers): Record<Perspective, string> => ({
		coach: `De ${one}`,
		family: 'Het gezin zelf'
	}),
	down: 'omlaag',
	same: 'gelijk',
	up: 'omhoog',
	then: 'toen',
	now: 'nu',
	total: 'totaal',
	table: 'Tabel',
	empty: {
		title: 'Bij deze keuzes hoort geen gezin.',
		text: ({ one }: Workers) => `Kies een ander gebied, een andere ${one} of een andere periode.`,
		nobody: 'In dit bestand staat nog geen gezin met toestemming.'
	},
	asking: 'Bezig met tellen.',
	answered: 'De cijfers zijn bijgewerkt.',
	failed: {
		title: 'Deze vraag is niet beantwoord.',
		text: 'De vorige cijfers staan er nog. Uw bestand blijft open.',
		again: 'Opnieuw proberen',
		detail: 'Technische melding'
	},
	synthetic: 'Synthetische demonstratiegegevens.'
};
export type HouseholdWords = typeof nl;

const en: HouseholdWords = {
	views: ({ many }) => ({
		together: 'All families',
		family: 'One family',
		waiting: 'What waits',
		results: 'Results',
		calibration: `How ${many} judge`
	}),
	viewsLabel: 'Parts of households',
	choices: {
		legend: 'Choices',
		from: 'Then',
		to: 'Now',
		day: 'As of',
		area: 'Area',
		everyArea: 'All areas',
		coach: ({ one }) => capitalised(one),
		everyCoach: ({ many }) => `All ${many}`,
		type: 'Kind of family',
		everyType: 'All kinds',
		judge: 'Judged by',
		domain: 'Life domain',
		everyDomain: 'All life domains',
		reset: 'Undo choices'
	},
	types: {
		alone: 'Alone',
		'alone-children': 'Alone with children',
		couple: 'Two adults',
		'couple-children': 'Two adults with children',
		'more-adults': 'Three or more adults',
		unknown: 'Unknown'
	},
	judges: ({ one }) => ({ coach: `The ${one}`, family: 'The family itself' }),
	down: 'down',
	same: 'same',
	up: 'up',
	then: 'then',
	now: 'now',
	total: 'total',
	table: 'Table',
	empty: {
		title: 'No family goes with these choices.',
		text: ({ one }) => `Choose another area, another ${one} or another period.`,
		nobody: 'This file holds no family with consent yet.'
	},
	asking: 'Counting.',
	answered: 'The figures are up to date.',
	failed: {
		title: 'This question was not answered.',
		text: 'The figures before it still stand. Your file stays open.',
		again: 'Try again',
		detail: 'Technical message'
	},
	synthetic: 'Synthetic demonstration data.'
};

export const householdWords: Record<Language, HouseholdWords> = { nl, en };
