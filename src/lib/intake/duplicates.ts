// Rows whose key stands twice: every key as one whole number, so that a million of them are found without a text a row.
import { mustBeFilled, type Column } from './column.ts';
import type { Sheet } from './sheet.ts';

interface Ranks {
	/** By the number of a text: which of the distinct values it is; -1 where it takes no part in the comparison. */
	byText: Int32Array;
	place: number;
	distinct: number;
}

const unknown = -2;

/** Numbers the distinct values of a key column from 0, however they are written. */
function ranksOf(sheet: Sheet, name: string, column: Column<string>): Ranks {
	const required = mustBeFilled(sheet, name);
	const place = sheet.place(name);
	const known = new Map<string, number>();
	const byText = new Int32Array(sheet.texts(place).length).fill(unknown);
	for (let index = 0; index < sheet.size; index++) {
		const number = sheet.number(index, place);
		if (byText[number] !== unknown || sheet.isMisshapen(index)) continue;
		byText[number] = -1;
		if (!sheet.isLegible(index, name)) continue;
		const read = column.at(index);
		// What says that nothing was filled in is no key either.
		if (read === null && place >= 0 && sheet.isMark(place, number)) continue;
		const text = read ?? sheet.cell(index, name);
		if (required && text === '') continue;
		const rank = known.get(text) ?? known.size;
		known.set(text, rank);
		byText[number] = rank;
	}
	return { byText, place, distinct: known.size };
}

/** Remembers the first row of each key; keys are whole numbers from 0. */
class FirstRows {
	readonly #keys: Float64Array;
	readonly #rows: Int32Array;
	readonly #mask: number;

	constructor(size: number) {
		let room = 16;
		while (room < size * 2) room *= 2;
		this.#keys = new Float64Array(room).fill(-1);
		this.#rows = new Int32Array(room);
		this.#mask = room - 1;
	}

	/** The row that had the key before; -1 for the first, which is remembered. */
	meet(key: number, row: number): number {
		let slot = (Math.imul(key % 4294967296, 0x9e3779b1) ^ Math.floor(key / 4294967296)) >>> 7;
		for (slot &= this.#mask; this.#keys[slot] !== -1; slot = (slot + 1) & this.#mask)
			if (this.#keys[slot] === key) return this.#rows[slot] ?? -1;
		this.#keys[slot] = key;
		this.#rows[slot] = row;
		return -1;
	}
}

/** One whole number for two; numbers the pairs as they are met, where a product would be too large to be exact. */
function joined(first: Float64Array, ranks: Ranks, sheet: Sheet, most: number): number {
	const exact = most * Math.max(ranks.distinct, 1) <= Number.MAX_SAFE_INTEGER;
	const pairs = new Map<string, number>();
	for (let index = 0; index < sheet.size; index++) {
		const before = first[index] ?? -1;
		if (before < 0) continue;
		const rank = ranks.byText[sheet.number(index, ranks.place)] ?? -1;
		if (rank < 0) first[index] = -1;
		else if (exact) first[index] = before * Math.max(ranks.distinct, 1) + rank;
		else {
			const pair = `${before} ${rank}`;
			const number = pairs.get(pair) ?? pairs.size;
			pairs.set(pair, number);
			first[index] = number;
		}
	}
	return exact ? most * Math.max(ranks.distinct, 1) : pairs.size;
}

/** Refuses every later row whose key columns, by their names, repeat those of an earlier one. */
export function refuseDuplicates(sheet: Sheet, columns: Readonly<Record<string, Column<string>>>): void {
	const key = Object.entries(columns);
	// Rows differ perhaps in a column that stands twice and was not read.
	if (key.some(([name]) => sheet.isDoubled(name))) return;
	const keys = new Float64Array(sheet.size);
	for (let index = 0; index < sheet.size; index++) if (sheet.isMisshapen(index)) keys[index] = -1;
	let most = 1;
	for (const [name, column] of key) most = joined(keys, ranksOf(sheet, name, column), sheet, most);
	const rows = new FirstRows(sheet.size);
	for (let index = 0; index < sheet.size; index++) {
		const identity = keys[index] ?? -1;
		if (identity < 0) continue;
		const earlier = rows.meet(identity, index);
		if (earlier < 0) continue;
		const value = key.map(([name, column]) => column.at(index) ?? sheet.cell(index, name)).join(', ');
		const names = key.map(([name]) => name).join(', ');
		sheet.refuse(index, names, 'duplicate-key', { first: String(sheet.rowNumber(earlier)) }, value);
	}
}
