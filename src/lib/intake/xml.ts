// XML that comes in pieces, as a stream of whatever its listener makes of it: no entities of its own, no token without an end.
import { XmlTag } from './xml-tag.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** A cell of Excel holds 32,767 characters; nothing between two tags is longer than this. */
const tokenAtMost = 4 * 1024 * 1024;
const slice = 256 * 1024;
/** Workbooks are a dozen deep. */
const deepest = 1000;

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

const decoded = (text: string): string =>
	text.includes('&') ? text.replace(/&#(\d+);|&#x([\da-f]+);|&(\w+);/gi, meant) : text;

/** As every reader of XML has to; a program that means a carriage return writes its number. */
const evenLines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

const damaged = (): UnreadableFile => new UnreadableFile('damaged');

const [slash, exclamation, question] = [0x2f, 0x21, 0x3f];

/**
 * Tags, texts and their order; what a workbook has no use for, such as schemas, is not judged. With the fastest parser that
 * is kept (saxen 11) a workbook of a million rows takes a quarter longer, since it makes an object of each tag's attributes.
 */
class Tokens {
	#rest = '';
	readonly #open: string[] = [];
	readonly #tag = new XmlTag(decoded);
	readonly #attribute: XmlAttributes = (name) => this.#tag.attribute(name);
	#begun = false;

	constructor(private readonly listener: XmlListener) {}

	/** Reads on as far as tokens are whole. */
	add(piece: string): void {
		const text = this.#rest === '' ? piece : this.#rest + piece;
		let at = 0;
		for (;;) {
			const start = text.indexOf('<', at);
			if (start < 0) break;
			if (start > at && this.#open.length > 0) this.listener.text(decoded(evenLines(text.slice(at, start))));
			at = start;
			const end = this.#token(text, start);
			if (end < 0) break;
			at = end;
		}
		this.#rest = text.slice(at);
		if (this.#rest.length > tokenAtMost) throw new UnreadableFile('long-cell');
	}

	end(): void {
		if (!this.#begun || this.#open.length > 0 || this.#rest.trim() !== '') throw damaged();
	}

	/** @returns where the next token begins; -1 while this one is not there whole */
	#token(text: string, start: number): number {
		const code = text.charCodeAt(start + 1);
		if (code === slash) {
			const end = text.indexOf('>', start);
			if (end < 0) return -1;
			const name = text.slice(start + 2, end).trimEnd();
			if (this.#open.pop() !== name) throw damaged();
			this.listener.close(name.slice(name.indexOf(':') + 1));
			return end + 1;
		}
		if (code === question) return after(text, '?>', start);
		if (code === exclamation) return this.#declared(text, start);
		const tag = this.#tag;
		const end = tag.read(text, start + 1);
		if (end < 0) return -1;
		this.#begun = true;
		this.listener.open(tag.local, this.#attribute);
		if (tag.closed) this.listener.close(tag.local);
		else if (this.#open.push(tag.name) > deepest) throw damaged();
		return end + 1;
	}

	#declared(text: string, start: number): number {
		const mark = text.slice(start, start + 9);
		if (mark.startsWith('<!--')) return after(text, '-->', start + 4);
		if (mark === '<![CDATA[') {
			const end = after(text, ']]>', start + 9);
			if (end > 0) this.listener.text(evenLines(text.slice(start + 9, end - 3)));
			return end;
		}
		if (mark.length < 9) return -1;
		throw new UnreadableFile('entities');
	}
}

function after(text: string, sign: string, from: number): number {
	const at = text.indexOf(sign, from);
	return at < 0 ? -1 : at + sign.length;
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
	const tokens = new Tokens(listener);
	const decoder = new TextDecoder('utf-8');
	const write = function* (text: string): Generator<T, void, undefined> {
		// In slices, so that a token without an end is seen before the piece that holds it is.
		for (let at = 0; at < text.length; at += slice) {
			tokens.add(text.slice(at, at + slice));
			if (found.length > 0) yield* found.splice(0);
		}
	};
	for (const piece of pieces) {
		yield* write(decoder.decode(piece, { stream: true }));
		if (listener.done === true) return;
	}
	yield* write(decoder.decode());
	tokens.end();
}

/** A small document as a whole. */
export function listenToXml(pieces: Iterable<Uint8Array>, listener: XmlListener): void {
	for (const _ of readXml<never>(pieces, listener, [])) void _;
}
