// What `npm run merge` says in a terminal: what came in, what is missing or refused, and what a person has to decide.
import type { Language } from '../domain/text.ts';
import { formatCount, plural } from './format.ts';
import { visitRefusalSentence, type RefusedVisitFacts } from './visit-refusals.ts';

/** As src/lib/vault/visits/contradictions.ts gives it. */
interface ContradictionFacts {
	key: string;
	kind: 'rung' | 'result' | 'action' | 'started' | 'ended' | 'consent';
	household: string;
	date: string;
	subject: Readonly<Record<string, string>>;
	sides: readonly {
		id: string;
		coach: string | null;
		made: string | null;
		values: Readonly<Record<string, unknown>>;
	}[];
}

const said = (values: Readonly<Record<string, unknown>>): string =>
	Object.entries(values)
		.filter(([, value]) => value !== null)
		.map(([name, value]) => `${name} ${String(value)}`)
		.join(', ');

const nl = {
	usage:
		'Gebruik: npm run merge -- <verzegeld.age> <bezoek.age of map …> --out <verzegeld.age> [--identity <sleutelbestand>] [--recipient age1…] [--decide <bestand>] [--data map] [--json] [--lang nl|en]. Een wachtzin geeft u nooit mee als argument.',
	askPassphrase: 'Wachtzin (u ziet niet wat u typt): ',
	cannotOpen: (file: string, code: string) =>
		`${file} gaat niet open (${code}). Klopt het bestand, en is dit de sleutel of wachtzin ervan?`,
	cannotRead: (file: string, code: string) => `${file} is niet te lezen (${code}).`,
	noPlace: (file: string, code: string) =>
		`Het bestand ${file} is daar niet te schrijven: de map bestaat niet of is gesloten (${code}).`,
	noVisits: (folder: string) => `In ${folder} staat geen bezoek (bezoek-….age).`,
	badRecipient: (value: string) => `${value} is geen openbare sleutel. Een openbare sleutel begint met age1.`,
	badDecide: (file: string) =>
		`${file} is geen bestand met besluiten. Schrijf een lijst: [{ "key": "…", "keep": "…" }], met de key en een id die --json noemt.`,
	noSigners:
		'Dit programma noemt niemand die bezoeken ondertekent. Zet wie op bezoek gaat met de sleutels (key en sign) bij recipients in programme.yaml.',
	opening: 'Verzegeld bestand openen',
	reading: (done: number, all: number) =>
		`Bezoeken lezen: ${formatCount(done, 'nl')} van ${formatCount(all, 'nl')}`,
	writing: 'Nieuw bestand verzegelen',
	merged: (count: number) =>
		plural(count, { one: '1 nieuw bezoek', other: `${formatCount(count, 'nl')} nieuwe bezoeken` }, 'nl'),
	already: (count: number) =>
		plural(
			count,
			{ one: '1 bezoek stond er al', other: `${formatCount(count, 'nl')} bezoeken stonden er al` },
			'nl'
		),
	missing: (coach: string | null, device: string, sequence: number) =>
		`Ontbreekt: bezoek ${sequence} van ${coach === null ? '' : `${coach}, `}apparaat ${device}. Vraag wie het deed om het af te geven.`,
	refused: (file: string, refusal: RefusedVisitFacts) =>
		`Geweigerd: ${file}: ${visitRefusalSentence(refusal, 'nl')}`,
	unknown: (household: string) =>
		`Gezin ${household} wacht: er is over geschreven, maar niemand is er begonnen.`,
	outside: (household: string) =>
		`Gezin ${household} staat in geen tabel: het gaf geen toestemming, of trok die in.`,
	kinds: {
		rung: 'twee treden op één dag',
		result: 'twee standen van een resultaat op één dag',
		action: 'twee standen van een afspraak op één dag',
		started: 'een gezin dat twee keer is begonnen',
		ended: 'een gezin dat op twee manieren eindigt',
		consent: 'toestemming gegeven en ingetrokken op één dag'
	},
	contradiction: ({ kind, household, date, subject, sides, key }: ContradictionFacts) => [
		`Beslis: ${nl.kinds[kind]}, gezin ${household}, ${date}${Object.values(subject)
			.map((one) => `, ${one}`)
			.join('')}`,
		`  key: ${key}`,
		...sides.map(
			({ id, coach, made, values }) =>
				`  keep ${id}: ${said(values)} (${coach ?? 'zonder naam'}${made === null ? ', stond er zonder bezoek' : `, ${made}`})`
		)
	],
	undecided: (count: number) =>
		`Niets geschreven: ${plural(count, { one: '1 keer moet', other: `${formatCount(count, 'nl')} keer moet` }, 'nl')} iemand kiezen. Zet de keuzes in een bestand en geef dat met --decide.`,
	idle: (key: string) => `Dit besluit hoort bij geen tegenspraak, en telt niet: ${key}`,
	nothing: 'Niets geschreven: alle bezoeken zijn geweigerd.',
	written: (file: string, sha256: string) => `Geschreven: ${file}\nSHA-256 van de rijen: ${sha256}`
};

