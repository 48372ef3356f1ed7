// What a map shows of a row is what its figure is, whatever stands in the row.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measured, pointOf } from '../../src/lib/figures/measured.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const row = fc.record({
	area: fc.constant('a'),
	period: fc.constant('2010-Q2'),
	numerator: fc.option(fc.nat(50)),
	denominator: fc.option(fc.constantFrom(0, 50, 400)),
	mean: fc.option(fc.double({ min: 1, max: 5, noNaN: true })),
	sd: fc.option(fc.double({ min: 0.1, max: 2, noNaN: true })),
	n: fc.option(fc.integer({ min: 1, max: 400 })),
	value: fc.option(share),
	lower: fc.constant(null),
	upper: fc.constant(null),
	n_effective: fc.option(fc.integer({ min: 1, max: 300 })),
	weight: fc.option(fc.double({ min: 0.5, max: 400, noNaN: true })),
	hidden: fc.boolean(),
	status: fc.constantFrom('final' as const, 'provisional' as const),
	row: fc.nat()
});
const of = fc.record({
	kind: fc.constantFrom('proportion' as const, 'mean' as const),
	scale: fc.constant({ min: 1, max: 5 })
});

it('a point of a map is the value of the whole figure', () => {
	fc.assert(
		fc.property(row, of, (one, indicator) => {
			const { area, value, hidden, provisional } = measured(one, indicator, 0.95);
			expect(pointOf(one, indicator)).toEqual({ area, value, hidden, provisional });
		}),
		{ numRuns: 500 }
	);
});
