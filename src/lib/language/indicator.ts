// Words of an indicator's own page: the sentence under the finding, the key figures, the table and the definition.
import { hiddenWords } from './hidden.ts';
import type { Period } from '../domain/period.ts';
import type { Language } from '../domain/text.ts';
import { periodInSentence, periodName, periodShort } from './format.ts';

const nl = {
	breadcrumb: 'Kruimelpad',
	overview: 'Overzicht',
	reference: 'Achtergrond',
	plainHeadline: (name: string, value: string, period: Period) =>
		`${name}: ${value} in ${periodInSentence(period, 'nl')}.`,
	noHeadline: (name: string) => `${name}: nog geen cijfer.`,
	counts: (period: Period, numerator: string, denominator: string, what: string, of: string) =>
		`In ${periodInSentence(period, 'nl')} telden we ${numerator} ${what} op ${denominator} ${of}.`,
	countsBare: (period: Period, numerator: string, denominator: string) =>
		`In ${periodInSentence(period, 'nl')} ging het om ${numerator} van de ${denominator}.`,
	average: (period: Period, value: string, n: string) =>
		`In ${periodInSentence(period, 'nl')} was het gemiddelde ${value}, over ${n} antwoorden.`,
	estimate: (period: Period, value: string) =>
		`De bron publiceert ${value} over ${periodInSentence(period, 'nl')}, zonder aantallen.`,
	hiddenNow: hiddenWords.nl.sentence,
	controlMoved: (name: string, from: string, to: string, many: boolean) =>
		`${name} ${many ? 'gingen' : 'ging'} van ${from} naar ${to}.`,
	title: 'cijfers en verloop',
	strip: {
		label: 'De belangrijkste getallen',
		status: 'Stand',
		now: (period: Period) => `Nu, ${periodName(period, 'nl')}`,
		latest: (period: Period) => `Laatst gemeten, ${periodName(period, 'nl')}`,
		shouldBe: 'Waar we nu zouden zijn',
		target: (period: Period) => `Streefwaarde, ${periodShort(period, 'nl')}`,
		baseline: (period: Period) => `Nulmeting, ${periodShort(period, 'nl')}`,
		change: 'Sinds vorig kwartaal',
		changeWave: 'Sinds vorige meting',
		changeSince: (period: Period) => `Sinds ${periodName(period, 'nl')}`,
		noChange: 'geen vorig cijfer om mee te vergelijken',
		control: (name: string) => `${name} nu`,
		margin: 'kansmarge',
		provisional: 'voorlopig',
		hidden: hiddenWords.nl.short
	},
	say: 'Wat mogen we zeggen?',
	sayReference: 'Dit is een cijfer ter achtergrond. Het plan noemt hier geen doel, dus er is geen stand.',
	measures: 'Wat meet dit?',
	caution: 'Let op',
	table: {
		title: 'Tabel',
		caption: (name: string, area: string) =>
			`${name}, ${area}. Een onderstreept getal laat zijn herkomst zien.`,
		quarter: 'Kwartaal',
		wave: 'Meting',
		year: 'Jaar',
		numerator: 'Aantal',
		denominator: 'Van de',
		share: 'Aandeel',
		mean: 'Gemiddelde',
		sd: 'Spreiding',
		n: 'Antwoorden',
		value: 'Cijfer',
		margin: 'Kansmarge',
		path: 'Streeflijn',
		pathThen: 'Streeflijn toen',
		all: (count: number, frequency: 'quarter' | 'wave' | 'year') =>
			`Toon alle ${count} ${frequency === 'quarter' ? 'kwartalen' : frequency === 'wave' ? 'metingen' : 'jaren'}`,
		brokenBefore: 'Hieronder telde de bron anders: niet te vergelijken met de regels erboven.',
		empty: 'Er zijn nog geen cijfers voor dit gebied.',
		scroll: 'Tabel, schuift opzij op een smal scherm',
		note: `Een punt is een verborgen cijfer, ${hiddenWords.nl.cause}. Verborgen is niet nul. Een streepje: geen cijfer.`
	},
	events: 'Gebeurtenissen en breuken',
	eventsNone: 'Er zijn geen gebeurtenissen of breuken bekend.',
	definition: {
		title: 'Definitie',
		population: 'Over wie het gaat',
		numerator: 'Geteld',
		denominator: 'Op een totaal van',
		scale: 'Schaal',
		scaleText: (min: string, max: string) => `van ${min} tot ${max}`,
		target: 'Streefwaarde',
		minimum: 'Ten minste',
		path: 'Tussenstappen',
		before: 'Eerder afgesproken',
		until: (value: string, day: string, reason: string) => `${value} tot ${day}. ${reason}`,
		better: 'Beter is',
		lower: 'lager',
		higher: 'hoger',
		origin: 'Soort bron',
		origins: { register: 'volledige registratie', survey: 'enquête', model: 'schatting met een model' },
		frequency: 'Hoe vaak',
		frequencies: { quarter: 'elk kwartaal', wave: 'per enquête', year: 'elk jaar' },
		source: 'Bron',
		laidDown: 'Vastgelegd in',
		assumptions: 'Aannames',
		noAssumptions: 'Bij dit cijfer zijn geen eigen aannames gedaan.',
		method: 'Lees hoe wij rekenen'
	},
	margins: {
		register:
			'Dit is een volledige telling. De kansmarge is geen steekproeffout. Ze laat zien hoeveel het cijfer door toeval kan schommelen.',
		survey: 'Dit komt uit een enquête. De kansmarge hoort bij het trekken van een steekproef.',
		model: 'Dit is een schatting met een model. Een eigen kansmarge kunnen wij er niet bij rekenen.'
	},
	live: 'Deze keuze is berekend in uw browser.'
};

