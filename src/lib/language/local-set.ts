// Words for the local set: where it lies, why something was not done, and that it is undone, backed up or forgotten.
import { languages, type Language } from '../domain/text.ts';
import { formatCount, formatMegabytes } from './format.ts';
import { phrase, type Phrase } from './phrases.ts';

export interface LocalFacts {
	table?: string;
	row?: number;
	column?: string | null;
	value?: string;
	path?: string;
	reason?: string;
	needed?: number;
	free?: number | null;
	problems?: readonly unknown[];
}

const nl = {
	band: 'Lokale gegevens, niet gepubliceerd.',
	insecure:
		'Deze pagina is niet beveiligd geopend (http). De gegevens staan daarom alleen in het geheugen van deze pagina: sluit u de pagina, dan zijn ze weg. Bewaar zelf een reservekopie.',
	'no-place':
		'Deze browser bewaart geen bestanden voor een pagina, of u gebruikt een privévenster. De gegevens staan alleen in het geheugen van deze pagina: sluit u de pagina, dan zijn ze weg. Bewaar zelf een reservekopie.',
	device: 'De gegevens staan op dit apparaat, in deze browser. Niemand anders ziet ze.',
	mended: 'Het opslaan van de laatste levering is afgebroken. U ziet de gegevens van daarvoor, helemaal.',
	changed: 'De gegevens zijn in een ander venster veranderd. U ziet nu de nieuwe stand.',
	forgotten: 'Alles wat Wijkladder in deze browser bewaarde, is weg.',
	backup: 'Reservekopie bewaren',
	undone: 'De laatste levering is ongedaan gemaakt.'
};
const en: typeof nl = {
	band: 'Local data, not published.',
	insecure:
		'This page was not opened securely (http). The data are therefore only in the memory of this page: close the page and they are gone. Keep a backup yourself.',
	'no-place':
		'This browser keeps no files for a page, or you use a private window. The data are only in the memory of this page: close the page and they are gone. Keep a backup yourself.',
	device: 'The data are on this device, in this browser. Nobody else sees them.',
	mended: 'Storing the last delivery was cut off. You see the data from before it, whole.',
	changed: 'The data were changed in another window. You now see the new state.',
	forgotten: 'Everything that Wijkladder kept in this browser is gone.',
	backup: 'Keep a backup',
	undone: 'The last delivery was undone.'
};
export const localSetWords: Record<Language, typeof nl> = { nl, en };

const reasons: Record<string, string> = {
	'not-a-zip': 'Het is geen zip. | It is no zip.',
	'too-large':
		'Het is uitgepakt groter dan dit apparaat of deze pagina aankan (2 GB). | Unpacked it is larger than this device or this page can hold (2 GB).',
	bursts:
		'Het pakt uit tot meer dan tweehonderd keer zijn grootte; geen programmamap doet dat. Er is niets gelezen. Vraag wie het u gaf om een nieuwe kopie. | It unpacks to more than two hundred times its size; no programme folder does that. Nothing was read. Ask who gave it to you for a new copy.',
	damaged: 'Het bestand {path} erin is beschadigd. | The file {path} inside is damaged.',
	twice: 'Het bestand {path} staat er twee keer in. | The file {path} is in it twice.',
	empty: 'Er zit geen bestand van een programmamap in. | No file of a programme folder is inside.',
	both: 'Er zitten gezinsgegevens in, open én verzegeld. Haal een van de twee eruit. | Rows about families are inside both in the clear and sealed. Take one of the two out.'
};

const roomIn = (language: Language, { needed = 0, free = null }: LocalFacts): string[] => [
	formatMegabytes(needed, language),
	free === null ? '' : formatMegabytes(free, language)
];

