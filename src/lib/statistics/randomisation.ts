// The exact randomisation test: what would chance have given, had other areas been chosen?
import { average, scaleOf, splitGroups } from './groups.ts';
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

/** Choices from one half of the areas; this many take about a second. */
const mostChoices = 2 ** 20;

/**
 * Fisher's randomisation test (1935, The Design of Experiments, section 21) of the difference in means (treated less others),
 * over every way to choose as many treated areas. p-values count the assignment at hand; two-sided: an absolute
 * difference at least as large. `smallestTwoSided` is the floor under any two-sided p: an assignment and, where both groups are equally large, its mirror.
 *
 * Every assignment is a choice from one half of the areas and a choice from the other. With the sums of each half in order, all
 * pairs are counted without visiting them one by one: Horowitz & Sahni (1974), Journal of the ACM 21:277-292.
 * @throws RangeError on unequal lengths, a value that is not finite, or more assignments than `canBeCounted` allows
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
	if (!canBeCounted(chosen, others)) {
		throw new RangeError(`values have ${assignments} assignments, more than can be counted`);
	}
	const scale = scaleOf(values);
	const mean = average(values);
	// Deviations from the common mean: the difference in means is then their sum over the treated, times a constant.
	const deviations = values.map((x) => x - mean);
	const perSum = 1 / chosen + 1 / others;
	const observed = perSum * deviations.reduce((sum, x, i) => sum + (input.treated[i] ? x : 0), 0);

	// The deviations add up to 0, so the others' sum with its sign turned is that of the treated: the smaller group is chosen.
	const pairs =
		chosen <= others
			? new Pairs(deviations, chosen)
			: new Pairs(
					deviations.map((x) => -x),
					others
				);
	const atMost = (reference: number) => pairs.count((sum) => compare(perSum * sum, reference, scale) <= 0);
	const atLeast = (reference: number) =>
		assignments - pairs.count((sum) => compare(perSum * sum, reference, scale) < 0);
	const distance = Math.abs(observed);
	// A difference of nothing but rounding is reached by every assignment, on both sides at once.
	const asFar = compare(0, distance, scale) >= 0 ? assignments : atMost(-distance) + atLeast(distance);
	return {
		value: average(groups.treated) - average(groups.control),
		assignments,
		pTwoSided: asFar / assignments,
		pLess: atMost(observed) / assignments,
		pGreater: atLeast(observed) / assignments,
		smallestTwoSided: (chosen === others ? 2 : 1) / assignments
	};
}

/** Whether every assignment of so many treated areas among so many others can be counted in about a second. */
export function canBeCounted(treated: number, others: number): boolean {
	const half = Math.ceil((treated + others) / 2);
	let choices = 0;
	for (let size = 0; size <= Math.min(half, treated, others); size++) choices += choose(half, size);
	return choices <= mostChoices;
}

/** All choices of `size` values, as pairs of a choice from the first half and one from the second. */
class Pairs {
	readonly #pairs: { first: Float64Array; second: Float64Array }[];

	constructor(values: readonly number[], size: number) {
		const middle = Math.ceil(values.length / 2);
		const first = sumsBySize(values.slice(0, middle), size);
		const second = sumsBySize(values.slice(middle), size);
		this.#pairs = first.flatMap((sums, i) => {
			const rest = second[size - i];
			return rest ? [{ first: sums, second: rest }] : [];
		});
	}

	/** How many sums a condition holds for that, holding for a sum, holds for every smaller one. */
	count(holds: (sum: number) => boolean): number {
		let total = 0;
		for (const { first, second } of this.#pairs) {
			let within = second.length;
			for (const one of first) {
				while (within > 0 && !holds(one + (second[within - 1] ?? 0))) within--;
				total += within;
			}
		}
		return total;
	}
}

/** For each size up to `most`, the sums of all choices of that many values, in order. */
function sumsBySize(values: readonly number[], most: number): Float64Array[] {
	const sums: number[][] = Array.from({ length: Math.min(most, values.length) + 1 }, () => []);
	sums[0]?.push(0);
	for (const value of values)
		for (let size = sums.length - 1; size > 0; size--)
			for (const sum of sums[size - 1] ?? []) sums[size]?.push(sum + value);
	return sums.map((one) => Float64Array.from(one).sort());
}

function choose(n: number, k: number): number {
	let ways = 1;
	for (let i = 1; i <= Math.min(k, n - k); i++) ways = (ways * (n - i + 1)) / i;
	return Math.round(ways);
}
