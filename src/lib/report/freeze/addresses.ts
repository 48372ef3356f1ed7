// JSON as it is hashed, the hash, and every value of a part with its address: so that who altered one can be told which and what it was.
import Papa from 'papaparse';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const encoder = new TextEncoder();

/** @param content text is hashed as UTF-8 */
export const digest = (content: string | Uint8Array): string =>
	bytesToHex(sha256(typeof content === 'string' ? encoder.encode(content) : content));

type Json = string | number | boolean | null;

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Keys by code unit, whatever the language of the machine; what is undefined is not there. */
const membersOf = (value: object): [string, unknown][] =>
	Object.entries(value)
		.filter(([, member]) => member !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1));

function scalar(value: unknown): string {
	if (typeof value === 'number' && !Number.isFinite(value))
		throw new RangeError(`canonical JSON: ${value} is no number that JSON can hold`);
	// JSON.stringify already writes -0 as 0 and every other number in its shortest exact form.
	const written = JSON.stringify(value as Json) as string | undefined;
	if (written === undefined) throw new TypeError(`canonical JSON: ${typeof value} cannot be written`);
	return written;
}

function write(value: unknown): string {
	if (!isBranch(value)) return scalar(value);
	const parts = Array.isArray(value)
		? value.map((member) => write(member ?? null))
		: membersOf(value).map(([key, member]) => `${JSON.stringify(key)}:${write(member)}`);
	const [open, close] = Array.isArray(value) ? '[]' : '{}';
	// What holds only plain values stands on one line, so that people can compare two files line by line.
	const nested = Object.values(value).some(isBranch);
	return nested ? `${open}\n${parts.join(',\n')}\n${close}` : `${open}${parts.join(',')}${close}`;
}

/**
 * Sorted keys, shortest exact numbers, LF at the end.
 * @throws RangeError on NaN and infinities, TypeError on what JSON does not know
 */
export const canonicalJson = (value: unknown): string => `${write(value)}\n`;

/** Address → value to the letter. */
export type Values = Map<string, string>;

/** The part that holds the text of all others: who alters one leaves the other as it was. */
export const copiesName = 'copies.json';

// Numbers are compared as they are written: a changed last digit may be the same number, and `00.5` is none at all.
const numbersAsText = (text: string): string =>
	text.replace(/"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+/g, (token) =>
		/^(".*"|true|false|null)$/s.test(token) ? token : JSON.stringify(token)
	);

function leaves(value: unknown, path: string, found: Values): void {
	if (typeof value !== 'object' || value === null) {
		found.set(path, value === null ? '' : String(value));
		return;
	}
	const members = Object.entries(value);
	if (members.length === 0) found.set(path, Array.isArray(value) ? '[]' : '{}');
	for (const [key, member] of members) {
		const own = addressOf(member) ?? key;
		leaves(member, path === '' ? own : `${path}/${own}`, found);
	}
}

/** What has an address of its own keeps it, so that one text more does not move all others. */
function addressOf(member: unknown): string | null {
	if (typeof member !== 'object' || member === null || !('address' in member)) return null;
	return typeof member.address === 'string' ? member.address : null;
}

/** Rows of a CSV text that this project wrote; the last line end is none of them. */
export const csvRows = (text: string): string[][] =>
	Papa.parse<string[]>(text, { delimiter: ',' }).data.filter((row) => row.length > 1 || row[0] !== '');

/** The words and numbers in a picture, in their order. */
const pictureWords = (svg: string): string[] =>
	(svg.match(/<[^>]+>|[^<]+/g) ?? [])
		.filter((token) => !token.startsWith('<') && token.trim() !== '')
		.map((token) => token.trim());

/**
 * What a part holds. JSON: its plain values by their path; CSV: its cells by row and column, both from 1, the header row 0; a picture:
 * the words and numbers in it.
 * @throws SyntaxError when it is no longer what its name says
 */
export function valuesOf(name: string, text: string): Values {
	const found: Values = new Map();
	if (name.endsWith('.json')) leaves(JSON.parse(numbersAsText(text)), '', found);
	else if (name.endsWith('.csv'))
		csvRows(text).forEach((row, index) =>
			row.forEach((cell, column) => found.set(`${index}/${column + 1}`, cell))
		);
	else pictureWords(text).forEach((word, index) => found.set(String(index + 1), word));
	return found;
}

/** @param parts text by name */
export const copiesOf = (parts: ReadonlyMap<string, string>): string =>
	canonicalJson(Object.fromEntries(parts));

/**
 * Per part its values, as `copies.json` has them, read when they are asked for; a copy that cannot be read is absent.
 * @throws SyntaxError when the whole cannot be read
 */
export function readCopies(text: string): { get: (name: string) => Values | undefined } {
	const read: unknown = JSON.parse(text);
	const copies = new Map(Object.entries(typeof read === 'object' && read !== null ? read : {}));
	const known = new Map<string, Values | undefined>();
	const valuesIn = (name: string): Values | undefined => {
		try {
			return copies.has(name) ? valuesOf(name, String(copies.get(name))) : undefined;
		} catch {
			return undefined;
		}
	};
	return {
		get(name) {
			if (!known.has(name)) known.set(name, valuesIn(name));
			return known.get(name);
		}
	};
}
