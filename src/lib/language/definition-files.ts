// Words for mistakes in the files of indicators/ themselves: which are missing, which cannot be read, which have one name.
import type { Language } from '../domain/text.ts';
import { noFile } from './no-file.ts';
import { namesByCaseAlone } from './problem-names.ts';

export type FileMistakeCode = 'missing-file' | 'names-by-case' | 'unreadable-file' | 'no-indicators';

type Phrase = (p: Record<string, string>) => string;

export const fileMistakes: Record<FileMistakeCode, Record<Language, Phrase>> = {
	'missing-file': {
		nl: () => 'dit bestand ontbreekt. Zet het terug of maak het.',
		en: () => 'this file is missing. Put it back or make it.'
	},
	'names-by-case': {
		nl: (p) => namesByCaseAlone((p.names ?? '').split('\n'), 'nl'),
		en: (p) => namesByCaseAlone((p.names ?? '').split('\n'), 'en')
	},
	'unreadable-file': {
		nl: (p) => noFile('nl', p.reason ?? ''),
		en: (p) => noFile('en', p.reason ?? '')
	},
	'no-indicators': {
		nl: () => 'hier staat geen enkel doel. Maak een bestand <id>.md.',
		en: () => 'there is no indicator here. Make a file <id>.md.'
	}
};
