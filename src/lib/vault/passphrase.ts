// One passphrase, however a keyboard, a pipe or a file spells it: é may be one character or two, and a file may begin with a mark.

const withoutMark = (typed: string): string => typed.replace(/^\uFEFF+/, '');

/** As it is sealed: without a byte order mark, letters with their accents in one (NFC). */
export const settled = (typed: string): string => withoutMark(typed).normalize('NFC');

/** What may open a file, likeliest first. Files of before were sealed with the very characters that were typed. */
export const spellings = (typed: string): string[] => [
	...new Set([settled(typed), typed, withoutMark(typed), withoutMark(typed).normalize('NFD')])
];
