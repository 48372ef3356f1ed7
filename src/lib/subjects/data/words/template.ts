// Words of a template to be filled in: what stands above the header, the explanation, the codes, and what a column says when it refuses.
import { phrase, type Phrase } from '../../../language/phrases.ts';
import type { Language } from '../../../domain/text.ts';

const rows = {
	above: `{file}: vul in vanaf rij {row}. Rij 2 is een voorbeeld en telt niet mee: alles boven de kop wordt overgeslagen. | {file}: fill in from row {row} on. Row 2 is an example and does not count: all above the header is passed over.`,
	aboveSupplier: `{file} van {supplier}: vul in vanaf rij {row}. Rij 2 is een voorbeeld en telt niet mee: alles boven de kop wordt overgeslagen. | {file} of {supplier}: fill in from row {row} on. Row 2 is an example and does not count: all above the header is passed over.`,
	title: `Zo vult u {file} in: één rij is {about} | How to fill in {file}: one row is {about}`,
	explanation: 'Uitleg | Explanation',
	codes: 'Codes | Codes',
	column: 'Kolom | Column',
	meaning: 'Wat erin staat | What it holds',
	filled: 'Vullen? | Fill in?',
	allowed: 'Wat er mag staan | What may stand there',
	example: 'Voorbeeld | Example',
	code: 'Code | Code',
	codeMeaning: 'Betekenis | Meaning',
	must: 'ja | yes',
	may: 'mag leeg | may be empty',
	count: 'een heel getal vanaf {least} | a whole number from {least} on',
	countHidden:
		'een heel getal vanaf {least}, of een punt (.) als de bron het verbergt | a whole number from {least} on, or a full stop (.) where the source hides it',
	figure: 'een getal | a number',
	figureBetween: 'een getal van {least} tot en met {most} | a number from {least} to {most}',
	figureFrom: 'een getal vanaf {least} | a number from {least} on',
	figureAbove: 'een getal boven {least} | a number above {least}',
	orHidden: {
		nl: () => ', of een punt (.) als de bron het verbergt',
		en: () => ', or a full stop (.) where the source hides it'
	},
	date: 'een dag van {from} tot en met vandaag | a day from {from} up to today',
	dateAhead: 'een dag, ook in de toekomst | a day, also in the future',
	text: 'tekst | text',
	slug: 'kleine letters, cijfers en streepjes, zoals nieuwe-wijk | lowercase letters, digits and hyphens, such as nieuwe-wijk',
	list: 'een code uit de lijst bij kolom {column} op blad {sheet} | a code from the list of column {column} on sheet {sheet}',
	refused: 'Dit kan hier niet staan. Nodig is: {allowed}. | This cannot stand here. Needed: {allowed}.',
	refusedList:
		'Dit staat niet in de lijst. Klik op het pijltje en kies, of zie blad {sheet}. | This is not in the list. Press the arrow and choose, or see sheet {sheet}.'
} satisfies Record<string, Phrase<Record<string, string>>>;

export const templateWord = (
	name: keyof typeof rows,
	facts: Record<string, string>,
	language: Language
): string => phrase<Record<string, string>>(rows[name], facts, language);

const nl = {
	advice: [
		'Laat de namen in de kop staan zoals ze zijn. Kolommen die leeg mogen zijn, mag u weglaten.',
		'Een verborgen getal is een punt (.). Leeg betekent: niet bekend. Een verborgen getal is nooit 0.',
		'Een aandeel vult u in als teller en noemer, of als getal tussen 0 en 1: 12,5% is 0,125.',
		'Een datum vult u in als datum, of als 2011-03-31. Een kwartaal is 2011-Q1.',
		'Elke rij staat er één keer. Dezelfde rij herkent u aan: {key}.',
		'Bewaar het bestand als Excel-werkmap, ODS of CSV en stuur het terug. De naam van het bestand maakt niet uit.'
	],
	restricted:
		'Dit bestand gaat over mensen. Zet er geen namen, adressen of burgerservicenummers in, en stuur het nooit onbeveiligd.'
};

export const templateAdvice: Record<Language, typeof nl> = {
	nl,
	en: {
		advice: [
			'Leave the names in the header as they are. Columns that may be empty may be left out.',
			'A hidden number is a full stop (.). Empty means: not known. A hidden number is never 0.',
			'A share is filled in as numerator and denominator, or as a number between 0 and 1: 12.5% is 0.125.',
			'A date is filled in as a date, or as 2011-03-31. A quarter is 2011-Q1.',
			'Each row stands there once. The same row is known by: {key}.',
			'Save the file as an Excel workbook, ODS or CSV and send it back. The name of the file does not matter.'
		],
		restricted:
			'This file is about people. Put no names, addresses or citizen service numbers in it, and never send it unprotected.'
	}
};

/** For whoever fetches one from the page. */
const nlPage = {
	title: 'Invulwerkmappen',
	lead: 'Een Excel-werkmap om in te vullen, met lijsten van wat er mag staan, een voorbeeld en uitleg. Ingevuld gaat hij er zonder vragen in.',
	table: 'Bestand',
	supplier: 'Voor',
	everyone: 'iedereen (alle doelen en gebieden)',
	fetch: 'Werkmap ophalen',
	busy: 'De werkmap wordt gemaakt…',
	saved: (file: string) => `${file} staat bij uw downloads.`,
	failed: 'De werkmap kon niet worden gemaakt. Probeer het opnieuw, of herlaad de pagina.'
};
export const templatePageWords: Record<Language, typeof nlPage> = {
	nl: nlPage,
	en: {
		title: 'Workbooks to fill in',
		lead: 'An Excel workbook to fill in, with lists of what may stand there, an example and an explanation. Filled in, it goes in without questions.',
		table: 'File',
		supplier: 'For',
		everyone: 'everyone (all goals and areas)',
		fetch: 'Fetch the workbook',
		busy: 'Making the workbook…',
		saved: (file) => `${file} is among your downloads.`,
		failed: 'The workbook could not be made. Try again, or reload the page.'
	}
};

/** Texts of an example row. */
export const exampleTexts = {
	nl: {
		area: 'Nieuwe wijk',
		source: 'Registratie van de gemeente',
		reason: 'De bron telt sinds dit kwartaal anders.',
		event: 'Extra spreekuur',
		note: 'Op schema.',
		author: 'Projectleider',
		action: 'budgetplan maken',
		between: 'gemeente en corporatie',
		what: 'Er is geen vaste contactpersoon.',
		decides: 'stuurgroep'
	},
	en: {
		area: 'New neighbourhood',
		source: 'Register of the municipality',
		reason: 'The source counts in another way since this quarter.',
		event: 'Extra walk-in hours',
		note: 'On schedule.',
		author: 'Project leader',
		action: 'make a budget',
		between: 'municipality and housing association',
		what: 'There is no fixed contact.',
		decides: 'steering group'
	}
} satisfies Record<Language, Record<string, string>>;
