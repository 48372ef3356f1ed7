// Every value of a part with its address: kept beside the parts, so that who altered one can be told which and what it was.
import Papa from 'papaparse';
import { canonicalJson } from './canonical-json.ts';

/** Address → value to the letter. */
export type Values = Map<string, string>;

export const addressesName = 'addresses.json';

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
	for (const [key, member] of members) leaves(member, path === '' ? key : `${path}/${key}`, found);
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
export const addressesOf = (parts: ReadonlyMap<string, string>): string =>
	canonicalJson(
		Object.fromEntries([...parts].map(([name, text]) => [name, Object.fromEntries(valuesOf(name, text))]))
	);

/**
 * Per part its values, as `addresses.json` has them.
 * @throws SyntaxError when it cannot be read
 */
export function readAddresses(text: string): Map<string, Values> {
	const read: unknown = JSON.parse(text);
	const entries = typeof read === 'object' && read !== null ? Object.entries(read) : [];
	return new Map(
		entries.map(([name, values]: [string, unknown]) => {
			const found: Values = new Map();
			leaves(values, '', found);
			return [name, found];
		})
	);
}
