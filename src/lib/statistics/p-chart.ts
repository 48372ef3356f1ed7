// The p-chart: which shares of a series are more than routine variation, where the number of people varies?
import { checkChoice, checkCount, checkFinite } from './checks.ts';
import { average } from './groups.ts';
import { checkCountedProportion, type Proportion } from './samples.ts';
import { signalsOf } from './xmr-signals.ts';
import { assuranceOf, segmentsOf, type Xmr } from './xmr.ts';

export interface PChart extends Xmr {
	/** Per point: `p-prime` where the counts of its segment spread more than binomial, else `p`. */
	method: ('p' | 'p-prime')[];
	/** Per point: the spread of its segment over that of binomial counts (Laney's sigma z); null with a single point to go by. */
	spread: (number | null)[];
}

/** The mean moving range of two standard normal draws. */
const d2 = 2 / Math.sqrt(Math.PI);

/**
 * Limits at mean ± 3 standard errors of a share of that point's denominator: Shewhart (1931). Where the moving ranges of the
 * standardised shares show more spread than binomial, times that spread: Laney (2002), Quality Engineering 14:531-537. It never
 * narrows. Mean and spread are those of the first `fixAfter` points of each segment, all of it without; signals as in `xmr`.
 * @throws RangeError on an empty series, impossible counts, a fixAfter below 1, or a rebase index out of range or out of order
 */
export function pChart(input: {
	counts: readonly Proportion[];
	improvement: 'increase' | 'decrease';
	target?: number;
	rebase?: readonly number[];
	fixAfter?: number;
}): PChart {
	const { counts, improvement, target, rebase = [], fixAfter } = input;
	if (counts.length === 0) throw new RangeError('counts must hold at least 1 value');
	counts.forEach((one, i) => checkCountedProportion(`counts[${i}]`, one));
	checkChoice('improvement', improvement, ['increase', 'decrease']);
	if (target !== undefined) checkFinite('target', target);
	if (fixAfter !== undefined) checkCount('fixAfter', fixAfter, 1);
	const good = improvement === 'increase' ? 1 : -1;

	const result: PChart = {
		...{ mean: [], lower: [], upper: [], signal: [], meaning: [], assurance: null },
		...{ method: [], spread: [] }
	};
	for (const segment of segmentsOf(counts, rebase)) {
		const { mean, spread } = centreOf(segment.slice(0, fixAfter));
		const widened = spread !== null && spread > 1;
		const limits = segment.map(({ denominator }) => {
			if (spread === null) return { mean, lower: null, upper: null };
			const reach = 3 * Math.sqrt((mean * (1 - mean)) / denominator) * (widened ? spread : 1);
			return { mean, lower: mean - reach, upper: mean + reach };
		});
		const found = signalsOf(segment.map(shareOf), limits);
		limits.forEach(({ lower, upper }, i) => {
			const { signal, direction } = found[i] ?? { signal: 'none', direction: 0 };
			result.mean.push(mean);
			result.lower.push(lower);
			result.upper.push(upper);
			result.signal.push(signal);
			result.meaning.push(direction === 0 ? 'none' : direction === good ? 'improvement' : 'concern');
			result.method.push(widened ? 'p-prime' : 'p');
			result.spread.push(spread);
		});
	}
	return { ...result, assurance: assuranceOf(result, target, improvement) };
}

const shareOf = ({ numerator, denominator }: Proportion): number => numerator / denominator;

/** The pooled share, and the mean moving range of the standardised shares over that of binomial ones. */
function centreOf(counts: readonly Proportion[]): { mean: number; spread: number | null } {
	const total = (pick: (one: Proportion) => number) => counts.reduce((sum, one) => sum + pick(one), 0);
	const mean = total((one) => one.numerator) / total((one) => one.denominator);
	if (counts.length < 2) return { mean, spread: null };
	if (mean === 0 || mean === 1) return { mean, spread: 0 };
	const scores = counts.map(
		(one) => (shareOf(one) - mean) * Math.sqrt(one.denominator / (mean * (1 - mean)))
	);
	const ranges = scores.slice(1).map((z, i) => Math.abs(z - (scores[i] ?? NaN)));
	return { mean, spread: average(ranges) / d2 };
}
