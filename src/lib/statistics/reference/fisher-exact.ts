// The exact test of a two by two table.
import { checkTwoByTwo, type TwoByTwo } from '../tables.ts';

/**
 * Fisher's exact test given both margins: Fisher (1935), The Design of Experiments, section 8; Journal of the Royal Statistical Society
 * 98:39-82. Two-sided: all tables no likelier than this one; greater: upper left cell at least as large; less: at most as large.
 * @throws RangeError on a table that is not 2 x 2, an impossible count or an empty table
 */
export function fisherExact(input: { table: TwoByTwo }): {
	pTwoSided: number;
	pGreater: number;
	pLess: number;
} {
	checkTwoByTwo(input.table);
	const [[a, b], [c, d]] = input.table;
	const lowest = Math.max(0, a - d);
	const weights = hypergeometricWeights(input.table, lowest, Math.min(a + b, a + c));
	const observed = weights[a - lowest] ?? 0;
	let all = 0;
	let less = 0;
	let greater = 0;
	let noLikelier = 0;
	// From the lightest up, so that small probabilities are not lost beside large ones.
	const order = weights.map((_, i) => i).sort((i, j) => (weights[i] ?? 0) - (weights[j] ?? 0));
	for (const i of order) {
		const weight = weights[i] ?? 0;
		all += weight;
		if (lowest + i <= a) less += weight;
		if (lowest + i >= a) greater += weight;
		if (weight <= observed * (1 + 1e-9)) noLikelier += weight;
	}
	return { pTwoSided: noLikelier / all, pGreater: greater / all, pLess: less / all };
}

/** Probabilities of the upper left cell from `lowest` to `highest`, relative to the likeliest, by the ratio of neighbours. */
function hypergeometricWeights([[a, b], [c, d]]: TwoByTwo, lowest: number, highest: number): number[] {
	const row = a + b;
	const column = a + c;
	const rest = d - a;
	const ratio = (x: number) => ((row - x) * (column - x)) / ((x + 1) * (rest + x + 1));
	const mode = Math.min(
		highest,
		Math.max(lowest, Math.floor(((row + 1) * (column + 1)) / (a + b + c + d + 2)))
	);
	const weights = new Array<number>(highest - lowest + 1).fill(0);
	weights[mode - lowest] = 1;
	for (let x = mode; x < highest; x++) weights[x + 1 - lowest] = (weights[x - lowest] ?? 0) * ratio(x);
	for (let x = mode; x > lowest; x--) weights[x - 1 - lowest] = (weights[x - lowest] ?? 0) / ratio(x - 1);
	return weights;
}
