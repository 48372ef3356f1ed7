// Five coaches who answer three waves: beside their means of subjects, one decimal a wave, nothing on the page depends on what each of them answered.
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item, Questionnaire } from '../../src/lib/domain/questionnaire.ts';
import { readDefinitions } from '../../src/lib/server/definitions/definitions.ts';
import type { CountedRow, ResponseRow } from '../../src/lib/subjects/process/ask/process.ts';
import { process, type ProcessFigure } from '../../src/lib/subjects/process/figure/process.ts';

const { questionnaire } = readDefinitions(path.resolve(import.meta.dirname, '../../indicators'));
const waves = ['2009-Q1', '2010-Q1', '2011-Q1'];
const coaches = 5;
const own = questionnaire.items.filter((one) => one.group === 'coach');
const scaleOf = (item: Item) => item.scale ?? questionnaire.scale;

/** Per wave, coach and item. */
type Answers = number[][][];

const answersOf = (next: (below: number) => number): Answers =>
	waves.map(() =>
		Array.from({ length: coaches }, () =>
			own.map((item) => {
				if (item.kind === 'open') return 2 ** next(3);
				const { min, max } = scaleOf(item);
				return item.kind === 'choice' ? next(3) : min + next(max - min + 1);
			})
		)
	);

const rowsOf = (answers: number[][]): ResponseRow[] => [
	...answers.flatMap((form, coach) =>
		own.map(({ item }, place) => ({
			...{ group: 'coach' as const, respondent: `c${coach}`, item, score: form[place] ?? 0 }
		}))
	),
	...questionnaire.items
		.filter((one) => one.group === 'organisation' && one.kind === 'score')
		.flatMap(({ item }, nth) =>
			Array.from({ length: 30 }, (_, place) => ({
				...{ group: 'organisation' as const, respondent: `o${place}`, item, score: (place * 7 + nth) % 5 }
			}))
		)
];

function figureOf(answers: Answers, more: Partial<Questionnaire> = {}): ProcessFigure {
	const rows = answers.map(rowsOf);
	const counted = rows.flatMap((list, place) => {
		const found = new Map<string, CountedRow>();
		for (const { group, item, score } of list) {
			const key = `${group} ${item} ${score}`;
			const people = (found.get(key)?.people ?? 0) + 1;
			found.set(key, { wave: waves[place] ?? '', group, item, score: score ?? 0, people });
		}
		return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
	});
	return process({
		...{ wave: waves.at(-1) ?? null, waves, synthetic: true, threshold: 10, counted },
		rows: rows.at(-1) ?? [],
		earlier: waves.slice(0, -1).map((wave, place) => ({ wave, rows: rows[place] ?? [] })),
		questionnaire: { ...questionnaire, thresholds: { coach: 5, organisation: 10 }, ...more }
	});
}

/** Every subject that an item stands in, as one word. */
const subjectsOf = ({ item }: Item): string =>
	questionnaire.constructs.flatMap((one) => (one.coach?.includes(item) ? [one.id] : [])).join();

/** One coach a point up on an item and another a point down on one of the same subjects: no mean of a subject moves. */
function moved(answers: Answers, draw: (below: number) => number): Answers | null {
	const other = structuredClone(answers);
	const wave = other[draw(waves.length)] ?? [];
	const scored = own.flatMap((item, place) => (item.kind === 'score' ? [{ item, place }] : []));
	const up = scored[draw(scored.length)];
	const down = scored.filter(
		({ item, place }) =>
			place !== up?.place &&
			subjectsOf(item) === subjectsOf(up?.item ?? item) &&
			item.direction === up?.item.direction
	);
	const to = down[draw(Math.max(1, down.length))];
	if (!up || !to || subjectsOf(up.item) === '') return null;
	const [one, two] = [wave[draw(coaches)], wave[draw(coaches)]];
	if (!one || !two) return null;
	const [raised, lowered] = [(one[up.place] ?? 0) + 1, (two[to.place] ?? 0) - 1];
	if (raised > scaleOf(up.item).max || lowered < scaleOf(to.item).min) return null;
	one[up.place] = raised;
	two[to.place] = lowered;
	return other;
}

const drawn = fc.infiniteStream(fc.nat({ max: 1_000_000 })).map((stream) => (below: number) => {
	const { value } = stream.next();
	return Number(value ?? 0) % below;
});

describe('five coaches, wave beside wave', () => {
	it('have the same page to the last digit, whoever of them gave which answer', () => {
		let compared = 0;
		let told = 0;
		fc.assert(
			fc.property(drawn, (draw) => {
				const answers = answersOf(draw);
				const other = moved(answers, draw);
				if (!other) return;
				const figure = figureOf(answers);
				compared++;
				told += figure.over
					.flatMap((one) => one.groups.coach ?? [])
					.filter((one) => one.mean !== null).length;
				expect(figureOf(other)).toEqual(figure);
			}),
			{ numRuns: 300 }
		);
		expect(compared).toBeGreaterThan(20);
		expect(told).toBeGreaterThan(100);
	});

	it('differ by it once each of them agreed that items leave', () => {
		let differing = 0;
		fc.assert(
			fc.property(drawn, (draw) => {
				const answers = answersOf(draw);
				const other = moved(answers, draw);
				if (!other) return;
				const agreed = { small_groups: 'agreed' as const };
				if (JSON.stringify(figureOf(other, agreed)) !== JSON.stringify(figureOf(answers, agreed)))
					differing++;
			}),
			{ numRuns: 60 }
		);
		expect(differing).toBeGreaterThan(0);
	});
});
