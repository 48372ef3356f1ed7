// The gap plot on the demonstration's questionnaire and on small made-up surveys: what is drawn, and what is refused.
import { expect, test } from 'vitest';
import {
	panelsOf,
	placeOf,
	printedPanel,
	spanOf
} from '../../../../src/lib/subjects/process/draw/gap-plot.ts';
import { tallyOf } from '../../../../src/lib/subjects/process/words/finding.ts';
import { questionnaireSchema, type Questionnaire } from '../../../../src/lib/domain/questionnaire.ts';
import { process } from '../../../../src/lib/subjects/process/figure/process.ts';
import type { ResponseRow } from '../../../../src/lib/subjects/process/ask/process.ts';

const name = (text: string) => ({ nl: text, en: text });
const questionnaire: Questionnaire = questionnaireSchema.parse({
	scale: { min: 0, max: 4 },
	thresholds: { coach: 10, organisation: 10 },
	items: [
		{ group: 'coach', item: '1', kind: 'score' },
		{ group: 'organisation', item: '1', kind: 'score' },
		{ group: 'organisation', item: '2', kind: 'score', scale: { min: -2, max: 2 } },
		{ group: 'organisation', item: '4', kind: 'score', direction: 'negative' },
		{ group: 'coach', item: '3', kind: 'open' }
	],
	constructs: [
		{ id: 'same', table: 1, name: name('Same'), coach: ['1'], organisation: ['1'] },
		{ id: 'other', table: 1, name: name('Other'), coach: ['1'], organisation: ['1', '2'] },
		{ id: 'own-scale', table: 1, name: name('Own scale'), coach: null, organisation: ['2'] },
		{ id: 'open', table: 1, name: name('Open'), coach: ['3'], organisation: null },
		{ id: 'turned', table: 2, name: name('Turned'), coach: null, organisation: ['4'] }
	],
	published: [
		{ name: name('Same'), coach: 3.8, organisation: 3.5, page: 10 },
		{ name: name('Other'), coach: 3.6, organisation: 2.8 },
		{ name: name('Not asked above'), coach: 3, organisation: null, figure: 5 },
		{ name: name('Turned'), coach: null, organisation: 1.4 }
	]
});

const answers = (group: 'coach' | 'organisation', item: string, scores: number[]): ResponseRow[] =>
	// Ten people gave each of these, so that no group is small.
	scores.flatMap((score, index) =>
		Array.from({ length: 10 }, (_, person) => ({
			respondent: `${group}-${index}-${person}`,
			group,
			item,
			score
		}))
	);
const figureOf = (rows: ResponseRow[]) =>
	process({ wave: '2010', waves: ['2010'], synthetic: true, questionnaire, threshold: 10, rows });
const panelsFrom = (rows: ResponseRow[]) => panelsOf(figureOf(rows).constructs, questionnaire);
const full = [
	...answers('coach', '1', [4, 3]),
	...answers('organisation', '1', [2, 3, 4]),
	...answers('organisation', '2', [-1, 0, 2]),
	...answers('organisation', '4', [1, 2])
];

test('a subject on another scale stands apart, and one that mixes scales is not drawn', () => {
	expect(panelsFrom(full).map(({ scale, rows }) => [scale, rows.map((row) => row.id)])).toEqual([
		[{ min: 0, max: 4 }, ['same', 'open', 'turned']],
		[null, ['other']],
		[{ min: -2, max: 2 }, ['own-scale']]
	]);
});

test('says per group why there is no mark', () => {
	const states = (rows: ResponseRow[]) =>
		Object.fromEntries(
			panelsFrom(rows).flatMap((panel) =>
				panel.rows.map((row) => [row.id, [row.coach.state, row.organisation.state]])
			)
		);
	expect(states(full)).toEqual({
		same: ['shown', 'shown'],
		other: ['shown', 'shown'],
		'own-scale': ['not-asked', 'shown'],
		open: ['no-scores', 'not-asked'],
		turned: ['not-asked', 'shown']
	});
	expect(states(answers('coach', '1', [4, 3])).same).toEqual(['shown', 'no-answers']);
});

test('a group under its threshold has neither mean nor gap', () => {
	const rows = [...answers('coach', '1', [4]).slice(1), ...answers('organisation', '1', [2, 3, 4])];
	const same = panelsFrom(rows)[0]?.rows[0];
	expect(same?.coach).toEqual({ state: 'hidden', mean: null });
	expect(same?.gap).toBeNull();
});

test('a gap is drawn only between answers to the same items', () => {
	const rows = panelsFrom(full).flatMap((panel) => panel.rows);
	expect(rows.find((row) => row.id === 'same')).toMatchObject({ gap: 0.5, otherItems: false });
	expect(rows.find((row) => row.id === 'other')).toMatchObject({ gap: null, otherItems: true });
});

test('printed means keep the same rule, and never stand in for the answers', () => {
	const { rows } = printedPanel(questionnaire, figureOf(full).constructs);
	expect(rows.map((row) => [row.coach.mean, row.organisation.mean, row.organisation.state])).toEqual([
		[3.8, 3.5, 'shown'],
		[3.6, 2.8, 'shown'],
		[3, null, 'not-printed'],
		[null, 1.4, 'shown']
	]);
	expect(rows.map((row) => row.gap === null)).toEqual([false, true, true, true]);
	expect(rows[0]?.gap).toBeCloseTo(0.3, 12);
	expect(rows[1]?.otherItems).toBe(true);
});

test('what the source prints of a subject stands beside its own mean, and of a turned one it does not', () => {
	const rows = panelsFrom(full).flatMap((panel) => panel.rows);
	const beside = Object.fromEntries(rows.map(({ id, source }) => [id, source]));
	expect(beside).toMatchObject({
		same: { coach: 3.8, organisation: 3.5, page: 10, figure: null },
		other: { coach: 3.6, organisation: 2.8 },
		open: null,
		turned: null
	});
});

test('every printed mean says on which page or in which figure it stands, where that is known', () => {
	const { rows } = printedPanel(questionnaire, figureOf(full).constructs);
	expect(rows.map(({ source }) => [source?.page, source?.figure])).toEqual([
		[10, null],
		[null, null],
		[null, 5],
		[null, null]
	]);
});

test('the ends of the scale are the ends of the plot', () => {
	expect([-2, 0, 2].map((mean) => placeOf(mean, { min: -2, max: 2 }))).toEqual([0, 50, 100]);
	expect(spanOf({ scale: { min: 0, max: 4 }, rows: [] })).toBeNull();
});

test('counts gaps as they read: less than half a tenth is equal', () => {
	expect(tallyOf([0.12, 0.04, -0.04, -0.06, null])).toEqual({ compared: 4, higher: 1, lower: 1, equal: 2 });
});
