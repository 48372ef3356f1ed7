// Answers of DuckDB-Wasm arrive as Arrow; here they become plain rows, fast enough to redraw while a reader drags.
import type { RecordBatch, Table, Type, Vector } from 'apache-arrow';

/** Arrow's own number for a column of bytes; its module is not loaded for one constant. */
const binary: Type.Binary = 4;

type Column = (index: number) => unknown;

/** All rows of an answer as plain objects, in order. */
export function plainRows(table: Table): Record<string, unknown>[] {
	const names = table.schema.fields.map((field) => field.name);
	return table.batches.flatMap((batch) => batchRows(batch, names));
}

function batchRows(batch: RecordBatch, names: readonly string[]): Record<string, unknown>[] {
	const columns = names.map((name, place): [string, Column] => [name, columnOf(batch.getChildAt(place))]);
	const rows: Record<string, unknown>[] = [];
	for (let index = 0; index < batch.numRows; index++) {
		const row: Record<string, unknown> = {};
		for (const [name, column] of columns) row[name] = column(index);
		rows.push(row);
	}
	return rows;
}

function columnOf(vector: Vector | null): Column {
	const data = vector?.data[0];
	if (!vector || !data) return () => null;
	const { values, valueOffsets: offsets, typeId } = data;
	// Bytes come in the same form as text, but are not to be read as it.
	if (typeId === binary || !(values instanceof Uint8Array) || !(offsets instanceof Int32Array))
		return (index) => vector.get(index);
	// Text: one decoding for the whole column. In plain ASCII a place in bytes is a place in the text.
	const start = offsets[0] ?? 0;
	const bytes = values.subarray(start, offsets[data.length] ?? 0);
	const text = new TextDecoder().decode(bytes);
	if (text.length !== bytes.length) return (index) => vector.get(index);
	return (index) =>
		data.getValid(index)
			? text.slice((offsets[index] ?? 0) - start, (offsets[index + 1] ?? 0) - start)
			: null;
}
