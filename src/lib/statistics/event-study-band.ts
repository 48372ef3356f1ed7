// How far several estimates of one event study may lie off before one of them is remarkable.
import { tCritical } from './distributions/student-t.ts';
import { seededNormals } from './distributions/seeded-normals.ts';

/** Below this many units a covariance of several periods cannot be estimated. */
const fewestUnits = 6;
const draws = 4000;
/** Beyond this many the largest t hardly falls: counted as so many, a band is a trifle wide and quickly drawn. */
const mostDegrees = 40;

/**
 * The t within which all periods together lie at the confidence, where nothing is there: the maximum of their t-values (Montiel Olea &
 * Plagborg-Møller 2019, Journal of Applied Econometrics 34:1-17) drawn from normal errors with the estimated correlations, each with
 * its own drawn variance. Below six units, or where periods rest on different ones, Bonferroni.
 * @param residuals per unit one a period, from its group's mean; null where not all periods rest on the same units
 */
export function bandCritical(
	residuals: readonly (readonly number[])[] | null,
	periods: number,
	df: number,
	confidence: number
): number {
	const alone = tCritical(confidence, df);
	const apart = tCritical(1 - (1 - confidence) / periods, df);
	if (periods === 1 || residuals === null || residuals.length < fewestUnits) return apart;
	const drawn = largest(factor(correlations(residuals, periods, df)), Math.min(df, mostDegrees));
	const quantile = drawn[Math.ceil(confidence * (draws + 1)) - 1] ?? Infinity;
	return Math.min(apart, Math.max(alone, quantile));
}

/**
 * How the estimates of several periods go together, drawn towards their mean by periods / (df + periods): few units estimate few correlations.
 * @param residuals per unit one a period, from its group's mean
 */
export function correlations(
	residuals: readonly (readonly number[])[],
	periods: number,
	df: number
): number[][] {
	const products = Array.from({ length: periods }, (_, i) =>
		Array.from({ length: periods }, (_, j) =>
			residuals.reduce((sum, unit) => sum + (unit[i] ?? NaN) * (unit[j] ?? NaN), 0)
		)
	);
	const plain = products.map((row, i) =>
		row.map((one, j) => one / Math.sqrt((products[i]?.[i] ?? NaN) * (products[j]?.[j] ?? NaN)))
	);
	const all = plain.flatMap((row, i) => row.slice(0, i));
	const mean = Math.max(0, all.reduce((sum, one) => sum + one, 0) / all.length);
	const drawnIn = periods / (df + periods);
	return plain.map((row, i) => row.map((one, j) => (i === j ? 1 : one + drawnIn * (mean - one))));
}

/** Cholesky's lower triangle, row after row. */
function factor(matrix: readonly (readonly number[])[]): Float64Array {
	const size = matrix.length;
	const lower = new Float64Array(size * size);
	const at = (i: number, j: number) => lower[i * size + j] ?? 0;
	for (let i = 0; i < size; i++)
		for (let j = 0; j <= i; j++) {
			let rest = matrix[i]?.[j] ?? NaN;
			for (let k = 0; k < j; k++) rest -= at(i, k) * at(j, k);
			if (i === j) lower[i * size + i] = Math.sqrt(Math.max(0, rest));
			else lower[i * size + j] = at(j, j) > 1e-9 ? rest / at(j, j) : 0;
		}
	return lower;
}

/** The largest absolute t of each draw, in ascending order. */
function largest(lower: Float64Array, df: number): Float64Array {
	const size = Math.sqrt(lower.length);
	const normals = seededNormals(draws * (df + 1) * size);
	const squares = new Float64Array(size);
	const found = new Float64Array(draws);
	let from = 0;
	for (let draw = 0; draw < draws; draw++) {
		squares.fill(0);
		let most = 0;
		for (let residual = 0; residual <= df; residual++, from += size)
			for (let i = 0; i < size; i++) {
				let y = 0;
				for (let k = 0; k <= i; k++) y += (lower[i * size + k] ?? 0) * (normals[from + k] ?? 0);
				// The last vector is the estimate itself, those before it make its variances.
				if (residual < df) squares[i] = (squares[i] ?? 0) + y * y;
				else most = Math.max(most, (y * y * df) / (squares[i] ?? NaN));
			}
		found[draw] = Math.sqrt(most);
	}
	return found.sort();
}
