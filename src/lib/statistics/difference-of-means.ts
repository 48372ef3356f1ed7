// The difference between two independent means.
import { checkOpenShare } from './checks.ts';
import { tCritical } from './distributions/student-t.ts';
import { checkMeanSample, type MeanSample } from './samples.ts';

/** A combination of means with its standard error; null where a cell of one value leaves the spread unknown. */
export interface ContrastInterval {
	value: number;
	lower: number | null;
	upper: number | null;
	standardError: number | null;
	df: number | null;
}

/**
 * a - b with Welch's interval and unrounded degrees of freedom: Welch (1938), Biometrika 29:350-362; (1947) 34:28-35.
 * Where a sample is a single value `lower`, `upper` and `df` are null; where neither sample varies the interval is the
 * value itself and `df`, which is then 0/0, is null.
 * @throws RangeError on an impossible summary or a confidence outside 0-1
 */
export function differenceOfMeans(input: {
	a: MeanSample;
	b: MeanSample;
	confidence?: number;
}): ContrastInterval {
	const { a, b, confidence = 0.95 } = input;
	checkMeanSample('a', a);
	checkMeanSample('b', b);
	return contrastOfMeans(a.mean - b.mean, [a, b], confidence);
}

/**
 * The t interval of a sum or difference of independent means, degrees of freedom by Satterthwaite (1946), Biometrics
 * Bulletin 2:110-114, over however many cells.
 */
export function contrastOfMeans(
	value: number,
	cells: readonly MeanSample[],
	confidence: number
): ContrastInterval {
	checkOpenShare('confidence', confidence);
	if (cells.some(({ n }) => n < 2)) {
		return { value, lower: null, upper: null, standardError: null, df: null };
	}
	// Relative to the widest cell, so that very small and very large units neither vanish nor overflow when squared.
	const unit = Math.max(...cells.map(({ sd }) => sd));
	if (unit === 0) return { value, lower: value, upper: value, standardError: 0, df: null };
	const parts = cells.map(({ sd, n }) => ({ variance: (sd / unit) ** 2 / n, df: n - 1 }));
	const variance = parts.reduce((sum, part) => sum + part.variance, 0);
	const df = variance ** 2 / parts.reduce((sum, part) => sum + part.variance ** 2 / part.df, 0);
	const standardError = unit * Math.sqrt(variance);
	const reach = tCritical(confidence, df) * standardError;
	return { value, lower: value - reach, upper: value + reach, standardError, df };
}
