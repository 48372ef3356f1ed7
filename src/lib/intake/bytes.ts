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

/** The bytes of a text beside others of a coding; null where that coding has not all of its letters. */
export function encodePiece(text: string, coding: Coding): Uint8Array | null {
	if (coding === 'utf-8') return new TextEncoder().encode(text);
	const bytes = Uint8Array.from([...text], (letter) => {
		const place = upper.indexOf(letter);
		const code = place < 0 ? (letter.codePointAt(0) ?? 0) : place + 0x80;
		return code <= 0xff ? code : 0;
	});
	return bytes.includes(0) ? null : bytes;
}

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

/** Small, so that a letter outside ASCII here and there leaves most of a file unread. */
const block = 16_384;
const [control, high] = [1, 2];
/** By byte: a control character that no spreadsheet writes, or a byte outside ASCII. */
const traits = Uint8Array.from({ length: 256 }, (_, byte) =>
	byte >= 0x80 ? high : byte < 0x20 && (byte < 0x09 || byte > 0x0d) ? control : 0
);

/** What each block of a file has of those. */
function traitsOf(bytes: Uint8Array): Uint8Array {
	const found = new Uint8Array(Math.ceil(bytes.length / block));
	for (let place = 0, at = 0; place < found.length; place++) {
		let all = 0;
		for (const end = Math.min(at + block, bytes.length); at < end; at++) all |= traits[bytes[at] ?? 0] ?? 0;
		found[place] = all;
	}
	return found;
}

/** Whether a text with a letter outside ASCII fits, block by block: what lies between those is ASCII, which splits no letter. */
function someLetters(
	bytes: Uint8Array,
	found: Uint8Array,
	decoder: TextDecoder,
	fits: (text: string) => boolean
): boolean {
	let some = false;
	for (let place = 0; place < found.length; place++) {
		if (((found[place] ?? 0) & high) === 0) continue;
		const stream = ((found[place + 1] ?? 0) & high) !== 0;
		const text = decoder.decode(bytes.subarray(place * block, (place + 1) * block), { stream });
		some ||= fits(text);
	}
	return some;
}

/**
 * A file that is not UTF-8 is read as Windows-1252, unless it says UTF-8 itself (byte order mark) or is UTF-8 for the
 * rest: then the broken characters stay visible as U+FFFD instead of turning into letters nobody wrote.
 */
function eightBit(whole: Uint8Array): Coded {
	const marked = whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf;
	const bytes = marked ? whole.subarray(3) : whole;
	const found = traitsOf(bytes);
	const all = found.reduce((sum, one) => sum | one, 0);
	const coded = (coding: Coding, suspect: boolean): Coded => ({
		...{ bytes, coding, suspect: suspect || (all & control) !== 0 },
		ascii: (all & high) === 0,
		foreign: null
	});
	if ((all & high) === 0) return coded('utf-8', false);
	try {
		const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
		return coded('utf-8', someLetters(bytes, found, strict, isUnreadable));
	} catch {
		const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
		const letters = someLetters(bytes, found, lenient, (text) => /[^\p{ASCII}\uFFFD]/u.test(text));
		if (marked || letters) return coded('utf-8', true);
		return coded(
			'windows-1252',
			someLetters(bytes, found, decoders['windows-1252'], (text) => isUnreadable(windowsLetters(text)))
		);
	}
}

/** Asked of a delivered file when it is recognised, and again when it is read: a second for a million rows. */
const known = new WeakMap<Uint8Array, Coded>();

/** What a file is written in; UTF-16 is rewritten as UTF-8. */
export function codingOf(bytes: Uint8Array): Coded {
	const before = known.get(bytes);
	if (before) return before;
	const coded = codingFound(bytes);
	known.set(bytes, coded);
	return coded;
}

function codingFound(bytes: Uint8Array): Coded {
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
