// Student's t distribution with any degrees of freedom above 0, whole or not.
import cdf from '@stdlib/stats-base-dists-t-cdf';
import { inverseOfTail } from './inverse.ts';
import { normalQuantile } from './normal.ts';

/** P(T <= t). */
export function tLower(t: number, df: number): number {
	return cdf(t, df);
}

/** P(|T| >= |t|). */
export function tTwoSided(t: number, df: number): number {
	return Math.min(1, 2 * cdf(-Math.abs(t), df));
}

/** The t that a share `confidence` of the distribution lies within, on both sides of 0. */
export function tCritical(confidence: number, df: number): number {
	// The lower tail keeps its digits where 1 - p would round them away.
	const p = (1 - confidence) / 2;
	return inverseOfTail((t) => cdf(-t, df), p, -normalQuantile(p));
}
