// Text that stands in a page as it is: no tag, no attribute and no style can come out of it.
import { inPieces } from '../../domain/text.ts';
import { xmlText } from '../pictures/svg-text.ts';

/** Text or an attribute's value; a new line stays one. */
export const safe = (text: string): string => xmlText(text.replace(/\r\n?/g, '\n'));

export const paragraphsOf = (text: string): string[] =>
	text
		.replace(/\r\n?/g, '\n')
		.split(/\n\s*\n/)
		.map((one) => one.trim())
		.filter(Boolean);

/** Text with what is Dutch in an English report marked as such. */
export const said = (text: string, dutch: readonly string[]): string =>
	inPieces(text, dutch)
		.map((piece) => (piece.dutch ? `<span lang="nl">${safe(piece.text)}</span>` : safe(piece.text)))
		.join('');

/** Attributes with a value; null and false are left out. */
export const attributes = (given: Record<string, string | number | null | undefined>): string =>
	Object.entries(given)
		.filter(([, value]) => value !== null && value !== undefined)
		.map(([name, value]) => ` ${name}="${safe(String(value))}"`)
		.join('');

/** A string in a style sheet. */
export const cssString = (text: string): string =>
	`"${text.replace(/[^\w\s.,:;·–()%/-]/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16) ?? ''} `).replace(/\s+/g, ' ')}"`;
