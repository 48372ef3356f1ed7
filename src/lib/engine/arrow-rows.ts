// Answers of DuckDB-Wasm arrive as Arrow; here they become plain columns, which cross from worker to page cheaply, and rows again.
import type { Table, Type, Vector } from 'apache-arrow';

/** Arrow's own number for a column of bytes; its module is not loaded for one constant. */
const binary: Type.Binary = 4;

/** An answer: the names of its columns and, as long as each other, what stands in each. */
export interface Columns {
	names: string[];
	values: unknown[][];
}

/** All columns of an answer, its rows in order. */
export function columnsOf(table: Table): Columns {
	const names = table.schema.fields.map((field) => field.name);
	return {
		names,
		values: names.map((_, place) => table.batches.flatMap((batch) => valuesOf(batch.getChildAt(place))))
	};
}

/** All rows of an answer as plain objects, in order. */
export function rowsOf({ names, values }: Columns): Record<string, unknown>[] {
	// With every column in it from the start: to add one after the other takes twice as long.
	const blank: Record<string, unknown> = Object.fromEntries(names.map((name) => [name, undefined]));
	return (values[0] ?? []).map((_, index) => {
		const row = { ...blank };
		for (const [place, name] of names.entries()) row[name] = values[place]?.[index];
		return row;
	});
}

function valuesOf(vector: Vector | null): unknown[] {
	const data = vector?.data[0];
	if (!vector || !data) return [];
	const each = (read: (index: number) => unknown) =>
		Array.from({ length: vector.length }, (_, at) => read(at));
	const { values, valueOffsets: offsets, typeId } = data;
	// Bytes come in the same form as text, but are not to be read as it.
	if (typeId === binary || !(values instanceof Uint8Array) || !(offsets instanceof Int32Array))
		return each((index) => vector.get(index));
	// Text: one decoding for the whole column. In plain ASCII a place in bytes is a place in the text.
	const start = offsets[0] ?? 0;
	const bytes = values.subarray(start, offsets[data.length] ?? 0);
	const text = new TextDecoder().decode(bytes);
	if (text.length !== bytes.length) return each((index) => vector.get(index));
	return each((index) =>
		data.getValid(index) ? text.slice((offsets[index] ?? 0) - start, (offsets[index + 1] ?? 0) - start) : null
	);
}
