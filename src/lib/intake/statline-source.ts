// Opens a StatLine file, OData v3 JSON or a CSV of the same columns, as rows of named texts.
import { decodeBytes } from './bytes.ts';
import { readRecords } from './delimited.ts';
import { writeNumber } from './numbers.ts';

/** The source is no StatLine answer, or lacks a column by which rows are chosen. */
export class StatlineError extends Error {}

/** Rows by column name; places as a reader would count them. */
export interface StatlineSource {
	columns: string[];
	rows: { place: number; cells: Record<string, string> }[];
	onePage: boolean;
}

/** A column's name without its number, which shifts between years. */
export const stem = (name: string): string => name.trim().replace(/_\d+$/, '');

/** An OData v3 answer: `{ value: [...] }`, or the bare list. */
function readJson(text: string): StatlineSource {
	let answer: unknown;
	try {
		answer = JSON.parse(text);
	} catch (error) {
		throw new StatlineError(`no valid JSON: ${error instanceof Error ? error.message : String(error)}`);
	}
	const holder = typeof answer === 'object' && answer !== null ? answer : {};
	const value: unknown = 'value' in holder ? holder.value : answer;
	if (!Array.isArray(value)) throw new StatlineError('the JSON holds no list "value" of rows');
	const columns = new Set<string>();
	const rows = value.map((entry: unknown, index) => {
		const cells: Record<string, string> = {};
		for (const [name, cell] of Object.entries(typeof entry === 'object' && entry !== null ? entry : {})) {
			columns.add(name);
			// A number needs no decimal mark decided: written with four decimals it stands on its own.
			cells[name] = typeof cell === 'number' ? writeNumber(cell) : String(cell ?? '').trim();
		}
		return { place: index + 1, cells };
	});
	const onePage = Object.keys(holder).some((name) => name.endsWith('nextLink'));
	return { columns: [...columns], rows, onePage };
}

function readCsv(text: string): StatlineSource {
	const records = readRecords(text, []);
	if (!records) throw new StatlineError('the file is empty');
	const { header, numbers } = records;
	const rows = records.rows.map((row, index) => ({
		place: numbers[index] ?? 0,
		cells: Object.fromEntries(header.map((name, place) => [name, row[place] ?? '']))
	}));
	return { columns: header, rows, onePage: false };
}

/** @throws StatlineError when the bytes are neither of the two */
export function readStatlineSource(bytes: Uint8Array): StatlineSource {
	const { text } = decodeBytes(bytes);
	return /^\s*[[{]/.test(text) ? readJson(text) : readCsv(text);
}
