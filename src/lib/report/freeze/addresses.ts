// Every value of a part with its address: kept beside the parts, so that who altered one can be told which and what it was.
import Papa from 'papaparse';
import { canonicalJson } from './canonical-json.ts';

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
