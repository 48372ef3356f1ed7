// Means, their differences and the difference-in-differences, against R and published studies.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	cronbachAlpha,
	didCrossSections,
	didMeans,
	didPanel,
	differenceOfMeans,
	eventStudy,
	meanInterval,
	type CrossSectionRow
} from '../../src/lib/statistics/index.ts';
import { referenceRows } from './reference-data.ts';

// "Student" (1908), the sleep data: R's `sleep`.
const sleep = {
	a: [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
	b: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
};
const small = fc.double({ min: -100, max: 100, noNaN: true });

describe('meanInterval', () => {
	it("gives R's t.test of the sleep data", () => {
		const { value, lower, upper, n, sd } = meanInterval({ values: sleep.a });
		expect([value, n]).toEqual([0.75, 10]);
		expect(sd).toBeCloseTo(1.7890096577591625, 12);
		expect(lower).toBeCloseTo(-0.5297804135262323, 11);
		expect(upper).toBeCloseTo(2.0297804135262325, 11);
	});

	it('is one and the same from values and from their summary', () => {
		fc.assert(
			fc.property(fc.array(small, { minLength: 2, maxLength: 40 }), (values) => {
				const direct = meanInterval({ values });
				const { value: mean, sd, n } = direct;
				const summary = meanInterval({ mean, sd: sd ?? NaN, n });
				expect(summary).toEqual(direct);
			})
		);
	});

	it('has no interval from one value', () => {
		expect(meanInterval({ values: [3] })).toEqual({ value: 3, lower: null, upper: null, n: 1, sd: null });
	});

	it('keeps the digits of large values', () => {
		expect(meanInterval({ values: [1e9 + 1, 1e9 + 2, 1e9 + 3] }).sd).toBeCloseTo(1, 9);
	});
});

describe('differenceOfMeans', () => {
	it("gives R's Welch test of the sleep data", () => {
		const [a, b] = [sleep.a, sleep.b].map((values) => {
			const { value, sd, n } = meanInterval({ values });
			return { mean: value, sd: sd ?? NaN, n };
		});
		if (!a || !b) throw new Error('two groups');
		const { value, lower, upper, df } = differenceOfMeans({ a, b });
		expect(value).toBeCloseTo(-1.58, 12);
		expect(df).toBeCloseTo(17.776473516178484, 9);
		expect(lower).toBeCloseTo(-3.365483230711721, 10);
		expect(upper).toBeCloseTo(0.205483230711721, 9);
	});

	it('says nothing about the spread of a single value', () => {
		const b = { mean: 2, sd: 1, n: 9 };
		const single = differenceOfMeans({ a: { mean: 3, sd: 0, n: 1 }, b });
		expect(single).toMatchObject({ value: 1, lower: null, upper: null, df: null });
	});
});

describe('difference-in-differences', () => {
	it('gives four-cell Welch-Satterthwaite, of which two equal cells reduce to a difference of means', () => {
		const a = { mean: 6.5, sd: 1.2, n: 60 };
		const b = { mean: 6, sd: 1, n: 50 };
		const none = { mean: 4, sd: 0, n: 10 };
		const did = didMeans({ treatedBefore: b, treatedAfter: a, controlBefore: none, controlAfter: none });
		const difference = differenceOfMeans({ a, b });
		expect(did.df).toBeCloseTo(difference.df ?? NaN, 9);
		expect(did.lower).toBeCloseTo(difference.lower ?? NaN, 9);
	});

	it('equals regression on a design matrix, heteroscedasticity-robust errors included', () => {
		const row = fc.record({ y: small, treated: fc.boolean(), post: fc.boolean() });
		const each = [false, true].flatMap((treated) => [false, true].map((post) => ({ treated, post })));
		const rows = fc
			.tuple(fc.array(row, { maxLength: 20 }), fc.array(small, { minLength: 8, maxLength: 8 }))
			.map(([more, ys]) => [...more, ...ys.map((y, i) => ({ y, ...each[i % 4] }) as CrossSectionRow)]);
		fc.assert(
			fc.property(rows, (data) => {
				const fit = didCrossSections({ rows: data });
				const expected = regression(data);
				expect(fit.value).toBeCloseTo(expected.beta[3] ?? NaN, 8);
				expect(fit.coefficients.intercept).toBeCloseTo(expected.beta[0] ?? NaN, 8);
				expect(fit.coefficients.treated).toBeCloseTo(expected.beta[1] ?? NaN, 8);
				expect(fit.coefficients.post).toBeCloseTo(expected.beta[2] ?? NaN, 8);
				for (const kind of ['classical', 'hc0', 'hc1', 'hc2', 'hc3'] as const) {
					expect(fit.standardErrors[kind]).toBeCloseTo(expected.errors[kind], 7);
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('answers null where a cell is empty or the errors cannot be known', () => {
		const before = { post: false, treated: true };
		expect(didCrossSections({ rows: [{ y: 1, ...before }] })).toMatchObject({ value: null, lower: null });
		expect(didPanel({ changes: [{ change: 1, treated: true }] })).toMatchObject({ value: null, p: null });
	});

	it('gives the incinerator study of Wooldridge (Introductory Econometrics, example 13.3)', () => {
		const data = referenceRows('kielmc.csv');
		if (!data) return;
		const rows = data.map((r) => ({ y: Number(r.rprice), treated: r.nearinc === '1', post: r.y81 === '1' }));
		const fit = didCrossSections({ rows });
		expect(fit.value).toBeCloseTo(-11863.9, 1);
		expect(fit.standardErrors.classical).toBeCloseTo(7456.646, 3);
		expect(fit.coefficients.intercept).toBeCloseTo(82517.23, 2);
		expect(fit.coefficients.treated).toBeCloseTo(-18824.37, 2);
		expect(fit.coefficients.post).toBeCloseTo(18790.29, 2);
	});

	it('gives the minimum wage study of Card & Krueger (1994, American Economic Review 84:772-793, table 3)', () => {
		const data = referenceRows('card_krueger_1994_long.csv');
		if (!data) return;
		const rows = data.filter((r) => r.fte !== '' && r.fte !== 'NA');
		const fit = didCrossSections({
			rows: rows.map((r) => ({ y: Number(r.fte), treated: r.treated === '1', post: r.post === '1' }))
		});
		expect(fit.coefficients.intercept).toBeCloseTo(23.33, 2);
		expect(fit.value).toBeCloseTo(2.75, 2);
		const first = new Map(rows.filter((r) => r.post === '0').map((r) => [r.store, Number(r.fte)]));
		const changes = rows.flatMap((r) => {
			const before = first.get(r.store);
			if (r.post === '0' || before === undefined) return [];
			return [{ change: Number(r.fte) - before, treated: r.treated === '1' }];
		});
		expect(changes).toHaveLength(384);
		const panel = didPanel({ changes });
		expect(panel.value).toBeCloseTo(2.75, 2);
		expect(panel.standardError).toBeCloseTo(1.34, 2);
	});

	it("gives the county study of Callaway & Sant'Anna (2021): the group of 2004 against never treated", () => {
		const data = referenceRows('mpdta.csv');
		if (!data) return;
		const rows = data
			.filter((r) => r['first.treat'] === '0' || r['first.treat'] === '2004')
			.map((r) => ({
				unit: r.countyreal ?? '',
				period: Number(r.year),
				y: Number(r.lemp),
				treated: r['first.treat'] === '2004'
			}));
		const points = eventStudy({ rows, reference: 2003 });
		expect(points.map(({ period }) => period)).toEqual([2003, 2004, 2005, 2006, 2007]);
		const values = points.map(({ value }) => Number(value?.toFixed(4)));
		expect(values).toEqual([0, -0.0105, -0.0704, -0.1373, -0.1008]);
		expect(points[1]?.standardError).toBeCloseTo(0.0233, 3);
	});

	it('keeps to units that have both periods', () => {
		const y = (unit: string, period: string, value: number, treated: boolean) => ({
			unit,
			period,
			y: value,
			treated
		});
		const rows = [
			y('a', '2010-Q1', 1, true),
			y('a', '2010-Q2', 4, true),
			y('b', '2010-Q2', 99, true),
			y('c', '2010-Q1', 1, false),
			y('c', '2010-Q2', 2, false),
			y('c', '2009-Q4', 5, false)
		];
		expect(eventStudy({ rows, reference: '2010-Q1' })).toMatchObject([
			{ period: '2009-Q4', value: null, standardError: null },
			{ period: '2010-Q1', value: 0, standardError: 0 },
			{ period: '2010-Q2', value: 2, standardError: 0 }
		]);
	});
});

describe('cronbachAlpha', () => {
	it('gives the scales of the psych package (Revelle): agreeableness 0.70, conscientiousness 0.73', () => {
		const scales = [
			{ file: 'bfi_agreeableness.csv', reversed: ['A1'], alpha: 0.7 },
			{ file: 'bfi_conscientiousness.csv', reversed: ['C4', 'C5'], alpha: 0.73 }
		];
		for (const { file, reversed, alpha } of scales) {
			const data = referenceRows(file);
			if (!data) continue;
			const answer = (name: string, text: string) =>
				text === '' || text === 'NA' ? null : reversed.includes(name) ? 7 - Number(text) : Number(text);
			const items = data.map((row) => Object.entries(row).map(([name, text]) => answer(name, text)));
			const result = cronbachAlpha({ items });
			expect(result.alpha).toBeCloseTo(alpha, 2);
			expect(result.items).toBe(5);
			expect(result.n).toBeLessThan(data.length);
		}
	});

	it('is 1 for items that say the same, and does not exist without variation', () => {
		expect(
			cronbachAlpha({
				items: [
					[1, 1],
					[2, 2],
					[5, 5]
				]
			}).alpha
		).toBeCloseTo(1, 12);
		expect(
			cronbachAlpha({
				items: [
					[1, 2],
					[2, 1]
				]
			})
		).toEqual({ alpha: null, n: 2, items: 2 });
		expect(
			cronbachAlpha({
				items: [
					[1, 2],
					[null, 1]
				]
			})
		).toEqual({ alpha: null, n: 1, items: 2 });
		expect(cronbachAlpha({ items: [[1], [2]] })).toEqual({ alpha: null, n: 2, items: 1 });
	});
});

/** Ordinary least squares by the normal equations, with the sandwich written out: no use is made of the cells. */
function regression(data: readonly CrossSectionRow[]) {
	const x = data.map(({ treated, post }) => [1, +treated, +post, +(treated && post)]);
	const cross = (weights: number[]) =>
		[0, 1, 2, 3].map((i) =>
			[0, 1, 2, 3].map((j) =>
				x.reduce((sum, row, k) => sum + (row[i] ?? 0) * (row[j] ?? 0) * (weights[k] ?? 0), 0)
			)
		);
	const bread = inverse(cross(data.map(() => 1)));
	const times = (m: number[][], v: number[]) =>
		m.map((row) => row.reduce((sum, a, i) => sum + a * (v[i] ?? 0), 0));
	const beta = times(
		bread,
		[0, 1, 2, 3].map((i) => x.reduce((sum, row, k) => sum + (row[i] ?? 0) * (data[k]?.y ?? 0), 0))
	);
	const dot = (a: number[], b: number[]) => a.reduce((sum, u, i) => sum + u * (b[i] ?? 0), 0);
	const residuals = data.map(({ y }, k) => y - dot(x[k] ?? [], beta));
	const leverage = x.map((row) => dot(row, times(bread, row)));
	const last = bread[3] ?? [];
	const sandwich = (weights: number[]) => Math.sqrt(Math.max(0, dot(last, times(cross(weights), last))));
	const n = data.length;
	const squares = residuals.map((e) => e * e);
	return {
		beta,
		errors: {
			classical: Math.sqrt((squares.reduce((a, b) => a + b, 0) / (n - 4)) * (last[3] ?? NaN)),
			hc0: sandwich(squares),
			hc1: sandwich(squares) * Math.sqrt(n / (n - 4)),
			hc2: sandwich(squares.map((e, k) => e / (1 - (leverage[k] ?? 0)))),
			hc3: sandwich(squares.map((e, k) => e / (1 - (leverage[k] ?? 0)) ** 2))
		}
	};
}

function inverse(matrix: number[][]): number[][] {
	const n = matrix.length;
	const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => +(i === j))]);
	for (let i = 0; i < n; i++) {
		const pivotAt = rows.findIndex((row, k) => k >= i && Math.abs(row[i] ?? 0) > 1e-9);
		const [pivotRow] = rows.splice(pivotAt, 1);
		if (!pivotRow) throw new Error('singular');
		const pivot = pivotRow[i] ?? NaN;
		const scaled = pivotRow.map((a) => a / pivot);
		rows.forEach((row, k) => (rows[k] = row.map((a, j) => a - (row[i] ?? 0) * (scaled[j] ?? 0))));
		rows.splice(i, 0, scaled);
	}
	return rows.map((row) => row.slice(n));
}
