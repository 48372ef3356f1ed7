// Small groups, half years that are not over, and levels in order: against worked examples by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier, mannWhitney, orderedHomogeneity } from '../../src/lib/statistics/index.ts';

const choose = (n: number, k: number): number => (k === 0 ? 1 : (n / k) * choose(n - 1, k - 1));

describe('mannWhitney of a few', () => {
	it('counts the ways: five coaches all above seven others happen in 1 of 792, both ways 2', () => {
		const found = mannWhitney({ a: [4, 5, 6, 7, 8], b: [-3, -2, -1, 0, 1, 2, 3] });
		expect(found).toMatchObject({ w: 35, exact: true });
		expect(found.p).toBeCloseTo(2 / 792, 14);
		expect(found.pNormal).toBeCloseTo(0.0053, 3);
	});

	it('is uneven where ties make it so: one side has no choice as far out as the other', () => {
		// Of the ten pairs out of 1, 1, 1, 1, 5 four hold the 5; their rank sum lies 1.5 above the mean, the others 1 below it.
		expect(mannWhitney({ a: [1, 5], b: [1, 1, 1] })).toMatchObject({ p: 4 / 10, exact: true });
		expect(mannWhitney({ a: [1, 1], b: [1, 1, 5] })).toMatchObject({ p: 1, exact: true });
	});

	it('gives what going through every choice gives', () => {
		const values = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 });
		fc.assert(
			fc.property(values, values, (a, b) => {
				const all = [...a, ...b];
				fc.pre(new Set(all).size > 1);
				// Four times the rank sum's distance from its mean, in whole numbers.
				const distance = (chosen: number[], others: number[]) =>
					Math.abs(
						chosen.reduce<number>(
							(sum, x) => sum + others.reduce<number>((own, y) => own + Math.sign(x - y), 0),
							0
						)
					);
				let [asFar, ways] = [0, 0];
				for (let bits = 0; bits < 2 ** all.length; bits++) {
					const chosen = all.filter((_, i) => (bits >> i) & 1);
					if (chosen.length !== a.length) continue;
					ways++;
					if (
						distance(
							chosen,
							all.filter((_, i) => !((bits >> i) & 1))
						) >= distance(a, b)
					)
						asFar++;
				}
				expect(mannWhitney({ a, b }).p).toBeCloseTo(asFar / ways, 12);
				expect(mannWhitney({ a: b, b: a }).p).toBeCloseTo(asFar / ways, 12);
			})
		);
	});

	it('goes over to the normal approximation where the smaller group has twenty, or the counting would be too long', () => {
		const row = (n: number) => Array.from({ length: n }, (_, i) => Math.sin(i * 7));
		const twenty = mannWhitney({ a: row(20), b: row(21) });
		expect(twenty.exact).toBe(false);
		expect(twenty.p).toBe(twenty.pNormal);
		expect(mannWhitney({ a: row(19), b: row(21) }).exact).toBe(true);
		expect(mannWhitney({ a: row(10), b: row(991) }).exact).toBe(false);
		// The one of ten that lies above all of 990.
		const far = mannWhitney({ a: row(10).map((x) => x + 9), b: row(990) });
		expect(far.exact).toBe(true);
		expect((far.p ?? NaN) / (2 / choose(1000, 10))).toBeCloseTo(1, 9);
	});
});

