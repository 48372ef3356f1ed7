// The interval of a mean.
import { checkOpenShare, checkSeries } from './checks.ts';
import { tCritical } from './distributions/student-t.ts';
import { checkMeanSample, summarise, type MeanSample } from './samples.ts';

/** A mean with Student's interval; from one value there is no spread, so `lower`, `upper` and `sd` are null. */
export interface MeanInterval {
	value: number;
	lower: number | null;
	upper: number | null;
	n: number;
	sd: number | null;
}

/**
 * Student's t interval of a mean: "Student" (1908), Biometrika 6:1-25, from the values themselves or from their summary.
 * All in the unit of the values.
 * @throws RangeError on an empty series, a value that is not finite, a negative sd or a confidence outside 0-1
 */
export function meanInterval(
	input: ({ values: readonly number[] } | MeanSample) & { confidence?: number }
): MeanInterval {
	const { confidence = 0.95 } = input;
	checkOpenShare('confidence', confidence);
	if ('values' in input) checkSeries('values', input.values);
	else checkMeanSample('', input);
	const { mean, sd, n } = 'values' in input ? summarise(input.values) : input;
	if (n < 2 || sd === null) return { value: mean, lower: null, upper: null, n, sd: null };
	const reach = (tCritical(confidence, n - 1) * sd) / Math.sqrt(n);
	return { value: mean, lower: mean - reach, upper: mean + reach, n, sd };
}
