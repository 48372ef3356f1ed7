// Bytes become text: UTF-8 with or without a mark, Windows-1252 otherwise; anything else is named, never hidden.

export interface Decoded {
	text: string;
	/** Set when the file as a whole is in a coding that programmes do not deliver; the text is read all the same. */
	foreign: 'UTF-16' | null;
	/** True when some characters cannot be trusted; `isUnreadable` tells which cells hold them. */
	suspect: boolean;
}

/** Replacement marks, control characters and the gaps of Windows-1252: traces of a coding that was guessed wrong. */
const unreadable = /\uFFFD|(?![\t\n\v\f\r\u007F])\p{Cc}/u;

/** Whether a cell holds characters that no spreadsheet writes. */
export const isUnreadable = (cell: string): boolean => unreadable.test(cell);

function decode(bytes: Uint8Array, coding: string, fatal: boolean): string | null {
	try {
		return new TextDecoder(coding, { fatal }).decode(bytes);
	} catch {
		return null;
	}
}

/** Windows-1252 from 0x80 to 0x9F; the five gaps stay control characters, which `isUnreadable` knows. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some releases of Node read Windows-1252 as Latin-1, so this part is looked up here. */
const decodeWindows = (bytes: Uint8Array): string =>
	(decode(bytes, 'windows-1252', false) ?? '').replace(
		/[\u0080-\u009F]/g,
		(letter) => upper[letter.charCodeAt(0) - 0x80] ?? letter
	);

/**
 * A file that is not UTF-8 is read as Windows-1252, unless it says UTF-8 itself (byte order mark) or is UTF-8 for the
 * rest: then the broken characters stay visible as U+FFFD instead of turning into letters nobody wrote.
 */
function decodeEightBit(bytes: Uint8Array): string {
	const strict = decode(bytes, 'utf-8', true);
	if (strict !== null) return strict;
	const lenient = decode(bytes, 'utf-8', false) ?? '';
	const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	const mostlyUtf8 = /[^\p{ASCII}\uFFFD]/u.test(lenient);
	return marked || mostlyUtf8 ? lenient : decodeWindows(bytes);
}

export function decodeBytes(bytes: Uint8Array): Decoded {
	const [first, second] = bytes;
	const wide =
		first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
	const text = (wide ? decode(bytes, wide, false) : decodeEightBit(bytes)) ?? '';
	return { text, foreign: wide ? 'UTF-16' : null, suspect: unreadable.test(text) };
}
