// The texts of one column, each kept once: a cell is a number that stands for a text met before, found by its bytes.
import { decodePiece, type Coding } from './bytes.ts';
import { isMissingMark } from './numbers.ts';

const quote = 0x22;

/** A piece of a file, and what its bytes come to. */
export interface Piece {
	start: number;
	end: number;
	hash: number;
	quoted: boolean;
}

/** The sum that `TextsMet` finds texts by. */
export const hashSeed = -2128831035;
export const hashStep = 16777619;

export class TextsMet {
	/** Trimmed, by number; 0 is the empty text. */
	readonly texts: string[] = [''];
	/** Numbers of texts that a program writes for "nothing here", where they stood without quotes. */
	readonly marks = new Set<number>();
	readonly #numbers = new Map<string, number>();
	#slots = new Int32Array(64);
	readonly #starts: number[] = [];
	readonly #ends: number[] = [];
	readonly #hashes: number[] = [];
	readonly #codes: number[] = [];

	constructor(
		private readonly bytes: Uint8Array,
		private readonly coding: Coding
	) {}

	/** The number of the text between two places; a quoted one has its opening quote just before `start`. */
	numberOf(start: number, end: number, hash: number, quoted: boolean): number {
		const mask = this.#slots.length - 1;
		let slot = (hash ^ (hash >>> 15)) & mask;
		for (let entry = this.#slots[slot] ?? 0; entry !== 0; entry = this.#slots[slot] ?? 0) {
			if (this.#isThere(entry - 1, start, end, hash, quoted)) return this.#codes[entry - 1] ?? 0;
			slot = (slot + 1) & mask;
		}
		const code = this.#add(start, end, quoted);
		this.#starts.push(start);
		this.#ends.push(end);
		this.#hashes.push(hash);
		this.#slots[slot] = this.#codes.push(code);
		if (this.#codes.length * 2 > this.#slots.length) this.#widen();
		return code;
	}

	#isThere(entry: number, start: number, end: number, hash: number, quoted: boolean): boolean {
		if (this.#hashes[entry] !== hash) return false;
		const from = this.#starts[entry] ?? 0;
		if ((this.#ends[entry] ?? 0) - from !== end - start) return false;
		const bytes = this.bytes;
		if ((bytes[from - 1] === quote) !== quoted) return false;
		for (let place = start, other = from; place < end; place++, other++)
			if (bytes[place] !== bytes[other]) return false;
		return true;
	}

	/** Texts that are written in several ways are one: with or without quotes, with blanks around them. */
	#add(start: number, end: number, quoted: boolean): number {
		let text = decodePiece(this.bytes.subarray(start, end), this.coding);
		if (quoted) {
			if (text.includes('"')) text = text.replaceAll('""', '"');
			if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
		}
		text = text.trim();
		if (text === '') return 0;
		const marked = !quoted && isMissingMark(text);
		const name = marked ? `\0${text}` : text;
		let code = this.#numbers.get(name);
		if (code === undefined) {
			code = this.texts.push(text) - 1;
			this.#numbers.set(name, code);
			if (marked) this.marks.add(code);
		}
		return code;
	}

	#widen(): void {
		this.#slots = new Int32Array(this.#slots.length * 4);
		const mask = this.#slots.length - 1;
		for (const [entry, hash] of this.#hashes.entries()) {
			let slot = (hash ^ (hash >>> 15)) & mask;
			while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
			this.#slots[slot] = entry + 1;
		}
	}
}
