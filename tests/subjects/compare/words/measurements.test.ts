// What a comparison says of how the sides moved beforehand follows from how many measurements there are of both.
import { expect, it } from 'vitest';
import { answerCompare } from '../../../../src/lib/subjects/compare/answer/comparison.ts';
import { claimSentences, noteSentences } from '../../../../src/lib/subjects/compare/words/page-sentences.ts';
import { area, indicator, programme, row, withRows } from '../../../fixtures/answered-programme.ts';

const areas = [area('oost', 'experiment'), area('noord', 'control')];
const goal = indicator({ frequency: 'wave' });

/** The last sentence of the claim, and the first note. */
async function said(language: 'nl' | 'en', where: { oost: string[]; noord: string[] }) {
	const rows = Object.entries(where).flatMap(([id, periods]) =>
		periods.map((period) => row('werkloos', id, period, '100/500'))
	);
	const engine = await withRows(rows);
	try {
		const figure = await answerCompare(
			engine,
			{ programme, areas, indicators: [goal] },
			{ indicator: 'werkloos' }
		);
		const compared = { figure, indicator: goal, areas, programme, language };
		return [claimSentences(compared).at(-1), noteSentences(compared)[0]];
	} finally {
		await engine.close();
	}
}
const all = (...periods: string[]) => ({ oost: periods, noord: periods });
const unknown = 'Of de wijken vooraf gelijk op gingen, weten we niet.';

it('speaks of one measurement where there is one', async () => {
	expect(await said('nl', all('2009-Q1'))).toEqual([
		`${unknown} Eén meting laat dat niet zien.`,
		'Eén meting kan niet laten zien of de wijken vooraf al gelijk op gingen.'
	]);
	expect(await said('en', all('2009-Q1'))).toEqual([
		'Whether the districts moved alike beforehand, we do not know. One measurement cannot show it.',
		'One measurement cannot show whether the districts moved alike beforehand.'
	]);
});

it('speaks of two where there are two, and of all that there are beyond', async () => {
	expect(await said('nl', all('2009-Q1', '2011-Q1'))).toEqual([
		`${unknown} Twee metingen laten dat niet zien.`,
		'Twee metingen kunnen niet laten zien of de wijken vooraf al gelijk op gingen.'
	]);
	expect((await said('nl', all('2009-Q1', '2010-Q1', '2011-Q1')))[0]).toBe(
		`${unknown} De metingen die er zijn laten dat niet zien.`
	);
	expect((await said('en', all('2009-Q1', '2010-Q1', '2011-Q1')))[0]).toMatch(
		/The measurements that there are cannot show it\.$/
	);
});

it('counts what was measured on both sides', async () => {
	expect((await said('nl', { oost: ['2009-Q1', '2010-Q1', '2011-Q1'], noord: ['2011-Q1'] }))[0]).toBe(
		`${unknown} Eén meting laat dat niet zien.`
	);
	expect((await said('nl', { oost: ['2009-Q1'], noord: ['2011-Q1'] }))[0]).toBe(
		`${unknown} Er is geen meting van beide kanten.`
	);
});
