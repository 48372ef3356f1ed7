// How far each number lies from the others, in a measure that those far away do not stretch.
import { checkSeries } from './checks.ts';

/** Of an even number of values the mean of the middle two. */
function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const half = sorted.length / 2;
	return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

/** Beyond this a number is called far off, as its authors advise. */
export const farOff = 3.5;

/**
 * Modified z-scores: 0.6745 (x - median) / MAD, where MAD is the median distance from the median. Iglewicz and Hoaglin (1993),
 * How to Detect and Handle Outliers, chapter 3.3, pages 11-13. Where more than half of the numbers are the same, MAD is 0: those
 * then have 0, and every other an infinite score.
 * @throws RangeError on an empty series or a value that is not finite
 */
export function modifiedZ({ values }: { values: readonly number[] }): number[] {
	checkSeries('values', values);
	const middle = median(values);
	const spread = median(values.map((value) => Math.abs(value - middle)));
	return values.map((value) => (value === middle ? 0 : (0.6745 * (value - middle)) / spread));
}
