// Logarithm, power, sine and the like: to the last digit those of fdlibm, near to the engine's own, and exact where they are.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asin, exp, hypot, ln, pow, sin } from '../../src/lib/numbers/elementary.ts';

const near = (ours: number, own: number) =>
	expect(Math.abs(ours - own)).toBeLessThanOrEqual(4e-16 * Math.max(Math.abs(own), 1e-300) + 5e-324);

describe('elementary functions', () => {
	it('are exact where a maths book is', () => {
		expect([ln(1), exp(0), sin(0), asin(0), pow(3, 0)]).toEqual([0, 1, 0, 0, 1]);
		expect([asin(1), asin(-1)]).toEqual([Math.PI / 2, -Math.PI / 2]);
		expect([pow(2, -32), pow(5, 3), pow(9, 0.5), pow(0, 2)]).toEqual([1 / 4294967296, 125, 3, 0]);
		expect(ln(Math.E)).toBe(1);
		expect([ln(0), exp(-Infinity), exp(Infinity)]).toEqual([-Infinity, 0, Infinity]);
		for (const none of [ln(-1), asin(1.5), pow(-1, 0.5), sin(Infinity)]) expect(none).toBeNaN();
	});

	it('keep their last digit in every engine: as fdlibm has them', () => {
		expect([exp(1), ln(2), ln(10), sin(1), asin(0.5)]).toEqual([
			...[2.7182818284590455, 0.6931471805599453, 2.302585092994046],
			...[0.8414709848078965, 0.5235987755982989]
		]);
	});

	it('measure a side across from a right angle, of any size and in any dimension', () => {
		expect([hypot(3, 4), hypot(2, 3, 6), hypot(-5), hypot(), hypot(0, -0)]).toEqual([5, 7, 5, 0, 0]);
		expect([hypot(3e300, 4e300), hypot(3e-300, 4e-300)]).toEqual([5e300, 5e-300]);
		expect([hypot(1, -Infinity), hypot(1, NaN)]).toEqual([Infinity, NaN]);
		const side = fc.double({ min: -1e9, max: 1e9, noNaN: true });
		fc.assert(
			fc.property(side, side, side, (a, b, c) => {
				near(hypot(a, b), Math.hypot(a, b));
				near(hypot(a, b, c), Math.hypot(a, b, c));
			})
		);
	});

	it('lie within a digit of what this engine says', () => {
		const share = fc.double({ min: 1e-9, max: 1, noNaN: true });
		fc.assert(
			fc.property(share, fc.double({ min: -30, max: 30, noNaN: true }), (p, x) => {
				near(asin(p), Math.asin(p));
				near(exp(x), Math.exp(x));
				near(ln(p), Math.log(p));
				near(sin(p), Math.sin(p));
				near(pow(1 + p, x), Math.pow(1 + p, x));
			})
		);
	});
});
