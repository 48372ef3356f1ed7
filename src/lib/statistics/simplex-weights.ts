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

/**
 * A page asks this for each area in turn, so a step costs as many multiplications as there are columns: weights add up to 1, so
 * that the distance is a weighted sum of each column's own, of which only the products with each other are needed.
 */
function descend(
	{ rows, target, penalty, least }: SimplexQuestion,
	from: number[],
	most: number
): SimplexFit {
	const [height, width] = [rows.length, from.length];
	const eta = penalty * height;
	const products = productsOf(rows, target, width);
	const weights = Float64Array.from(from);
	/** Each column's product with the weighted sum. */
	const along = new Float64Array(width);
	for (let j = 0; j < width; j++)
		for (let k = 0; k < width; k++)
			along[j] = (along[j] ?? 0) + (products[j * width + k] ?? NaN) * (weights[k] ?? 0);
	for (let round = 0; round < most; round++) {
		let corner = 0;
		let lowest = Infinity;
		let [squares, distance] = [0, 0];
		for (let j = 0; j < width; j++) {
			const weight = weights[j] ?? 0;
			const product = along[j] ?? 0;
			squares += weight * weight;
			distance += product * weight;
			const slope = product + eta * weight;
			if (slope < lowest) [corner, lowest] = [j, slope];
		}
		// Towards the corner that gains most.
		const fall = distance + eta * squares - lowest;
		const square = products[corner * width + corner] ?? NaN;
		const bend =
			square - 2 * (along[corner] ?? 0) + distance + eta * (squares - 2 * (weights[corner] ?? 0) + 1);
		const step = bend > 0 ? Math.min(1, Math.max(0, fall / bend)) : 0;
		for (let j = 0; j < width; j++) {
			weights[j] = (weights[j] ?? 0) * (1 - step);
			along[j] = (along[j] ?? 0) * (1 - step) + step * (products[corner * width + j] ?? NaN);
		}
		weights[corner] = (weights[corner] ?? 0) + step;
		const gain = (step * (2 * fall - step * bend)) / height;
		if (round > 0 && gain <= least) return { weights: [...weights], settled: true };
	}
	return { weights: [...weights], settled: false };
}

/** Of the columns less the target, each with each. */
function productsOf(
	rows: readonly (readonly number[])[],
	target: readonly number[],
	width: number
): Float64Array {
	const products = new Float64Array(width * width);
	for (const [i, row] of rows.entries()) {
		const own = row.map((one) => one - (target[i] ?? NaN));
		for (let j = 0; j < width; j++)
			for (let k = 0; k < width; k++)
				products[j * width + k] = (products[j * width + k] ?? 0) + (own[j] ?? NaN) * (own[k] ?? NaN);
	}
	return products;
}
