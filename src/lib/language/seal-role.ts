// What sealing for one role says in a terminal: for whom, and what is inside.
import type { Language } from '../domain/text.ts';
import { formatCount, plural } from './format.ts';
import { sealedContentsWords } from './sealed-contents.ts';

const nl = {
	askPassphrase: 'Wachtzin van het verzegelde bestand (u ziet niet wat u typt): ',
	badRole: (value: string) =>
		`${value} is geen rol. Schrijf --role coach:K3 (zoals households.csv het noemt), researcher of analyst.`,
	noHolder: (role: string) =>
		`Niemand heeft een sleutel voor ${role}. Geef --recipient age1…, of zet die persoon bij recipients in programme.yaml.`,
	noFamilies: (coach: string) =>
		`${coach} heeft in dit bestand geen gezin. Schrijf de naam zoals households.csv die noemt.`,
	cannotOpen: (file: string, code: string) =>
		`${file} gaat niet open (${code}). Klopt het bestand, en is dit de sleutel (--identity) of wachtzin ervan?`,
	noPlace: (file: string, code: string) => `Het bestand ${file} is daar niet te schrijven (${code}).`,
	roles: {
		coach: (coach: string) =>
			`${coach}: alleen de eigen gezinnen, en de ontvangstbewijzen van het eigen apparaat`,
		researcher: 'de onderzoeker: geen vrije tekst, geen namen van mensen, en gezinsgrootte in klassen',
		analyst: 'de analist: alleen totalen'
	},
	sealed: (file: string, role: string) => `Verzegeld: ${file}, voor ${role}`,
	rows: (name: string, count: number) =>
		`  ${name}: ${plural(count, { one: '1 rij', other: `${formatCount(count, 'nl')} rijen` }, 'nl')}`,
	receipts: 'ontvangstbewijzen',
	totals: (name: string, threshold: number) =>
		`  ${name}: per kwartaal, zonder gebieden; waar een aantal onder ${threshold} blijft, staan de aantallen van dat onderwerp er niet`,
	hash: (sha256: string) => sealedContentsWords.nl.hash({ sha256 })
};

const en: typeof nl = {
	askPassphrase: 'Passphrase of the sealed file (what you type is not shown): ',
	badRole: (value) =>
		`${value} is no role. Write --role coach:K3 (as households.csv names it), researcher or analyst.`,
	noHolder: (role) =>
		`Nobody holds a key for ${role}. Give --recipient age1…, or put that person under recipients in programme.yaml.`,
	noFamilies: (coach) => `${coach} has no family in this file. Write the name as households.csv has it.`,
	cannotOpen: (file, code) =>
		`${file} does not open (${code}). Is it the file, and is this its key (--identity) or passphrase?`,
	noPlace: (file, code) => `The file ${file} cannot be written there (${code}).`,
	roles: {
		coach: (coach) => `${coach}: the own families only, and the receipts of the own device`,
		researcher: 'the researcher: no free text, no names of people, and household size in bands',
		analyst: 'the analyst: totals only'
	},
	sealed: (file, role) => `Sealed: ${file}, for ${role}`,
	rows: (name, count) =>
		`  ${name}: ${plural(count, { one: '1 row', other: `${formatCount(count, 'en')} rows` }, 'en')}`,
	receipts: 'receipts',
	totals: (name, threshold) =>
		`  ${name}: by quarter, without areas; where a count stays under ${threshold}, the counts of that subject are left out`,
	hash: (sha256) => sealedContentsWords.en.hash({ sha256 })
};

export const roleWords: Record<Language, typeof nl> = { nl, en };
