// What making a key pair says: how to use the two keys, and what to do when one is lost or somebody leaves.
import type { Language } from '../domain/text.ts';

const nl = {
	usage:
		'Gebruik: npm run keygen -- [--out <sleutelbestand>] [--lang nl|en], of npm run keygen -- --fingerprint <openbare sleutel of bestand>',
	exists: (file: string) =>
		`${file} bestaat al en blijft staan. Wie een sleutel overschrijft, kan zijn oude bestanden niet meer openen. Kies een andere naam.`,
	noPlace: (file: string, code: string) => `Het sleutelbestand ${file} is niet te schrijven (${code}).`,
	/** Comment lines in the key file, without their `#`. */
	inFile: (madeOn: string) => [
		`Sleutel van Wijkladder, gemaakt op ${madeOn}.`,
		'De regel met AGE-SECRET-KEY is geheim. Deel dit bestand met niemand.'
	],
	/** Before the public key itself, in the key file and on screen. */
	publicKey: 'Openbare sleutel:',
	/** Before it, in the key file and on screen. */
	fingerprint: 'Vingerafdruk:',
	noKeyIn: (what: string) => `In ${what} staat geen openbare sleutel die Wijkladder kent.`,
	unreadable: (file: string) => `Het bestand ${file} is niet te lezen.`,
	written: (file: string) => `Sleutelpaar geschreven naar ${file}. Alleen u kunt dat bestand lezen.`,
	instructions: (publicKey: string) => [
		'Zo gebruikt u de sleutels',
		'  1. Geef de openbare sleutel (age1…) aan wie verzegelt. Die mag iedereen zien.',
		`     npm run seal -- <map> --out huishoudens.age --recipient ${publicKey}`,
		'  2. Open het verzegelde bestand op de pagina Huishoudens met uw sleutelbestand.',
		'     Zonder deze site kan het ook: age --decrypt -i <sleutelbestand> -o huishoudens.duckdb huishoudens.age',
		'  3. Leidt u het programma? Geef de vingerafdruk op papier aan wie de bezoeken doet.',
		'     De pagina Bezoek toont er ook een. Zijn de twee niet gelijk, dan heeft iemand de sleutel op de site vervangen.',
		'',
		'Bewaren',
		'  Zet het sleutelbestand in de wachtwoordkluis van uw organisatie of op een versleutelde schijf.',
		'  Niet in de mail, niet in een gedeelde map, niet naast het verzegelde bestand en niet in versiebeheer.',
		'  Ieder heeft een eigen sleutel. Deel er nooit een.',
		'',
		'Sleutel kwijt',
		'  Zonder sleutel is het bestand niet te openen. Niemand kan dat herstellen, ook wij niet.',
		'  Maak een nieuw sleutelpaar en laat de bronbestanden opnieuw verzegelen. Verzegel daarom altijd voor minstens twee mensen.',
		'  Is de sleutel gestolen of gelekt? Meld het als datalek, en verzegel opnieuw zonder die sleutel.',
		'',
		'Iemand vertrekt',
		'  Verzegel opnieuw, voor wie blijft, en vervang het oude bestand overal.',
		'  Een verzegeld bestand is niet in te trekken: wie vertrok en het oude bestand nog heeft, kan het blijven openen.',
		'  Laat de oude bestanden en de sleutel daarom wissen, en leg dat vast.'
	]
};

const en: typeof nl = {
	usage:
		'Usage: npm run keygen -- [--out <key file>] [--lang nl|en], or npm run keygen -- --fingerprint <public key or file>',
	exists: (file) =>
		`${file} exists already and stays. Whoever overwrites a key can no longer open older files. Choose another name.`,
	noPlace: (file, code) => `The key file ${file} cannot be written (${code}).`,
	inFile: (madeOn) => [
		`Key of Wijkladder, made on ${madeOn}.`,
		'The line with AGE-SECRET-KEY is secret. Share this file with nobody.'
	],
	publicKey: 'Public key:',
	fingerprint: 'Fingerprint:',
	noKeyIn: (what) => `There is no public key in ${what} that Wijkladder knows.`,
	unreadable: (file) => `The file ${file} cannot be read.`,
	written: (file) => `Key pair written to ${file}. Only you can read that file.`,
	instructions: (publicKey) => [
		'How to use the keys',
		'  1. Give the public key (age1…) to whoever seals. Anybody may see it.',
		`     npm run seal -- <folder> --out huishoudens.age --recipient ${publicKey}`,
		'  2. Open the sealed file on the page Households with your key file.',
		'     It works without this site too: age --decrypt -i <key file> -o huishoudens.duckdb huishoudens.age',
		'  3. Do you lead the programme? Give the fingerprint on paper to those who visit.',
		'     The page Visit shows one too. Where the two differ, somebody exchanged the key on the site.',
		'',
		'Keeping it',
		'  Put the key file in the password safe of your organisation or on an encrypted disk.',
		'  Not in mail, not in a shared folder, not beside the sealed file and not in version control.',
		'  Everyone has a key of their own. Never share one.',
		'',
		'Lost key',
		'  Without a key the file cannot be opened. Nobody can mend that, nor can we.',
		'  Make a new key pair and have the source files sealed again. So always seal for two people at least.',
		'  Was the key stolen or leaked? Report it as a data breach, and seal again without that key.',
		'',
		'Somebody leaves',
		'  Seal again, for those who stay, and replace the old file everywhere.',
		'  A sealed file cannot be revoked: who left and still has the old file can go on opening it.',
		'  So have the old files and the key erased, and put that on record.'
	]
};

export const keyWords: Record<Language, typeof nl> = { nl, en };