const en: typeof nl = {
	breadcrumb: 'Breadcrumb',
	overview: 'Overview',
	reference: 'Background',
	plainHeadline: (name, value, period) => `${name}: ${value} in ${periodInSentence(period, 'en')}.`,
	noHeadline: (name) => `${name}: no figure yet.`,
	counts: (period, numerator, denominator, what, of) =>
		`In ${periodInSentence(period, 'en')} we counted ${numerator} ${what} among ${denominator} ${of}.`,
	countsBare: (period, numerator, denominator) =>
		`In ${periodInSentence(period, 'en')} it was ${numerator} out of ${denominator}.`,
	average: (period, value, n) =>
		`In ${periodInSentence(period, 'en')} the mean was ${value}, over ${n} answers.`,
	estimate: (period, value) =>
		`The source publishes ${value} for ${periodInSentence(period, 'en')}, without counts.`,
	hiddenNow: hiddenWords.en.sentence,
	controlMoved: (name, from, to) => `${name} went from ${from} to ${to}.`,
	title: 'figures and trend',
	strip: {
		label: 'Key figures',
		status: 'Status',
		now: (period) => `Now, ${periodName(period, 'en')}`,
		latest: (period) => `Last measured, ${periodName(period, 'en')}`,
		shouldBe: 'Where we should be now',
		target: (period) => `Target, ${periodShort(period, 'en')}`,
		baseline: (period) => `Baseline, ${periodShort(period, 'en')}`,
		change: 'Since last quarter',
		changeWave: 'Since the previous measurement',
		changeSince: (period) => `Since ${periodName(period, 'en')}`,
		noChange: 'no previous figure to compare with',
		control: (name) => `${name} now`,
		margin: 'margin',
		provisional: 'provisional',
		hidden: hiddenWords.en.short
	},
	say: 'What may we say?',
	sayReference: 'This is a background figure. The plan sets no goal here, so there is no status.',
	measures: 'What does this measure?',
	caution: 'Take care',
	table: {
		title: 'Table',
		caption: (name, area) => `${name}, ${area}. An underlined number shows where it comes from.`,
		quarter: 'Quarter',
		wave: 'Survey',
		year: 'Year',
		numerator: 'Count',
		denominator: 'Out of',
		share: 'Share',
		mean: 'Mean',
		sd: 'Spread',
		n: 'Answers',
		value: 'Figure',
		margin: 'Margin',
		path: 'Path',
		pathThen: 'Path then',
		all: (count, frequency) =>
			`Show all ${count} ${frequency === 'quarter' ? 'quarters' : frequency === 'wave' ? 'surveys' : 'years'}`,
		brokenBefore: 'Below this line the source counted differently: not comparable with the rows above.',
		empty: 'There are no figures for this area yet.',
		scroll: 'Table, scrolls sideways on a narrow screen',
		note: `A full stop is a hidden figure, ${hiddenWords.en.cause}. Hidden is not zero. A dash: no figure.`
	},
	events: 'Events and breaks',
	eventsNone: 'No events or breaks are known.',
	definition: {
		title: 'Definition',
		population: 'Whom it is about',
		numerator: 'Counted',
		denominator: 'Out of all',
		scale: 'Scale',
		scaleText: (min, max) => `from ${min} to ${max}`,
		target: 'Target',
		minimum: 'At least',
		path: 'Steps',
		before: 'Agreed before',
		until: (value, day, reason) => `${value} until ${day}. ${reason}`,
		better: 'Better is',
		lower: 'lower',
		higher: 'higher',
		origin: 'Kind of source',
		origins: { register: 'full register', survey: 'survey', model: 'model estimate' },
		frequency: 'How often',
		frequencies: { quarter: 'every quarter', wave: 'per survey', year: 'every year' },
		source: 'Source',
		laidDown: 'Laid down in',
		assumptions: 'Assumptions',
		noAssumptions: 'No assumptions of our own were made for this figure.',
		method: 'Read how we calculate'
	},
	margins: {
		register:
			'This is a full count. The margin is not sampling error. It shows how much the figure may vary by chance.',
		survey: 'This comes from a survey. The margin belongs to drawing a sample.',
		model: 'This is a model estimate. We cannot compute a margin of our own for it.'
	},
	live: 'This choice was computed in your browser.'
};

export const indicatorWords: Record<Language, typeof nl> = { nl, en };
