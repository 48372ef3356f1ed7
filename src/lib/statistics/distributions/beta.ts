// The beta distribution.
import cdf from '@stdlib/stats-base-dists-beta-cdf';

/** P(X <= x) for shapes a and b. */
export function betaLower(x: number, a: number, b: number): number {
	return cdf(x, a, b);
}
