// XML that comes in pieces, as a stream of whatever its listener makes of it: no entities of its own, no token without an end.
import { Parser } from 'saxen';
import { UnreadableFile } from './unreadable-file.ts';

/** A cell of Excel holds 32,767 characters; nothing between two tags is longer than this. */
const tokenAtMost = 4 * 1024 * 1024;
const slice = 256 * 1024;
const [tagStart, tagEnd] = [0x3c, 0x3e];

export type XmlAttributes = (name: string) => string | undefined;
/** All of them at once as they stand there, signs in their written form: for what holds none. */
export type WrittenAttributes = () => Readonly<Record<string, string | undefined>>;

/** Names are without their prefix, which each program chooses itself. */
export interface XmlListener {
	open: (name: string, attribute: XmlAttributes, written: WrittenAttributes) => void;
	close: (name: string) => void;
	text: (text: string) => void;
	/** True when nothing of what follows is of use. */
	readonly done?: boolean;
}

const named: Record<string, string> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };

function meant(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
	if (name !== undefined) return named[name] ?? whole;
	const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
	return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Saxen's own decoder breaks what lies beyond the first 65,536 characters. */
const decoded = (text: string): string =>
	text.includes('&') ? text.replace(/&#(\d+);|&#x([\da-f]+);|&(\w+);/gi, meant) : text;

/** Most texts are a few digits, which a look at each tells sooner than two searches. */
function isPlain(text: string): boolean {
	if (text.length > 24) return !text.includes('&') && !text.includes('\r');
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 38 || code === 13) return false;
	}
	return true;
}

/** As every reader of XML has to; a program that means a carriage return writes its number. */
const evenLines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Where a tag begins right behind another, as near to the end as can be; else where any begins; 0 where none does. */
function placeToCut(bytes: Uint8Array): number {
	const last = bytes.lastIndexOf(tagStart);
	for (let at = last; at > 0 && at > last - slice; at = bytes.lastIndexOf(tagStart, at - 1))
		if (bytes[at - 1] === tagEnd) return at;
	return Math.max(0, last);
}

/**
 * The same bytes in pieces that end where a tag begins. The parser loses its place where a piece ends in an attribute behind a mark like
 * that of a tag's end, and what it has left of one piece it puts before the next: a text so put together is read at half the speed.
 * @throws UnreadableFile
 */
function* cut(pieces: Iterable<Uint8Array>): Generator<Uint8Array, void, undefined> {
	let rest = new Uint8Array(0);
	for (const piece of pieces)
		for (let from = 0; from < piece.length; from += slice) {
			const more = piece.subarray(from, from + slice);
			const bytes = new Uint8Array(rest.length + more.length);
			bytes.set(rest);
			bytes.set(more, rest.length);
			const end = placeToCut(bytes);
			rest = bytes.slice(end);
			if (rest.length > tokenAtMost) throw new UnreadableFile('long-cell');
			if (end > 0) yield bytes.subarray(0, end);
		}
	if (rest.length > 0) yield rest;
}

/**
 * Reads a document to its end, or for as long as somebody asks.
 * @param found what the listener makes of it is taken out of here after each piece
 * @throws UnreadableFile
 */
export function* readXml<T>(
	pieces: Iterable<Uint8Array>,
	listener: XmlListener,
	found: T[]
): Generator<T, void, undefined> {
	const parser = new Parser();
	const decoder = new TextDecoder('utf-8');
	const bare = new Map<string, string>();
	const local = (name: string): string => {
		if (name.length === 1 || !name.includes(':')) return name;
		const known = bare.get(name);
		if (known !== undefined) return known;
		const own = name.slice(name.indexOf(':') + 1);
		// Names that somebody makes up without end need not be remembered.
		if (bare.size < 1000) bare.set(name, own);
		return own;
	};
	let waiting = 0;
	let begun = false;
	// One for all tags: a function a tag would be a hundred million of them.
	let attributes: WrittenAttributes = () => ({});
	const attribute: XmlAttributes = (wanted) => {
		const value = attributes()[wanted];
		return value === undefined ? undefined : decoded(value);
	};
	parser.on('openTag', (name, own) => {
		waiting = 0;
		begun = true;
		attributes = own;
		listener.open(local(name), attribute, own);
	});
	parser.on('closeTag', (name) => {
		waiting = 0;
		listener.close(local(name));
	});
	parser.on('text', (text) => listener.text(isPlain(text) ? text : decoded(evenLines(text))));
	parser.on('cdata', (text) => listener.text(evenLines(text)));
	parser.on('attention', () => {
		throw new UnreadableFile('entities');
	});
	parser.on('error', () => {
		throw new UnreadableFile('damaged');
	});
	parser.on('warn', () => {});
	for (const piece of cut(pieces)) {
		const text = decoder.decode(piece, { stream: true });
		waiting += text.length;
		parser.write(text);
		if (waiting > tokenAtMost) throw new UnreadableFile('long-cell');
		if (found.length > 0) yield* found.splice(0);
		if (listener.done === true) return;
	}
	parser.write(decoder.decode());
	parser.end();
	if (!begun) throw new UnreadableFile('damaged');
	yield* found.splice(0);
}

/** A small document as a whole. */
export function listenToXml(pieces: Iterable<Uint8Array>, listener: XmlListener): void {
	for (const _ of readXml<never>(pieces, listener, [])) void _;
}
