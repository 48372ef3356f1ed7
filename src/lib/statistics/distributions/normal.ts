// The standard normal distribution, exact far into both tails.
import erfc from '@stdlib/math-base-special-erfc';
import erfcinv from '@stdlib/math-base-special-erfcinv';

/** P(Z <= z). */
export function normalLower(z: number): number {
	return erfc(-z * Math.SQRT1_2) / 2;
}

/** P(|Z| >= |z|). */
export function normalTwoSided(z: number): number {
	return erfc(Math.abs(z) * Math.SQRT1_2);
}

/** The z with P(Z <= z) = p, p strictly between 0 and 1. */
export function normalQuantile(p: number): number {
	return p > 0.5 ? Math.SQRT2 * erfcinv(2 * (1 - p)) : -Math.SQRT2 * erfcinv(2 * p);
}
