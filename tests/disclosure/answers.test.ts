// Answers of clients as they leave: an attacker who tries every table that fits can tell no small group, and a published wave stands.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownAnswers } from '../../src/lib/disclosure/answer-rows.ts';
import { EarlierFigures, type Published } from '../../src/lib/disclosure/tables.ts';
import type { AnswerRow, Rest } from '../../src/lib/disclosure/plan-counts.ts';

const threshold = 10;
const nothing = new EarlierFigures([], null, threshold);
const besides = { threshold, earlier: nothing, rows: [] };
type Atoms = [ascribed: number, other: number, same: number, worse: number];
const sums = { respondents: [0, 1, 2, 3], improved: [0, 1], same: [2], worse: [3], ascribed: [0] };
const rowOf = (atoms: Atoms): AnswerRow => ({
	...{ subject: 'wonen', wave: '2011-Q1', atoms, sums, most: null, measured: [] },
	values: {
		respondents: atoms[0] + atoms[1] + atoms[2] + atoms[3],
		...{ improved: atoms[0] + atoms[1], same: atoms[2], worse: atoms[3], ascribed: atoms[0] }
	}
});

/** Every table of people up to so many that gives the cells as they were shown, by trying them all: no sum, no programme. */
function* fitting(shown: ReadonlyMap<string, number>, most: number): Generator<Atoms> {
	const fits = (name: keyof typeof sums, value: number) => !shown.has(name) || shown.get(name) === value;
	for (let a = 0; a <= most; a++) {
		if (!fits('ascribed', a)) continue;
		for (let b = 0; a + b <= most; b++) {
			if (!fits('improved', a + b)) continue;
			for (let c = 0; a + b + c <= most; c++) {
				if (!fits('same', c)) continue;
				for (let d = 0; a + b + c + d <= most; d++)
					if (fits('worse', d) && fits('respondents', a + b + c + d)) yield [a, b, c, d];
			}
		}
	}
}

describe('answers of clients', () => {
	it('tell no group of fewer than the threshold to who tries every table that fits', () => {
		const count = fc.integer({ min: 0, max: 16 });
		fc.assert(
			fc.property(fc.tuple(count, count, count, count), (atoms) => {
				const shown = shownAnswers(rowOf(atoms), besides);
				const least = new Array<number>(16).fill(Infinity);
				const most = new Array<number>(16).fill(-Infinity);
				for (const other of fitting(shown, 64))
					for (let group = 1; group < 16; group++) {
						const sum = other.reduce((all, one, place) => all + ((group >> place) % 2) * one, 0);
						least[group] = Math.min(least[group] ?? 0, sum);
						most[group] = Math.max(most[group] ?? 0, sum);
					}
				for (let group = 1; group < 16; group++) {
					const truth = atoms.reduce((all, one, place) => all + ((group >> place) % 2) * one, 0);
					if (truth >= threshold) continue;
					expect((most[group] ?? 0) - (least[group] ?? 0), `${atoms.join()} ${group}`).toBeGreaterThanOrEqual(
						threshold - 1
					);
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('are all shown where every group is large enough, and as many as can be where one is not', () => {
		expect(Object.fromEntries(shownAnswers(rowOf([20, 30, 40, 15]), besides))).toEqual({
			...{ respondents: 105, improved: 50, same: 40, worse: 15, ascribed: 20 }
		});
		const few = shownAnswers(rowOf([20, 30, 40, 3]), besides);
		expect(few.has('worse')).toBe(false);
		// With everybody, better and the same, the three would follow.
		expect(['respondents', 'improved', 'same'].filter((cell) => few.has(cell))).toHaveLength(2);
	});

	it('of families that are few all together stay hidden, though nobody says how many they are', () => {
		const row: AnswerRow = {
			...{ subject: 'wonen', wave: '2011-Q1', atoms: [12, 1, 1], most: 15, measured: [] },
			values: { 'family-up': 12, 'family-same': 1, 'family-down': 1 },
			sums: { 'family-up': [0], 'family-same': [1], 'family-down': [2] }
		};
		expect(shownAnswers(row, besides).size).toBe(0);
		expect([...shownAnswers({ ...row, most: 200 }, besides).keys()]).toEqual(['family-up']);
	});

	it('as a mean need enough people, also those who are left over beside the panel, and answers that differ', () => {
		const measured = { cells: ['mean'], sizes: [40], rests: [] as Rest[], alike: false };
		const rest = (left: number): Rest => ({ left, wave: '2011-Q1', within: null });
		const of = (more: Partial<typeof measured>) => {
			const row: AnswerRow = {
				...{ subject: 'kracht', wave: '2011-Q1', atoms: [40], sums: { respondents: [0] }, most: null },
				...{ values: { respondents: 40, mean: 310 }, measured: [{ ...measured, ...more }] }
			};
			return shownAnswers(row, { ...besides, rows: [row] }).has('mean');
		};
		expect(of({})).toBe(true);
		expect(of({ sizes: [9] })).toBe(false);
		expect(of({ rests: [rest(0), rest(12)] })).toBe(true);
		expect(of({ rests: [rest(0), rest(3)] })).toBe(false);
		expect(of({ alike: true })).toBe(false);
	});

	it('of a published wave stand as they were published, whoever left the file since', () => {
		const cells = [
			{ cell: 'respondents', value: 105 },
			{ cell: 'improved', value: 50 },
			{ cell: 'same', value: 40 },
			{ cell: 'worse', value: null },
			{ cell: 'ascribed', value: 20 }
		] as const;
		const place = { subject: 'wonen', area: null, period: '2011-Q1', counts: 'experience' as const };
		const published: Published = { until: '2011-Q2', cells: cells.map((one) => ({ ...place, ...one })) };
		const earlier = new EarlierFigures([], published, threshold);
		// One who said that it got better took the answers back, and one who said worse too.
		const shown = shownAnswers(rowOf([19, 30, 40, 14]), { threshold, earlier, rows: [] });
		expect(Object.fromEntries(shown)).toEqual({ respondents: 105, improved: 50, same: 40, ascribed: 20 });
	});

	it('that a frozen report showed and that changed by a few people are no longer told, not one of the row', () => {
		const place = { subject: 'wonen', area: null, period: '2011-Q1' };
		const cells = [{ ...place, cell: 'respondents' as const, value: 105, hidden: false }];
		const release = {
			...{ format: 'wijkladder-release-1' as const, programme: 'p', period: '2011-Q1', threshold, areas: [] },
			tables: [{ table: 'clienten', counts: 'experience' as const, cells, coarsened: [] }],
			earlier: []
		};
		const earlier = new EarlierFigures([{ file: 'x.json', release }], null, threshold);
		expect(shownAnswers(rowOf([20, 30, 40, 14]), { threshold, earlier, rows: [] }).size).toBe(0);
		expect(shownAnswers(rowOf([20, 30, 40, 15]), { threshold, earlier, rows: [] }).size).toBe(5);
		expect(shownAnswers(rowOf([30, 40, 60, 25]), { threshold, earlier, rows: [] }).size).toBe(5);
	});
});
