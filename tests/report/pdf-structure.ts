// The structure tree of a tagged PDF with the words of each element, out of the file itself: poppler draws a page anew for every few words of
// it, 18 s for a report. Reads what Chromium writes; rapport-pdf.spec.ts holds it against poppler on a short paper.
import { inflateSync } from 'node:zlib';

/** An element of the structure tree: its tag, the words in itself, the elements inside. */
export interface PdfElement {
	tag: string;
	words: string[];
	inside: PdfElement[];
}

class Name {
	constructor(readonly name: string) {}
}
class Reference {
	constructor(readonly to: number) {}
}
type Dictionary = Map<string, Value>;
type Value = number | Buffer | Name | Reference | Dictionary | readonly Value[] | null;

const space = /[\0\t\n\f\r ]/;
const delimiter = /[()<>[\]{}/%]/;

/** Values, and between them the words of a stream, such as `Tj`. */
class Reader {
	constructor(
		private readonly bytes: Buffer,
		private at = 0
	) {}

	private get here(): string {
		return String.fromCharCode(this.bytes[this.at] ?? 0);
	}
	private starts(text: string): boolean {
		return this.bytes.toString('latin1', this.at, this.at + text.length) === text;
	}
	get ended(): boolean {
		while (this.at < this.bytes.length && space.test(this.here)) this.at++;
		return this.at >= this.bytes.length;
	}
	/** The bytes after the word `stream` and the end of its line. */
	rest(): Buffer {
		this.at += this.bytes[this.at] === 13 ? 2 : 1;
		return this.bytes.subarray(this.at);
	}

	private token(): string {
		const from = this.at;
		while (this.at < this.bytes.length && !space.test(this.here) && !delimiter.test(this.here)) this.at++;
		if (this.at === from) throw new Error(`a PDF that is written otherwise, at ${from}: ${this.here}`);
		return this.bytes.toString('latin1', from, this.at);
	}
	private until(end: string): Value[] {
		const found: Value[] = [];
		for (;;) {
			if (this.ended) throw new Error(`a PDF that ends before ${end}`);
			if (this.starts(end)) {
				this.at += end.length;
				return found;
			}
			const one = this.next();
			if (typeof one !== 'string') found.push(one);
			else if (one === 'R') found.push(new Reference(Number(found.splice(-2)[0])));
			else found.push(null);
		}
	}
	private text(): Buffer {
		const found: number[] = [];
		const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
		for (let depth = 1; ; this.at++) {
			const one = this.here;
			if (one === '(') depth++;
			if (one === ')' && --depth === 0) break;
			if (one !== '\\') found.push(one.charCodeAt(0));
			else {
				this.at++;
				const octal = /^[0-7]{1,3}/.exec(this.bytes.toString('latin1', this.at, this.at + 3))?.[0];
				found.push(octal ? parseInt(octal, 8) : (escapes[this.here] ?? this.here).charCodeAt(0));
				this.at += (octal?.length ?? 1) - 1;
			}
		}
		this.at++;
		return Buffer.from(found);
	}

	/** A value, or as a text a word that is none. */
	next(): Value | string {
		if (this.ended) return 'end';
		if (this.starts('<<')) {
			this.at += 2;
			const found = this.until('>>');
			const pairs = found.flatMap((key, at): [string, Value][] =>
				at % 2 === 0 && key instanceof Name ? [[key.name, found[at + 1] ?? null]] : []
			);
			return new Map(pairs);
		}
		const first = this.here;
		if (first === '<') {
			const end = this.bytes.indexOf('>', this.at);
			const digits = this.bytes.toString('latin1', this.at + 1, end).replace(/\s/g, '');
			this.at = end + 1;
			return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
		}
		if (!'([/'.includes(first)) {
			const token = this.token();
			return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(token) ? Number(token) : token;
		}
		this.at++;
		if (first === '/') return new Name(this.token());
		return first === '[' ? this.until(']') : this.text();
	}
}

const isDictionary = (value: unknown): value is Dictionary => value instanceof Map;
const nameOf = (value: Value): string => (value instanceof Name ? value.name : '');

/** Objects by number, each read when it is asked for. */
class Objects {
	private readonly places = new Map<number, number>();
	private readonly values = new Map<number, Value>();
	readonly root: number;

	constructor(private readonly file: Buffer) {
		const end = file.toString('latin1', Math.max(0, file.length - 1024));
		const table = Number(/startxref\s+(\d+)/.exec(end)?.[1]);
		this.root = Number(/\/Root (\d+) 0 R/.exec(end)?.[1]);
		const [, ...lines] = file.toString('latin1', table).split('\n');
		let number = 0;
		for (const line of lines) {
			const [first = '', count = '', used] = line.trim().split(/\s+/);
			if (first === 'trailer') break;
			if (used === undefined) number = Number(first);
			else if (used === 'n') this.places.set(number++, Number(first));
			else number += Number(count) >= 0 ? 1 : 0;
		}
	}

	private reader(number: number): Reader {
		const place = this.places.get(number);
		if (place === undefined) throw new Error(`a PDF without object ${number}`);
		const reader = new Reader(this.file, place);
		for (let word = 0; word < 3; word++) reader.next();
		return reader;
	}
	/** What it refers to, where it refers. */
	of(value: Value | undefined): Value {
		if (!(value instanceof Reference)) return value ?? null;
		const known = this.values.get(value.to);
		if (known !== undefined) return known;
		const read = this.reader(value.to).next();
		const found = typeof read === 'string' ? null : read;
		this.values.set(value.to, found);
		return found;
	}
	/** A part of a dictionary, by name. */
	in(value: Value | undefined, ...names: string[]): Value {
		let found = this.of(value);
		for (const name of names) found = isDictionary(found) ? this.of(found.get(name)) : null;
		return found;
	}
	stream({ to }: Reference): Buffer {
		const reader = this.reader(to);
		const head = reader.next() as Value;
		reader.next();
		const bytes = reader.rest().subarray(0, Number(this.in(head, 'Length')));
		return nameOf(this.in(head, 'Filter')) === 'FlateDecode' ? inflateSync(bytes) : bytes;
	}
}

