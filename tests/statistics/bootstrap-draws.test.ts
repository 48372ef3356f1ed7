// Series of one length share which units are drawn: what a series says is the same whatever was asked before it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bootstrapRatio, quantileOf } from '../../src/lib/statistics/bootstrap-ratio.ts';
import { normalLower, normalQuantile } from '../../src/lib/statistics/distributions/normal.ts';
import { seededUniform } from '../../src/lib/statistics/distributions/seeded-normals.ts';

/** Drawn anew, one unit after the other. Sorted. */
function drawnOf(numerators: number[], denominators: number[], draws: number, seed: number): number[] {
	const uniform = seededUniform(seed);
	const found: number[] = [];
	while (found.length < draws) {
		const taken = numerators.map(() => Math.floor(uniform() * numerators.length));
		const of = (values: number[]) => taken.reduce((sum, one) => sum + (values[one] ?? 0), 0);
		if (of(denominators) > 0) found.push(of(numerators) / of(denominators));
	}
	return found.sort((one, other) => one - other);
}

/** Many without any, so that draws are thrown away. */
const series = fc
	.array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.constantFrom(0, 0, 0, 1, 2.5)), {
		minLength: 2,
		maxLength: 6
	})
	.filter((units) => units.some(([, down]) => down > 0));
const asked = fc.record({ series, seed: fc.integer({ min: 1, max: 2 }) });
const answerOf = ({ series: units, seed }: { series: [number, number][]; seed: number }) =>
	bootstrapRatio({
		...{ numerators: units.map(([up]) => up), denominators: units.map(([, down]) => down) },
		...{ draws: 100, seed }
	});

it('in any order, the same', () => {
	fc.assert(
		fc.property(fc.array(asked, { minLength: 2, maxLength: 8 }), (questions) => {
			const first = questions.map(answerOf);
			expect(questions.toReversed().map(answerOf).toReversed()).toEqual(first);
		}),
		{ seed: 16 }
	);
});

it('is that of units drawn one after the other, also where draws are thrown away', () => {
	const numerators = [1, 8, 2, 30, 4, 7, 1, 12];
	for (const denominators of [
		[1, 2, 1, 4, 1, 1, 3, 1],
		[0, 0, 3, 0, 0, 0, 0, 2]
	])
		for (const seed of [1, 2, 1]) {
			const told = bootstrapRatio({ numerators, denominators, draws: 200, seed });
			const drawn = drawnOf(numerators, denominators, 200, seed);
			const below = drawn.filter((one) => one < told.value).length;
			const level = drawn.filter((one) => one === told.value).length;
			expect(told.bias).toBeCloseTo(normalQuantile((below + level / 2) / 200), 12);
			const z = told.bias + normalQuantile(0.025);
			const share = normalLower(told.bias + z / (1 - told.acceleration * z));
			expect(told.lower).toBeCloseTo(quantileOf(drawn, share), 9);
		}
});
