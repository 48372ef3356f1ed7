// What erasing a family says, on the page and in a terminal: the proof that it is gone, and which files have to be destroyed as well.
import type { Language } from '../../../domain/text.ts';
import { formatCount, formatDate, plural } from '../../../language/format.ts';

/** What a proof tells: nothing of whom it was. */
export interface Proof {
	programme: string;
	/** ISO day. */
	day: string;
	number: string;
	why: 'asked' | 'retention';
	written: string;
	destroy: readonly string[];
}

const nl = {
	proof: {
		title: 'Bewijs van wissen',
		lead: 'De gegevens van één gezin zijn gewist.',
		facts: ({ programme, day, number, why, written }: Proof): [string, string][] => [
			['Programma', programme],
			['Gewist op', formatDate(day, 'nl')],
			['Nummer', number],
			['Waarom', why === 'asked' ? 'het gezin vroeg erom' : 'de bewaartijd is voorbij'],
			['Nieuw bestand', written]
		],
		chance:
			'Het nummer is door het lot getrokken. Het staat ook in het nieuwe bestand. Wie het gezin was, is er niet uit af te leiden.',
		rule: 'Volgens de regel begint de bewaartijd als een gezin stopt of zijn toestemming intrekt: de eerste dag van die twee telt. Is geen van beide bekend? Dan begint zij op de laatste dag waarop iets voor het gezin is gedaan of over het gezin is geschreven.',
		destroy: 'Vernietig nu ook deze bestanden, overal waar ze staan:',
		always: [
			'elk ouder bestand met gezinnen, ook de bestanden die voor anderen zijn gemaakt',
			'elk bezoekbestand van dit gezin (bezoek-….age), ook op telefoons en sticks',
			'de regels van dit gezin in de map van het programma (households.csv en de andere bestanden)',
			'releases/states.age, zodra het volgende verslag gepubliceerd is',
			'releases/hash-key.txt: met die sleutel is na te gaan of een vermoeden over het gezin klopt met een ouder verslag; de volgende bouw maakt een nieuwe',
			'papier waar dit gezin op staat'
		],
		compare: 'Wie een ouder bestand bewaart, kan het naast het nieuwe leggen. Dan is te zien wie weg is.'
	},
	page: {
		open: 'Alles over dit gezin op papier, of wissen',
		title: (family: string) => `Gezin ${family}: inzien, verbeteren, wissen`,
		back: 'Terug naar de cijfers',
		print: 'Druk af',
		save: 'Bewaar als bestand',
		saved: (family: string) => `gezin-${family}.html`,
		correct:
			'Klopt er iets niet? Laat een verbetering opschrijven op de pagina Bezoek. Wat er eerst stond, blijft te vinden bij wie het mag zien.',
		unknown: 'Dit gezin staat niet in het bestand.',
		unread: 'Wat er over dit gezin staat, was niet op te zoeken. Sluit het bestand en open het opnieuw.',
		erase: {
			title: 'Dit gezin wissen',
			text: 'Alles van dit gezin gaat weg: rijen, bezoeken en de naam in teksten over anderen. Dat is niet terug te draaien. Wat al gepubliceerd is, verandert niet.',
			confirm: (family: string) => `Typ ${family} om te bevestigen`,
			make: 'Wis en maak het nieuwe bestand',
			done: 'Het gezin is gewist. Bewaar het nieuwe bestand en het bewijs.',
			nobody: 'In het bestand staat niets meer om te wissen. Er is geen nieuw bestand gemaakt.',
			failed: 'Het wissen is niet gelukt. Er is niets veranderd; uw bestand blijft open.',
			proof: 'Druk het bewijs af'
		},
		retention: {
			title: 'De bewaartijd is voorbij',
			wrong: 'Een dag die nog moet komen',
			text: (count: number, years: number) =>
				`Van ${plural(count, { one: '1 gezin', other: `${formatCount(count, 'nl')} gezinnen` }, 'nl')} is de bewaartijd van ${formatCount(years, 'nl')} jaar voorbij: het gezin stopte, trok zijn toestemming in, of er is zo lang niets voor gedaan of over geschreven. Volgens de regel gaat alles ervan weg.`,
			ahead: (count: number) =>
				`Bij ${plural(count, { one: '1 gezin', other: `${formatCount(count, 'nl')} gezinnen` }, 'nl')} staat een dag die nog moet komen. Zo'n dag telt niet mee voor de bewaartijd. Laat de coach hem nakijken.`,
			uncounted:
				'Of van een gezin de bewaartijd voorbij is, was niet na te gaan. Sluit het bestand en open het opnieuw.',
			unsure: 'De bewaartijd is niet nagegaan',
			make: 'Wis deze gezinnen en maak het nieuwe bestand',
			done: 'De gezinnen zijn gewist. Bewaar het nieuwe bestand en de bewijzen.'
		}
	},
	command: {
		usage:
			'Gebruik: npm run rights -- <bestand.age> (--household <schuilnaam> (--print <bestand.html> | --erase --out <nieuw.age>) | --retention --out <nieuw.age>) [--identity <sleutelbestand>] [--recipient <age1… of bestand> [meermaals]] [--data map] [--json] [--lang nl|en]',
		askPassphrase: 'Wachtzin (u ziet niet wat u typt): ',
		noKey: 'Dit bestand gaat open met een sleutel. Geef uw sleutelbestand met --identity.',
		noPlace: (file: string) => `Het bestand ${file} is daar niet te schrijven.`,
		sameFile: 'Schrijf het nieuwe bestand onder een andere naam: pas als het er is, vernietigt u het oude.',
		noFile: (file: string) => `Het bestand ${file} is niet te lezen.`,
		unknown: (household: string) => `In dit bestand staat geen gezin ${household}. Er is niets geschreven.`,
		noLock:
			'Voor wie moet het nieuwe bestand open gaan? Noem elke sleutel met --recipient, of zet ze bij recipients in programme.yaml.',
		printed: (file: string) => `Geschreven: ${file}. Open het en druk het af. Vernietig het bestand daarna.`,
		erased: (count: number) =>
			plural(count, { one: '1 gezin gewist.', other: `${formatCount(count, 'nl')} gezinnen gewist.` }, 'nl'),
		nobody: 'Van geen gezin is de bewaartijd voorbij. Er is niets geschreven.',
		ahead: (families: readonly string[]) =>
			`Een dag die nog moet komen, telt niet mee voor de bewaartijd. Laat de coach hem nakijken bij: ${families.join(', ')}.`,
		mentions: (count: number) =>
			`In ${plural(count, { one: '1 tekst', other: `${formatCount(count, 'nl')} teksten` }, 'nl')} over een ander gezin stond de naam. Die is weggehaald.`
	}
};

