// Words in and around the trend chart: axis, labels, readout, buttons, table heads and the sentence that says it all.
import { hiddenWords } from './hidden.ts';
import type { Programme } from '../domain/programme.ts';
import type { Language } from '../domain/text.ts';

const nl = {
	chartRole: 'lijngrafiek',
	keys: 'Loop met de pijltjestoetsen langs de punten. Escape sluit.',
	hint: 'Wijs een punt aan of gebruik de pijltjestoetsen.',
	baseline: 'nulmeting',
	target: 'streefwaarde',
	path: 'streeflijn',
	pathNow: 'streeflijn nu',
	provisional: 'voorlopig',
	hidden: 'verborgen',
	noFigure: 'geen cijfer',
	margin: 'kansmarge',
	percent: 'procent',
	to: 'tot',
	control: 'Controlewijken',
	compared: 'Vergelijking',
	wedge: { lower: 'op of onder de streeflijn', higher: 'op of boven de streeflijn' },
	breakTitle: 'Breuk in de reeks',
	breakKinds: {
		definition: 'andere definitie',
		boundary: 'andere grens',
		source: 'andere bron',
		population: 'andere groep mensen'
	},
	hiddenWhy: hiddenWords.nl.short,
	onChart: 'Bij de stippellijnen in de grafiek',
	legend: 'Wat u ziet',
	empty: 'Voor dit gebied zijn er nog geen cijfers. Zodra er een cijfer is, staat het hier.',
	onlyHidden: hiddenWords.nl.all,
	onlyPath: 'Er is nog geen cijfer. U ziet alleen de streeflijn.',
	perQuarter: 'per kwartaal',
	perWave: 'per enquête',
	perYear: 'per jaar',
	and: 'en',
	together: 'samen',
	/** @param own the experiment has a colour of the programme's own, whatever that is called */
	band: (confidence: string, own: boolean) => `${own ? 'Band' : 'Blauwe band'}: kansmarge ${confidence}.`,
	bars: (confidence: string, own: boolean) =>
		`${own ? 'Streepjes' : 'Blauwe streepjes'}: kansmarge ${confidence}.`,
	axisStart: (value: string) => `De as begint bij ${value}.`,
	scaleOf: (min: string, max: string) => `Schaal van ${min} tot ${max}.`,
	source: 'Bron:',
	retrieved: (date: string) => `opgehaald ${date}`,
	definition: 'definitie',
	syntheticShort: 'Synthetische gegevens',
	synthetic: 'Synthetische gegevens: cijfers in deze grafiek zijn verzonnen.',
	actions: 'Grafiek bewaren of als tabel lezen',
	chart: 'Grafiek',
	table: 'Tabel',
	downloading: (what: string) => `${what} is opgeslagen.`,
	failed: (what: string) => `${what} maken is niet gelukt. De grafiek en de tabel blijven gewoon staan.`,
	sentence: {
		from: (area: string, first: string, firstPeriod: string, last: string, lastPeriod: string) =>
			`${area} ging van ${first} in ${firstPeriod} naar ${last} in ${lastPeriod}.`,
		one: (area: string, value: string, period: string) => `${area} stond in ${period} op ${value}.`,
		none: (area: string) => `Van ${area} is geen cijfer te tonen.`,
		path: (value: string) => `De streeflijn staat dan op ${value}.`,
		target: (value: string, period: string) => `De streefwaarde is ${value} in ${period}.`,
		control: (name: string, first: string, last: string) => `${name} ging van ${first} naar ${last}.`,
		controlMany: (name: string, first: string, last: string) => `${name} gingen van ${first} naar ${last}.`,
		broken: (period: string) =>
			`Vanaf ${period} telt de bron anders: van ervoor naar erna vergelijken kan niet.`,
		lastHidden: 'Het laatste cijfer is verborgen.'
	},
	multiples: {
		title: 'Dezelfde cijfers per gebied',
		subtitle: (low: string, high: string) =>
			`Zelfde schaal, ${low} tot ${high}. De grijze lijnen zijn de andere gebieden.`,
		all: (count: string) => `Toon alle ${count} gebieden`
	}
};

const en: typeof nl = {
	chartRole: 'line chart',
	keys: 'Walk along the points with the arrow keys. Escape closes.',
	hint: 'Point at the chart or use the arrow keys.',
	baseline: 'baseline',
	target: 'target',
	path: 'target path',
	pathNow: 'path now',
	provisional: 'provisional',
	hidden: 'hidden',
	noFigure: 'no figure',
	margin: 'margin',
	percent: 'per cent',
	to: 'to',
	control: 'Control districts',
	compared: 'Comparison',
	wedge: { lower: 'on or below the target path', higher: 'on or above the target path' },
	breakTitle: 'Break in the series',
	breakKinds: {
		definition: 'new definition',
		boundary: 'new boundary',
		source: 'new source',
		population: 'new group of people'
	},
	hiddenWhy: hiddenWords.en.short,
	onChart: 'At the dotted lines in the chart',
	legend: 'What you see',
	empty: 'There are no figures for this area yet. As soon as there is one, it will stand here.',
	onlyHidden: hiddenWords.en.all,
	onlyPath: 'There is no figure yet. You see the target path only.',
	perQuarter: 'by quarter',
	perWave: 'by survey',
	perYear: 'by year',
	and: 'and',
	together: 'together',
	band: (confidence, own) => `${own ? 'Band' : 'Blue band'}: ${confidence} margin.`,
	bars: (confidence, own) => `${own ? 'Bars' : 'Blue bars'}: ${confidence} margin.`,
	axisStart: (value) => `The axis starts at ${value}.`,
	scaleOf: (min, max) => `Scale from ${min} to ${max}.`,
	source: 'Source:',
	retrieved: (date) => `retrieved ${date}`,
	definition: 'definition',
	syntheticShort: 'Synthetic data',
	synthetic: 'Synthetic data: figures in this chart are made up.',
	actions: 'Keep the chart or read it as a table',
	chart: 'Chart',
	table: 'Table',
	downloading: (what) => `${what} has been saved.`,
	failed: (what) => `Making the ${what} did not work. The chart and the table are still here.`,
	sentence: {
		from: (area, first, firstPeriod, last, lastPeriod) =>
			`${area} went from ${first} in ${firstPeriod} to ${last} in ${lastPeriod}.`,
		one: (area, value, period) => `${area} stood at ${value} in ${period}.`,
		none: (area) => `There is no figure to show for ${area}.`,
		path: (value) => `The target path is then at ${value}.`,
		target: (value, period) => `The target is ${value} in ${period}.`,
		control: (name, first, last) => `${name} went from ${first} to ${last}.`,
		controlMany: (name, first, last) => `${name} went from ${first} to ${last}.`,
		broken: (period) => `From ${period} the source counts differently: before and after cannot be compared.`,
		lastHidden: 'The latest figure is hidden.'
	},
	multiples: {
		title: 'The same figures by area',
		subtitle: (low, high) => `Same scale, ${low} to ${high}. The grey lines are the other areas.`,
		all: (count) => `Show all ${count} areas`
	}
};

export const trendWords: Record<Language, typeof nl> = { nl, en };

/** What is made up in a chart that is kept as a picture: as the programme says it, else in general. */
export const syntheticCaption = (
	{ synthetic_caption: own }: Pick<Programme, 'synthetic_caption'>,
	language: Language
): string => own?.[language] ?? trendWords[language].synthetic;
