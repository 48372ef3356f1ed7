// Sentences about files that are no table: what cannot be read, JSON that is none, and what stands wrongly in it; nl and en.
import type { Language } from '../domain/text.ts';
import { refusal } from './problem-deliveries.ts';
import { noFile } from './problem-names.ts';
import type { Facts, Sentences } from './problem-forms.ts';

/** What to do depends on where the file comes from. */
const again = (file: string, language: Language): string =>
	file.startsWith('releases/')
		? {
				nl: 'Zet het bestand terug zoals het uit het vastgelegde rapport kwam (release.json).',
				en: 'Put the file back as it came out of the frozen report (release.json).'
			}[language]
		: {
				nl: 'Haal de grenzen opnieuw op bij CBS of PDOK, als GeoJSON in WGS84.',
				en: 'Fetch the boundaries again from CBS or PDOK, as GeoJSON in WGS84.'
			}[language];

/** Where the file does not say its grid, whoever converts it has to. */
const conversion = (grid: string): string =>
	`ogr2ogr ${grid === '' ? '-s_srs EPSG:<nr> ' : ''}-t_srs EPSG:4326 wgs84.geojson areas.geojson`;

const gridWords = (grid: string, language: Language): string =>
	grid === ''
		? {
				nl: 'Deze grenzen staan in een stelsel dat het bestand niet noemt, en niet in RD.',
				en: 'These boundaries are in a system that the file does not name, and not in RD.'
			}[language]
		: {
				nl: `Deze grenzen staan in een stelsel dat hier niet wordt gelezen (${grid}).`,
				en: `These boundaries are in a system that is not read here (${grid}).`
			}[language];

const counted = (count: string, language: Language): string =>
	count === '' ? '' : { nl: ` (zo zijn er ${count})`, en: ` (there are ${count} of these)` }[language];

