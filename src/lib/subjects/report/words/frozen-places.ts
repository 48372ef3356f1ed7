// Where in a report a value stands, in words: table, text, figure, note, release or picture.
import type { Catalogue } from '../../../domain/catalogue.ts';
import { nameOf } from '../../../domain/area.ts';
import { noteFields } from '../../../domain/row-words.ts';
import type { Language } from '../../../domain/text.ts';
import { formatNumber, hiddenMark, periodShort } from '../../../language/format.ts';
import type { Place } from '../../../report/verify/finding.ts';
import { reportWords } from './report.ts';

/** What happened to it. */
export const insideChanges: Record<string, Record<Language, string>> = {
	altered: { nl: 'veranderd', en: 'was altered' },
	missing: { nl: 'weggehaald', en: 'was taken out' },
	extra: { nl: 'erbij gezet', en: 'was added' }
};

/** What a file inside a document, workbook or zip is to people; the first that fits. */
const kinds: [RegExp, Record<Language, string>][] = [
	[/^word\/document\.xml$/, { nl: 'de tekst', en: 'the text' }],
	[/^word\/(header|footer)\d*\.xml$/, { nl: 'een kop- of voetregel', en: 'a running head or foot' }],
	[/comments[^/]*\.xml$/, { nl: 'een opmerking', en: 'a comment' }],
	[/\/media\//, { nl: 'een plaatje', en: 'a picture' }],
	[/styles\.xml$/, { nl: 'de opmaak', en: 'the formatting' }],
	[/^xl\/worksheets\/[^/]+\.xml$/, { nl: 'een blad', en: 'a sheet' }],
	[/^xl\/sharedStrings\.xml$/, { nl: 'de tekst in de cellen', en: 'the text in the cells' }],
	[/^xl\/workbook\.xml$/, { nl: 'de lijst van bladen', en: 'the list of sheets' }],
	[/\.csv$/, { nl: 'een tabel', en: 'a table' }]
];
export const insideWords = (part: string, language: Language): string =>
	kinds.find(([pattern]) => pattern.test(part))?.[1][language] ??
	(language === 'nl' ? 'een onderdeel' : 'a part');

type Named = Pick<Catalogue, 'programme' | 'indicators' | 'areas' | 'results'>;

export const namesIn =
	({ indicators, areas, results, programme }: Named, language: Language): NameOf =>
	(kind, id) => {
		if (kind === 'indicator') return indicators.find((one) => one.id === id)?.short[language] ?? id;
		if (kind === 'area') return nameOf(areas, id);
		if (kind === 'result')
			return (
				results.find((one) => one.id === id)?.name[language] ??
				programme.domains.find((one) => one.id === id)?.name[language] ??
				id
			);
		const field = noteFields.find((one) => one === id);
		return field ? reportWords[language].fields[field] : id;
	};

/** Names that people know, by id; an id without one stands for itself. */
export type NameOf = (kind: 'indicator' | 'area' | 'result' | 'field', id: string) => string;

/** Of the numbers of a figure that people meet most; others keep the name that they have in the file. */
const fields: Record<string, Record<Language, string>> = {
	value: { nl: 'cijfer', en: 'figure' },
	lower: { nl: 'onderkant van de kansmarge', en: 'lower end of the margin' },
	upper: { nl: 'bovenkant van de kansmarge', en: 'upper end of the margin' },
	numerator: { nl: 'teller', en: 'numerator' },
	denominator: { nl: 'noemer', en: 'denominator' },
	mean: { nl: 'gemiddelde', en: 'mean' },
	sd: { nl: 'spreiding', en: 'standard deviation' },
	n: { nl: 'aantal', en: 'number' },
	nEffective: { nl: 'aantal, naar wat het waard is', en: 'number, by what it is worth' },
	reliable: { nl: 'betrouwbaar of niet', en: 'reliable or not' },
	baseline: { nl: 'nulmeting', en: 'baseline' },
	target: { nl: 'streefwaarde', en: 'target' },
	path: { nl: 'streeflijn', en: 'target path' },
	change: { nl: 'verandering', en: 'change' },
	previous: { nl: 'vorig cijfer', en: 'previous figure' },
	aligned: {
		nl: 'controlewijken naast de nulmeting gelegd',
		en: 'control districts set beside the baseline'
	},
	elapsed: { nl: 'deel van de tijd dat voorbij is', en: 'part of the time that has passed' },
	status: { nl: 'stand', en: 'status' },
	provisional: { nl: 'voorlopig of definitief', en: 'provisional or final' },
	hidden: { nl: 'verborgen of niet', en: 'hidden or not' },
	met: { nl: 'gelukt', en: 'met' },
	applicable: { nl: 'van toepassing', en: 'applicable' },
	up: { nl: 'omhoog', en: 'up' },
	same: { nl: 'gelijk', en: 'the same' },
	down: { nl: 'omlaag', en: 'down' },
	improved: { nl: 'beter', en: 'better' },
	worse: { nl: 'slechter', en: 'worse' },
	ascribed: { nl: 'door de begeleiding', en: 'because of the support' },
	quantity: { nl: 'hoeveel', en: 'how much' },
	price: { nl: 'prijs', en: 'price' },
	amount: { nl: 'bedrag', en: 'amount' },
	cost: { nl: 'kosten', en: 'costs' },
	benefit: { nl: 'baten', en: 'benefits' },
	net: { nl: 'saldo', en: 'balance' },
	coached: { nl: 'begeleid', en: 'supported' },
	ended: { nl: 'afgerond', en: 'ended' },
	lastValue: { nl: 'laatst gemeten cijfer', en: 'latest measured figure' },
	retrieved: { nl: 'dag van ophalen', en: 'day of retrieval' }
};

const quoted: Record<Language, (text: string) => string> = {
	nl: (text) => `‘${text}’`,
	en: (text) => `‘${text}’`
};

const joined = (parts: (string | undefined)[]): string => parts.filter((one) => one).join(', ');

const period = (text: string, language: Language): string =>
	/^\d{4}(-Q[1-4])?$/.test(text) ? periodShort(text, language) : text;

/** Where to look: `tabel ‘Stand van de doelen’, rij ‘WWB’, kolom ‘Nu’`. */
export function placeSentence(place: Place, language: Language, nameOf: NameOf = (_, id) => id): string {
	const nl = language === 'nl';
	const quote = quoted[language];
	switch (place.in) {
		case 'table':
			return joined([
				`${nl ? 'tabel' : 'table'} ${quote(place.caption)}`,
				place.row === '' ? (nl ? 'de kop' : 'the header') : `${nl ? 'rij' : 'row'} ${quote(place.row)}`,
				`${nl ? 'kolom' : 'column'} ${quote(place.column)}`
			]);
		case 'text':
			return `${nl ? 'de tekst onder' : 'the text under'} ${quote(place.heading)} (${place.address})`;
		case 'figures':
			return joined([
				place.indicator && nameOf('indicator', place.indicator),
				place.about && nameOf('result', place.about),
				place.area && nameOf('area', place.area),
				place.period && period(place.period, language),
				fields[place.field]?.[language] ?? place.field
			]);
		case 'note':
			return joined([
				`${nl ? 'de toelichting' : 'the narrative'} ${quote(nameOf('field', place.field))}`,
				place.indicator && nameOf('indicator', place.indicator),
				period(place.period, language)
			]);
		case 'release':
			return joined([
				`${nl ? 'tabel' : 'table'} ${quote(place.table)}`,
				place.subject && nameOf('result', place.subject),
				place.area && nameOf('area', place.area),
				period(place.period, language),
				fields[place.cell]?.[language] ?? place.cell
			]);
		case 'picture':
			return `${nl ? 'de figuur' : 'the figure'} ${quote(place.caption)}`;
		case 'file':
			return '';
	}
}

/** A value as it stands in a file, for people: numbers with their own decimal mark and no more digits than help. */
export function saidValue(value: string | null, language: Language): string {
	if (value === null) return language === 'nl' ? 'niets' : 'nothing';
	if (value === '') return language === 'nl' ? 'leeg' : 'empty';
	if (value === hiddenMark) return language === 'nl' ? 'verborgen' : 'hidden';
	const shown = value.length > 160 ? `${value.slice(0, 159)}…` : value;
	// Words in quotes, so that the sentence around them does not run into them.
	if (/\p{L}{2}/u.test(value)) return quoted[language](shown);
	if (!/^-?\d+\.\d+$/.test(value)) return shown;
	// Six decimals tell apart what a reader can tell apart; a smaller change keeps every digit.
	return value.length > 12 && language === 'nl' ? value.replace('.', ',') : formatOr(value, language);
}
const formatOr = (value: string, language: Language): string =>
	formatNumber(Number(value), value.split('.')[1]?.length ?? 0, language);
