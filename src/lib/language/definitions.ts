// Words for mistakes in indicators/: what is wrong in a definition, and what to do about it.
import type { Language } from '../domain/text.ts';
import {
	calendarMistakes,
	publishingMistakes,
	fileMistakes,
	goalMistakes,
	priceMistakes,
	publicationMistakes,
	type Phrases
} from './definition-mistakes.ts';
import { phrase } from './phrases.ts';
import { themeMistakes } from './theme-mistakes.ts';

const words = {
	...goalMistakes,
	...priceMistakes,
	...publicationMistakes,
	...calendarMistakes,
	...publishingMistakes,
	...fileMistakes,
	...themeMistakes,
	yaml: `dit is geen geldige YAML ({reason}). Kijk naar aanhalingstekens, dubbele punten en spaties. | this is no valid YAML ({reason}). Look at quotes, colons and spaces.`,
	tab: `hier staat een tab. Laat regels inspringen met spaties. | there is a tab here. Indent lines with spaces.`,
	indent: `deze regel springt verkeerd in. Zet hem recht onder de regels die erbij horen. | this line has the wrong indentation. Align it with the lines it belongs to.`,
	alias: `deze verwijzing (*naam) leidt nergens heen, of staat in een stuk waar zelf naar verwezen wordt (&naam). Schrijf de waarde zelf op. | this reference (*name) leads nowhere, or stands inside something that is itself referred to (&name). Write the value itself.`,
	'too-deep': `hier staan te veel lijsten in elkaar. Haal de streepjes en vraagtekens weg die er niet horen. | too many lists stand in each other here. Remove the hyphens and question marks that do not belong.`,
	'duplicate-key': `deze sleutel staat er twee keer. Haal er een weg. | this key stands here twice. Remove one.`,
	'no-front-matter': `het bestand begint niet met gegevens tussen twee regels ---. Zet die bovenaan. | the file does not start with settings between two lines of ---. Put those at the top.`,
	'missing-key': `"{key}" ontbreekt. Vul het in. | "{key}" is missing. Fill it in.`,
	'missing-language': {
		nl: (p) =>
			`"${p.key}" ontbreekt: de tekst is er niet in het ${p.language === 'nl' ? 'Nederlands' : 'Engels'}. Schrijf hem in nl en in en.`,
		en: (p) =>
			`"${p.key}" is missing: the text is not there in ${p.language === 'nl' ? 'Dutch' : 'English'}. Write it in nl and in en.`
	},
	'unknown-key': `"{key}" kent het programma niet. Verbeter de naam of haal de regel weg. | "{key}" is no known key. Correct the name or remove the line.`,
	'wrong-type': {
		nl: (p) =>
			`"${p.key}" moet ${typeNames.nl[p.expected ?? ''] ?? p.expected} zijn, maar hier staat ${p.found}.${p.expected === 'string' ? ' Zet er aanhalingstekens om.' : ''}`,
		en: (p) =>
			`"${p.key}" must be ${typeNames.en[p.expected ?? ''] ?? p.expected}, but here stands ${p.found}.${p.expected === 'string' ? ' Put quotes around it.' : ''}`
	},
	'not-allowed': `"{key}" mag niet {found} zijn. Kies uit: {allowed}. | "{key}" may not be {found}. Choose from: {allowed}.`,
	'bad-id': `{found} is geen goede naam voor "{key}". Gebruik kleine letters, cijfers en streepjes. | {found} is no good name for "{key}". Use lowercase letters, digits and hyphens.`,
	'bad-quarter': `{found} is geen kwartaal. Schrijf het als 2010-Q2. | {found} is no quarter. Write it as 2010-Q2.`,
	'bad-date': `{found} is geen dag. Schrijf bij "{key}" een dag als 2010-03-01. | {found} is no day. Write a day at "{key}" as 2010-03-01.`,
	'bad-period': `{found} is geen kwartaal of jaar. Schrijf 2010-Q2 of '2010', met aanhalingstekens. | {found} is no quarter or year. Write 2010-Q2 or '2010', with quotes.`,
	'bad-item': `{found} is geen nummer van een vraag. Schrijf een getal met hoogstens één letter, zoals 4F. | {found} is no item number. Write a number with at most one letter, such as 4F.`,
	empty: `"{key}" is leeg. Vul het in. | "{key}" is empty. Fill it in.`,
	'too-small': `"{key}" is {found}, maar moet ten minste {limit} zijn. | "{key}" is {found}, but must be at least {limit}.`,
	'too-large': `"{key}" is {found}, maar mag hoogstens {limit} zijn. | "{key}" is {found}, but may be at most {limit}.`,
	'low-threshold': `de drempel "threshold" is {found}, maar moet ten minste {limit} zijn: bij minder is een gezin te herkennen. Kies 10, of ten minste {limit}. | "threshold" is {found}, but must be at least {limit}: under that a family can be recognised. Choose 10, or at least {limit}.`,
	'how-many': `onder "{key}" staan {found} regels, maar het moeten er {limit} zijn. | "{key}" has {found} entries, but must have {limit}.`,
	'file-name': `het bestand heet niet zoals zijn id. Noem het {id}.md of verander de id. | the file is not named after its id. Call it {id}.md or change the id.`,
	'duplicate-id': `{id} staat al in {other}. Geef er een een andere naam. | {id} already stands in {other}. Give one of them another name.`,
	'missing-section': `de tekst "{section}" ontbreekt of is leeg. Schrijf hem onder "# {language}". | the text "{section}" is missing or empty. Write it under "# {language}".`,
	'unknown-section': `het kopje "{section}" hoort hier niet. Gebruik: {allowed}. | the heading "{section}" does not belong here. Use: {allowed}.`,
	'unknown-item': `vraag {item} ({group}) staat niet onder "items". Voeg hem toe of verbeter het nummer. | item {item} ({group}) is not under "items". Add it or correct the number.`,
	'unknown-indicator': `{id} is geen bekend doel. Kies uit: {allowed}. | {id} is no known indicator. Choose from: {allowed}.`,
	'target-before-baseline': `het streefkwartaal {target} ligt niet na het kwartaal van de nulmeting {baseline}. Kies een later kwartaal. | the target quarter {target} does not lie after the baseline quarter {baseline}. Choose a later one.`,
	rungs: `de treden moeten 1, 2, 3, 4 en 5 zijn, van onder naar boven, elk één keer. | the rungs must be 1, 2, 3, 4 and 5, from the bottom up, each once.`,
	other: `"{key}" klopt niet ({reason}). Vergelijk het met een ander bestand in deze map. | "{key}" is not right ({reason}). Compare it with another file in this folder.`
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
): string => phrase(words[code], parameters, language);
