// Files inside a .docx, .xlsx or zip, in words that say what they are to people, and what happened to them.
import type { Language } from '../../../domain/text.ts';

/** What happened to it. */
export const insideChanges: Record<string, Record<Language, string>> = {
	altered: { nl: 'veranderd', en: 'was altered' },
	missing: { nl: 'weggehaald', en: 'was taken out' },
	extra: { nl: 'erbij gezet', en: 'was added' }
};

/** What a file inside a document, workbook or zip is to people; the first that fits. */
const kinds: [RegExp, Record<Language, string>][] = [
	[/^word\/document\.xml$/, { nl: 'de tekst', en: 'the text' }],
	[/^word\/(header|footer)\d*\.xml$/, { nl: 'een kop- of voetregel', en: 'a running head or foot' }],
	[/comments[^/]*\.xml$/, { nl: 'een opmerking', en: 'a comment' }],
	[/\/media\//, { nl: 'een plaatje', en: 'a picture' }],
	[/styles\.xml$/, { nl: 'de opmaak', en: 'the formatting' }],
	[/^xl\/worksheets\/[^/]+\.xml$/, { nl: 'een blad', en: 'a sheet' }],
	[/^xl\/sharedStrings\.xml$/, { nl: 'de tekst in de cellen', en: 'the text in the cells' }],
	[/^xl\/workbook\.xml$/, { nl: 'de lijst van bladen', en: 'the list of sheets' }],
	[/\.csv$/, { nl: 'een tabel', en: 'a table' }]
];
export const insideWords = (part: string, language: Language): string =>
	kinds.find(([pattern]) => pattern.test(part))?.[1][language] ??
	(language === 'nl' ? 'een onderdeel' : 'a part');
