// Cells as a column of Arrow, which DuckDB-Wasm takes in. Put together here: Arrow's own builders compile a text, which our policy forbids.
import { Bool, Float64, Int32, makeData, Utf8, Vector } from 'apache-arrow';
import type { Cell, ColumnType } from './tables.ts';

/** A DATE goes in as text, and the table makes it one. */
const kinds = { VARCHAR: 'string', DATE: 'string', INTEGER: 'number', DOUBLE: 'number', BOOLEAN: 'boolean' };

/** One bit a cell, the lowest first. */
function bitsOf(cells: readonly Cell[], isSet: (cell: Cell) => boolean): Uint8Array {
	const bits = new Uint8Array(Math.ceil(cells.length / 8));
	for (const [at, cell] of cells.entries())
		if (isSet(cell)) bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
	return bits;
}

function textOf(cells: readonly Cell[]): { valueOffsets: Int32Array; data: Uint8Array } {
	const encoder = new TextEncoder();
	const valueOffsets = new Int32Array(cells.length + 1);
	// Most cells of a table are the same few words, and handing each over takes longer than looking it up.
	const known = new Map<Cell, Uint8Array>();
	const encoded = (cell: Cell): Uint8Array => {
		const bytes = encoder.encode(cell === null ? '' : String(cell));
		known.set(cell, bytes);
		return bytes;
	};
	const parts = cells.map((cell) => known.get(cell) ?? encoded(cell));
	for (const [at, { length }] of parts.entries()) valueOffsets[at + 1] = (valueOffsets[at] ?? 0) + length;
	const data = new Uint8Array(valueOffsets.at(-1) ?? 0);
	for (const [at, part] of parts.entries()) data.set(part, valueOffsets[at]);
	return { valueOffsets, data };
}

/** @throws TypeError where a cell is not of the column's type */
export function arrowColumn(type: ColumnType, cells: readonly Cell[], place: string): Vector {
	const wrong = cells.find((cell) => cell !== null && typeof cell !== kinds[type]);
	if (wrong !== undefined)
		throw new TypeError(`${place} is ${type}, so it cannot hold ${JSON.stringify(wrong)}`);
	const shared = {
		length: cells.length,
		nullCount: cells.filter((cell) => cell === null).length,
		nullBitmap: bitsOf(cells, (cell) => cell !== null)
	};
	if (type === 'DOUBLE')
		return new Vector([makeData({ ...shared, type: new Float64(), data: Float64Array.from(cells, Number) })]);
	if (type === 'INTEGER')
		return new Vector([makeData({ ...shared, type: new Int32(), data: Int32Array.from(cells, Number) })]);
	if (type === 'BOOLEAN')
		return new Vector([
			makeData({ ...shared, type: new Bool(), data: bitsOf(cells, (cell) => cell === true) })
		]);
	return new Vector([makeData({ ...shared, type: new Utf8(), ...textOf(cells) })]);
}
