// The list of problems in a terminal, by file and kind, and the words around it.
import type { Language } from '../domain/text.ts';
import type { Problem } from '../domain/problem.ts';
import { problemMessage } from './problems.ts';

const grouped = (count: number, language: Language): string =>
	new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB').format(count);

/** What the system's codes mean; any other code is shown as it is. */
const reasons: Record<string, Record<Language, string>> = {
	ENOENT: { nl: 'die bestaat niet', en: 'it does not exist' },
	ENOTDIR: { nl: 'dat is geen map', en: 'it is no folder' },
	EACCES: { nl: 'u hebt geen toegang', en: 'you have no access' }
};
const reasonOf = (code: string, language: Language): string => reasons[code]?.[language] ?? code;

const nl = {
	usage: 'Gebruik: npm run check-data -- [map] [--json] [--for-supplier <map>] [--lang nl|en]',
	/** A folder that cannot be read; the code is the system's own, such as ENOENT. */
	unreadable: (folder: string, code: string) => `De map ${folder} is niet te lezen: ${reasonOf(code, 'nl')}.`,
	definitions: (message: string) => `De definities in indicators/ zijn niet te gebruiken: ${message}`,
	read: (files: number, rows: number) =>
		`${grouped(files, 'nl')} ${files === 1 ? 'bestand' : 'bestanden'} gelezen, ${grouped(rows, 'nl')} ${rows === 1 ? 'rij' : 'rijen'}.`,
	clean: 'Geen problemen.',
	problems: (count: number) => (count === 1 ? '1 probleem' : `${grouped(count, 'nl')} problemen`),
	remarks: (count: number) =>
		count === 1 ? '1 opmerking (geen probleem)' : `${grouped(count, 'nl')} opmerkingen (geen problemen)`,
	more: (count: number) => `… en nog ${grouped(count, 'nl')} van dezelfde soort; --json geeft ze alle.`
};

const en: typeof nl = {
	usage: 'Usage: npm run check-data -- [folder] [--json] [--for-supplier <folder>] [--lang nl|en]',
	unreadable: (folder, code) => `The folder ${folder} cannot be read: ${reasonOf(code, 'en')}.`,
	definitions: (message) => `The definitions in indicators/ cannot be used: ${message}`,
	read: (files, rows) =>
		`${grouped(files, 'en')} ${files === 1 ? 'file' : 'files'} read, ${grouped(rows, 'en')} ${rows === 1 ? 'row' : 'rows'}.`,
	clean: 'No problems.',
	problems: (count) => (count === 1 ? '1 problem' : `${grouped(count, 'en')} problems`),
	remarks: (count) =>
		count === 1 ? '1 remark (no problem)' : `${grouped(count, 'en')} remarks (no problems)`,
	more: (count) => `… and ${grouped(count, 'en')} more of the same kind; --json gives all.`
};

export const checkDataWords: Record<Language, typeof nl> = { nl, en };

/**
 * The lines of a list.
 * @param atMost of one kind in one file; how many more there are is said in a line of its own
 */
export function problemList(entries: readonly Problem[], language: Language, atMost = Infinity): string[] {
	const lines: string[] = [];
	const groups = new Map<string, Problem[]>();
	for (const entry of entries) {
		const name = `${entry.file} ${entry.code}`;
		const group = groups.get(name);
		if (group) group.push(entry);
		else groups.set(name, [entry]);
	}
	for (const group of groups.values()) {
		const [first] = group;
		if (first) lines.push('', `${first.file} · ${first.code} (${group.length})`);
		for (const entry of group.slice(0, atMost)) lines.push(`  ${problemMessage(entry, language)}`);
		if (group.length > atMost) lines.push(`  ${checkDataWords[language].more(group.length - atMost)}`);
	}
	return lines;
}
