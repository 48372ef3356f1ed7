// The control code of a frozen report as people write it down: the first 24 hexadecimal digits of its manifest's SHA-256, by four.

export const codeDigits = 24;
/** So many had the code of reports in the first format: the first and the last four. */
export const oldCodeDigits = 8;

/** `7c1e 09ab …`. @param hash SHA-256 in hexadecimal */
export const controlCode = (hash: string): string =>
	(hash.slice(0, codeDigits).match(/.{1,4}/g) ?? []).join(' ');

/** `7c1e…09ab`: how reports in the first format show theirs. */
export const oldControlCode = (hash: string): string => `${hash.slice(0, 4)}…${hash.slice(-4)}`;

/** Every way in which a file may write the code, the longest first, so that a longer one is not taken for a shorter. */
export const codeForms = (hash: string): string[] => [hash, controlCode(hash), hash.slice(0, codeDigits)];

/** What somebody typed as a code, or why it can be none. */
export type TypedCode =
	| { digits: string }
	| { wrong: 'character'; found: string }
	| { wrong: 'length'; count: number; expected: number };

/**
 * Spaces, capitals and the marks that people put between groups are forgiven.
 * @param old the report is in the first format: its code has 8 digits, on paper with `…` between
 */
export function typedCode(text: string, old = false): TypedCode {
	const digits = text.toLowerCase().replace(/[\s\p{Pd}\p{Zs}.…·:_,;/]+/gu, '');
	const [found] = /[^0-9a-f]/u.exec(digits) ?? [];
	if (found !== undefined) return { wrong: 'character', found };
	const expected = old ? oldCodeDigits : codeDigits;
	return [expected, codeDigits, 64].includes(digits.length)
		? { digits }
		: { wrong: 'length', count: digits.length, expected };
}

/** @param digits as `typedCode` gives them for a report of that format */
export const isCodeOf = (digits: string, hash: string): boolean =>
	digits.length === oldCodeDigits ? oldControlCode(hash) === oldControlCode(digits) : hash.startsWith(digits);
