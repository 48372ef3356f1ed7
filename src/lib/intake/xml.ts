// XML that comes in pieces, as a stream of whatever its listener makes of it: no entities of its own, no token without an end.
import { Parser } from 'saxen';
import { UnreadableFile } from './unreadable-file.ts';

/** A cell of Excel holds 32,767 characters; nothing between two tags is longer than this. */
const tokenAtMost = 4 * 1024 * 1024;
const slice = 256 * 1024;

export type XmlAttributes = (name: string) => string | undefined;

/** Names are without their prefix, which each program chooses itself. */
export interface XmlListener {
	open: (name: string, attribute: XmlAttributes) => void;
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

/** As every reader of XML has to; a program that means a carriage return writes its number. */
const evenLines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

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
		if (!name.includes(':')) return name;
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
	let attributes: () => Readonly<Record<string, string | undefined>> = () => ({});
	const attribute: XmlAttributes = (wanted) => {
		const value = attributes()[wanted];
		return value === undefined ? undefined : decoded(value);
	};
	parser.on('openTag', (name, own) => {
		waiting = 0;
		begun = true;
		attributes = own;
		listener.open(local(name), attribute);
	});
	parser.on('closeTag', (name) => {
		waiting = 0;
		listener.close(local(name));
	});
	parser.on('text', (text) => listener.text(decoded(evenLines(text))));
	parser.on('cdata', (text) => listener.text(evenLines(text)));
	parser.on('attention', () => {
		throw new UnreadableFile('entities');
	});
	parser.on('error', () => {
		throw new UnreadableFile('damaged');
	});
	parser.on('warn', () => {});
	const write = function* (text: string): Generator<T, void, undefined> {
		// In slices, so that a token without an end is seen before the piece that holds it is.
		for (let at = 0; at < text.length; at += slice) {
			const part = text.slice(at, at + slice);
			waiting += part.length;
			parser.write(part);
			if (waiting > tokenAtMost) throw new UnreadableFile('long-cell');
			if (found.length > 0) yield* found.splice(0);
		}
	};
	for (const piece of pieces) {
		yield* write(decoder.decode(piece, { stream: true }));
		if (listener.done === true) return;
	}
	yield* write(decoder.decode());
	parser.end();
	if (!begun) throw new UnreadableFile('damaged');
	yield* found.splice(0);
}

/** A small document as a whole. */
export function listenToXml(pieces: Iterable<Uint8Array>, listener: XmlListener): void {
	for (const _ of readXml<never>(pieces, listener, [])) void _;
}
