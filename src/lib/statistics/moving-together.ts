// How strongly the parts of a sum move together: from the widths of their intervals and of the sum's own.
import { checkFinite, checkNonNegative, checkSeries } from './checks.ts';

/**
 * The correlation, one for every pair, at which parts with these widths give a sum of that width: the variance of a sum is that of its parts plus
 * twice their covariances (Casella & Berger 2002, Statistical Inference, 2nd edition, theorem 4.5.6). Kept from 0 to 1: parts that move against each
 * other are taken not to, which is on the wide side. 0 with fewer than two parts that have a width.
 * @throws RangeError on no parts, or a width that is negative or not finite
 */
export function movingTogether(input: { parts: readonly number[]; whole: number }): number {
	const { parts, whole } = input;
	checkSeries('parts', parts);
	parts.forEach((one, i) => checkNonNegative(`parts[${i}]`, one));
	checkFinite('whole', whole);
	checkNonNegative('whole', whole);
	const sum = parts.reduce((total, one) => total + one, 0);
	const squares = parts.reduce((total, one) => total + one ** 2, 0);
	const most = sum ** 2 - squares;
	return most <= 1e-12 * sum ** 2 ? 0 : Math.min(1, Math.max(0, (whole ** 2 - squares) / most));
}