const en: typeof nl = {
	proof: {
		title: 'Proof of erasure',
		lead: 'The data of one family have been erased.',
		facts: ({ programme, day, number, why, written }) => [
			['Programme', programme],
			['Erased on', formatDate(day, 'en')],
			['Number', number],
			['Why', why === 'asked' ? 'the family asked for it' : 'the time to keep is over'],
			['New file', written]
		],
		chance:
			'The number was drawn by chance. It stands in the new file too. Nobody can tell from it which family it was.',
		rule: 'By the rule the time to keep begins when a family stops or takes its consent back: the first of those two days counts. Is neither known? Then it begins on the last day on which anything was done for the family or written about it.',
		destroy: 'Now destroy these files as well, wherever they are:',
		always: [
			'every older file with families, also those that were made for others',
			'every visit file of this family (bezoek-….age), also on telephones and sticks',
			'the rows of this family in the programme folder (households.csv and the other files)',
			'releases/states.age, as soon as the next report is published',
			'releases/hash-key.txt: with that key a guess about the family can be tried on an older report; the next build makes another',
			'paper that this family is on'
		],
		compare: 'Whoever keeps an older file can lay it beside the new one, and see who is gone.'
	},
	page: {
		open: 'Everything about this family on paper, or erase it',
		title: (family) => `Family ${family}: see, correct, erase`,
		back: 'Back to the figures',
		print: 'Print',
		save: 'Save as a file',
		saved: (family) => `family-${family}.html`,
		correct:
			'Is something wrong? Have a correction written down on the page Visit. What stood there before can still be found by those who may see it.',
		unknown: 'This family is not in the file.',
		unread: 'What stands about this family could not be looked up. Close the file and open it again.',
		erase: {
			title: 'Erase this family',
			text: 'Everything of this family goes: rows, visits, and its name in texts about others. There is no way back. What was published does not change.',
			confirm: (family) => `Type ${family} to confirm`,
			make: 'Erase and make the new file',
			done: 'The family has been erased. Save the new file and the proof.',
			nobody: 'The file holds nothing to erase any more. No new file was made.',
			failed: 'Erasing did not work. Nothing has changed; your file stays open.',
			proof: 'Print the proof'
		},
		retention: {
			title: 'The time to keep is over',
			wrong: 'A day that has not come yet',
			text: (count, years) =>
				`For ${plural(count, { one: '1 family', other: `${formatCount(count, 'en')} families` }, 'en')} the time to keep, of ${formatCount(years, 'en')} years, is over: the family stopped, took its consent back, or nothing was done for it or written about it for so long. By the rule everything of it goes.`,
			ahead: (count) =>
				`For ${plural(count, { one: '1 family', other: `${formatCount(count, 'en')} families` }, 'en')} a day is written down that has not come yet. Such a day does not count for the time to keep. Have the coach check it.`,
			uncounted:
				'Whether the time to keep is over for a family could not be found out. Close the file and open it again.',
			unsure: 'The time to keep was not checked',
			make: 'Erase these families and make the new file',
			done: 'The families have been erased. Save the new file and the proofs.'
		}
	},
	command: {
		usage:
			'Usage: npm run rights -- <file.age> (--household <pseudonym> (--print <file.html> | --erase --out <new.age>) | --retention --out <new.age>) [--identity <key file>] [--recipient <age1… or file> [repeatable]] [--data folder] [--json] [--lang nl|en]',
		askPassphrase: 'Passphrase (what you type is not shown): ',
		noKey: 'This file opens with a key. Give your key file with --identity.',
		noPlace: (file) => `The file ${file} cannot be written there.`,
		sameFile: 'Give the new file another name: only once it is there, you destroy the old one.',
		noFile: (file) => `The file ${file} cannot be read.`,
		unknown: (household) => `There is no family ${household} in this file. Nothing was written.`,
		noLock:
			'Who is to open the new file? Name each key with --recipient, or put them under recipients in programme.yaml.',
		printed: (file) => `Written: ${file}. Open it and print it. Then destroy the file.`,
		erased: (count) =>
			plural(count, { one: '1 family erased.', other: `${formatCount(count, 'en')} families erased.` }, 'en'),
		nobody: 'The time to keep is over for no family. Nothing was written.',
		ahead: (families) =>
			`A day that has not come yet does not count for the time to keep. Have the coach check it for: ${families.join(', ')}.`,
		mentions: (count) =>
			`${plural(count, { one: '1 text', other: `${formatCount(count, 'en')} texts` }, 'en')} about another family held the name. It was taken out.`
	}
};

export const rightsWords: Record<Language, typeof nl> = { nl, en };

/** The proof as lines of text. */
export function proofLines(proof: Proof, language: Language): string[] {
	const said = rightsWords[language].proof;
	return [
		said.title,
		said.lead,
		...said.facts(proof).map(([what, held]) => `${what}: ${held}`),
		said.chance,
		...(proof.why === 'retention' ? [said.rule] : []),
		'',
		said.destroy,
		...[...proof.destroy, ...said.always].map((one) => `  - ${one}`),
		'',
		said.compare
	];
}
