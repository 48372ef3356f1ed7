// The exact randomisation test: what would chance have given, had other areas been chosen?
import { scaleOf, splitGroups } from './groups.ts';
import { compare } from './ties.ts';

/** Shares of all assignments; all null but `assignments` where one of the groups is empty. */
export interface Randomisation {
	value: number | null;
	assignments: number;
	pTwoSided: number | null;
	pLess: number | null;
	pGreater: number | null;
	smallestTwoSided: number | null;
}

const mostAssignments = 20_000_000;

/**
 * Fisher's randomisation test (1935, The Design of Experiments, section 21) of the difference in means (treated less others), by
 * going through every way to choose as many treated areas. p-values count the assignment at hand; two-sided: an absolute
 * difference at least as large. `smallestTwoSided` is the floor under any two-sided p: an assignment and, where both groups are equally large, its mirror.
 * @throws RangeError on unequal lengths, a value that is not finite, or more than 20 million assignments
 */
export function randomisation(input: {
	values: readonly number[];
	treated: readonly boolean[];
}): Randomisation {
	const { values } = input;
	const groups = splitGroups('values', values, input.treated);
	const chosen = groups.treated.length;
	const others = groups.control.length;
	const assignments = choose(values.length, chosen);
	if (chosen === 0 || others === 0) {
		return { value: null, assignments, pTwoSided: null, pLess: null, pGreater: null, smallestTwoSided: null };
	}
	if (assignments > mostAssignments) {
		throw new RangeError(`values have ${assignments} assignments, more than can be gone through`);
	}
	const scale = scaleOf(values);
	const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
	// Deviations from the common mean: the difference in means is then their sum over the treated, times a constant.
	const deviations = values.map((x) => x - mean);
	const perSum = 1 / chosen + 1 / others;
	const observed = perSum * deviations.reduce((sum, x, i) => sum + (input.treated[i] ? x : 0), 0);

	let less = 0;
	let greater = 0;
	let asFar = 0;
	forEachSum(deviations, chosen, (sum) => {
		const difference = perSum * sum;
		const order = compare(difference, observed, scale);
		if (order <= 0) less++;
		if (order >= 0) greater++;
		if (compare(Math.abs(difference), Math.abs(observed), scale) >= 0) asFar++;
	});
	return {
		value: average(groups.treated) - average(groups.control),
		assignments,
		pTwoSided: asFar / assignments,
		pLess: less / assignments,
		pGreater: greater / assignments,
		smallestTwoSided: (chosen === others ? 2 : 1) / assignments
	};
}

/** Calls `visit` with the sum of every choice of `size` values. */
function forEachSum(values: readonly number[], size: number, visit: (sum: number) => void): void {
	const step = (from: number, left: number, sum: number) => {
		if (left === 0) return visit(sum);
		for (let i = from; i <= values.length - left; i++) step(i + 1, left - 1, sum + (values[i] ?? 0));
	};
	step(0, size, 0);
}

function choose(n: number, k: number): number {
	let ways = 1;
	for (let i = 1; i <= Math.min(k, n - k); i++) ways = (ways * (n - i + 1)) / i;
	return Math.round(ways);
}

function average(values: readonly number[]): number {
	return values.reduce((sum, x) => sum + x, 0) / values.length;
}
