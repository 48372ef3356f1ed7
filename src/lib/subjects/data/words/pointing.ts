// Words for pointing out what the columns of a supplier's file are, and for what is kept of that; nl and en.
import type { Language } from '../../../domain/text.ts';
import { formatCount, listOf, plural } from '../../../language/format.ts';

const some = (count: number, one: string, other: string, language: Language) =>
	`${formatCount(count, language)} ${plural(count, { one, other }, language)}`;

const nl = {
	/** On a file that is not known, and on one that is. */
	begin: 'Wijs aan wat de kolommen zijn',
	beginOf: (file: string) => `${file}: wijs aan wat de kolommen zijn`,
	beginText:
		'Wij kennen de vorm van dit bestand niet, maar u wel. Wijs één keer aan wat de kolommen zijn. De volgende keer gaat het vanzelf.',
	change: 'Wijs aan wat de kolommen zijn',
	changeOwn: 'Wijzig hoe we dit lezen',
	readBy: (name: string) => `Lees het zoals ${name}`,
	title: (file: string) => `Zo lezen we ${file}`,
	opening: 'Het bestand wordt bekeken',
	none: 'In dit bestand is geen tabel te vinden om in aan te wijzen.',
	lead: (rows: number, columns: number) =>
		`${some(rows, 'rij', 'rijen', 'nl')} en ${some(columns, 'kolom', 'kolommen', 'nl')}. Er wordt nog niets bewaard.`,
	guessed: (count: number) =>
		`${some(count, 'antwoord is', 'antwoorden zijn', 'nl')} ons voorstel. Kijk na of het klopt.`,
	guess: 'ons voorstel',
	cancel: 'Sluit zonder iets te doen',
	table: {
		title: 'Wat staat erin?',
		label: 'Eén rij is bij ons',
		sheet: 'Het staat op blad',
		head: 'De namen van de kolommen staan in',
		edition: 'Welke Zelfredzaamheid-Matrix is het?',
		editionNone: 'kies een uitgave',
		people: 'Dit gaat over mensen. Het wordt nooit open bewaard, alleen verzegeld.'
	},
	columns: {
		title: 'Wat is elke kolom?',
		theirs: 'Kolom in het bestand',
		examples: 'Er staat bijvoorbeeld',
		ours: 'Dat is bij ons',
		of: (column: string) => `Wat is ${column}?`,
		more: (count: number) =>
			`Nog ${some(count, 'kolom die niet meedoet', 'kolommen die niet meedoen', 'nl')}`,
		different: (count: number) => `${formatCount(count, 'nl')} verschillende`,
		empty: 'leeg',
		double: 'Deze naam staat twee keer in het bestand. Welke bedoeld is, weten we niet.',
		nothing: 'doet niet mee',
		column: 'Een kolom',
		figures: {
			observations: 'Het cijfer van',
			surveys: 'Het antwoord over',
			responses: 'Het antwoord op',
			clients: 'Het antwoord op',
			assessments: 'De trede in',
			results: 'De stand van'
		} as Record<string, string>,
		rows: 'hieraan kiezen we de rijen',
		rowsLabel: (column: string) => `Welke rijen doen mee? Kies bij ${column}`,
		written: (column: string) => `Hoe staat het cijfer in ${column}?`,
		writings: {
			share: 'als aandeel: 0,761',
			percent: 'als percentage: 76,1',
			permille: 'per duizend: 761',
			mean: 'als gemiddelde',
			count: 'als aantal'
		},
		total: (column: string) => `Van hoeveel? Kies de kolom met het totaal bij ${column}`,
		choose: 'kies …'
	},
	words: {
		title: 'Welk woord is wat?',
		of: (column: string) => `Voor ${column}`,
		all: 'Alle woorden in het bestand zijn de onze.',
		is: (text: string) => `${text} is`,
		rows: (count: number) => some(count, 'rij', 'rijen', 'nl'),
		none: 'geen van deze',
		leave: 'Rijen met een ander woord gaan niet over ons: laat ze weg',
		more: (count: number) => `Nog ${some(count, 'ander woord', 'andere woorden', 'nl')}`
	},
	always: {
		title: 'Wat is in elke rij hetzelfde?',
		text: 'Dit staat niet in het bestand. Vul het één keer in.',
		period: 'Pas dit bij het volgende bestand aan.'
	},
	trial: {
		title: 'Zo wordt het bewaard',
		scroll: 'De eerste rijen zoals ze worden bewaard, schuift opzij',
		row: 'Rij',
		made: (count: number, of: number) =>
			`${some(count, 'rij', 'rijen', 'nl')} uit ${some(of, 'rij', 'rijen', 'nl')} van het bestand.`,
		others: (count: number) =>
			`${some(count, 'rij gaat', 'rijen gaan', 'nl')} over anderen en ${plural(count, { one: 'doet', other: 'doen' }, 'nl')} niet mee.`,
		chosen: (count: number) => `${some(count, 'rij valt', 'rijen vallen', 'nl')} buiten uw keuze.`,
		blank: (count: number) => `${some(count, 'cel is', 'cellen zijn', 'nl')} leeg.`,
		none: 'Zo komt er nog geen rij uit.',
		lacking: (columns: readonly string[]) => `Nog te zeggen: ${listOf([...columns], 'nl')}.`,
		unknown: (column: string, texts: readonly string[], rows: number) =>
			`${some(rows, 'rij blijft', 'rijen blijven', 'nl')} weg: voor ${column} kennen we ${listOf(
				texts.map((one) => `“${one}”`),
				'nl'
			)} niet.`,
		refused: (count: number) =>
			`${some(count, 'cel is', 'cellen zijn', 'nl')} niet zeker te lezen. U ziet ze straks in de lijst van fouten.`,
		twice: (count: number, columns: readonly string[]) =>
			`${some(count, 'rij zegt', 'rijen zeggen', 'nl')} nog eens iets over hetzelfde.${columns.length > 0 ? ` Ze verschillen in ${listOf([...columns], 'nl')}.` : ''}`,
		tell: (column: string) => `Kies rijen met ${column}`,
		choose: (columns: readonly string[]) => `Kies nog bij ${listOf([...columns], 'nl')}.`
	},
	keep: {
		name: 'Bewaar deze aanwijzingen onder de naam',
		what: (name: string) =>
			`Ze gaan mee als u de levering aanneemt, in mappings/${name}.yaml. Een bestand met deze kolommen lezen we dan vanzelf zo.`,
		taken: 'Die naam is al van andere aanwijzingen. Die worden vervangen.',
		apply: 'Klopt, lees het zo',
		fetch: 'Haal de aanwijzingen op (YAML)',
		busy: 'Het bestand wordt gelezen'
	},
	applied: (file: string, rows: number) => `${file} is gelezen: ${some(rows, 'rij', 'rijen', 'nl')}.`,
	withDelivery: (names: readonly string[]) =>
		`Ook bewaard: hoe we ${plural(names.length, { one: 'dit bestand', other: 'deze bestanden' }, 'nl')} lezen (${listOf([...names], 'nl')}).`,
	kept: {
		title: 'Zo lezen we bestanden van leveranciers',
		text: 'Deze aanwijzingen staan op dit apparaat. Een bestand dat erbij past, wordt vanzelf zo gelezen.',
		fetch: (name: string) => `${name} ophalen`,
		forget: (name: string) => `Vergeet ${name}`,
		forgotten: (name: string) => `${name} is vergeten. U kunt dat ongedaan maken.`
	}
};

