// The cells of a column as DuckDB hands them over: a text of up to 12 bytes stands in the column itself, and is not made anew where it stands in the row before.
import type { DuckDBVector } from '@duckdb/node-api';

/** What a column's own reader reads cell by cell; it is not promised, so where it is otherwise that reader is asked. */
interface Inside {
	view: DataView;
	/** A bit a row, 1 where there is something; null where that is everywhere. */
	filled: Uint8Array | null;
}

const bytesOfText = 16;
const mostInPlace = 12;
const decoder = new TextDecoder();

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null;

function insideOf(vector: DuckDBVector, name: 'dataView' | 'items'): Inside | null {
	if (!isRecord(vector)) return null;
	const { [name]: cells, validity } = vector;
	if (!ArrayBuffer.isView(cells) || !isRecord(validity) || validity.offset !== 0) return null;
	const { data } = validity;
	if (data !== null && !(data instanceof BigUint64Array)) return null;
	return {
		view: new DataView(cells.buffer, cells.byteOffset, cells.byteLength),
		filled: data && new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
	};
}

const isFilled = (filled: Uint8Array | null, at: number): boolean =>
	filled === null || ((filled[at >> 3] ?? 0) & (1 << (at & 7))) !== 0;

/** @param once gives the same text for the same letters */
export function textsOf(
	vector: DuckDBVector,
	count: number,
	once: (text: string) => string
): (string | null)[] {
	const inside = insideOf(vector, 'dataView');
	if (inside?.view.byteLength !== count * bytesOfText) return itemsOf(vector, count, once);
	const { view, filled } = inside;
	const texts: (string | null)[] = [];
	let before = '';
	let [length, first, second, third] = [-1, 0, 0, 0];
	for (let at = 0; at < count; at++) {
		if (!isFilled(filled, at)) {
			texts.push(null);
			continue;
		}
		const place = at * bytesOfText;
		const long = view.getInt32(place, true);
		if (long > mostInPlace) {
			texts.push(once(vector.getItem(at) as string));
			continue;
		}
		const one = view.getInt32(place + 4, true);
		const two = view.getInt32(place + 8, true);
		const three = view.getInt32(place + 12, true);
		if (long !== length || one !== first || two !== second || three !== third) {
			[length, first, second, third] = [long, one, two, three];
			before = once(decoder.decode(new Uint8Array(view.buffer, view.byteOffset + place + 4, long)));
		}
		texts.push(before);
	}
	return texts;
}

/** Numbers and whether something is so. */
export function plainCellsOf(vector: DuckDBVector, count: number): unknown[] {
	const inside = insideOf(vector, 'items');
	const items = isRecord(vector) ? vector.items : undefined;
	if (!inside || !(items instanceof Float64Array || items instanceof Int32Array) || items.length !== count)
		return itemsOf(vector, count, (text) => text);
	const { filled } = inside;
	if (filled === null) return Array.from(items);
	return Array.from(items, (item, at) => (isFilled(filled, at) ? item : null));
}

function itemsOf(vector: DuckDBVector, count: number, once: (text: string) => string) {
	return Array.from({ length: count }, (_, at) => {
		const cell = vector.getItem(at);
		return typeof cell === 'string' ? once(cell) : cell;
	}) as (string | null)[];
}
