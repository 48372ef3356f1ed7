// What a check of a frozen report found, as sentences: where it is, what it was and what it is.
import { codeDigits, controlCode, oldCodeDigits, oldControlCode } from '../../../domain/control-code.ts';
import type { Language } from '../../../domain/text.ts';
import { phrase, type Phrase } from '../../../language/phrases.ts';
import { insideChanges, insideWords, type NameOf, placeSentence, saidValue } from './frozen-places.ts';
import { signatureSentences } from './frozen-signature.ts';
import type { Place } from '../../../report/verify/finding.ts';

/** A finding as the check tells it: a code with what it needs. */
export interface FrozenFinding {
	code: string;
	part?: string;
	output?: string;
	file?: string;
	kind?: string;
	change?: string;
	caption?: string;
	count?: number;
	expected?: string;
	found?: string;
	was?: string | null;
	is?: string | null;
	place?: Place;
}

/** The same with its words in place. */
interface Said {
	part: string;
	output: string;
	file: string;
	kind: string;
	change: string;
	caption: string;
	count: number;
	expected: string;
	found: string;
	was: string;
	is: string;
	place: string;
}

const kinds: Record<string, Record<Language, string>> = {
	sources: { nl: 'Gegevensbestand', en: 'Data file' },
	definitions: { nl: 'Definitiebestand', en: 'Definition file' },
	plan: { nl: 'Publicatieplan', en: 'Publication plan' },
	releases: { nl: 'Eerdere vrijgave', en: 'Earlier release' }
};

