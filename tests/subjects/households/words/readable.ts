// How easy Dutch is to read: the Flesch-Douma measure (W. H. Douma, De leesbaarheid van landbouwbladen, Wageningen 1960), and lengths.

/** 206.84 - 0.93 words a sentence - 77 syllables a word; 60 to 70 is standard (B1), 70 to 80 fairly easy, under 45 hard (C1). */
export function fleschDouma(text: string): number {
	const { sentences, words, syllables } = countsOf(text);
	return 206.84 - 0.93 * (words / sentences) - 77 * (syllables / words);
}

export const sentencesOf = (text: string): string[] =>
	text
		.split(/(?<=[.!?])\s+/)
		.map((one) => one.trim())
		.filter((one) => /\p{L}/u.test(one));

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];

export function countsOf(text: string): { sentences: number; words: number; syllables: number } {
	const words = wordsOf(text);
	return {
		sentences: sentencesOf(text).length,
		words: words.length,
		syllables: words.reduce((sum, word) => sum + syllablesOf(word), 0)
	};
}

/** Vowels that are said in one go, the longest first. */
const together = /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyáéíóúàèäëïöü]/gu;

/** At least one: a figure is read as a word. */
export const syllablesOf = (word: string): number => word.toLowerCase().match(together)?.length ?? 1;
