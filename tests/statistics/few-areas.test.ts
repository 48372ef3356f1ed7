// What a handful of areas can and cannot show.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { donaldLang, placeboRank, randomisation } from '../../src/lib/statistics/index.ts';

const twoAndTwo = [true, true, false, false];

describe('donaldLang', () => {
	it("gives R's t.test with var.equal = TRUE", () => {
		// t.test(c(1, 2), c(5, 7), var.equal = TRUE)
		const result = donaldLang({ changes: [1, 2, 5, 7], treated: twoAndTwo });
		expect(result.df).toBe(2);
		expect(result.value).toBe(-4.5);
		expect(result.t).toBeCloseTo(-4.024922359499621, 11);
		expect(result.p).toBeCloseTo(0.05654364695027353, 11);
		expect(result.lower).toBeCloseTo(-9.310511993647413, 9);
	});

	it('answers null where areas are lacking, and claims no p where nothing varies', () => {
		expect(donaldLang({ changes: [1, 2], treated: [true, false] })).toMatchObject({
			value: -1,
			df: 0,
			p: null,
			lower: null
		});
		expect(donaldLang({ changes: [1], treated: [true] })).toMatchObject({ value: null, p: null });
		const equal = donaldLang({ changes: [0.3, 0.1 + 0.2, 0.1, 0.1], treated: twoAndTwo });
		expect(equal).toMatchObject({ t: null, p: null });
		expect(equal.lower).toBeCloseTo(0.2, 12);
	});
});

