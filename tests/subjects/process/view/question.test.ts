// A question of the evaluation as a page has it: what the bars draw stands there in words, and of a small group no answer.
import path from 'node:path';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Questionnaire, RespondentGroup } from '../../../../src/lib/domain/questionnaire.ts';
import { readDefinitions } from '../../../../src/lib/server/definitions/definitions.ts';
import type { CountedRow, ResponseRow } from '../../../../src/lib/subjects/process/ask/process.ts';
import { process, type ProcessFigure } from '../../../../src/lib/subjects/process/figure/process.ts';
import Question from '../../../../src/lib/subjects/process/view/Question.svelte';

const root = path.resolve(import.meta.dirname, '../../../..');
const { questionnaire } = readDefinitions(path.join(root, 'indicators'));
const workers = { one: 'begeleider', many: 'begeleiders', full: 'begeleiders' };

/** So many people a group, answers spread over the scale. */
function figureOf(sizes: Record<RespondentGroup, number>, more: Partial<Questionnaire> = {}): ProcessFigure {
	const rows = questionnaire.items.flatMap(({ group, item, kind, scale = questionnaire.scale }, nth) =>
		Array.from({ length: sizes[group] }, (_, place): ResponseRow => ({
			...{ group, respondent: `${group}${place}`, item },
			score:
				kind === 'open'
					? 2 ** (place % 3)
					: kind === 'choice'
						? place % 3
						: scale.min + ((place * 7 + nth) % 5)
		}))
	);
	const counted = new Map<string, CountedRow>();
	for (const { group, item, score } of rows) {
		const key = `${group} ${item} ${score}`;
		const people = (counted.get(key)?.people ?? 0) + 1;
		counted.set(key, { wave: '2010', group, item, score: score ?? 0, people });
	}
	return process({
		...{
			wave: '2010',
			waves: ['2010'],
			synthetic: true,
			threshold: 10,
			rows,
			counted: [...counted.values()]
		},
		questionnaire: { ...questionnaire, ...more }
	});
}

const drawn = (figure: ProcessFigure, language: 'nl' | 'en' = 'nl') =>
	(questionnaire.questions ?? [])
		.map(
			(question) =>
				render(Question, {
					props: { question, tables: question.tables, figure, questionnaire, workers, language }
				}).body
		)
		.join('\n')
		.replace(/<!--[^]*?-->/g, '')
		.replace(/\s+/g, ' ');
const rowsOf = (html: string, group: RespondentGroup) =>
	[...html.matchAll(/<tr [^>]*data-item="(\w+)" data-group="(\w+)"[^>]*>(.*?)<\/tr>/g)]
		.filter((one) => one[2] === group)
		.map(([, item = '', , text = '']) => ({ item, text }));

describe('the answers per item', () => {
	it('say in words for a screen reader, and without colour, what every bar draws', () => {
		const figure = figureOf({ coach: 60, organisation: 92 });
		const html = drawn(figure);
		for (const group of ['coach', 'organisation'] as const) {
			const rows = rowsOf(html, group);
			expect(rows.length).toBeGreaterThan(40);
			for (const { item, text } of rows) {
				const found = figure.items.find((one) => one.group === group && one.item === item);
				expect(found?.bands?.length).toBeGreaterThan(1);
				for (const { from, to, people } of found?.bands ?? [])
					expect(text).toContain(
						`antwoord ${from === to ? from : `${from} t/m ${to}`}: ${people}.`.replace('-', '−')
					);
				// As many pieces as bands, none of them told by its colour alone.
				expect([...text.matchAll(/<rect class="shade/g)]).toHaveLength(found?.bands?.length ?? 0);
			}
		}
	});

	it('show of five people what the source printed of an item, and no answer of theirs', () => {
		const figure = figureOf({ coach: 5, organisation: 92 });
		const rows = rowsOf(drawn(figure), 'coach');
		expect(rows.map(({ item }) => item).sort()).toEqual(['10', '11B', '4N']);
		for (const { text } of rows) {
			expect(text).not.toContain('<rect');
			expect(text).toMatch(/data-hidden="[^"]*"[^>]*>\./);
			expect(text).toContain('bron');
		}
		expect(figure.named.filter(({ group, n }) => group === 'coach' && n !== null)).toEqual([]);
		const marks = figure.goals.flatMap(({ sides }) => Object.values(sides).map(({ coach }) => coach.mean));
		expect(marks.filter((mean) => mean !== null)).toEqual([]);
	});

	it('show of five people who agreed the mean of an item, one decimal, and still no answers', () => {
		const figure = figureOf({ coach: 5, organisation: 92 }, { small_groups: 'agreed' });
		const own = figure.items.filter(({ group, kind }) => group === 'coach' && kind === 'score');
		expect(own.every(({ mean }) => mean !== null && Number.isInteger(Math.round(mean * 1e6) / 1e5))).toBe(
			true
		);
		expect(own.every(({ bands }) => bands === null)).toBe(true);
		const rows = rowsOf(drawn(figure), 'coach');
		expect(rows.length).toBeGreaterThan(40);
		for (const { text } of rows) expect(text).not.toContain('<rect class="shade');
	});
});
