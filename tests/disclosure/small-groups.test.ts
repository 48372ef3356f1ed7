// Five coaches: from the means that are printed of a small group, every table of answers that fits is counted; nobody's answer follows.
import { execFileSync } from 'node:child_process';
import { execPath } from 'node:process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { command } from '../command.ts';
import type { Questionnaire } from '../../src/lib/domain/questionnaire.ts';
import { process } from '../../src/lib/subjects/process/figure/process.ts';
import type { ResponseRow } from '../../src/lib/subjects/process/ask/process.ts';

/** What is read of a subject: nothing but the text that leaves. */
interface Printed {
	construct: string;
	coach: {
		mean: number | null;
		n: number | null;
		alpha: number | null;
		hidden: boolean;
		scored: string[];
	} | null;
	gap: number | null;
	organisation: { mean: number | null } | null;
}

/** Answers of everyone to every item: `answers[person][item]`, 0 to 4. */
function printedOf(
	answers: number[][],
	subjects: Record<string, string[]>,
	more: ResponseRow[] = []
): Printed[] {
	const items = [...new Set(Object.values(subjects).flat())];
	const questionnaire: Questionnaire = {
		scale: { min: 0, max: 4 },
		thresholds: { coach: 5, organisation: 10 },
		items: (['coach', 'organisation'] as const).flatMap((group) =>
			items.map((item) => ({ group, item, kind: 'score' as const, direction: 'positive' as const }))
		),
		constructs: Object.entries(subjects).map(([id, coach]) => ({
			...{ id, table: 1, name: { nl: id, en: id }, coach },
			organisation: more.length > 0 ? coach : null
		})),
		published: []
	};
	const rows = answers.flatMap((scores, person) =>
		items.map((item, place): ResponseRow => ({
			...{ group: 'coach', respondent: `c${person}`, item },
			score: scores[place] ?? null
		}))
	);
	const input = { wave: '2010', waves: ['2010'], synthetic: true, questionnaire, threshold: 10 };
	const figure = process({ ...input, rows: [...rows, ...more] });
	return (JSON.parse(JSON.stringify(figure)) as { constructs: Printed[] }).constructs;
}

/** How many tables of so many answers have each sum. */
function tablesBySum(cells: number): bigint[] {
	let counts = [1n];
	for (let cell = 0; cell < cells; cell++) {
		const next = Array.from({ length: counts.length + 4 }, () => 0n);
		counts.forEach((count, sum) => {
			for (let answer = 0; answer <= 4; answer++) next[sum + answer] = (next[sum + answer] ?? 0n) + count;
		});
		counts = next;
	}
	return counts;
}

/** The values that one answer can have, and the number of tables, given the sums that are possible. */
function outsider(cells: number, sums: number[]): { tables: bigint; values: number[] } {
	const [all, others] = [tablesBySum(cells), tablesBySum(cells - 1)];
	return {
		tables: sums.reduce((total, sum) => total + (all[sum] ?? 0n), 0n),
		values: [0, 1, 2, 3, 4].filter((answer) => sums.some((sum) => (others[sum - answer] ?? 0n) > 0n))
	};
}

const rounded = (sum: number, cells: number): string =>
	(Math.round((10 * sum) / cells + 1e-9) / 10).toFixed(1);
const everySum = (cells: number) => Array.from({ length: 4 * cells + 1 }, (_, sum) => sum);
const itemsOf = (count: number) => Array.from({ length: count }, (_, place) => String(place + 1));
/** People with these answers in all, spread so that they add up. */
function tableOf(people: number, items: number, sum: number): number[][] {
	let left = sum;
	return Array.from({ length: people }, () =>
		Array.from({ length: items }, () => {
			const answer = Math.min(4, left);
			left -= answer;
			return answer;
		})
	);
}