const sentences: Record<string, Phrase<Said>> = {
	...signatureSentences,
	'not-a-zip': `Dit is geen zip-bestand, of het is beschadigd. Kies het bestand dat bij het vastleggen is gemaakt. | This is no zip file, or it is damaged. Choose the file that was made when the report was frozen.`,
	'too-large': `Dit bestand is te groot voor een rapport. Het is niet uitgepakt. | This file is too large for a report. It was not unpacked.`,
	'no-manifest': `In deze zip zit geen manifest.json. Het is geen vastgelegd rapport. | This zip holds no manifest.json. It is no frozen report.`,
	'manifest-unreadable': `manifest.json is niet te lezen. Daardoor is niets te controleren. | manifest.json cannot be read. So nothing can be checked.`,
	'wrong-format': `Dit rapport heeft een vorm die deze versie niet kent: {found}. | This report has a format that this version does not know: {found}.`,
	'zip-stray': {
		nl: ({ part }) =>
			`${part || 'De zip'} bevat bytes die bij geen bestand horen, ervoor, ertussen of erna. Niet ieder programma leest zo’n zip gelijk.`,
		en: ({ part }) =>
			`${part || 'The zip'} holds bytes that belong to no file, before, between or after them. Not every program reads such a zip alike.`
	},
	'part-missing': `{part} ontbreekt. | {part} is missing.`,
	'part-extra': `{part} hoort niet bij dit rapport. Het is er later bij gezet. | {part} does not belong to this report. It was added later.`,
	'part-twice': `{part} zit er twee keer in. Niet ieder programma laat dezelfde zien. | {part} is in it twice. Not every program shows the same one.`,
	'part-unreadable': `{part} is veranderd en niet meer te lezen. | {part} was altered and can no longer be read.`,
	'part-altered': `{part} is veranderd. Welke waarde, is niet meer te zien: de kopie ervan is ook veranderd. | {part} was altered. Which value can no longer be seen: its copy was altered too.`,
	'picture-altered': `De tekening van figuur ‘{caption}’ is veranderd ({part}). | The drawing of figure ‘{caption}’ was altered ({part}).`,
	'value-altered': {
		nl: ({ part, place, was, is }) =>
			`Veranderd: ${place || part}. Vastgelegd was: ${was}. Nu staat er: ${is}. (${part})`,
		en: ({ part, place, was, is }) =>
			`Altered: ${place || part}. Frozen was: ${was}. Now it says: ${is}. (${part})`
	},
	'more-altered': {
		nl: ({ part, count }) =>
			`In ${part} ${count === 1 ? 'is nog één ding' : `zijn nog ${count} dingen`} veranderd.`,
		en: ({ part, count }) =>
			`In ${part} ${count === 1 ? 'one more thing was' : `another ${count} things were`} altered.`
	},
	'hash-altered': `Alle waarden in {part} zijn zoals vastgelegd, maar het bestand zelf of het controlegetal ervan is veranderd. | All values in {part} are as frozen, but the file itself or its checksum was altered.`,
	'manifest-altered': `manifest.json is veranderd: de controlecode is nu {found}. Bij het vastleggen was die {expected}. | manifest.json was altered: the control code is now {found}. When frozen it was {expected}.`,
	'outputs-unreadable': `outputs.json ontbreekt of is niet te lezen. | outputs.json is missing or cannot be read.`,
	'output-missing': `{output} ontbreekt. | {output} is missing.`,
	'output-altered': `{output} is niet meer het bestand dat is vastgelegd. In de teksten en tabellen die wij konden lezen, zagen wij geen verschil. | {output} is no longer the file that was frozen. In the texts and tables that we could read, we saw no difference.`,
	'list-altered': `{part} is veranderd: de lijst van wat er in elk uitvoerbestand zit. | {part} was altered: the list of what is in each output file.`,
	'output-part': {
		nl: ({ output, part, change }) => `In ${output} is ${insideWords(part, 'nl')} (${part}) ${change}.`,
		en: ({ output, part, change }) => `In ${output}, ${insideWords(part, 'en')} (${part}) ${change}.`
	},
	'output-table': `Tabel ‘{caption}’ is in {output} niet te vinden zoals hij is vastgelegd: hij is weg, of bijna alles erin is anders. | Table ‘{caption}’ is not in {output} as it was frozen: it is gone, or nearly all of it is different.`,
	'code-other': `Dit is niet het rapport van papier. De code die u gaf is {expected}; die van dit rapport is {found}. | This is not the report on paper. The code that you gave is {expected}; that of this report is {found}.`,
	'output-code': `{output} toont controlecode {found}. Die van dit rapport is {expected}. | {output} shows control code {found}. That of this report is {expected}.`,
	'output-value': `Veranderd in {output}: {place}. Vastgelegd was: {was}. Nu staat er: {is}. | Altered in {output}: {place}. Frozen was: {was}. Now it says: {is}.`,
	'output-text': `Veranderd in {output}: {place}. Vastgelegd was: {was}. | Altered in {output}: {place}. Frozen was: {was}.`,
	'output-picture': `De tekening van figuur ‘{caption}’ is veranderd in {output}. | The drawing of figure ‘{caption}’ was altered in {output}.`,
	'source-altered': `{kind} {file} is veranderd sinds het vastleggen. | {kind} {file} has changed since the report was frozen.`,
	'source-missing': `{kind} {file} is er niet meer. | {kind} {file} is no longer there.`,
	'source-new': `{kind} {file} is er later bij gekomen. | {kind} {file} was added later.`,
	'code-altered': `De programmatuur is een andere: was {was}, is {is}. | The software is another one: was {was}, is {is}.`,
	'figure-changed': `Dit cijfer wordt anders: {place}. Was {was}, is {is}. | This figure becomes another: {place}. Was {was}, is {is}.`,
	'text-changed': `Deze tekst wordt anders: {place}. Was: {was}. Is: {is}. | This text becomes another: {place}. Was: {was}. Is: {is}.`,
	'more-changed': `Nog {count} andere waarden veranderen. | Another {count} values change.`,
	'other-programme': `Deze map is van een ander programma: {found}. Het rapport gaat over {expected}. | This folder is of another programme: {found}. The report is about {expected}.`
};

/** `7c1e 09ab …`, and of the first format `7c1e…09ab`, as paper shows it; what is no whole code stays as it is. */
export function shownCode(code: string): string {
	if (!/^[0-9a-f]+$/.test(code)) return code;
	if (code.length === oldCodeDigits) return oldControlCode(code);
	return code.length >= codeDigits ? controlCode(code) : code;
}

/** One finding as a sentence; an unknown code as itself. */
export function findingSentence(finding: FrozenFinding, language: Language, nameOf?: NameOf): string {
	const { place, was, is } = finding;
	const row = sentences[finding.code];
	if (row === undefined) return finding.code;
	const said: Said = {
		part: finding.part ?? '',
		output: finding.output ?? '',
		file: finding.file ?? '',
		change: insideChanges[finding.change ?? '']?.[language] ?? '',
		kind: kinds[finding.kind ?? '']?.[language] ?? '',
		caption: finding.caption ?? '',
		count: finding.count ?? 0,
		expected: shownCode(finding.expected ?? ''),
		found: shownCode(finding.found ?? ''),
		was: was === undefined ? '' : saidValue(was, language),
		is: is === undefined ? '' : saidValue(is, language),
		place: place ? placeSentence(place, language, nameOf) : ''
	};
	return phrase(row, said, language);
}