describe('kaplanMeier', () => {
	it('gives the steroid arm by hand: each fall divides by those still followed', () => {
		const found = kaplanMeier({
			times: [5, 8, 8, 12, 20, 20, 30],
			ended: [true, false, true, false, true, true, false]
		});
		expect(found.map(({ time, atRisk, ended }) => [time, atRisk, ended])).toEqual([
			[5, 7, 1],
			[8, 6, 1],
			[12, 4, 0],
			[20, 3, 2],
			[30, 1, 0]
		]);
		expect(found.map((one) => one.survival)).toEqual(
			[6 / 7, 5 / 7, 5 / 7, 5 / 21, 5 / 21].map((x) => expect.closeTo(x, 14) as number)
		);
		// survfit(Surv(times, ended) ~ 1, conf.type = "log-log")
		expect(found[0]?.lower).toBeCloseTo(0.3340539, 7);
		expect(found[3]?.lower).toBeCloseTo(0.0101864, 7);
		expect(found[3]?.upper).toBeCloseTo(0.6382607, 7);
	});

	it('has no limits where nobody, or everybody, has ended', () => {
		const found = kaplanMeier({ times: [1, 2, 3], ended: [false, true, true] });
		expect(found.map((one) => [one.survival, one.lower === null])).toEqual([
			[1, true],
			[0.5, false],
			[0, true]
		]);
	});

	it('is the same told one by one or how many share a time', () => {
		const person = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.boolean());
		const groups = fc.array(fc.tuple(person, fc.integer({ min: 1, max: 9 })), {
			minLength: 1,
			maxLength: 12
		});
		fc.assert(
			fc.property(groups, (all) => {
				const grouped = {
					times: all.map(([[time]]) => time),
					ended: all.map(([[, ended]]) => ended),
					people: all.map(([, count]) => count)
				};
				const each = all.flatMap(([one, count]) => Array.from({ length: count }, () => one));
				expect(kaplanMeier(grouped)).toEqual(
					kaplanMeier({ times: each.map(([time]) => time), ended: each.map(([, ended]) => ended) })
				);
			})
		);
	});

	it('is the plain share where everyone is followed, falls never, and lies within its limits', () => {
		const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean()), {
			minLength: 1,
			maxLength: 25
		});
		fc.assert(
			fc.property(people, (rows) => {
				const times = rows.map(([time]) => time);
				for (const { time, survival } of kaplanMeier({ times, ended: times.map(() => true) }))
					expect(survival).toBeCloseTo(times.filter((one) => one > time).length / times.length, 12);
				const found = kaplanMeier({ times, ended: rows.map(([, ended]) => ended) });
				found.forEach(({ survival, lower, upper }, at) => {
					expect(survival).toBeLessThanOrEqual(found[at - 1]?.survival ?? 1);
					if (lower === null || upper === null) return;
					expect(lower).toBeLessThanOrEqual(survival);
					expect(upper).toBeGreaterThanOrEqual(survival);
				});
			})
		);
	});
});

describe('orderedHomogeneity', () => {
	const table = [
		[2, 5, 3, 1],
		[1, 4, 6, 2],
		[0, 1, 7, 3],
		[0, 0, 2, 8]
	];

	it('adds up steps: 27 up and 4 down over the root of their squares', () => {
		// Up: 5 + 6 + 3 once, 3 + 2 twice, 1 three times = 27, down 1 + 1 + 2 = 4; squares 14 + 20 + 9 + 4 = 47.
		const { z, p } = orderedHomogeneity({ table });
		expect(z).toBeCloseTo((4 - 27) / Math.sqrt(47), 14);
		expect(p).toBeCloseTo(0.000793951700783023, 14);
	});

	it('weighs by the scores, is turned by turning time, and knows nothing of those who stayed', () => {
		const turned = table[0]?.map((_, j) => table.map((row) => row[j] ?? 0)) ?? [];
		const plain = orderedHomogeneity({ table });
		expect(orderedHomogeneity({ table: turned }).z).toBeCloseTo(-(plain.z ?? NaN), 14);
		expect(orderedHomogeneity({ table, scores: [10, 20, 30, 40] }).z).toBeCloseTo(plain.z ?? NaN, 12);
		const without = table.map((row, i) => row.map((n, j) => (i === j ? 0 : n)));
		expect(orderedHomogeneity({ table: without })).toEqual(plain);
		expect(orderedHomogeneity({ table, scores: [1, 1, 1, 1] })).toEqual({ z: null, p: null });
	});

	it('on two levels is McNemar', () => {
		const { z } = orderedHomogeneity({
			table: [
				[10, 7],
				[2, 5]
			]
		});
		expect((z ?? NaN) ** 2).toBeCloseTo(25 / 9, 13);
	});

	it('refuses scores that do not fit the table', () => {
		expect(() => orderedHomogeneity({ table, scores: [1, 2] })).toThrow(/^scores/);
		expect(() => orderedHomogeneity({ table, scores: [1, 2, NaN, 4] })).toThrow(/^scores\[2\]/);
	});
});