describe('the mean of a small group', () => {
	it.each([
		[5, 3],
		[5, 4],
		[6, 3],
		[9, 3],
		[5, 8]
	])(
		'of %i people over %i items fits many tables, whatever was answered, and leaves each answer open',
		(people, items) => {
			const cells = people * items;
			const shown = new Map<string, number[]>();
			const hidden: number[] = [];
			for (const sum of everySum(cells)) {
				const [found] = printedOf(tableOf(people, items, sum), { subject: itemsOf(items) });
				const mean = found?.coach?.mean ?? null;
				if (mean === null) hidden.push(sum);
				else {
					expect(mean.toFixed(1)).toBe(rounded(sum, cells));
					shown.set(mean.toFixed(1), [...(shown.get(mean.toFixed(1)) ?? []), sum]);
				}
			}
			expect(shown.size).toBeGreaterThan(30);
			for (const [mean, sums] of shown) {
				const { tables, values } = outsider(cells, sums);
				expect(tables, mean).toBeGreaterThan(100n);
				expect(values.length, mean).toBeGreaterThanOrEqual(4);
			}
			// Who knows that everyone answered everything learns from a hidden mean that it is near an end, and even which one.
			for (const near of [hidden.filter((sum) => sum < 2 * cells), hidden.filter((sum) => sum > 2 * cells)]) {
				const { tables, values } = outsider(cells, near);
				expect(tables).toBeGreaterThan(100n);
				expect(values.length).toBeGreaterThanOrEqual(3);
			}
		}
	);

	it('over one or two items would give answers away, and is never there', () => {
		const unanimous = outsider(5, [20]);
		expect(unanimous).toEqual({ tables: 1n, values: [4] });
		for (const items of [1, 2])
			for (const sum of everySum(5 * items)) {
				const [found] = printedOf(tableOf(5, items, sum), { subject: itemsOf(items) });
				expect(found?.coach).toMatchObject({ mean: null, n: null, alpha: null, hidden: true });
			}
	});

	it('is no difference of two others: what lies one or two items around another subject is hidden', () => {
		const subjects = {
			three: ['1', '2', '3'],
			four: ['1', '2', '3', '4'],
			six: ['1', '2', '3', '4', '5', '6']
		};
		const mixed = printedOf(
			[
				[4, 0, 1, 2, 3, 4],
				[0, 4, 1, 2, 2, 2],
				[1, 1, 1, 3, 3, 2],
				[2, 3, 2, 4, 0, 1],
				[3, 2, 2, 2, 2, 2]
			],
			subjects
		);
		expect(mixed.map((one) => [one.construct, one.coach?.mean])).toEqual([
			['three', 1.8],
			['four', null],
			['six', null]
		]);
	});

	const tables = fc.integer({ min: 5, max: 9 }).chain((people) =>
		fc.integer({ min: 3, max: 7 }).chain((items) => {
			const answer = fc.option(fc.integer({ min: 0, max: 4 }), { freq: 12, nil: NaN });
			const form = fc.array(answer, { minLength: items, maxLength: items });
			return fc.array(form, { minLength: people, maxLength: people });
		})
	);

	it('has one decimal in what leaves, no alpha and no number of people by subject, and a gap from rounded means', () => {
		const organisations = Array.from({ length: 13 }, (_, person) =>
			itemsOf(7).map((item, place): ResponseRow => ({
				...{ group: 'organisation' as const, respondent: `o${person}`, item },
				score: (person * 3 + place) % 5
			}))
		).flat();
		let shown = 0;
		fc.assert(
			fc.property(tables, (drawn) => {
				const answers = drawn.map((form) => form.map((one) => (Number.isNaN(one) ? null : one)));
				const subject = itemsOf(answers[0]?.length ?? 0);
				const [found] = printedOf(answers as number[][], { subject }, organisations);
				const coach = found?.coach;
				expect(coach?.alpha ?? null).toBeNull();
				if (coach?.mean == null) {
					expect(found?.gap).toBeNull();
					return;
				}
				shown++;
				expect(String(coach.mean)).toMatch(/^\d(\.\d)?$/);
				expect(coach.n).toBe(answers.filter((form) => form.some((one) => one !== null)).length);
				expect(String(found?.gap)).toMatch(/^-?\d(\.\d)?$/);
				const other = Math.round((found?.organisation?.mean ?? 0) * 10 + 1e-9) / 10;
				expect(found?.gap).toBeCloseTo(coach.mean - other, 9);
				expect(
					answers.filter((form) => form.filter((one) => one !== null).length >= 3).length
				).toBeGreaterThanOrEqual(5);
			}),
			{ seed: 5, numRuns: 300 }
		);
		expect(shown).toBeGreaterThan(200);
	});

	it('tells no reason that depends on the answers: all fours, all noughts and a skipped subject read the same', () => {
		const of = (answers: (number | null)[][]) =>
			printedOf(answers as number[][], { subject: itemsOf(3), other: itemsOf(7).slice(3) })[0]?.coach;
		const rest = [1, 2, 3, 2];
		const all = (answer: number) => Array.from({ length: 5 }, () => [answer, answer, answer, ...rest]);
		const skipped = [...all(2).slice(1), [null, null, null, ...rest]];
		const texts = [all(4), all(0), skipped].map((answers) => JSON.stringify(of(answers)));
		expect(new Set(texts).size).toBe(1);
		expect(texts[0]).toContain('"hidden":true');
	});
});

it('the command prints of the demonstration’s five coaches what the rules allow, and of organisations as before', () => {
	const text = execFileSync(execPath, [...command('figures'), 'process'], {
		encoding: 'utf8',
		stdio: 'pipe'
	});
	const { constructs } = JSON.parse(text) as { constructs: Printed[] };
	const shown = constructs.filter((one) => one.coach?.mean != null);
	expect(shown.length).toBeGreaterThan(8);
	for (const { coach, gap } of constructs) {
		expect(coach?.alpha ?? null).toBeNull();
		if (coach?.mean == null) continue;
		expect(coach.scored.length).toBeGreaterThanOrEqual(3);
		expect(String(coach.mean)).toMatch(/^\d(\.\d)?$/);
		expect(coach.n).toBe(5);
		if (gap !== null) expect(String(gap)).toMatch(/^-?\d(\.\d)?$/);
	}
	expect(constructs.some((one) => String(one.organisation?.mean).length > 5)).toBe(true);
});
