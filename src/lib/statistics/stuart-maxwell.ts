// Are as many people on each level after as before?
import type { ChiSquareTest } from './bowker.ts';
import { chiSquareUpper } from './distributions/chi-square.ts';
import { checkSquare, occurringLevels } from './tables.ts';

/**
 * The test of marginal homogeneity of Stuart (1955), Biometrika 42:412-416, and Maxwell (1970), British Journal of Psychiatry
 * 116:651-655, on a square table (row before, column after). Levels that occur in neither wave are left out first; df = the
 * remaining levels less 1. Where no one moves between two sets of levels, the covariance is singular and its generalised inverse serves.
 * @throws RangeError on a table that is not square, an impossible count or an empty table
 */
export function stuartMaxwell(input: { table: readonly (readonly number[])[] }): ChiSquareTest {
	checkSquare(input.table);
	const table = occurringLevels(input.table);
	const k = table.length;
	if (k < 2) return { statistic: null, df: 0, p: null };
	const movers = table.map((row, i) => row.map((n, j) => (i === j ? 0 : n + (table[j]?.[i] ?? 0))));
	const changes = table.map((row, i) => row.reduce((sum, n, j) => sum + n - (table[j]?.[i] ?? 0), 0));
	// One level of every set that people move within is spoken for by the others.
	const kept = withoutOnePerSet(movers);
	const d = kept.map((i) => changes[i] ?? 0);
	const covariance = kept.map((i) =>
		kept.map((j) => (i === j ? (movers[i] ?? []).reduce((sum, n) => sum + n, 0) : -(movers[i]?.[j] ?? 0)))
	);
	const statistic = quadraticForm(covariance, d);
	return { statistic, df: k - 1, p: chiSquareUpper(statistic, k - 1) };
}

function withoutOnePerSet(movers: readonly (readonly number[])[]): number[] {
	const seen = new Set<number>();
	const kept: number[] = [];
	const visit = (i: number) => {
		seen.add(i);
		movers[i]?.forEach((n, j) => {
			if (n === 0 || seen.has(j)) return;
			kept.push(j);
			visit(j);
		});
	};
	movers.forEach((_, i) => {
		if (!seen.has(i)) visit(i);
	});
	return kept;
}

/** d' M^-1 d of a positive definite M, by elimination; M being diagonally dominant, no pivoting is called for. */
function quadraticForm(matrix: readonly (readonly number[])[], d: readonly number[]): number {
	const rows = matrix.map((row, i) => [...row, d[i] ?? 0]);
	const last = d.length;
	let form = 0;
	rows.forEach((pivotRow, i) => {
		const pivot = pivotRow[i] ?? NaN;
		form += (pivotRow[last] ?? 0) ** 2 / pivot;
		for (const row of rows.slice(i + 1)) {
			const factor = (row[i] ?? 0) / pivot;
			for (let j = i; j <= last; j++) row[j] = (row[j] ?? 0) - factor * (pivotRow[j] ?? 0);
		}
	});
	return form;
}
