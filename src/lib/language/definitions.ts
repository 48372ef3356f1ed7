// Words for mistakes in indicators/: what is wrong in a definition, and what to do about it.
import type { Language } from '../domain/text.ts';
import { fileMistakes, goalMistakes, publicationMistakes, type Phrases } from './definition-mistakes.ts';

const words = {
	...goalMistakes,
	...publicationMistakes,
	...fileMistakes,
	yaml: {
		nl: (p) =>
			`dit is geen geldige YAML (${p.reason}). Kijk naar aanhalingstekens, dubbele punten en spaties.`,
		en: (p) => `this is no valid YAML (${p.reason}). Look at quotes, colons and spaces.`
	},
	tab: {
		nl: () => 'hier staat een tab. Laat regels inspringen met spaties.',
		en: () => 'there is a tab here. Indent lines with spaces.'
	},
	indent: {
		nl: () => 'deze regel springt verkeerd in. Zet hem recht onder de regels die erbij horen.',
		en: () => 'this line has the wrong indentation. Align it with the lines it belongs to.'
	},
	alias: {
		nl: () =>
			'deze verwijzing (*naam) leidt nergens heen, of staat in een stuk waar zelf naar verwezen wordt (&naam). Schrijf de waarde zelf op.',
		en: () =>
			'this reference (*name) leads nowhere, or stands inside something that is itself referred to (&name). Write the value itself.'
	},
	'too-deep': {
		nl: () => 'hier staan te veel lijsten in elkaar. Haal de streepjes en vraagtekens weg die er niet horen.',
		en: () =>
			'too many lists stand in each other here. Remove the hyphens and question marks that do not belong.'
	},
	'duplicate-key': {
		nl: () => 'deze sleutel staat er twee keer. Haal er een weg.',
		en: () => 'this key stands here twice. Remove one.'
	},
	'no-front-matter': {
		nl: () => 'het bestand begint niet met gegevens tussen twee regels ---. Zet die bovenaan.',
		en: () => 'the file does not start with settings between two lines of ---. Put those at the top.'
	},
	'missing-key': {
		nl: (p) => `"${p.key}" ontbreekt. Vul het in.`,
		en: (p) => `"${p.key}" is missing. Fill it in.`
	},
	'missing-language': {
		nl: (p) =>
			`"${p.key}" ontbreekt: de tekst is er niet in het ${p.language === 'nl' ? 'Nederlands' : 'Engels'}. Schrijf hem in nl en in en.`,
		en: (p) =>
			`"${p.key}" is missing: the text is not there in ${p.language === 'nl' ? 'Dutch' : 'English'}. Write it in nl and in en.`
	},
	'unknown-key': {
		nl: (p) => `"${p.key}" kent het programma niet. Verbeter de naam of haal de regel weg.`,
		en: (p) => `"${p.key}" is no known key. Correct the name or remove the line.`
	},
	'wrong-type': {
		nl: (p) =>
			`"${p.key}" moet ${typeNames.nl[p.expected ?? ''] ?? p.expected} zijn, maar hier staat ${p.found}.${p.expected === 'string' ? ' Zet er aanhalingstekens om.' : ''}`,
		en: (p) =>
			`"${p.key}" must be ${typeNames.en[p.expected ?? ''] ?? p.expected}, but here stands ${p.found}.${p.expected === 'string' ? ' Put quotes around it.' : ''}`
	},
	'not-allowed': {
		nl: (p) => `"${p.key}" mag niet ${p.found} zijn. Kies uit: ${p.allowed}.`,
		en: (p) => `"${p.key}" may not be ${p.found}. Choose from: ${p.allowed}.`
	},
	'bad-id': {
		nl: (p) => `${p.found} is geen goede naam voor "${p.key}". Gebruik kleine letters, cijfers en streepjes.`,
		en: (p) => `${p.found} is no good name for "${p.key}". Use lowercase letters, digits and hyphens.`
	},
	'bad-quarter': {
		nl: (p) => `${p.found} is geen kwartaal. Schrijf het als 2010-Q2.`,
		en: (p) => `${p.found} is no quarter. Write it as 2010-Q2.`
	},
	'bad-period': {
		nl: (p) => `${p.found} is geen kwartaal of jaar. Schrijf 2010-Q2 of '2010', met aanhalingstekens.`,
		en: (p) => `${p.found} is no quarter or year. Write 2010-Q2 or '2010', with quotes.`
	},
	'bad-item': {
		nl: (p) =>
			`${p.found} is geen nummer van een vraag. Schrijf een getal met hoogstens één letter, zoals 4F.`,
		en: (p) => `${p.found} is no item number. Write a number with at most one letter, such as 4F.`
	},
	empty: {
		nl: (p) => `"${p.key}" is leeg. Vul het in.`,
		en: (p) => `"${p.key}" is empty. Fill it in.`
	},
	'too-small': {
		nl: (p) => `"${p.key}" is ${p.found}, maar moet ten minste ${p.limit} zijn.`,
		en: (p) => `"${p.key}" is ${p.found}, but must be at least ${p.limit}.`
	},
	'too-large': {
		nl: (p) => `"${p.key}" is ${p.found}, maar mag hoogstens ${p.limit} zijn.`,
		en: (p) => `"${p.key}" is ${p.found}, but may be at most ${p.limit}.`
	},
	'low-threshold': {
		nl: (p) =>
			`de drempel "threshold" is ${p.found}, maar moet ten minste ${p.limit} zijn: bij minder is een gezin te herkennen. Kies 10, of ten minste ${p.limit}.`,
		en: (p) =>
			`"threshold" is ${p.found}, but must be at least ${p.limit}: under that a family can be recognised. Choose 10, or at least ${p.limit}.`
	},
	'how-many': {
		nl: (p) => `onder "${p.key}" staan ${p.found} regels, maar het moeten er ${p.limit} zijn.`,
		en: (p) => `"${p.key}" has ${p.found} entries, but must have ${p.limit}.`
	},
	'file-name': {
		nl: (p) => `het bestand heet niet zoals zijn id. Noem het ${p.id}.md of verander de id.`,
		en: (p) => `the file is not named after its id. Call it ${p.id}.md or change the id.`
	},
	'duplicate-id': {
		nl: (p) => `${p.id} staat al in ${p.other}. Geef er een een andere naam.`,
		en: (p) => `${p.id} already stands in ${p.other}. Give one of them another name.`
	},
	'missing-section': {
		nl: (p) => `de tekst "${p.section}" ontbreekt of is leeg. Schrijf hem onder "# ${p.language}".`,
		en: (p) => `the text "${p.section}" is missing or empty. Write it under "# ${p.language}".`
	},
	'unknown-section': {
		nl: (p) => `het kopje "${p.section}" hoort hier niet. Gebruik: ${p.allowed}.`,
		en: (p) => `the heading "${p.section}" does not belong here. Use: ${p.allowed}.`
	},
	'unknown-item': {
		nl: (p) => `vraag ${p.item} (${p.group}) staat niet onder "items". Voeg hem toe of verbeter het nummer.`,
		en: (p) => `item ${p.item} (${p.group}) is not under "items". Add it or correct the number.`
	},
	'unknown-indicator': {
		nl: (p) => `${p.id} is geen bekend doel. Kies uit: ${p.allowed}.`,
		en: (p) => `${p.id} is no known indicator. Choose from: ${p.allowed}.`
	},
	'target-before-baseline': {
		nl: (p) =>
			`het streefkwartaal ${p.target} ligt niet na het kwartaal van de nulmeting ${p.baseline}. Kies een later kwartaal.`,
		en: (p) =>
			`the target quarter ${p.target} does not lie after the baseline quarter ${p.baseline}. Choose a later one.`
	},
	rungs: {
		nl: () => 'de treden moeten 1, 2, 3, 4 en 5 zijn, van onder naar boven, elk één keer.',
		en: () => 'the rungs must be 1, 2, 3, 4 and 5, from the bottom up, each once.'
	},
	other: {
		nl: (p) => `"${p.key}" klopt niet (${p.reason}). Vergelijk het met een ander bestand in deze map.`,
		en: (p) => `"${p.key}" is not right (${p.reason}). Compare it with another file in this folder.`
	}
} satisfies Phrases;
export type MistakeCode = keyof typeof words;

const typeNames: Record<Language, Record<string, string>> = {
	nl: {
		string: 'tekst',
		number: 'een getal',
		boolean: 'true of false',
		array: 'een lijst',
		object: 'een blok met sleutels',
		record: 'een blok met sleutels',
		int: 'een heel getal'
	},
	en: {
		string: 'text',
		number: 'a number',
		boolean: 'true or false',
		array: 'a list',
		object: 'a block with keys',
		record: 'a block with keys',
		int: 'a whole number'
	}
};

/** One mistake in words, without its place. */
export const mistakeSentence = (
	code: MistakeCode,
	parameters: Record<string, string>,
	language: Language
): string => words[code][language](parameters);
