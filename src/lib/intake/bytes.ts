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

/** Windows-1252 from 0x80 to 0x9F; the five gaps stay control characters, which `isUnreadable` knows. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some releases of Node read Windows-1252 as Latin-1, so this part is looked up here. */
const windowsLetters = (text: string): string =>
	text.replace(/[\u0080-\u009F]/g, (letter) => upper[letter.charCodeAt(0) - 0x80] ?? letter);

export type Coding = 'utf-8' | 'windows-1252';

/** A file whose coding is known, as bytes in which marks and line ends are bytes of their own. */
export interface Coded extends Omit<Decoded, 'text'> {
	/** Without a byte order mark. */
	bytes: Uint8Array;
	coding: Coding;
	/** Whether every byte is ASCII: then no letter can have gone wrong. */
	ascii: boolean;
}

const decoders: Record<Coding, TextDecoder> = {
	'utf-8': new TextDecoder('utf-8', { ignoreBOM: true }),
	'windows-1252': new TextDecoder('windows-1252')
};

/** The text of a piece of a file. */
export function decodePiece(piece: Uint8Array, coding: Coding): string {
	const text = decoders[coding].decode(piece);
	return coding === 'utf-8' ? text : windowsLetters(text);
}

const block = 1024 * 1024;

/** Whether some block of the text fits; false too where the bytes are no text of this coding. */
function someBlock(
	bytes: Uint8Array,
	coding: Coding,
	fits: (text: string) => boolean
): { found: boolean; valid: boolean } {
	const strict = coding === 'utf-8' ? new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }) : null;
	let found = false;
	try {
		for (let from = 0; from < bytes.length; from += block) {
			const piece = bytes.subarray(from, from + block);
			const text = strict
				? strict.decode(piece, { stream: from + block < bytes.length })
				: decodePiece(piece, coding);
			found ||= fits(text);
		}
		return { found, valid: true };
	} catch {
		return { found, valid: false };
	}
}

/**
 * A file that is not UTF-8 is read as Windows-1252, unless it says UTF-8 itself (byte order mark) or is UTF-8 for the
 * rest: then the broken characters stay visible as U+FFFD instead of turning into letters nobody wrote.
 */
function eightBit(whole: Uint8Array): Coded {
	const marked = whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf;
	const bytes = marked ? whole.subarray(3) : whole;
	// The bytes of a control character that no spreadsheet writes, and those outside ASCII.
	let [control, high] = [false, false];
	for (let place = 0; place < bytes.length; place++) {
		const byte = bytes[place] ?? 0;
		if (byte >= 0x80) high = true;
		else if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) control = true;
	}
	const coded = (coding: Coding, suspect: boolean): Coded => ({
		...{ bytes, coding, suspect },
		ascii: !high,
		foreign: null
	});
	if (!high) return coded('utf-8', control);
	const strict = someBlock(bytes, 'utf-8', isUnreadable);
	if (strict.valid) return coded('utf-8', strict.found);
	const lenient = new TextDecoder('utf-8');
	let letters = false;
	for (let from = 0; from < bytes.length && !letters; from += block)
		letters = /[^\p{ASCII}\uFFFD]/u.test(
			lenient.decode(bytes.subarray(from, from + block), { stream: from + block < bytes.length })
		);
	if (marked || letters) return coded('utf-8', true);
	return coded('windows-1252', someBlock(bytes, 'windows-1252', isUnreadable).found);
}

/** What a file is written in; UTF-16 is rewritten as UTF-8. */
export function codingOf(bytes: Uint8Array): Coded {
	const [first, second] = bytes;
	const wide =
		first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
	if (!wide) return eightBit(bytes);
	const text = new TextDecoder(wide).decode(bytes);
	return {
		bytes: new TextEncoder().encode(text),
		coding: 'utf-8',
		ascii: false,
		foreign: 'UTF-16',
		suspect: isUnreadable(text)
	};
}

export function decodeBytes(bytes: Uint8Array): Decoded {
	const { bytes: bare, coding, foreign, suspect } = codingOf(bytes);
	return { text: decodePiece(bare, coding), foreign, suspect };
}
