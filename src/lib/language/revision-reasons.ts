// Why a figure is another one now, as the end of a sentence in both languages.
import type { Language } from '../domain/text.ts';

export interface RevisionReasonSaid {
	code: 'break' | 'note' | 'final' | 'provisional' | 'hidden' | 'shown' | 'unknown';
	kind?: string;
	text?: string;
}

/** The sentence that it is quoted in ends with one of its own. */
export const withoutStop = (text = '') => text.trim().replace(/\.$/, '');

const reasons: Record<
	RevisionReasonSaid['code'],
	Record<Language, (reason: RevisionReasonSaid) => string>
> = {
	break: {
		nl: ({ text }) => `omdat de reeks daar breekt: ${text}`,
		en: ({ text }) => `because the series breaks there: ${text}`
	},
	note: {
		nl: ({ text }) => `omdat de bron meldt: “${withoutStop(text)}”`,
		en: ({ text }) => `because the source says: “${withoutStop(text)}”`
	},
	final: {
		nl: () => 'omdat het cijfer toen voorlopig was en nu definitief is',
		en: () => 'because the figure was provisional then and is final now'
	},
	provisional: {
		nl: () => 'omdat het cijfer toen voorlopig was. Het is dat nog',
		en: () => 'because the figure was provisional then. It still is'
	},
	hidden: {
		nl: () => 'omdat de bron of de regel voor kleine aantallen het nu verbergt',
		en: () => 'because the source or the rule for small numbers hides it now'
	},
	shown: {
		nl: () => 'omdat de bron het nu wel laat zien',
		en: () => 'because the source shows it now'
	},
	unknown: {
		nl: () => 'reden onbekend: vraag de bron',
		en: () => 'reason unknown: ask the source'
	}
};

export const reasonWords = (reason: RevisionReasonSaid, language: Language): string =>
	reasons[reason.code][language](reason);
