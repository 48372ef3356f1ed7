// How well the items of a scale hang together.
import { checkFinite } from './checks.ts';
import { isConstant } from './groups.ts';
import { summarise } from './samples.ts';

/**
 * Coefficient alpha: Cronbach (1951), Psychometrika 16:297-334, equation 2, over the respondents (rows) who answered every item
 * (column); reversed items are turned before. `n` = complete rows, `items` = columns. `alpha` is null with a single item, fewer than two
 * complete rows, or no variation in the total score.
 * @throws RangeError on no rows, rows of unequal length, or an answer that is neither null nor finite
 */
export function cronbachAlpha(input: { items: readonly (readonly (number | null)[])[] }): {
	alpha: number | null;
	n: number;
	items: number;
} {
	const rows = input.items;
	const items = rows[0]?.length ?? 0;
	if (items === 0) throw new RangeError('items must hold at least 1 row with at least 1 answer');
	rows.forEach((row, i) => {
		if (row.length !== items)
			throw new RangeError(`items[${i}] must hold ${items} answers, got ${row.length}`);
		row.forEach((answer, j) => {
			if (answer !== null) checkFinite(`items[${i}][${j}]`, answer);
		});
	});
	const complete = rows.filter((row): row is readonly number[] => row.every((answer) => answer !== null));
	const n = complete.length;
	if (items < 2 || n < 2) return { alpha: null, n, items };
	const variance = (values: number[]) => (summarise(values).sd ?? 0) ** 2;
	const totals = complete.map((row) => row.reduce((sum, answer) => sum + answer, 0));
	const total = summarise(totals);
	if (total.sd === null || isConstant(total.sd, total.mean)) return { alpha: null, n, items };
	let separate = 0;
	for (let j = 0; j < items; j++) separate += variance(complete.map((row) => row[j] ?? NaN));
	return { alpha: (items / (items - 1)) * (1 - separate / total.sd ** 2), n, items };
}
