// Did as many people go from each level to each other as came back?
import { chiSquareUpper } from './distributions/chi-square.ts';
import { checkSquare, occurringLevels } from './tables.ts';

/** A chi-square test; with a single level there is nothing to test: df 0, the rest null. */
export interface ChiSquareTest {
	statistic: number | null;
	df: number;
	p: number | null;
}

/**
 * Bowker's test of symmetry (1948), JASA 43:572-574, on a square table (row before, column after). Levels that occur in neither
 * wave are left out first; other pairs of levels that nobody moved between add 0 and stay in df = k (k - 1) / 2.
 * @throws RangeError on a table that is not square, an impossible count or an empty table
 */
export function bowker(input: { table: readonly (readonly number[])[] }): ChiSquareTest {
	checkSquare(input.table);
	const table = occurringLevels(input.table);
	const k = table.length;
	if (k < 2) return { statistic: null, df: 0, p: null };
	let statistic = 0;
	for (let i = 0; i < k; i++) {
		for (let j = 0; j < i; j++) {
			const there = table[i]?.[j] ?? 0;
			const back = table[j]?.[i] ?? 0;
			if (there + back > 0) statistic += (there - back) ** 2 / (there + back);
		}
	}
	const df = (k * (k - 1)) / 2;
	return { statistic, df, p: chiSquareUpper(statistic, df) };
}