const utf16 = (bytes: Buffer): string => Buffer.from(bytes).swap16().toString('utf16le');

/** What each code of a font says, and of how many bytes a code is. */
function lettersOf(objects: Objects, font: Value): { width: number; of: Map<number, string> } {
	const of = new Map<number, string>();
	let width = 1;
	const said = isDictionary(font) ? font.get('ToUnicode') : undefined;
	if (!(said instanceof Reference)) return { width, of };
	const reader = new Reader(objects.stream(said));
	const codeOf = (value: Value | undefined): number =>
		Buffer.isBuffer(value) ? value.readUIntBE(0, value.length) : 0;
	let given: Value[] = [];
	while (!reader.ended) {
		const one = reader.next();
		if (typeof one !== 'string') {
			given.push(one);
			continue;
		}
		if (one === 'endcodespacerange' && Buffer.isBuffer(given[0])) width = given[0].length;
		if (one === 'endbfchar')
			for (let at = 0; at < given.length; at += 2) of.set(codeOf(given[at]), utf16(given[at + 1] as Buffer));
		if (one === 'endbfrange')
			for (let at = 0; at < given.length; at += 3) {
				const [from, to] = [codeOf(given[at]), codeOf(given[at + 1])];
				const first = given[at + 2] as Buffer;
				const last = first.readUInt16BE(first.length - 2);
				for (let code = from; code <= to; code++)
					of.set(code, utf16(first.subarray(0, -2)) + String.fromCharCode(last + code - from));
			}
		given = [];
	}
	return { width, of };
}

/** The words of a page, or of a form on it, by the number that they are marked with. */
function markedIn(
	objects: Objects,
	stream: Reference,
	fonts: Value,
	lettersIn: (font: Value) => ReturnType<typeof lettersOf>
): Map<number, string> {
	const found = new Map<number, string>();
	const open: (number | null)[] = [];
	let font: Value = null;
	let given: Value[] = [];
	const reader = new Reader(objects.stream(stream));
	const say = (codes: Value | undefined): void => {
		const marked = open.findLast((one) => one !== null) ?? null;
		if (marked === null || !Buffer.isBuffer(codes)) return;
		const { width, of } = lettersIn(font);
		let said = '';
		for (let at = 0; at + width <= codes.length; at += width)
			said += of.get(codes.readUIntBE(at, width)) ?? '';
		found.set(marked, (found.get(marked) ?? '') + said);
	};
	while (!reader.ended) {
		const one = reader.next();
		if (typeof one !== 'string') {
			given.push(one);
			continue;
		}
		if (one === 'BDC') {
			const number = objects.in(given[1], 'MCID');
			open.push(typeof number === 'number' ? number : null);
		} else if (one === 'BMC') open.push(null);
		else if (one === 'EMC') open.pop();
		else if (one === 'Tf') font = objects.in(fonts, nameOf(given[0] ?? null));
		else if (one === 'Tj') say(given[0]);
		else if (one === 'TJ') for (const part of (given[0] ?? []) as Value[]) say(part);
		given = [];
	}
	return found;
}

/** The whole tree, as one element. */
export function structureOf(file: Buffer): PdfElement {
	const objects = new Objects(file);
	const letters = new Map<Value, ReturnType<typeof lettersOf>>();
	const lettersIn = (font: Value) => {
		const known = letters.get(font) ?? lettersOf(objects, font);
		letters.set(font, known);
		return known;
	};
	const marked = new Map<number, Map<number, string>>();
	const wordsOf = (page: Value | undefined, form: Value | undefined, number: number): string => {
		const drawn = form instanceof Reference ? form : isDictionary(page) ? page.get('Contents') : null;
		if (!(drawn instanceof Reference)) throw new Error('a PDF whose page is drawn in parts');
		const resources = objects.in(form instanceof Reference ? form : page, 'Resources', 'Font');
		const known = marked.get(drawn.to) ?? markedIn(objects, drawn, resources, lettersIn);
		marked.set(drawn.to, known);
		return known.get(number) ?? '';
	};
	const root: PdfElement = { tag: 'PDF', words: [], inside: [] };
	const walk = (kid: Value | undefined, parent: PdfElement, above: Value): void => {
		const one = objects.of(kid);
		if (Array.isArray(one)) for (const each of one as readonly Value[]) walk(each, parent, above);
		else if (typeof one === 'number') tell(parent, wordsOf(above, null, one));
		else if (isDictionary(one)) {
			const type = nameOf(objects.in(one, 'Type'));
			const page = objects.in(one, 'Pg') ?? above;
			if (type === 'MCR') tell(parent, wordsOf(page, one.get('Stm'), Number(objects.in(one, 'MCID'))));
			if (type === 'MCR' || type === 'OBJR') return;
			const element: PdfElement = { tag: nameOf(objects.in(one, 'S')), words: [], inside: [] };
			parent.inside.push(element);
			walk(one.get('K'), element, page);
		}
	};
	walk(objects.in(new Reference(objects.root), 'StructTreeRoot', 'K'), root, null);
	return root;
}

function tell(element: PdfElement, words: string): void {
	if (words !== '') element.words.push(words);
}
