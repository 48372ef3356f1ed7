// What sealing says in a terminal: what went in, who stayed out, until when it may be used, and why nothing was sealed.
import type { Language } from '../domain/text.ts';
import { formatCount, formatDate, formatMegabytes, plural } from './format.ts';
import { sealedContentsWords, type SealedContents } from './sealed-contents.ts';

/** What was sealed, as the closing words need it. */
export interface SealedFacts extends SealedContents {
	file: string;
	bytes: number;
	/** Pseudonyms. */
	withoutConsent: string[];
	withdrawn: string[];
	synthetic: boolean;
}

type VaultPlace = Record<'table' | 'column', string> & { row: number; subject: string | null };

/** Shorter than this can be guessed by whoever has the file. */
export const strongPassphrase = 16;

const listed = (pseudonyms: string[]): string => pseudonyms.map((one) => `  ${one}`).join('\n');

const nl = {
	usage:
		'Gebruik: npm run seal -- <map> --out <bestand.age> (--recipient <age1… of bestand> [meermaals] | --passphrase) [--retain-until jjjj-mm-dd] [--role coach:K3|researcher|analyst] [--lang nl|en]. Met --role mag er in plaats van de map ook een verzegeld bestand staan, met --identity <sleutelbestand>. Een wachtzin geeft u nooit mee als argument.',
	noHouseholds: (folder: string) =>
		`In ${folder} staat geen households.csv. Zonder gezinnen valt er niets te verzegelen.`,
	noPlace: (file: string) =>
		`Het bestand ${file} is daar niet te schrijven: de map bestaat niet of is gesloten.`,
	badDate: (value: string) => `${value} is geen dag. Schrijf de bewaartermijn als 2031-12-31.`,
	badRecipient: (value: string) =>
		`${value} is geen openbare sleutel en geen bestand met openbare sleutels. Een openbare sleutel begint met age1.`,
	/** A private key where a public one belongs; the value itself is not repeated. */
	privateKey:
		'Dit is een geheime sleutel (AGE-SECRET-KEY). Verzegelen doet u met de openbare sleutel, die met age1 begint. Houd de geheime sleutel voor uzelf.',
	noRecipients: (file: string) =>
		`In ${file} staat geen openbare sleutel. Zet op elke regel één sleutel (age1…).`,
	bothLocks: 'Kies sleutels of een wachtzin: een verzegeld bestand kan niet beide hebben.',
	noLock: 'Geef aan wie het bestand mag openen: --recipient met een openbare sleutel, of --passphrase.',
	askPassphrase: 'Wachtzin (u ziet niet wat u typt): ',
	askAgain: 'Nog een keer: ',
	emptyPassphrase: 'De wachtzin is leeg. Typ er een, of geef hem op standaardinvoer.',
	differentPassphrases: 'De twee wachtzinnen zijn niet gelijk. Er is niets verzegeld.',
	/** Not a reason to stop. */
	weakPassphrase: `Let op: deze wachtzin is kort. Wie het bestand heeft, kan eindeloos raden. Neem liever vijf losse woorden, of ${strongPassphrase} tekens of meer.`,
	reading: (folder: string) => `Besloten bestanden lezen en controleren: ${folder}`,
	otherProblems: (count: number) =>
		`Let op: ${plural(count, { one: '1 probleem', other: `${formatCount(count, 'nl')} problemen` }, 'nl')} in open bestanden. Die gaan niet mee; npm run check-data noemt ze.`,
	stopped: (count: number) =>
		`Niets verzegeld: ${plural(count, { one: '1 probleem', other: `${formatCount(count, 'nl')} problemen` }, 'nl')}.`,
	/** A cell that no page would open; `subject` names the row where a household does. */
	impossible: ({ table, row, column, subject }: VaultPlace) =>
		`Niets verzegeld: in ${table}.csv, kolom ${column}, ${subject === null ? `rij ${formatCount(row, 'nl')} van wat verzegeld zou worden` : `gezin ${subject} (rij ${formatCount(row, 'nl')} van wat verzegeld zou worden)`}, staat een waarde die niet kan. Verbeter die en verzegel opnieuw.`,
	writing: 'Tabellen schrijven',
	encrypting: 'Versleutelen',
	assumedRetention: (until: string) =>
		`Aanname: niemand noemde een bewaartermijn. Wij nemen vijf jaar na het streefkwartaal, of een jaar na vandaag als dat later is: ${formatDate(until, 'nl')}. Uw gemeente bepaalt de echte termijn; geef die met --retain-until.`,
	pastRetention: (until: string) =>
		`Let op: de bewaartermijn liep tot en met ${formatDate(until, 'nl')} en is dus voorbij. Het bestand opent alleen na een waarschuwing.`,
	sealed: (facts: SealedFacts) => [
		`Verzegeld: ${facts.file} (${formatMegabytes(facts.bytes, 'nl')})`,
		sealedContentsWords.nl.origin(facts),
		...(facts.synthetic ? ['Synthetische gegevens: deze gezinnen bestaan niet.'] : []),
		...sealedContentsWords.nl.rows(facts).map((line) => `  ${line}`),
		`Zonder toestemming, dus er niet in: ${formatCount(facts.withoutConsent.length, 'nl')}`,
		...(facts.withoutConsent.length > 0 ? [listed(facts.withoutConsent)] : []),
		`Toestemming ingetrokken, dus er niet in: ${formatCount(facts.withdrawn.length, 'nl')}`,
		...(facts.withdrawn.length > 0 ? [listed(facts.withdrawn)] : []),
		sealedContentsWords.nl.hash(facts)
	]
};

