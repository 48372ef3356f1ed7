// Did people move up or down on ordered levels, a step of two counting for two?
import { checkFinite, checkSameLength } from './checks.ts';
import { normalTwoSided } from './distributions/normal.ts';
import { checkSquare } from './tables.ts';

/**
 * Marginal homogeneity of ordered levels (row before, column after) with a score a level: Agresti (2002), Categorical Data Analysis, section
 * 10.5.3; Landis, Heyman & Koch (1978), International Statistical Review 46:237-254, and R's coin::mh_test with scores. Its sign is
 * that of coin, before less after: below 0 where after is the higher. Null where nobody moved between levels of different scores.
 * @throws RangeError on a table that is not square, an impossible count, an empty table, or scores that do not fit it
 */
export function orderedHomogeneity(input: {
	table: readonly (readonly number[])[];
	/** One a level, from the first; 1, 2, 3 … without them. */
	scores?: readonly number[];
}): { z: number | null; p: number | null } {
	const { table } = input;
	checkSquare(table);
	const scores = input.scores ?? table.map((_, level) => level + 1);
	checkSameLength('scores', scores.length, 'table', table.length);
	scores.forEach((score, i) => checkFinite(`scores[${i}]`, score));
	let sum = 0;
	let squares = 0;
	table.forEach((row, before) =>
		row.forEach((people, after) => {
			const step = (scores[before] ?? NaN) - (scores[after] ?? NaN);
			sum += people * step;
			squares += people * step ** 2;
		})
	);
	if (squares === 0) return { z: null, p: null };
	const z = sum / Math.sqrt(squares);
	return { z, p: normalTwoSided(z) };
}