const kinds: Record<Language, Record<string, string>> = {
	nl: { string: 'een tekst', number: 'een getal', int: 'een heel getal', boolean: 'true of false' },
	en: { string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false' }
};
const structures: Record<Language, Record<string, string>> = {
	nl: { array: 'een lijst', object: 'een blok', record: 'een blok' },
	en: { array: 'a list', object: 'a block', record: 'a block' }
};

/** What belongs there instead, as far as it is known. */
function wanted(fact: Facts['fact'], language: Language): string {
	const here = { nl: ' Hier hoort', en: ' Here belongs' }[language];
	const expected = fact('expected');
	if (expected !== '')
		return `${here} ${kinds[language][expected] ?? structures[language][expected] ?? expected}.`;
	if (fact('allowed') !== '') return `${here}: ${fact('allowed')}.`;
	if (fact('least') !== '')
		return {
			nl: ` De lijst heeft ten minste ${fact('least')} delen nodig.`,
			en: ` The list needs at least ${fact('least')} parts.`
		}[language];
	return '';
}

/** The forms of a wrong value that only files without columns have; undefined for any other. */
export function badValueInJson(facts: Facts, language: Language): string | undefined {
	const { value, column, file, fact } = facts;
	const where = `${column || file}${counted(fact('count'), language)}`;
	const said: Record<Language, Record<string, string | undefined>> = {
		nl: {
			lacking: `${where} ontbreekt. ${again(file, 'nl')}`,
			key: `${where} hoort hier niet. ${again(file, 'nl')}`,
			shape: `${value} kan niet bij ${where}.${wanted(fact, 'nl')} ${again(file, 'nl')}`,
			hidden: `${value} kan niet bij ${where}: een cel is verborgen zonder getal, of getoond met een getal. ${again(file, 'nl')}`,
			'no-shape': `${value} (${where}) heeft geen vorm en staat dus niet op de kaart. Haal de grenzen opnieuw op, of haal dit deel uit het bestand.`,
			'no-code': `bij ${where} staat geen code, dus bij welk gebied deze vorm hoort is niet te zien. Geef haar een van deze kenmerken: ${fact('names')}.`,
			'no-code-fits': `geen enkele code onder ${where} (zoals ${value}) past bij kolom cbs_code van areas.csv${fact('codes') === '' ? ', die leeg is' : ` (zoals ${fact('codes')})`}. Vul die codes in, of haal de grenzen op van hetzelfde jaar en hetzelfde soort gebied.`,
			'hash-key':
				'dit is geen sleutel: er horen 64 tekens te staan, 0-9 en a-f. Zet de sleutel terug die bij uw vastgelegde rapporten hoort. Is hij kwijt, haal dit bestand dan weg: er komt een nieuwe, en oudere rapporten zijn dan niet meer met de bestanden over mensen te vergelijken.'
		},
		en: {
			lacking: `${where} is missing. ${again(file, 'en')}`,
			key: `${where} does not belong here. ${again(file, 'en')}`,
			shape: `${value} cannot stand at ${where}.${wanted(fact, 'en')} ${again(file, 'en')}`,
			hidden: `${value} cannot stand at ${where}: a cell is hidden without a number, or shown with one. ${again(file, 'en')}`,
			'no-shape': `${value} (${where}) has no shape, so it is not on the map. Fetch the boundaries again, or take this part out of the file.`,
			'no-code': `at ${where} there is no code, so to which area this shape belongs cannot be seen. Give it one of these properties: ${fact('names')}.`,
			'no-code-fits': `not a single code under ${where} (such as ${value}) fits column cbs_code of areas.csv${fact('codes') === '' ? ', which is empty' : ` (such as ${fact('codes')})`}. Fill in those codes, or fetch the boundaries of the same year and kind of area.`,
			'hash-key':
				'this is no key: it should hold 64 characters, 0-9 and a-f. Put back the key that belongs to your frozen reports. If it is lost, remove this file: a new one will be made, and older reports can then no longer be compared with the files about people.'
		}
	};
	return said[language][fact('reason')];
}

export const fileSentences = {
	'unreadable-file': {
		nl: ({ fact }) => refusal('nl', fact) ?? noFile('nl', fact('reason')),
		en: ({ fact }) => refusal('en', fact) ?? noFile('en', fact('reason'))
	},
	'bad-json': {
		nl: ({ value, file }) =>
			`dit is geen geldige JSON: ${value === '“”' ? 'het bestand houdt te vroeg op' : `${value} hoort hier niet`}. ${again(file, 'nl')}`,
		en: ({ value, file }) =>
			`this is no valid JSON: ${value === '“”' ? 'the file ends too early' : `${value} does not belong here`}. ${again(file, 'en')}`
	},
	'projected-coordinates': {
		nl: ({ value, column, fact }) =>
			`${value} bij ${column} is geen lengte- en breedtegraad${counted(fact('count'), 'nl')}. ${gridWords(fact('grid'), 'nl')} Kies bij het ophalen WGS84 (EPSG:4326), of zet de kaart om: ${conversion(fact('grid'))}.`,
		en: ({ value, column, fact }) =>
			`${value} at ${column} is no longitude and latitude${counted(fact('count'), 'en')}. ${gridWords(fact('grid'), 'en')} Choose WGS84 (EPSG:4326) when you fetch them, or convert the map: ${conversion(fact('grid'))}.`
	},
	'low-threshold': `de drempel ({column}) is {value}. Bij minder dan {sound} kan iemand die de buurt kent een gezin soms herkennen. Kies {sound}, of leg vast waarom het lager kan. | the threshold ({column}) is {value}. Under {sound} somebody who knows the neighbourhood may recognise a family. Choose {sound}, or record why it can be lower.`,
	/** Without an area nothing can be shown at all; without a figure there is nothing to show yet. */
	'no-rows': {
		nl: ({ file, fact }) => {
			const found = fact('refused') ? 'geen enkele rij is te gebruiken' : 'hier staat alleen de kop';
			return file === 'areas.csv'
				? `${found}. Zonder gebied is er niets te tonen: vul ten minste één gebied in.`
				: `${found}. Er is nog geen cijfer om te tonen: vul ten minste één rij in.`;
		},
		en: ({ file, fact }) => {
			const found = fact('refused') ? 'not a single row can be used' : 'there is a header alone';
			return file === 'areas.csv'
				? `${found}. Without an area there is nothing to show: fill in at least one.`
				: `${found}. There is no figure to show yet: fill in at least one row.`;
		}
	},
	'goal-written-alike': {
		nl: ({ value, column, fact }) =>
			fact('same')
				? `${column} (${value}) is gelijk aan de nulmeting: het doel is dan houden wat er is. Klopt dat niet, kies dan een andere streefwaarde of nulmeting.`
				: `de nulmeting (${fact('baseline')}) en ${column} (${value}) staan op het scherm allebei als ${fact('written')}, zodat niemand ziet wat er beter moet worden. Kies meer decimalen bij decimals (nu ${fact('decimals')}), of een doel dat verder weg ligt.`,
		en: ({ value, column, fact }) =>
			fact('same')
				? `${column} (${value}) equals the baseline: the goal is then to hold what there is. If that is wrong, choose another target or baseline.`
				: `the baseline (${fact('baseline')}) and ${column} (${value}) both read ${fact('english')} on screen, so that nobody sees what should get better. Choose more decimals (now ${fact('decimals')}), or a goal that lies further away.`
	},
	/** A register's own figures; the source decides what of them may be seen. */
	'small-register': {
		nl: ({ value, column, fact }) =>
			fact('rest')
				? `van de noemer blijft na kolom ${column} (${value}) ${fact('rest')} over, minder dan de drempel (${fact('threshold')}), en de site laat dit cijfer zien zoals de bron het levert. Vraag de bron of dat mag; anders vult u een punt (.) in.`
				: fact('hidden')
					? `${value} in kolom ${column} is minder dan de drempel (${fact('threshold')}). Het programma verbergt dit cijfer, want hide_small_observations staat aan.`
					: `${value} in kolom ${column} is minder dan de drempel (${fact('threshold')}), en de site laat dit cijfer zien zoals de bron het levert. Vraag de bron of dat mag; anders vult u een punt (.) in, of zet u in programme.yaml hide_small_observations: true.`,
		en: ({ value, column, fact }) =>
			fact('rest')
				? `column ${column} (${value}) leaves ${fact('rest')} of the denominator, under the threshold (${fact('threshold')}), and the site shows this figure as the source delivers it. Ask the source whether that is allowed; if not, fill in a point (.).`
				: fact('hidden')
					? `${value} in column ${column} is under the threshold (${fact('threshold')}). The programme hides this figure, since hide_small_observations is on.`
					: `${value} in column ${column} is under the threshold (${fact('threshold')}), and the site shows this figure as the source delivers it. Ask the source whether that is allowed; if not, fill in a point (.), or write hide_small_observations: true in programme.yaml.`
	}
} satisfies Sentences;
