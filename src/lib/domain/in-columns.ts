// Rows on their way to a page: each name once for all of them, and what is the same in every row once as well.

/** How many rows, and by name what each of them has, or what all of them have where that is no list or object. */
export type Columns = [count: number, columns: Record<string, unknown>];

/** Of fewer rows the names weigh no more than what says that they stand in columns. */
const fewest = 3;

const isPlain = (one: unknown): one is Record<string, unknown> =>
	typeof one === 'object' && one !== null && Object.getPrototypeOf(one) === Object.prototype;

/** A name like this would come first in every object, wherever it stood. */
const isPlace = (name: string): boolean => /^\d+$/.test(name);

/** @returns false of anything but a list of plain objects with the same names in the same order */
export function inColumns(value: unknown): Columns | false {
	if (!Array.isArray(value) || value.length < fewest || !isPlain(value[0])) return false;
	const names = Object.keys(value[0]);
	if (names.length === 0 || names.some(isPlace)) return false;
	const all = names.join('\0');
	const rows: Record<string, unknown>[] = [];
	for (const row of value) {
		if (!isPlain(row) || Object.keys(row).join('\0') !== all) return false;
		rows.push(row);
	}
	const columns = names.map((name) => {
		const first = value[0][name] as unknown;
		const isSame =
			(typeof first !== 'object' || first === null) && rows.every((row) => Object.is(row[name], first));
		return [name, isSame ? first : rows.map((row) => row[name])] as const;
	});
	return [rows.length, Object.fromEntries(columns)];
}

/** The same rows; those that held the same object hold one each. */
export function inRows([count, columns]: Columns): Record<string, unknown>[] {
	const all = Object.entries(columns);
	return Array.from({ length: count }, (_, at) => {
		const row: Record<string, unknown> = {};
		for (const [name, column] of all) row[name] = Array.isArray(column) ? (column as unknown[])[at] : column;
		return row;
	});
}

/** By this name SvelteKit writes and reads them (src/hooks.ts). */
export const transport = { rows: { encode: inColumns, decode: inRows } };
