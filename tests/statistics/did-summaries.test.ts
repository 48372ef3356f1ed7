// What is known from sizes, means and standard deviations alone equals what the rows themselves give.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	didCrossSectionCells,
	didCrossSections,
	didPanel,
	didPanelGroups,
	differenceOfMeans,
	type Sample
} from '../../src/lib/statistics/index.ts';
import { summarise } from '../../src/lib/statistics/samples.ts';
import { referenceRows } from './reference-data.ts';

const group = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 12 });
const before = { treated: true, post: false };

describe('difference-in-differences from summaries', () => {
	it('equals that of the rows, to the last digit', () => {
		fc.assert(
			fc.property(group, group, group, group, fc.constantFrom(0.8, 0.95), (a, b, c, d, confidence) => {
				const of = (values: number[], treated: boolean, post: boolean) =>
					values.map((y) => ({ y, treated, post }));
				const rows = [of(a, true, false), of(b, true, true), of(c, false, false), of(d, false, true)].flat();
				const summaries = {
					treatedBefore: summarise(a),
					treatedAfter: summarise(b),
					controlBefore: summarise(c),
					controlAfter: summarise(d)
				};
				expect(didCrossSectionCells({ ...summaries, confidence })).toEqual(
					didCrossSections({ rows, confidence })
				);
				const changes = [
					...a.map((change) => ({ change, treated: true })),
					...c.map((change) => ({ change, treated: false }))
				];
				expect(didPanelGroups({ treated: summarise(a), control: summarise(c), confidence })).toEqual(
					didPanel({ changes, confidence })
				);
			})
		);
	});

	it('has the p at which its interval just reaches zero, on the degrees of freedom of the rows', () => {
		fc.assert(
			fc.property(group, group, group, group, (a, b, c, d) => {
				const cells = {
					treatedBefore: summarise(a),
					treatedAfter: summarise(b),
					controlBefore: summarise(c),
					controlAfter: summarise(d)
				};
				const { p, df, value } = didCrossSectionCells(cells);
				expect(df).toBe(a.length + b.length + c.length + d.length - 4);
				if (p === null || p < 1e-6 || p > 1 - 1e-6) return;
				const { lower, upper } = didCrossSectionCells({ ...cells, confidence: 1 - p });
				expect(Math.min(Math.abs(lower ?? 1), Math.abs(upper ?? 1))).toBeLessThan(1e-6);
				expect(value).not.toBe(0);
			})
		);
	});

	it('is Welch of the two groups of changes', () => {
		const treated = { n: 40, mean: -0.5, sd: 1.2 };
		const control = { n: 55, mean: -0.1, sd: 1 };
		const { value, standardError, df, lower, upper } = didPanelGroups({ treated, control });
		expect({ value, standardError, df, lower, upper }).toEqual(differenceOfMeans({ a: treated, b: control }));
	});

	it('has no p where nobody differs from another, and no error where a cell is one person', () => {
		const same: Sample = { n: 10, mean: 2, sd: 0 };
		const cells = { treatedBefore: same, treatedAfter: same, controlBefore: same, controlAfter: same };
		expect(didCrossSectionCells(cells)).toMatchObject({ value: 0, p: null, lower: 0, upper: 0, df: 36 });
		const one: Sample = { n: 1, mean: 2, sd: null };
		expect(didCrossSectionCells({ ...cells, treatedAfter: one })).toMatchObject({ lower: null, p: null });
		expect(didPanelGroups({ treated: one, control: same })).toMatchObject({ value: 0, p: null });
		expect(didCrossSections({ rows: [{ y: 1, ...before }] })).toMatchObject({ p: null, df: null });
	});

	it('refuses an impossible summary by name', () => {
		const good: Sample = { n: 3, mean: 1, sd: 1 };
		const cells = { treatedBefore: good, treatedAfter: good, controlBefore: good, controlAfter: good };
		expect(() => didCrossSectionCells({ ...cells, controlBefore: { ...good, sd: null } })).toThrow(
			/controlBefore.sd/
		);
		expect(() => didCrossSectionCells({ ...cells, treatedAfter: { ...good, n: 0 } })).toThrow(
			/treatedAfter.n/
		);
		expect(() => didPanelGroups({ treated: { ...good, sd: -1 }, control: good })).toThrow(/treated.sd/);
		expect(() => didPanelGroups({ treated: good, control: good, confidence: 1 })).toThrow(/confidence/);
	});

	it('tests as R does (sandwich 3, vcovHC type HC2, coeftest): Card & Krueger 1994', () => {
		const data = referenceRows('card_krueger_1994_long.csv');
		if (!data) return;
		const rows = data
			.filter((r) => r.fte !== '' && r.fte !== 'NA')
			.map((r) => ({ y: Number(r.fte), treated: r.treated === '1', post: r.post === '1' }));
		const { standardErrors, df, p, lower, upper } = didCrossSections({ rows });
		expect(df).toBe(790);
		expect(standardErrors.hc2).toBeCloseTo(1.80119967008, 10);
		expect(p).toBeCloseTo(0.126724, 6);
		expect(lower).toBeCloseTo(-0.782097632054, 10);
		expect(upper).toBeCloseTo(6.289309198015, 10);
	});
});
