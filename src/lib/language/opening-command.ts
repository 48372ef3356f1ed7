// What the commands that open a sealed file say of what they were given and cannot use, whichever of them it is.
import type { Language } from '../domain/text.ts';

const nl = {
	cannotRead: (file: string, code: string) => `${file} is niet te lezen (${code}).`,
	keyFile: (file: string, code: string) =>
		`Het sleutelbestand ${file} gaat niet open (${code}). Is dit het goede bestand, en is dit de wachtzin ervan?`,
	noKey: (file: string) =>
		`In ${file} staat geen sleutel. Zo'n sleutel begint met AGE-SECRET-KEY-1; npm run keygen maakt er een.`,
	emptyPassphrase: 'De wachtzin is leeg. Typ er een, of geef hem op standaardinvoer.'
};

const en: typeof nl = {
	cannotRead: (file, code) => `${file} cannot be read (${code}).`,
	keyFile: (file, code) =>
		`The key file ${file} does not open (${code}). Is it the right file, and is this its passphrase?`,
	noKey: (file) =>
		`There is no key in ${file}. Such a key begins with AGE-SECRET-KEY-1; npm run keygen makes one.`,
	emptyPassphrase: 'The passphrase is empty. Type one, or give it on standard input.'
};

export const openingCommandWords: Record<Language, typeof nl> = { nl, en };