const en: typeof nl = {
	begin: 'Point out what the columns are',
	beginOf: (file) => `${file}: point out what the columns are`,
	beginText:
		'We do not know the form of this file, but you do. Point out once what the columns are. The next time it goes by itself.',
	change: 'Point out what the columns are',
	changeOwn: 'Change how we read this',
	readBy: (name) => `Read it as ${name}`,
	title: (file) => `How we read ${file}`,
	opening: 'The file is being looked at',
	none: 'There is no table in this file to point in.',
	lead: (rows, columns) =>
		`${some(rows, 'row', 'rows', 'en')} and ${some(columns, 'column', 'columns', 'en')}. Nothing is kept yet.`,
	guessed: (count) =>
		`${some(count, 'answer is', 'answers are', 'en')} our suggestion. Check whether it is right.`,
	guess: 'our suggestion',
	cancel: 'Close and do nothing',
	table: {
		title: 'What is in it?',
		label: 'One row is, with us',
		sheet: 'It stands on sheet',
		head: 'The names of the columns stand in',
		edition: 'Which Self-Sufficiency Matrix is it?',
		editionNone: 'choose an edition',
		people: 'This is about people. It is never kept open, sealed alone.'
	},
	columns: {
		title: 'What is each column?',
		theirs: 'Column in the file',
		examples: 'It says, for example',
		ours: 'With us that is',
		of: (column) => `What is ${column}?`,
		more: (count) => `${some(count, 'more column that takes', 'more columns that take', 'en')} no part`,
		different: (count) => `${formatCount(count, 'en')} different`,
		empty: 'empty',
		double: 'This name stands in the file twice. We do not know which is meant.',
		nothing: 'takes no part',
		column: 'A column',
		figures: {
			observations: 'The figure of',
			surveys: 'The answer about',
			responses: 'The answer to',
			clients: 'The answer to',
			assessments: 'The rung in',
			results: 'The state of'
		},
		rows: 'by this we choose the rows',
		rowsLabel: (column) => `Which rows take part? Choose by ${column}`,
		written: (column) => `How does the figure stand in ${column}?`,
		writings: {
			share: 'as a share: 0.761',
			percent: 'as a percentage: 76.1',
			permille: 'per thousand: 761',
			mean: 'as a mean',
			count: 'as a count'
		},
		total: (column) => `Out of how many? Choose the column with the total for ${column}`,
		choose: 'choose …'
	},
	words: {
		title: 'Which word is what?',
		of: (column) => `For ${column}`,
		all: 'All words in the file are ours.',
		is: (text) => `${text} is`,
		rows: (count) => some(count, 'row', 'rows', 'en'),
		none: 'none of these',
		leave: 'Rows with another word are not about us: leave them out',
		more: (count) => `${some(count, 'more word', 'more words', 'en')}`
	},
	always: {
		title: 'What is the same in every row?',
		text: 'This is not in the file. Fill it in once.',
		period: 'Change this with the next file.'
	},
	trial: {
		title: 'This is how it is kept',
		scroll: 'The first rows as they are kept, scrolls sideways',
		row: 'Row',
		made: (count, of) =>
			`${some(count, 'row', 'rows', 'en')} out of ${some(of, 'row', 'rows', 'en')} of the file.`,
		others: (count) =>
			`${some(count, 'row is', 'rows are', 'en')} about others and ${plural(count, { one: 'takes', other: 'take' }, 'en')} no part.`,
		chosen: (count) => `${some(count, 'row falls', 'rows fall', 'en')} outside your choice.`,
		blank: (count) => `${some(count, 'cell is', 'cells are', 'en')} empty.`,
		none: 'No row comes of it yet.',
		lacking: (columns) => `Still to say: ${listOf([...columns], 'en')}.`,
		unknown: (column, texts, rows) =>
			`${some(rows, 'row stays', 'rows stay', 'en')} out: for ${column} we do not know ${listOf(
				texts.map((one) => `“${one}”`),
				'en'
			)}.`,
		refused: (count) =>
			`${some(count, 'cell', 'cells', 'en')} cannot be read for certain. You will see them in the list of errors.`,
		twice: (count, columns) =>
			`${some(count, 'row says', 'rows say', 'en')} something about the same again.${columns.length > 0 ? ` They differ in ${listOf([...columns], 'en')}.` : ''}`,
		tell: (column) => `Choose rows by ${column}`,
		choose: (columns) => `Choose still at ${listOf([...columns], 'en')}.`
	},
	keep: {
		name: 'Keep these directions under the name',
		what: (name) =>
			`They go along when you accept the delivery, in mappings/${name}.yaml. A file with these columns is then read so by itself.`,
		taken: 'Other directions have that name already. They are replaced.',
		apply: 'That is right, read it so',
		fetch: 'Fetch the directions (YAML)',
		busy: 'The file is being read'
	},
	applied: (file, rows) => `${file} was read: ${some(rows, 'row', 'rows', 'en')}.`,
	withDelivery: (names) =>
		`Also kept: how we read ${plural(names.length, { one: 'this file', other: 'these files' }, 'en')} (${listOf([...names], 'en')}).`,
	kept: {
		title: 'How we read files of suppliers',
		text: 'These directions are on this device. A file that fits them is read so by itself.',
		fetch: (name) => `Fetch ${name}`,
		forget: (name) => `Forget ${name}`,
		forgotten: (name) => `${name} was forgotten. You can undo that.`
	}
};

export const pointingWords: Record<Language, typeof nl> = { nl, en };
