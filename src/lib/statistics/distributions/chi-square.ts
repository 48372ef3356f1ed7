// The chi-square distribution: upper tail and quantile.
import gammainc from '@stdlib/math-base-special-gammainc';
import quantile from '@stdlib/stats-base-dists-chisquare-quantile';

/** P(X >= x), with its digits kept far into the tail. */
export function chiSquareUpper(x: number, df: number): number {
	return gammainc(x / 2, df / 2, true, true);
}

/** The x with P(X <= x) = p. */
export function chiSquareQuantile(p: number, df: number): number {
	return quantile(p, df);
}
