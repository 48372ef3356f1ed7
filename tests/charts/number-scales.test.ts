// Holds the scales of the browser's bundle to d3's own, which the pages were drawn with beforehand.
import { interpolate as anyOf, interpolateNumber, interpolateRound } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as ours from '../../src/lib/charts/number-scales.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('between two numbers', () => {
	it('stands what d3 puts there, to the last digit', () => {
		fc.assert(
			fc.property(finite, finite, fc.double({ min: -1, max: 2, noNaN: true }), (from, to, share) => {
				expect(ours.interpolate(from, to)(share)).toBe(anyOf(from, to)(share));
				expect(ours.interpolateNumber(from, to)(share)).toBe(interpolateNumber(from, to)(share));
				expect(ours.interpolateRound(from, to)(share)).toBe(interpolateRound(from, to)(share));
			})
		);
	});

	it('no colour and no format is to be had, and that is said', () => {
		expect(() => ours.format()).toThrow(/numbers/);
	});
});
