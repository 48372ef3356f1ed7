// What the columns of the contract and the words in them are called where somebody points out what a supplier's are; both languages side by side.
import type { Language } from '../../../domain/text.ts';
import { phrase } from '../../../language/phrases.ts';

const columns: Readonly<Record<string, string>> = {
	area: 'het gebied | the area',
	period: 'de periode (kwartaal of jaar) | the period (quarter or year)',
	indicator: 'het doel | the goal',
	status: 'definitief of voorlopig | final or provisional',
	source: 'de bron | the source',
	retrieved: 'de dag waarop het is opgehaald | the day on which it was fetched',
	numerator: 'hoeveel er meetellen | how many count',
	denominator: 'van hoeveel | out of how many',
	mean: 'het gemiddelde | the mean',
	sd: 'de spreiding | the spread',
	n: 'het aantal antwoorden | the number of answers',
	value: 'het cijfer | the figure',
	lower: 'de ondergrens | the lower bound',
	upper: 'de bovengrens | the upper bound',
	note: 'een opmerking | a note',
	name: 'de naam | the name',
	name_en: 'de Engelse naam | the English name',
	role: 'de rol van het gebied | the role of the area',
	part_of: 'het gebied waar het bij hoort | the area that it is part of',
	cbs_code: 'de code van het CBS | the code of Statistics Netherlands',
	homes: 'het aantal woningen | the number of homes',
	residents: 'het aantal inwoners | the number of residents',
	tile_column: 'de plaats op de tegelkaart, van links | the place on the tile map, from the left',
	tile_row: 'de plaats op de tegelkaart, van boven | the place on the tile map, from the top',
	wave: 'de meting | the wave',
	respondent: 'het nummer van wie antwoordt | the number of who answers',
	weight: 'het gewicht | the weight',
	kind: 'het soort | the kind',
	reason: 'de reden | the reason',
	reason_en: 'de reden in het Engels | the reason in English',
	date: 'de datum | the date',
	title: 'de titel | the title',
	title_en: 'de Engelse titel | the English title',
	text: 'de tekst | the text',
	text_en: 'de Engelse tekst | the English text',
	field: 'het onderdeel | the part',
	author: 'de schrijver | the author',
	contacted: 'hoeveel gezinnen er zijn bereikt | how many households were reached',
	household: 'het nummer van het gezin | the number of the household',
	started: 'de dag van begin | the day of the start',
	ended: 'de dag van einde | the day of the end',
	end_reason: 'waarom het eindigde | why it ended',
	consent: 'de dag van toestemming | the day of consent',
	withdrawn: 'de dag van intrekken | the day of withdrawal',
	coach: 'de coach | the coach',
	adults: 'het aantal volwassenen | the number of adults',
	children: 'het aantal kinderen | the number of children',
	domain: 'het leefgebied | the life domain',
	rung: 'de trede | the rung',
	assessor: 'wie de trede bepaalde | who judged the rung',
	result: 'het gezinsresultaat | the family result',
	action: 'de actie | the action',
	actor: 'wie het doet | who does it',
	opened: 'de dag waarop het begon | the day on which it began',
	due: 'de dag waarop het klaar moet zijn | the day on which it has to be done',
	closed: 'de dag waarop het klaar was | the day on which it was done',
	organisation: 'de organisatie | the organisation',
	group: 'de groep | the group',
	item: 'de vraag | the question',
	score: 'het antwoord | the answer'
};

const words: Readonly<Record<string, string>> = {
	final: 'definitief | final',
	provisional: 'voorlopig | provisional',
	open: 'open | open',
	met: 'behaald | met',
	lapsed: 'vervallen | lapsed',
	'not-applicable': 'niet van toepassing | not applicable',
	planned: 'gepland | planned',
	doing: 'bezig | under way',
	done: 'klaar | done',
	dropped: 'gestopt | dropped',
	definition: 'andere definitie | another definition',
	boundary: 'andere grens | another boundary',
	source: 'andere bron | another source',
	population: 'andere groep | another population',
	coach: 'coach | coach',
	family: 'gezin | family',
	both: 'samen | both',
	organisation: 'organisatie | organisation'
};

/** `het gebied`; a column without a name of its own by that. */
export const columnName = (column: string, language: Language): string =>
	phrase(columns[column] ?? `${column} | ${column}`, {}, language);

export const wordName = (word: string, language: Language): string =>
	phrase(words[word] ?? `${word} | ${word}`, {}, language);