const en: typeof nl = {
	usage:
		'Usage: npm run merge -- <sealed.age> <visit.age or folder …> --out <sealed.age> [--identity <key file>] [--recipient age1…] [--decide <file>] [--data folder] [--json] [--lang nl|en]. A passphrase is never an argument.',
	askPassphrase: 'Passphrase (what you type is not shown): ',
	cannotOpen: (file, code) =>
		`${file} does not open (${code}). Is it the file, and is this its key or passphrase?`,
	cannotRead: (file, code) => `${file} cannot be read (${code}).`,
	noPlace: (file, code) =>
		`The file ${file} cannot be written there: the folder does not exist or is closed (${code}).`,
	noVisits: (folder) => `There is no visit (bezoek-….age) in ${folder}.`,
	badRecipient: (value) => `${value} is no public key. A public key begins with age1.`,
	badDecide: (file) =>
		`${file} is no file of decisions. Write a list: [{ "key": "…", "keep": "…" }], with the key and an id that --json names.`,
	noSigners:
		'This programme names nobody who signs visits. Put those who make visits with their keys (key and sign) under recipients in programme.yaml.',
	opening: 'Opening the sealed file',
	reading: (done, all) => `Reading visits: ${formatCount(done, 'en')} of ${formatCount(all, 'en')}`,
	writing: 'Sealing the new file',
	merged: (count) =>
		plural(count, { one: '1 new visit', other: `${formatCount(count, 'en')} new visits` }, 'en'),
	already: (count) =>
		plural(
			count,
			{ one: '1 visit was there already', other: `${formatCount(count, 'en')} visits were there already` },
			'en'
		),
	missing: (coach, device, sequence) =>
		`Missing: visit ${sequence} of ${coach === null ? '' : `${coach}, `}device ${device}. Ask who made it to hand it over.`,
	refused: (file, refusal) => `Refused: ${file}: ${visitRefusalSentence(refusal, 'en')}`,
	unknown: (household) => `Family ${household} waits: something was written about it, but nobody began it.`,
	outside: (household) => `Family ${household} is in no table: it gave no consent, or took it back.`,
	kinds: {
		rung: 'two rungs on one day',
		result: 'two states of a result on one day',
		action: 'two states of an agreement on one day',
		started: 'a family that was begun twice',
		ended: 'a family that ends in two ways',
		consent: 'consent given and taken back on one day'
	},
	contradiction: ({ kind, household, date, subject, sides, key }) => [
		`Decide: ${en.kinds[kind]}, family ${household}, ${date}${Object.values(subject)
			.map((one) => `, ${one}`)
			.join('')}`,
		`  key: ${key}`,
		...sides.map(
			({ id, coach, made, values }) =>
				`  keep ${id}: ${said(values)} (${coach ?? 'no name'}${made === null ? ', was there without a visit' : `, ${made}`})`
		)
	],
	undecided: (count) =>
		`Nothing was written: ${plural(count, { one: '1 time somebody has', other: `${formatCount(count, 'en')} times somebody has` }, 'en')} to choose. Put the choices in a file and give it with --decide.`,
	idle: (key) => `This decision belongs to no contradiction, and does not count: ${key}`,
	nothing: 'Nothing was written: every visit was refused.',
	written: (file, sha256) => `Written: ${file}\nSHA-256 of the rows: ${sha256}`
};

export const mergeWords: Record<Language, typeof nl> = { nl, en };
