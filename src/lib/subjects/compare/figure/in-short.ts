// The changes of hundreds of neighbourhoods in short: how many lie in each of equally wide steps, for a page that carries none of them by name.
import type { ChangesInShort, CompareFigure } from './comparison-figure.ts';

const steps = 24;

export function changesInShort(changes: readonly number[]): ChangesInShort {
	const [lowest, highest] = [Math.min(...changes), Math.max(...changes)];
	const width = (highest - lowest) / steps || 1;
	const counts = Array.from({ length: steps }, () => 0);
	for (const change of changes) {
		const at = Math.min(steps - 1, Math.floor((change - lowest) / width));
		counts[at] = (counts[at] ?? 0) + 1;
	}
	return { lowest, highest, counts };
}

/** The comparison without the other neighbourhoods one by one; whoever needs them asks for it in full. */
export function inShort(figure: CompareFigure): CompareFigure {
	const { placebo, witnesses } = figure;
	return {
		...figure,
		placebo: placebo && {
			...placebo,
			others: [],
			among: changesInShort(placebo.others.map((one) => one.change))
		},
		witnesses: { ...witnesses, areas: { ...witnesses.areas, others: [] } }
	};
}
