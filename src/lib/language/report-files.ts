// Words that only the report's files need: numbered captions, page numbers, sheet names, what every file says of itself.
import type { Language } from '../domain/text.ts';

const nl = {
	table: 'Tabel',
	figure: 'Figuur',
	facts: 'Kenmerken',
	narrative: 'Toelichting',
	pair: 'Overzicht',
	contents: 'Inhoud',
	dictionary: 'Begrippen',
	figureTables: 'Cijfers bij de figuren',
	figureTablesLead: 'Elk getal dat in een figuur getekend is, staat hier in een tabel.',
	numbersIn: (table: string) => `De cijfers staan in ${table.toLocaleLowerCase('nl')}.`,
	source: 'Bron',
	/** Before the page's number, and before how many there are. */
	pageOf: { page: 'bladzijde ', of: ' van ' },
	what: 'Wat',
	value: 'Waarde',
	part: 'Deel',
	subject: 'Onderwerp',
	goal: 'Doel',
	period: 'Periode',
	field: 'Veld',
	text: 'Tekst',
	sheet: 'Blad',
	/** Above a column of codes, beside the column with the words for them. */
	code: (label: string) => `${label} (code)`,
	file: 'Bestand',
	title: 'Titel',
	section: 'Onderdeel',
	notWritten: 'Nog niet geschreven.',
	hidden: 'verborgen',
	print: 'Naar de tekst',
	conventions: [
		'Naast een periode in woorden staat haar code: 2010-Q1 is het eerste kwartaal van 2010.',
		'Een punt (.) betekent: verborgen, door de bron of omdat het om te weinig mensen gaat. Het is niet nul.',
		'Een lege cel betekent: er is geen cijfer.',
		'Aandelen staan als getal tussen 0 en 1: 0,074 is 7,4%. Een verschil van aandelen ook: 0,01 is 1 procentpunt.'
	],
	conventionsCsv:
		'UTF-8, komma tussen de kolommen, decimale punt, nooit precies drie decimalen (0.0750, want een Nederlands rekenblad leest 0.075 als 75), datums als jjjj-mm-dd. Tekst die een rekenblad als formule zou lezen, begint met een apostrof.'
};

const en: typeof nl = {
	table: 'Table',
	figure: 'Figure',
	facts: 'Facts',
	narrative: 'Explanation',
	pair: 'Overview',
	contents: 'Contents',
	dictionary: 'Dictionary',
	figureTables: 'Numbers behind the figures',
	figureTablesLead: 'Every number that is drawn in a figure stands here in a table.',
	numbersIn: (table) => `The numbers are in ${table.toLocaleLowerCase('en')}.`,
	source: 'Source',
	pageOf: { page: 'page ', of: ' of ' },
	what: 'What',
	value: 'Value',
	part: 'Part',
	subject: 'Subject',
	goal: 'Goal',
	period: 'Period',
	field: 'Field',
	text: 'Text',
	sheet: 'Sheet',
	code: (label) => `${label} (code)`,
	file: 'File',
	title: 'Title',
	section: 'Section',
	notWritten: 'Not written yet.',
	hidden: 'hidden',
	print: 'Skip to the text',
	conventions: [
		'Beside a period in words stands its code: 2010-Q1 is the first quarter of 2010.',
		'A point (.) means: hidden, by the source or because there are too few people. It is not zero.',
		'An empty cell means: there is no figure.',
		'Shares are numbers between 0 and 1: 0.074 is 7.4%. So is a difference of shares: 0.01 is 1 percentage point.'
	],
	conventionsCsv:
		'UTF-8, comma between columns, decimal point, never exactly three decimals (0.0750, since a Dutch spreadsheet reads 0.075 as 75), dates as yyyy-mm-dd. Text that a spreadsheet would read as a formula begins with an apostrophe.'
};

export const reportFileWords: Record<Language, typeof nl> = { nl, en };

export const formats = ['docx', 'xlsx', 'html', 'csv'] as const;
export type ReportFormat = (typeof formats)[number];
