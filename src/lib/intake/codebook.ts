// Choices and open answers by the questionnaire's codebook: a code or word becomes its code, words of one's own are not kept.
import type { Item } from '../domain/questionnaire.ts';

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

/**
 * What is kept of an answer that is no figure on a scale: of a choice its code; of an open answer which of the codes it names, each
 * as one bit of a number (2 to the power of its code), 0 where it names none of them. Null without a codebook, and where a choice
 * is none of it.
 */
export function codeOf(item: Item, cell: string): number | null {
	if (!item.answers) return null;
	const codeIn = (part: string) =>
		item.answers?.find(({ code, word }) => plain(word) === plain(part) || String(code) === part.trim())?.code;
	if (item.kind === 'choice') return codeIn(cell) ?? null;
	const named = new Set(cell.split(';').map(codeIn));
	return [...named].reduce<number>((sum, code) => sum + (code === undefined ? 0 : 2 ** code), 0);
}

/** The words of a codebook, for whoever mends a file. */
export const wordsOf = ({ answers = [] }: Item): string => answers.map(({ word }) => word).join(', ');
