// Reading an answered row: each column is checked, so that a changed table fails loudly; and the places of a list in a question.
// A reader of our own rather than zod, because these modules travel to the browser.

type Reader<Value> = (value: unknown, column: string) => Value;
type Shape = Readonly<Record<string, Reader<unknown>>>;
export type RowOf<S extends Shape> = { -readonly [Column in keyof S]: ReturnType<S[Column]> };

const wrong = (column: string, wanted: string, value: unknown): TypeError =>
	new TypeError(`column "${column}" should hold ${wanted}, but holds ${String(value)}`);

export const text: Reader<string> = (value, column) => {
	if (typeof value !== 'string') throw wrong(column, 'text', value);
	return value;
};

/** Whole numbers arrive as bigint from one engine and as number from the other. */
export const number: Reader<number> = (value, column) => {
	const read = typeof value === 'bigint' ? Number(value) : value;
	if (typeof read !== 'number' || !Number.isFinite(read)) throw wrong(column, 'a number', value);
	return read;
};

export const flag: Reader<boolean> = (value, column) => {
	if (typeof value !== 'boolean') throw wrong(column, 'true or false', value);
	return value;
};

/** One of the listed words. */
export const oneOf =
	<Word extends string>(...words: readonly Word[]): Reader<Word> =>
	(value, column) => {
		const found = words.find((word) => word === value);
		if (found === undefined) throw wrong(column, `one of ${words.join(', ')}`, value);
		return found;
	};

export const orNull =
	<Value>(read: Reader<Value>): Reader<Value | null> =>
	(value, column) =>
		value === null || value === undefined ? null : read(value, column);

const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
	typeof raw === 'object' && raw !== null;

/** Makes a reader of rows from a reader for each column. */
export function rowOf<S extends Shape>(shape: S): (raw: unknown) => RowOf<S> {
	const columns = Object.entries(shape);
	const blank: Record<string, unknown> = Object.fromEntries(columns.map(([column]) => [column, null]));
	return (raw) => {
		if (!isRecord(raw)) throw new TypeError('an answered row is no object');
		const row = { ...blank };
		for (const [column, read] of columns) row[column] = read(raw[column], column);
		return row as RowOf<S>;
	};
}

/** `?, ?, ?`; for an empty list NULL, which nothing is IN. */
export const placeholders = (values: readonly unknown[]): string =>
	values.length > 0 ? values.map(() => '?').join(', ') : 'NULL';
