// Weights that are not negative and add up to 1, chosen so that a weighted sum of columns comes nearest to a target.

export interface SimplexFit {
	/** One a column: at least 0, together 1. */
	weights: number[];
	/** False where the last step still gained more than asked for. */
	settled: boolean;
}

export interface SimplexQuestion {
	/** Rows of equally many columns. */
	rows: readonly (readonly number[])[];
	/** One value a row. */
	target: readonly number[];
	/** Weight of the sum of squared weights, as a multiple of the rows' count: 0 = none. */
	penalty: number;
	/** True leaves a constant out of the distance: only the shape has to fit. */
	intercept: boolean;
	/** A step that gains less than this, in the mean squared distance, is the last. */
	least: number;
}

/** Rounds before weights that hardly count are set to 0, and after. */
const rounds = { first: 100, then: 10_000 };
/** A first weight at most this part of the largest is 0 in the second round. */
const hardly = 1 / 4;

/**
 * Frank & Wolfe (1956), Naval Research Logistics Quarterly 3:95-110, with exact line search, from equal weights; a hundred steps, then only the columns that
 * count go on: the way in which Arkhangelsky et al. (2021), American Economic Review 111:4088-4118, find their weights.
 */
export function simplexWeights(question: SimplexQuestion): SimplexFit {
	const columns = question.rows[0]?.length ?? 0;
	const centred = question.intercept ? withoutMeans(question) : question;
	const begun = descend(centred, new Array<number>(columns).fill(1 / columns), rounds.first);
	const largest = Math.max(...begun.weights);
	const kept = begun.weights.map((one) => (one <= largest * hardly ? 0 : one));
	const sum = kept.reduce((total, one) => total + one, 0);
	return descend(
		centred,
		kept.map((one) => one / sum),
		rounds.then
	);
}

function withoutMeans({ rows, target, ...rest }: SimplexQuestion): SimplexQuestion {
	const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
	const means = (rows[0] ?? []).map((_, column) => mean(rows.map((row) => row[column] ?? NaN)));
	const middle = mean(target);
	return {
		...rest,
		rows: rows.map((row) => row.map((one, column) => one - (means[column] ?? NaN))),
		target: target.map((one) => one - middle)
	};
}

/** Plain loops over one array by column: a page asks this for each area in turn. */
function descend(
	{ rows, target, penalty, least }: SimplexQuestion,
	from: number[],
	most: number
): SimplexFit {
	const [height, width] = [rows.length, from.length];
	const eta = penalty * height;
	const columns = new Float64Array(height * width);
	for (let j = 0; j < width; j++)
		for (let i = 0; i < height; i++) columns[j * height + i] = rows[i]?.[j] ?? NaN;
	const weights = Float64Array.from(from);
	const error = Float64Array.from(target, (one) => -one);
	for (let j = 0; j < width; j++) add(error, columns, j, weights[j] ?? 0);
	const change = new Float64Array(height);
	const slopes = new Float64Array(width);
	let last = Infinity;
	for (let round = 0; round < most; round++) {
		let corner = 0;
		let [along, squares] = [0, 0];
		for (let j = 0; j < width; j++) {
			const weight = weights[j] ?? 0;
			const slope = dot(columns, j, error) + eta * weight;
			slopes[j] = slope;
			along += slope * weight;
			squares += weight * weight;
			if (slope < (slopes[corner] ?? NaN)) corner = j;
		}
		// Towards the corner that gains most: its column less the weighted sum of all, which is error + target.
		for (let i = 0; i < height; i++)
			change[i] = (columns[corner * height + i] ?? NaN) - (error[i] ?? NaN) - (target[i] ?? NaN);
		const bend = dot(change, 0, change) + eta * (squares - 2 * (weights[corner] ?? 0) + 1);
		const step = bend > 0 ? Math.min(1, Math.max(0, (along - (slopes[corner] ?? NaN)) / bend)) : 0;
		for (let j = 0; j < width; j++) weights[j] = (weights[j] ?? 0) * (1 - step);
		weights[corner] = (weights[corner] ?? 0) + step;
		add(error, change, 0, step);
		const size = weights.reduce((total, one) => total + one * one, 0);
		const now = penalty * size + dot(error, 0, error) / height;
		if (round > 0 && last - now <= least) return { weights: [...weights], settled: true };
		last = now;
	}
	return { weights: [...weights], settled: false };
}

function dot(columns: Float64Array, column: number, other: Float64Array): number {
	const start = column * other.length;
	let total = 0;
	for (let i = 0; i < other.length; i++) total += (columns[start + i] ?? 0) * (other[i] ?? 0);
	return total;
}

function add(to: Float64Array, columns: Float64Array, column: number, times: number): void {
	const start = column * to.length;
	for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) + times * (columns[start + i] ?? 0);
}
