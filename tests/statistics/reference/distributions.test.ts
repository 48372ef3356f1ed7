// Quantiles and tails where libraries go wrong, against values to fifty digits (mpmath).
import { describe, expect, it } from 'vitest';
import {
	betaLower,
	chiSquareQuantile,
	chiSquareUpper,
	normalLower,
	normalQuantile,
	tCritical,
	tLower
} from '../../../src/lib/statistics/reference/distributions.ts';

const agree = (actual: number, expected: number) =>
	expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-11);

describe('distributions', () => {
	it('keep their digits far out in the tail', () => {
		agree(normalQuantile(1e-12), -7.034483825301132);
		agree(normalQuantile(1e-8), -5.612001244174789);
		agree(normalLower(-12), 1.77648211207768e-33);
		agree(chiSquareUpper(700, 5), 4.91198610357475e-149);
		agree(chiSquareQuantile(0.975, 20), 34.16960690283833);
		agree(betaLower(1e-12, 0.5, 0.5), 6.366197723676875e-7);
	});

	it('hold at few degrees of freedom', () => {
		// With 1 df Student's t is the Cauchy distribution, with 2 df it has a closed form.
		agree(tLower(-1e4, 1), Math.atan(1e-4) / Math.PI);
		agree(tCritical(0.95, 1), 12.706204736174705);
		agree(tCritical(0.95, 2), 4.302652729749462);
	});
});
