// The method page's example comes from the programme's first goal that is a share, and agrees with the source's own numbers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { methodExample } from '../../../../src/lib/subjects/method/figure/example.ts';
import { readDefinitions } from '../../../../src/lib/server/definitions/definitions.ts';
import { minimumDetectableDifference } from '../../../../src/lib/statistics/minimum-detectable.ts';
import { sampleSizeDifference } from '../../../../src/lib/statistics/sample-size-difference.ts';

const { indicators } = readDefinitions('indicators');

describe('the example', () => {
	it('is the first goal: 829 people to see 9,2% become 5,6%, 1.838 in each group to compare', () => {
		expect(methodExample(indicators)).toEqual({
			...{ indicator: 'wwb-uitkering', decimals: 1, baseline: 0.092, target: 0.056 },
			...{ power: 0.8, each: 829, eachCompared: 1838 }
		});
	});
	it('passes by what is measured as a mean, has no way to go or is background; without a share there is none', () => {
		const [first, ...others] = indicators;
		if (!first) throw new Error('no goals');
		const idle = [
			{ ...first, kind: 'mean' as const },
			{ ...first, target: null },
			{ ...first, target: first.baseline },
			{ ...first, reference: true }
		];
		expect(methodExample(idle)).toBeNull();
		expect(methodExample([...idle, ...others])?.indicator).toBe(others[0]?.id);
	});
});

describe('people needed to see a change of a share', () => {
	// The example of R's own manual: power.prop.test(p1 = .50, p2 = .75, power = .90) gives n = 76.7.
	it.each([
		[{ p1: 0.5, p2: 0.75, power: 0.9 }, 77],
		[{ p1: 0.2, p2: 0.2 }, null]
	])('%j', (asked, n) => expect(sampleSizeDifference(asked)).toEqual({ n }));

	it('is the least number with which that change can be told, and one fewer does not do', () => {
		const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
		fc.assert(
			fc.property(share, share, (p1, p2) => {
				fc.pre(Math.abs(p1 - p2) > 0.01);
				const { n } = sampleSizeDifference({ p1, p2 });
				const direction = p2 < p1 ? ('decrease' as const) : ('increase' as const);
				const seen = (size: number) =>
					minimumDetectableDifference({ n: size, p1, direction }).difference ?? 1;
				expect(n).not.toBeNull();
				expect(seen(n ?? 0)).toBeLessThanOrEqual(Math.abs(p1 - p2) + 1e-9);
				if (n !== null && n > 1) expect(seen(n - 1)).toBeGreaterThan(Math.abs(p1 - p2) - 1e-9);
			})
		);
	});
});
