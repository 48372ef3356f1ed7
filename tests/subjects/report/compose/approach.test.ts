// The report's part on how the programme works: the leader on each question, and the register quarter by quarter, in both languages.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenedProgramme } from '../../../../src/lib/server/programme.ts';
import { bareProgramme, demonstration, reportOf } from '../report-programmes.ts';

let programme: OpenedProgramme;
let bare: OpenedProgramme;
let remove = (): void => undefined;
beforeAll(async () => {
	programme = await demonstration();
	({ programme: bare, remove } = await bareProgramme());
}, 240_000);
afterAll(() => remove());

async function approachIn(of: OpenedProgramme, period: string, language: 'nl' | 'en' = 'nl') {
	const { sections } = (await reportOf(of, period, language)).document;
	const found = sections.find(({ id }) => id === 'approach');
	const table = found?.blocks.find((block) => block.kind === 'table');
	return {
		found,
		rows: table?.kind === 'table' ? table.rows.map(({ cells }) => cells.map(({ text }) => text)) : []
	};
}

describe('the part on how the programme works', () => {
	it('asks the leader for a text at each question, as the questionnaire words it', async () => {
		const { found } = await approachIn(programme, '2011-Q1');
		const told = found?.blocks.find((block) => block.kind === 'narrative');
		expect(told?.kind === 'narrative' && told.entries.map(({ label, field }) => [label, field])).toEqual(
			programme.catalogue.questionnaire.questions?.map(({ title }, place) => [
				title.nl,
				`question-${place + 1}`
			])
		);
	});

	it('shows what the leader wrote at each question, in the demonstration marked as an example', async () => {
		const { found } = await approachIn(programme, '2011-Q1');
		const told = found?.blocks.find((block) => block.kind === 'narrative');
		const texts = told?.kind === 'narrative' ? told.entries.map(({ text }) => text) : [];
		expect(texts).toHaveLength(3);
		expect(new Set(texts).size).toBe(3);
		for (const text of texts) expect(text).toMatch(/^Voorbeeldtekst/);
	});

	it('brings a bottleneck back until it is closed, and tells of the decision once', async () => {
		const states = async (period: string) =>
			(await approachIn(programme, period)).rows.map((cells) => cells.at(-1)?.replace(/:.*/, ''));
		expect(await states('2009-Q4')).toEqual(['open, nieuw dit kwartaal']);
		expect(await states('2010-Q2')).toEqual(['open, 2 kwartalen', 'besloten op 18-5-2010']);
		expect(await states('2011-Q1')).toEqual(['open, 5 kwartalen', 'open, 2 kwartalen']);
	});

	it('is there in English, and not at all where there is nothing to tell', async () => {
		const { found, rows } = await approachIn(programme, '2011-Q1', 'en');
		expect(found?.title).toBe('How the programme works');
		expect(rows[0]?.[0]).toContain('Invented example');
		const { found: without } = await approachIn(
			{
				...bare,
				catalogue: { ...bare.catalogue, questionnaire: { ...bare.catalogue.questionnaire, questions: [] } }
			},
			'2011-Q1'
		);
		expect(without).toBeUndefined();
	});
});
