// Tables of counts: their checks, and what is left of a square table without the levels nobody is on.
import { checkCount } from './checks.ts';

export type TwoByTwo = readonly [readonly [number, number], readonly [number, number]];

/** Two rows of two whole counts, at least one of them above 0. @throws RangeError */
export function checkTwoByTwo(table: readonly (readonly number[])[]): void {
	if (table.length !== 2) throw new RangeError('table must have 2 rows');
	checkSquare(table);
}

/** As many rows as columns, whole counts, at least one of them above 0. @throws RangeError */
export function checkSquare(table: readonly (readonly number[])[]): void {
	if (table.length === 0) throw new RangeError('table must have at least 1 row');
	table.forEach((row, i) => {
		if (row.length !== table.length) {
			throw new RangeError(`table must be square, row ${i} does not hold ${table.length} counts`);
		}
		row.forEach((count, j) => checkCount(`table[${i}][${j}]`, count));
	});
	if (table.every((row) => row.every((count) => count === 0))) {
		throw new RangeError('table must count at least one person');
	}
}

/** The table without the levels that occur in neither wave. */
export function occurringLevels(table: readonly (readonly number[])[]): number[][] {
	const occurs = table.map((row, i) => row.some((n) => n > 0) || table.some((other) => (other[i] ?? 0) > 0));
	return table.filter((_, i) => occurs[i]).map((row) => row.filter((_, j) => occurs[j]));
}