const en: typeof nl = {
	usage:
		'Usage: npm run seal -- <folder> --out <file.age> (--recipient <age1… or file> [repeatable] | --passphrase) [--retain-until yyyy-mm-dd] [--role coach:K3|researcher|analyst] [--lang nl|en]. With --role a sealed file may stand in the place of the folder, with --identity <key file>. A passphrase is never an argument.',
	noHouseholds: (folder) =>
		`There is no households.csv in ${folder}. Without households there is nothing to seal.`,
	noPlace: (file) => `The file ${file} cannot be written there: the folder does not exist or is closed.`,
	badDate: (value) => `${value} is no day. Write the retention date as 2031-12-31.`,
	badRecipient: (value) =>
		`${value} is no public key and no file with public keys. A public key begins with age1.`,
	privateKey:
		'This is a private key (AGE-SECRET-KEY). Sealing takes the public key, which begins with age1. Keep the private key to yourself.',
	noRecipients: (file) => `There is no public key in ${file}. Put one key (age1…) on each line.`,
	bothLocks: 'Choose keys or a passphrase: a sealed file cannot have both.',
	noLock: 'Say who may open the file: --recipient with a public key, or --passphrase.',
	askPassphrase: 'Passphrase (what you type is not shown): ',
	askAgain: 'Once more: ',
	emptyPassphrase: 'The passphrase is empty. Type one, or give it on standard input.',
	differentPassphrases: 'The two passphrases are not the same. Nothing was sealed.',
	weakPassphrase: `Beware: this passphrase is short. Whoever has the file can guess without end. Better take five unrelated words, or ${strongPassphrase} characters or more.`,
	reading: (folder) => `Reading and checking the restricted files: ${folder}`,
	otherProblems: (count) =>
		`Beware: ${plural(count, { one: '1 problem', other: `${formatCount(count, 'en')} problems` }, 'en')} in open files. They are not sealed; npm run check-data names them.`,
	stopped: (count) =>
		`Nothing was sealed: ${plural(count, { one: '1 problem', other: `${formatCount(count, 'en')} problems` }, 'en')}.`,
	impossible: ({ table, row, column, subject }) =>
		`Nothing was sealed: in ${table}.csv, column ${column}, ${subject === null ? `row ${formatCount(row, 'en')} of what would be sealed` : `household ${subject} (row ${formatCount(row, 'en')} of what would be sealed)`}, there is a value that cannot be. Mend it and seal again.`,
	writing: 'Writing tables',
	encrypting: 'Encrypting',
	assumedRetention: (until) =>
		`Assumption: nobody named a retention date. We take five years after the target quarter, or one year after today where that is later: ${formatDate(until, 'en')}. Your municipality decides on the real date; give it with --retain-until.`,
	pastRetention: (until) =>
		`Beware: the retention date, ${formatDate(until, 'en')}, has passed. The file only opens after a warning.`,
	sealed: (facts) => [
		`Sealed: ${facts.file} (${formatMegabytes(facts.bytes, 'en')})`,
		sealedContentsWords.en.origin(facts),
		...(facts.synthetic ? ['Synthetic data: these households do not exist.'] : []),
		...sealedContentsWords.en.rows(facts).map((line) => `  ${line}`),
		`Without consent, so not inside: ${formatCount(facts.withoutConsent.length, 'en')}`,
		...(facts.withoutConsent.length > 0 ? [listed(facts.withoutConsent)] : []),
		`Consent withdrawn, so not inside: ${formatCount(facts.withdrawn.length, 'en')}`,
		...(facts.withdrawn.length > 0 ? [listed(facts.withdrawn)] : []),
		sealedContentsWords.en.hash(facts)
	]
};

export const vaultWords: Record<Language, typeof nl> = { nl, en };