const sentences: Record<string, Phrase<LocalFacts>> = {
	unmergeable: {
		nl: ({ table, row, column, value }) =>
			`${table}.csv in de lokale gegevens is niet zeker te lezen${row === undefined ? '' : `: rij ${formatCount(row, 'nl')}${column ? `, kolom ${column}, waarde “${value}”` : ''}`}. Maak een reservekopie, verbeter dat bestand daarin en lees de kopie opnieuw in.`,
		en: ({ table, row, column, value }) =>
			`${table}.csv in the local data cannot be read with certainty${row === undefined ? '' : `: row ${formatCount(row, 'en')}${column ? `, column ${column}, value “${value}”` : ''}`}. Make a backup, mend that file in it and read the backup in again.`
	},
	'needs-lock':
		'In deze levering staan gegevens over gezinnen of personen. Die worden alleen verzegeld bewaard. Geef een wachtwoord, of zet openbare sleutels in programme.yaml. | This delivery holds data about families or persons. They are only kept sealed. Give a passphrase, or put public keys in programme.yaml.',
	'restricted-shut':
		'Er zijn al verzegelde gegevens over gezinnen. Open die eerst met uw sleutel of wachtwoord; dan komt de levering erbij en wordt alles opnieuw verzegeld. | There are sealed data about families already. Open them first with your key or passphrase; the delivery then joins them and all is sealed again.',
	'restricted-problems': {
		nl: ({ problems = [] }) =>
			`In de bestanden over gezinnen of in areas.csv ${problems.length === 1 ? 'zit 1 probleem' : `zitten ${formatCount(problems.length, 'nl')} problemen`}. Er is niets verzegeld en niets bewaard. Verbeter ze eerst.`,
		en: ({ problems = [] }) =>
			`The files about families or areas.csv have ${problems.length === 1 ? '1 problem' : `${formatCount(problems.length, 'en')} problems`}. Nothing was sealed and nothing was stored. Mend them first.`
	},
	'restricted-plain':
		'{path} hoort niet open in de lokale gegevens. Er is niets bewaard. | {path} does not belong in the local data in the clear. Nothing was stored.',
	'changed-elsewhere':
		'In een ander venster is zojuist een levering aanvaard. De uwe is niet bewaard. Bekijk de gevolgen opnieuw en aanvaard dan. | A delivery was just accepted in another window. Yours was not stored. Look at the consequences again, then accept.',
	'no-room': {
		nl: (facts) => {
			const [needed, free] = roomIn('nl', facts);
			return `De browser heeft geen ruimte meer: er is ${needed} nodig${free ? ` en ${free} vrij` : ''}. De oude gegevens staan er nog, helemaal. Maak schijfruimte vrij en probeer het opnieuw.`;
		},
		en: (facts) => {
			const [needed, free] = roomIn('en', facts);
			return `The browser has no room left: ${needed} is needed${free ? ` and ${free} free` : ''}. The old data are still there, whole. Free some disk space and try again.`;
		}
	},
	'not-kept':
		'De browser wilde niet schrijven ({reason}). De oude gegevens staan er nog, helemaal. | The browser would not write ({reason}). The old data are still there, whole.',
	damaged:
		'{path} op dit apparaat is niet meer wat er bewaard is. Lees uw reservekopie in, of maak de laatste levering ongedaan. | {path} on this device is no longer what was stored. Read in your backup, or undo the last delivery.',
	'bad-backup': {
		nl: (facts) =>
			`Dit bestand is niet in te lezen. ${phrase(reasons[facts.reason ?? ''] ?? '', facts, 'nl')}`,
		en: (facts) => `This file cannot be read in. ${phrase(reasons[facts.reason ?? ''] ?? '', facts, 'en')}`
	},
	'nothing-to-undo': 'Er is niets om ongedaan te maken. | There is nothing to undo.',
	'nothing-sealed': 'Er zijn geen verzegelde gegevens. | There are no sealed data.',
	'not-sealed':
		'{path} is geen verzegeld bestand. Er is niets bewaard. | {path} is no sealed file. Nothing was stored.'
};

export const localSetCodes = Object.keys(sentences);

/** Why the local set did not do what was asked, and what to do. */
export const localSetSentence = (code: string, facts: LocalFacts, language: Language): string =>
	phrase(sentences[code] ?? '', facts, languages.includes(language) ? language : 'nl');
