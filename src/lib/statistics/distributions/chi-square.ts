// The chi-square distribution: upper tail and quantile.
import gammainc from '@stdlib/math-base-special-gammainc';
import { inverseOfTail } from './inverse.ts';

/** P(X >= x), with its digits kept far into the tail. */
export function chiSquareUpper(x: number, df: number): number {
	return gammainc(x / 2, df / 2, true, true);
}

/** The x with P(X <= x) = p, 0 < p < 1. */
export function chiSquareQuantile(p: number, df: number): number {
	return p < 0.5
		? inverseOfTail((x) => gammainc(x / 2, df / 2, true, false), p, df)
		: inverseOfTail((x) => chiSquareUpper(x, df), 1 - p, df);
}
