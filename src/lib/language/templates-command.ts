// What `npm run templates` says besides its paths: how to use it, and why nothing was written.
import type { Language } from '../domain/text.ts';

const nl = {
	usage: 'Gebruik: npm run templates -- --out <map> [--supplier naam] [--data map] [--lang nl|en]',
	noOut: 'Zeg met --out in welke map de werkmappen moeten komen.',
	noSupplier: (value: string, allowed: string) =>
		allowed === ''
			? `De leverancier "${value}" is er niet: er is nog niets geleverd, en geen doel noemt een leverancier (supplier).`
			: `De leverancier "${value}" is er niet. Kies uit: ${allowed}.`,
	badAreas:
		'In areas.csv staan fouten, dus de lijst van gebieden zou niet kloppen. Er is niets geschreven. Herstel eerst:',
	notWritable: (folder: string, detail: string) =>
		`In de map "${folder}" kan niet geschreven worden (${detail}).`
};

const en: typeof nl = {
	usage: 'Usage: npm run templates -- --out <folder> [--supplier name] [--data folder] [--lang nl|en]',
	noOut: 'Say with --out in which folder the workbooks should be put.',
	noSupplier: (value, allowed) =>
		allowed === ''
			? `There is no supplier "${value}": nothing was delivered yet, and no goal names a supplier.`
			: `There is no supplier "${value}". Choose from: ${allowed}.`,
	badAreas:
		'There are errors in areas.csv, so the list of areas would not be right. Nothing was written. Correct first:',
	notWritable: (folder, detail) => `The folder "${folder}" cannot be written to (${detail}).`
};

export const templatesCommandWords: Record<Language, typeof nl> = { nl, en };
