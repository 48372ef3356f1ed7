// Wave beside wave, and the chance that one group scores higher: by hand, and of a small group no more than may leave.
import { describe, expect, it } from 'vitest';
import type { Item, Questionnaire } from '../../../../src/lib/domain/questionnaire.ts';
import type { ResponseRow } from '../../../../src/lib/subjects/process/ask/process.ts';
import { process } from '../../../../src/lib/subjects/process/figure/process.ts';

const item = (group: Item['group'], id: string): Item => ({
	...{ group, item: id, kind: 'score', direction: 'positive' }
});
const letters = ['1A', '1B', '1C'];
const questionnaire: Questionnaire = {
	scale: { min: 0, max: 4 },
	thresholds: { coach: 5, organisation: 10 },
	items: letters.flatMap((one) => [item('coach', one), item('organisation', one)]),
	constructs: [
		{ id: 'steun', table: 1, name: { nl: 'steun', en: 'support' }, coach: letters, organisation: letters }
	],
	published: []
};

/** Everyone gives one score to all three items. */
const rowsOf = (group: Item['group'], scores: number[]): ResponseRow[] =>
	scores.flatMap((score, place) =>
		letters.map((one) => ({ group, respondent: `${group}${place}`, item: one, score }))
	);
const figureOf = (rows: ResponseRow[], earlier: ResponseRow[] = []) =>
	process({
		...{ wave: '2011', waves: ['2010', '2011'], synthetic: true, questionnaire, threshold: 10, rows },
		...(earlier.length > 0 && { earlier: [{ wave: '2010', rows: earlier }] })
	});
const ten = (...scores: number[]) =>
	Array.from({ length: 10 }, (_, place) => scores[place % scores.length] ?? 0);

describe('waves', () => {
	it('stand beside each other with what changed', () => {
		const now = [...rowsOf('coach', ten(2, 3)), ...rowsOf('organisation', ten(3))];
		const before = [...rowsOf('coach', ten(2)), ...rowsOf('organisation', ten(3, 2))];
		const { groups } = figureOf(now, before).over[0] ?? { groups: { coach: null, organisation: null } };
		expect(groups.coach?.map(({ wave, mean, change }) => [wave, mean, change])).toEqual([
			['2010', 2, null],
			['2011', 2.5, 0.5]
		]);
		expect(groups.organisation?.map(({ mean, change }) => [mean, change])).toEqual([
			[2.5, null],
			[3, 0.5]
		]);
	});

	it('are not compared where there is one', () => {
		expect(figureOf(rowsOf('coach', ten(2, 3))).over).toEqual([]);
	});

	it('tell of five people the difference of what reads, and none where a mean is hidden', () => {
		const small = (scores: number[]) => rowsOf('coach', scores);
		const { over } = figureOf(small([3, 3, 3, 2, 2]), small([2, 2, 2, 2, 1]));
		expect(over[0]?.groups.coach?.map(({ mean, change }) => [mean, change])).toEqual([
			[1.8, null],
			[2.6, 0.8]
		]);
		const hidden = figureOf(small([4, 4, 4, 4, 4]), small([2, 2, 2, 2, 1])).over;
		expect(hidden[0]?.groups.coach?.at(-1)).toMatchObject({ mean: null, hidden: true, change: null });
	});
});

describe('the chance of a higher mark', () => {
	it('counts pairs, a tie for a half, and asks the exact test', () => {
		// Of 100 pairs 5 × 10 are higher and 5 × 10 equal.
		const { superiority } = figureOf([...rowsOf('coach', ten(3, 2)), ...rowsOf('organisation', ten(2))]);
		expect(superiority).toHaveLength(1);
		expect(superiority[0]).toMatchObject({
			construct: 'steun',
			probability: 0.75,
			exact: true,
			small: false
		});
		// wilcox_test of coin, exact: of the choices of ten from 5 threes and 15 twos, those as far out hold 0 or 5 threes.
		const choose = (n: number, k: number): number => (k === 0 ? 1 : (n / k) * choose(n - 1, k - 1));
		const p = (choose(15, 10) + choose(15, 5)) / choose(20, 10);
		expect(superiority[0]?.p).toBeCloseTo(p, 12);
		expect(superiority[0]?.apart).toBe(p < 0.05);
	});

	it('is not given of five people who did not agree; of those who did it has one decimal and no p', () => {
		const rows = [...rowsOf('coach', [3, 3, 2, 3, 2]), ...rowsOf('organisation', ten(2, 3, 1))];
		expect(figureOf(rows).superiority).toEqual([]);
		const { superiority } = process({
			...{ wave: '2011', waves: ['2011'], synthetic: true, threshold: 10, rows },
			questionnaire: { ...questionnaire, small_groups: 'agreed' }
		});
		expect(superiority).toHaveLength(1);
		expect(superiority[0]).toMatchObject({ small: true, p: null });
		expect(String(superiority[0]?.probability)).toMatch(/^[01](\.\d)?$/);
	});

	it('is not given where the groups answered other items', () => {
		const [one] = questionnaire.constructs;
		if (!one) throw new Error('no subject');
		const { superiority } = process({
			...{ wave: '2011', waves: ['2011'], synthetic: true, threshold: 10 },
			questionnaire: { ...questionnaire, constructs: [{ ...one, organisation: ['1A', '1B'] }] },
			rows: [...rowsOf('coach', ten(3, 2)), ...rowsOf('organisation', ten(2, 1))]
		});
		expect(superiority).toEqual([]);
	});
});
