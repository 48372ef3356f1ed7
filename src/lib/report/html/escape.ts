// Text that stands in a page as it is: no tag, no attribute and no style can come out of it.
import { xmlText } from '../pictures/svg-text.ts';

/** Text or an attribute's value; a new line stays one. */
export const safe = (text: string): string => xmlText(text.replace(/\r\n?/g, '\n'));

export const paragraphsOf = (text: string): string[] =>
	text
		.replace(/\r\n?/g, '\n')
		.split(/\n\s*\n/)
		.map((one) => one.trim())
		.filter(Boolean);

/** Attributes with a value; null and false are left out. */
export const attributes = (given: Record<string, string | number | null | undefined>): string =>
	Object.entries(given)
		.filter(([, value]) => value !== null && value !== undefined)
		.map(([name, value]) => ` ${name}="${safe(String(value))}"`)
		.join('');

/** A string in a style sheet. */
export const cssString = (text: string): string =>
	`"${text.replace(/[^\w\s.,:;·–()%/-]/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16) ?? ''} `).replace(/\s+/g, ' ')}"`;
