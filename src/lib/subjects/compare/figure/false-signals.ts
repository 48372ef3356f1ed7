// How often a chart signals where nothing changes: more often the more each quarter resembles the one before.
import type { XmrMethod } from './time-figure.ts';

const correlations = [0, 0.3, 0.5, 0.8] as const;

/**
 * Shares of unchanged series of 24 quarters with at least one signal, limits fixed by the first ten, from 4,000 simulated series
 * each (normal quarters, correlation falling off geometrically). Unfixed XmR on 12 quarters gives 7, 17, 31 and 57%.
 */
const rates: Record<'xmr' | 'p', readonly number[]> = {
	xmr: [0.37, 0.63, 0.8, 0.96],
	p: [0.21, 0.43, 0.6, 0.83]
};

/** Between two of the correlations on the straight line; beyond the last as there. */
export function falseSignalRate(method: XmrMethod, correlation: number): number {
	const table = rates[method === 'xmr' ? 'xmr' : 'p'];
	const above = correlations.findIndex((one) => one >= correlation);
	if (above < 0) return table.at(-1) ?? 1;
	if (above === 0) return table[0] ?? 0;
	const [from = 0, to = 1] = [correlations[above - 1], correlations[above]];
	const [low = 0, high = 1] = [table[above - 1], table[above]];
	return low + ((high - low) * (correlation - from)) / (to - from);
}
