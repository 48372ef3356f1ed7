// Two engines of JavaScript disagree in the last digits of a logarithm; a figure is the same for both.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sameDigits } from '../../src/lib/figures/same-digits.ts';

it('is the same for numbers that differ in their last digits, and leaves all else as it is', () => {
	expect(sameDigits({ upper: 4.025675307379983 })).toEqual(sameDigits({ upper: 4.0256753073799825 }));
	const figure = { wave: '2011-Q1', n: 138, mean: 3.22, hidden: false, none: null, list: [{ share: 0.74 }] };
	expect(sameDigits(figure)).toEqual(figure);
	fc.assert(
		fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
			const { one } = sameDigits({ one: value });
			expect(Math.abs(one - value)).toBeLessThanOrEqual(1e-11 * Math.abs(value));
		})
	);
});
