// Counts of households below the threshold, and those found by subtraction, stay hidden.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protectReach, protectShare } from '../../src/lib/disclosure/threshold.ts';

describe('threshold', () => {
	it('shows a share only when those who met it and those who did not both reach the threshold', () => {
		expect(protectShare({ met: 10, applicable: 20 }, 10)).toEqual({ value: 0.5, hidden: false });
		expect(protectShare({ met: 9, applicable: 20 }, 10).hidden).toBe(true);
		expect(protectShare({ met: 11, applicable: 20 }, 10).hidden).toBe(true);
		expect(protectShare({ met: 0, applicable: 200 }, 10).hidden).toBe(true);
		expect(protectShare({ met: 200, applicable: 200 }, 10).hidden).toBe(true);
	});

	it('never lets a small number, or a small remainder, through', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 60 }),
				fc.integer({ min: 0, max: 60 }),
				fc.integer({ min: 1, max: 15 }),
				(coached, other, threshold) => {
					const ended = Math.min(coached, other);
					const reach = protectReach({ coached, ended }, threshold);
					const known = [reach.coached.value, reach.ended.value].filter((one) => one !== null);
					if (reach.coached.value !== null && reach.ended.value !== null)
						known.push(reach.coached.value - reach.ended.value);
					expect(known.every((one) => one >= threshold)).toBe(true);
				}
			)
		);
	});
});
