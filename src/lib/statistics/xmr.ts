// The XmR chart: which points of a series are more than routine variation?
import { checkChoice, checkCount, checkFinite, checkSeries } from './checks.ts';
import { average, scaleOf } from './groups.ts';
import { compare } from './ties.ts';
import { signalsOf, type Limits, type Signal } from './xmr-signals.ts';

export type Assurance = 'consistent-pass' | 'consistent-fail' | 'inconsistent';

/** Per point, in the order of the values; limits are null in a segment of one point. */
export interface Xmr {
	mean: number[];
	lower: (number | null)[];
	upper: (number | null)[];
	signal: Signal[];
	meaning: ('improvement' | 'concern' | 'none')[];
	assurance: Assurance | null;
}

/**
 * Individuals and moving ranges: Shewhart (1931); Wheeler (1993), Understanding Variation (limits at mean ± 2.66 mean moving range); screening
 * of ranges from 3.267 times their mean up, and the reading of signals and assurance: NHS England, Making Data Count (2019). Each index
 * in `rebase` begins a segment with its own mean, limits and signals. With `fixAfter` the mean and the limits come from that many first
 * points of each segment and are carried on unchanged to its end; signals are read over the whole segment. `assurance` judges the
 * target against the last limits.
 * @throws RangeError on an empty series, a value that is not finite, a fixAfter below 1, or a rebase index out of range or out of order
 */
export function xmr(input: {
	values: readonly number[];
	improvement: 'increase' | 'decrease';
	target?: number;
	rebase?: readonly number[];
	fixAfter?: number;
	screen?: boolean;
}): Xmr {
	const { values, improvement, target, rebase = [], fixAfter, screen = true } = input;
	checkSeries('values', values);
	checkChoice('improvement', improvement, ['increase', 'decrease']);
	if (target !== undefined) checkFinite('target', target);
	if (fixAfter !== undefined) checkCount('fixAfter', fixAfter, 1);
	const good = improvement === 'increase' ? 1 : -1;

	const result: Xmr = { mean: [], lower: [], upper: [], signal: [], meaning: [], assurance: null };
	for (const segment of segmentsOf(values, rebase)) {
		const limits = limitsOf(segment.slice(0, fixAfter), screen);
		const everywhere = segment.map(() => limits);
		for (const { signal, direction } of signalsOf(segment, everywhere)) {
			result.mean.push(limits.mean);
			result.lower.push(limits.lower);
			result.upper.push(limits.upper);
			result.signal.push(signal);
			result.meaning.push(direction === 0 ? 'none' : direction === good ? 'improvement' : 'concern');
		}
	}
	result.assurance = assuranceOf(result, target, improvement);
	return result;
}

/** The target against the last limits; null without either. */
export function assuranceOf(
	{ lower, upper }: Pick<Xmr, 'lower' | 'upper'>,
	target: number | undefined,
	improvement: 'increase' | 'decrease'
): Assurance | null {
	const low = lower.at(-1) ?? null;
	const high = upper.at(-1) ?? null;
	if (target === undefined || low === null || high === null) return null;
	const above = compare(low, target) > 0;
	const below = compare(high, target) < 0;
	if (improvement === 'increase' ? above : below) return 'consistent-pass';
	return above || below ? 'consistent-fail' : 'inconsistent';
}

/** The values cut at each index where a new segment begins. @throws RangeError on an index out of range or out of order */
export function segmentsOf<Value>(values: readonly Value[], rebase: readonly number[]): (readonly Value[])[] {
	rebase.forEach((start, i) => {
		checkCount(`rebase[${i}]`, start);
		if (start >= values.length) throw new RangeError(`rebase[${i}] must be an index of values, got ${start}`);
		if (i > 0 && start <= (rebase[i - 1] ?? 0)) throw new RangeError('rebase must be in ascending order');
	});
	const starts = rebase[0] === 0 ? rebase : [0, ...rebase];
	return starts.map((start, i) => values.slice(start, starts[i + 1]));
}

function limitsOf(values: readonly number[], screen: boolean): Limits {
	const mean = average(values);
	const ranges = values.slice(1).map((x, i) => Math.abs(x - (values[i] ?? NaN)));
	if (ranges.length === 0) return { mean, lower: null, upper: null };
	const bound = 3.267 * average(ranges);
	const kept = screen ? ranges.filter((range) => compare(range, bound, scaleOf(values)) < 0) : ranges;
	const reach = 2.66 * average(kept.length > 0 ? kept : ranges);
	return { mean, lower: mean - reach, upper: mean + reach };
}
