// The mean of skewed amounts whose spread grows with their size.
import { exp } from '../../numbers/elementary.ts';
import { checkNonNegative, checkOpenShare, checkSeries } from '../checks.ts';
import { tCritical } from '../distributions/student-t.ts';

/** A mean with its interval, never below 0; from one value, or all alike 0, there is none. */
export interface GammaMean {
	value: number;
	lower: number | null;
	upper: number | null;
	n: number;
	/** The squared coefficient of variation. */
	dispersion: number | null;
}

/**
 * The mean under a log link with a variance in proportion to the squared mean, dispersion by Pearson: McCullagh & Nelder (1989),
 * Generalized Linear Models, chapter 8; for costs Barber & Thompson (2004), J Health Serv Res Policy 9:197-204. R's
 * glm(y ~ 1, quasi(link = "log", variance = "mu^2")), which is Gamma(link = "log") with zeros allowed; Student t on n - 1 df.
 * @throws RangeError on an empty series, a value that is negative or not finite, or a confidence outside 0-1
 */
export function gammaMean(input: { values: readonly number[]; confidence?: number }): GammaMean {
	const { values, confidence = 0.95 } = input;
	checkSeries('values', values);
	values.forEach((one, i) => checkNonNegative(`values[${i}]`, one));
	checkOpenShare('confidence', confidence);
	const n = values.length;
	const value = values.reduce((sum, one) => sum + one / n, 0);
	if (n < 2 || value === 0) return { value, lower: null, upper: null, n, dispersion: null };
	const dispersion = values.reduce((sum, one) => sum + (one / value - 1) ** 2, 0) / (n - 1);
	const reach = exp(tCritical(confidence, n - 1) * Math.sqrt(dispersion / n));
	return { value, lower: value / reach, upper: value * reach, n, dispersion };
}
