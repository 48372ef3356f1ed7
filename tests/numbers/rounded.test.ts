// Rounding to decimals: halves away from zero, by what a number is and not by what binary made of it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rounded } from '../../src/lib/numbers/rounded.ts';

it('sends halves away from zero, also where binary holds a little less', () => {
	expect([rounded(150 / 4000, 3), rounded(450 / 4000, 3), rounded(1.005, 2)]).toEqual([0.038, 0.113, 1.01]);
	expect([rounded(-1.005, 2), rounded(0.285 * 100, 0), rounded(2.5, 0)]).toEqual([-1.01, 29, 3]);
	// As toFixed had it.
	expect(Number((150 / 4000).toFixed(3))).toBe(0.037);
});

it('knows no minus zero, and leaves what is no number', () => {
	expect(Object.is(rounded(-0.0001, 3), 0)).toBe(true);
	expect([rounded(NaN, 2), rounded(Infinity, 2), rounded(-Infinity, 2)]).toEqual([NaN, Infinity, -Infinity]);
});

it('takes nothing away from a large number', () => {
	const large = [Number.MAX_SAFE_INTEGER, 1_234_567_890_123_457, 12_345_678_901_234.56, 1e300];
	for (const one of large) {
		expect(rounded(one, 2)).toBe(one);
		expect(rounded(-one, 2)).toBe(-one);
	}
	expect(rounded(1_234_567_890_123.456, 2)).toBe(1_234_567_890_123.46);
});

it('of every share of whole numbers is what whole numbers make of it', () => {
	const whole = fc.integer({ min: 1, max: 100_000 });
	fc.assert(
		fc.property(whole, whole, fc.integer({ min: 0, max: 4 }), (one, other, decimals) => {
			const [part, all] = [Math.min(one, other), Math.max(one, other)];
			const scale = 10 ** decimals;
			const exact = (2n * BigInt(part) * BigInt(scale) + BigInt(all)) / (2n * BigInt(all));
			expect(rounded(part / all, decimals)).toBe(Number(exact) / scale);
			expect(rounded(-part / all, decimals)).toBe(-Number(exact) / scale + 0);
		})
	);
});
