// Mid-ranks: equal values share the mean of the ranks they take up.
import { isTie } from './ties.ts';

/** Ranks from 1 in the order of `values`, and the sum of t^3 - t over groups of t equal values, which every tie correction needs. */
export function midRanks(values: readonly number[], scale = 0): { ranks: number[]; tieTerm: number } {
	const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
	const ranks = values.map(() => 0);
	let tieTerm = 0;
	let start = 0;
	for (let i = 1; i <= order.length; i++) {
		const first = order[start];
		const next = order[i];
		if (first && next && isTie(first.value, next.value, scale)) continue;
		const size = i - start;
		for (let j = start; j < i; j++) ranks[order[j]?.index ?? 0] = start + (size + 1) / 2;
		tieTerm += size * size * size - size;
		start = i;
	}
	return { ranks, tieTerm };
}
