// The labels of a time axis never run into each other: as the axis of a chart draws them and leaves the minor ones out where it is narrow.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { timeAxis } from '../../src/lib/charts/axes.ts';
import { quarterFromIndex, quarterIndex } from '../../src/lib/domain/period.ts';
import { periodShort } from '../../src/lib/language/format.ts';

/** As marks/YearAxis.svelte has them: letters of 15 px, whose figures are half as wide; no minor labels up to 560 px. */
const letter = 7.7;
const narrow = 560;

it('holds for 4 to 60 quarters, 4 to 40 years, in plots of 200 to 1200 pixels, in both languages', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 4 }),
			fc.integer({ min: 4, max: 60 }),
			fc.integer({ min: 200, max: 1200 }),
			fc.boolean(),
			fc.constantFrom('nl' as const, 'en' as const),
			(quarter, count, width, yearly, language) => {
				const periods = Array.from({ length: count }, (_, place) =>
					yearly ? String(1980 + (place % 41)) : quarterFromIndex(quarterIndex(`2006-Q${quarter}`) + place)
				);
				const { ticks, domain } = timeAxis(periods);
				const labels = ticks.flatMap(({ x, period, minor }) => {
					if (period === null || (minor && width <= narrow)) return [];
					const share = (x - domain[0]) / (domain[1] - domain[0]);
					const wide = periodShort(period, language).length * letter;
					const before = share > 0.97 ? wide : share < 0.015 ? 0 : wide / 2;
					return [[share * width - before, share * width - before + wide] as const];
				});
				for (const [at, [from]] of labels.entries())
					if (at > 0) expect(from).toBeGreaterThan(labels[at - 1]?.[1] ?? -Infinity);
			}
		),
		{ numRuns: 500 }
	);
});
