// What one row of each file is, and what its columns mean, both languages side by side.
import type { TableName } from '../../../domain/tables.ts';
import type { Bilingual } from '../../../domain/text.ts';

export const rowMeanings: Record<TableName, Bilingual> = {
	areas: { nl: 'een gebied', en: 'an area' },
	observations: { nl: 'een gemeten cijfer', en: 'a measured figure' },
	surveys: { nl: 'een antwoord van één persoon', en: 'one respondent’s answer' },
	breaks: { nl: 'een breuk in een reeks', en: 'a break in a series' },
	events: { nl: 'een gebeurtenis met datum', en: 'a dated event' },
	notes: { nl: 'een toelichting van de projectleider', en: 'a note by the project leader' },
	reach: { nl: 'het bereik tot dan toe in een gebied', en: 'reach so far in an area' },
	bottlenecks: { nl: 'een knelpunt in de samenwerking', en: 'a bottleneck in working together' },
	households: { nl: 'een begeleid gezin', en: 'a supported household' },
	assessments: { nl: 'een trede op de sociale ladder', en: 'a rung on the social ladder' },
	results: { nl: 'de stand van één gezinsresultaat', en: 'the state of one family result' },
	actions: { nl: 'een onderdeel van het plan van aanpak', en: 'an item of the plan of approach' },
	responses: { nl: 'een antwoord op de vragenlijst', en: 'one questionnaire answer' },
	clients: { nl: 'een antwoord van één cliënt', en: 'one client’s answer' },
	effort: { nl: 'de inzet voor één gezin in een kwartaal', en: 'effort for one household in a quarter' },
	'effort-totals': {
		nl: 'de inzet voor een groep in een kwartaal',
		en: 'effort for a group in a quarter'
	}
};

const area: Bilingual = { nl: 'code van het gebied', en: 'id of the area' };
const indicator: Bilingual = { nl: 'code van het doel', en: 'id of the goal' };
const period: Bilingual = {
	nl: 'kwartaal (2010-Q2) of jaar (2012)',
	en: 'quarter (2010-Q2) or year (2012)'
};

/** Columns of the published files; those of restricted files are in the data folder's own dictionary. */
export const columnMeanings: Partial<Record<TableName, Record<string, Bilingual>>> = {
	areas: {
		area,
		name: { nl: 'naam zoals hij op de site staat', en: 'name as it stands on the site' },
		name_en: { nl: 'naam op de Engelse bladzijden', en: 'name on the English pages' },
		role: {
			nl: 'experiment, control (controle), reference (ter vergelijking) of sub-area (deelgebied)',
			en: 'experiment, control, reference or sub-area'
		},
		part_of: { nl: 'het gebied waar dit een deel van is', en: 'the area that this is part of' },
		cbs_code: { nl: 'code van het CBS, voor de kaart', en: 'code of Statistics Netherlands, for the map' },
		homes: { nl: 'aantal woningen', en: 'number of homes' },
		residents: { nl: 'aantal inwoners', en: 'number of residents' },
		tile_column: { nl: 'plaats op de tegelkaart, van links', en: 'place on the tile map, from the left' },
		tile_row: { nl: 'plaats op de tegelkaart, van boven', en: 'place on the tile map, from the top' }
	},
	observations: {
		indicator,
		area,
		period,
		numerator: { nl: 'hoeveel er meetellen', en: 'how many count' },
		denominator: { nl: 'van hoeveel', en: 'out of how many' },
		mean: { nl: 'gemiddelde, op de eigen schaal', en: 'mean, on its own scale' },
		sd: { nl: 'spreiding (standaardafwijking)', en: 'spread (standard deviation)' },
		n: { nl: 'aantal antwoorden', en: 'number of answers' },
		value: {
			nl: 'cijfer zonder aantallen, zoals de bron het publiceert; een aandeel van 0 tot 1',
			en: 'figure without counts, as its source publishes it; a share from 0 to 1'
		},
		lower: { nl: 'ondergrens van de bron', en: 'lower bound given by the source' },
		upper: { nl: 'bovengrens van de bron', en: 'upper bound given by the source' },
		status: { nl: 'provisional (voorlopig) of final (definitief)', en: 'provisional or final' },
		source: { nl: 'bron', en: 'source' },
		retrieved: { nl: 'dag van ophalen', en: 'day of retrieval' },
		note: { nl: 'opmerking', en: 'note' }
	},
	breaks: {
		indicator,
		area: { nl: 'code van het gebied; leeg: alle gebieden', en: 'id of the area; empty: all areas' },
		period: { nl: 'eerste periode na de breuk', en: 'first period after the break' },
		kind: {
			nl: 'definition (definitie), boundary (grens), source (bron) of population (groep)',
			en: 'definition, boundary, source or population'
		},
		reason: { nl: 'waarom de reeks breekt', en: 'why the series breaks' },
		reason_en: { nl: 'hetzelfde in het Engels', en: 'the same in English' }
	},
	events: {
		date: { nl: 'dag', en: 'day' },
		area: { nl: 'code van het gebied; leeg: alle gebieden', en: 'id of the area; empty: all areas' },
		title: { nl: 'korte naam', en: 'short name' },
		text: { nl: 'toelichting', en: 'explanation' },
		title_en: { nl: 'korte naam in het Engels', en: 'short name in English' },
		text_en: { nl: 'toelichting in het Engels', en: 'explanation in English' }
	},
	notes: {
		period,
		indicator,
		field: { nl: 'waar de tekst over gaat', en: 'what the text is about' },
		text: { nl: 'de tekst', en: 'the text' },
		author: { nl: 'wie het schreef', en: 'who wrote it' },
		date: { nl: 'wanneer', en: 'when' }
	},
	reach: {
		area,
		period,
		contacted: {
			nl: 'huizen waar sinds de start contact is geweest',
			en: 'homes contacted since the start'
		},
		note: { nl: 'opmerking', en: 'note' }
	},
	bottlenecks: {
		id: { nl: 'eigen code, kleine letters', en: 'an id of its own, lowercase' },
		opened: { nl: 'sinds wanneer', en: 'since when' },
		between: { nl: 'tussen wie; geen namen van mensen', en: 'between whom; no names of people' },
		what: { nl: 'wat er knelt', en: 'what stands in the way' },
		decides: { nl: 'wie erover beslist', en: 'who decides on it' },
		closed: { nl: 'wanneer besloten; leeg: nog open', en: 'when decided; empty: still open' },
		outcome: { nl: 'wat er is besloten', en: 'what was decided' },
		what_en: { nl: 'wat er knelt, in het Engels', en: 'what stands in the way, in English' },
		outcome_en: { nl: 'wat er is besloten, in het Engels', en: 'what was decided, in English' }
	}
};