describe('randomisation', () => {
	it('has a floor of 1/3 with two and two areas', () => {
		const result = randomisation({ values: [-9, -8, 5, 7], treated: twoAndTwo });
		expect(result).toMatchObject({ assignments: 6, pGreater: 1, smallestTwoSided: 1 / 3 });
		expect(result.pTwoSided).toBeCloseTo(1 / 3, 15);
		expect(result.pLess).toBeCloseTo(1 / 6, 15);
	});

	it('has the p of the tea tasting lady when the values are right and wrong cups', () => {
		// Fisher (1935), The Design of Experiments, chapter II: 1/70 when all eight are right, 17/70 when six are.
		const cups = [true, true, true, true, false, false, false, false];
		expect(randomisation({ values: [1, 1, 1, 1, 0, 0, 0, 0], treated: cups }).pGreater).toBeCloseTo(
			1 / 70,
			15
		);
		expect(randomisation({ values: [1, 1, 1, 0, 1, 0, 0, 0], treated: cups }).pGreater).toBeCloseTo(
			17 / 70,
			15
		);
	});

	it('counts differences that rounding sets apart as equal', () => {
		const values = [0.1, 0.2, 0.3, 0.4].map((x) => x + 1e6);
		// 0.1 + 0.4 = 0.2 + 0.3: a difference of 0, so every assignment is at least as far.
		expect(randomisation({ values, treated: [true, false, false, true] }).pTwoSided).toBe(1);
	});

	it('goes through all 184,756 assignments of twenty areas', () => {
		const values = Array.from({ length: 20 }, (_, i) => Math.sin(i * i));
		const treated = values.map((_, i) => i % 2 === 0);
		expect(randomisation({ values, treated }).assignments).toBe(184_756);
	});

	it('gives what going through every assignment gives, ties and unequal groups too', () => {
		const data = fc
			.array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.boolean()), { minLength: 2, maxLength: 12 })
			.filter((rows) => rows.some(([, t]) => t) && rows.some(([, t]) => !t));
		fc.assert(
			fc.property(data, (rows) => {
				const values = rows.map(([x]) => x);
				const size = rows.filter(([, t]) => t).length;
				const others = rows.length - size;
				const total = values.reduce((sum, x) => sum + x, 0);
				// Whole numbers, so that nothing is rounded: the difference in means times both sizes.
				const differenceOf = (isTreated: (i: number) => boolean) => {
					const sum = values.reduce((part, x, i) => part + (isTreated(i) ? x : 0), 0);
					return sum * others - (total - sum) * size;
				};
				const observed = differenceOf((i) => rows[i]?.[1] ?? false);
				const all: number[] = [];
				for (let bits = 0; bits < 2 ** rows.length; bits++) {
					const isTreated = (i: number) => ((bits >> i) & 1) === 1;
					if (values.filter((_, i) => isTreated(i)).length === size) all.push(differenceOf(isTreated));
				}
				const share = (holds: (one: number) => boolean) => all.filter(holds).length / all.length;
				const found = randomisation({ values, treated: rows.map(([, t]) => t) });
				expect(found.assignments).toBe(all.length);
				expect(found.pLess).toBe(share((one) => one <= observed));
				expect(found.pGreater).toBe(share((one) => one >= observed));
				expect(found.pTwoSided).toBe(share((one) => Math.abs(one) >= Math.abs(observed)));
			})
		);
	});

	it('keeps every digit of the smallest p, and answers for few among many', () => {
		const values = Array.from({ length: 32 }, (_, i) => (i < 16 ? i : i + 100));
		const ends = randomisation({ values, treated: values.map((x) => x >= 100) });
		expect(ends).toMatchObject({ assignments: 601_080_390, pGreater: 1 / 601_080_390, pLess: 1 });
		expect(ends.pTwoSided).toBe(ends.smallestTwoSided);
		const many = Array.from({ length: 302 }, (_, i) => i);
		for (const few of [true, false]) {
			const found = randomisation({ values: many, treated: many.map((x) => x >= 300 === few) });
			expect(found.assignments).toBe(45_451);
			expect(few ? found.pGreater : found.pLess).toBe(1 / 45_451);
		}
	});

	it('refuses what would take far too long, by name', () => {
		const values = Array.from({ length: 60 }, (_, i) => i);
		expect(() => randomisation({ values, treated: values.map((x) => x % 2 === 0) })).toThrow(/^values/);
	});

	it('does not change with the unit or the zero point, and turns with the sign', () => {
		const data = fc
			.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.boolean()), { minLength: 2, maxLength: 9 })
			.filter((rows) => rows.some(([, t]) => t) && rows.some(([, t]) => !t));
		fc.assert(
			fc.property(data, (rows) => {
				const values = rows.map(([x]) => x);
				const treated = rows.map(([, t]) => t);
				const plain = randomisation({ values, treated });
				const moved = randomisation({ values: values.map((x) => x * 0.1 + 1000.7), treated });
				const turned = randomisation({ values: values.map((x) => -x / 3), treated });
				expect([moved.pTwoSided, moved.pLess, moved.pGreater]).toEqual([
					plain.pTwoSided,
					plain.pLess,
					plain.pGreater
				]);
				expect([turned.pLess, turned.pGreater]).toEqual([plain.pGreater, plain.pLess]);
				expect(plain.pTwoSided).toBeGreaterThanOrEqual((plain.smallestTwoSided ?? NaN) - 1e-15);
			})
		);
	});

	it('has nothing to say about one group', () => {
		expect(randomisation({ values: [1, 2], treated: [true, true] })).toMatchObject({
			value: null,
			pTwoSided: null
		});
	});
});

describe('placeboRank', () => {
	it('ranks the treated unit among all', () => {
		const changes = { a: -0.03, b: 0.01, c: 0, d: -0.01 };
		const rank = placeboRank({ changes, treated: 'a' });
		expect(rank).toMatchObject({
			change: -0.03,
			meanOthers: 0,
			units: 4,
			pLower: 0.25,
			pUpper: 1,
			pTwoSided: 0.25
		});
	});

	it('has no others to compare with when alone', () => {
		expect(placeboRank({ changes: { a: 1 }, treated: 'a' })).toMatchObject({
			meanOthers: null,
			pTwoSided: null
		});
	});
});
