// What a comparison says of figures that nobody counted: estimates of a source, real ones inside a demonstration.
import { expect, it } from 'vitest';
import { answerCompare } from '../../../../src/lib/subjects/compare/answer/comparison.ts';
import { area, indicator, programme, row, withRows } from '../../../fixtures/answered-programme.ts';

const areas = [
	...['oost', 'west'].map((id) => area(id, 'experiment')),
	...['noord', 'zuid'].map((id) => area(id, 'control')),
	...['a', 'b', 'c'].map((id) => area(id, 'reference'))
];
/** The source publishes shares without saying of how many people. */
const estimates = areas.flatMap(({ area: where }, place) =>
	['2008-Q2', '2010-Q2'].map((period, step) =>
		row('werkloos', where, period, '.', { hidden: false, value: 0.3 + place / 50 - step * 0.02 * place })
	)
);
async function ask(more: Parameters<typeof indicator>[0], experiment?: string[]) {
	const engine = await withRows(estimates);
	try {
		const catalogue = { programme, areas, indicators: [indicator(more)] };
		return await answerCompare(engine, catalogue, { indicator: 'werkloos', experiment });
	} finally {
		await engine.close();
	}
}

it('says that estimates of several areas cannot be joined, and never that they were not measured', async () => {
	const figure = await ask({});
	expect(figure.placebo).toBeNull();
	expect(figure.reasons.placebo).toBe('no-counts');
	expect(figure.areas.every((one) => one.change !== null)).toBe(true);
	const alone = await ask({}, ['oost']);
	expect(alone.placebo?.others.map((one) => one.area)).toEqual(['noord', 'zuid', 'a', 'b', 'c']);
});

it('calls real figures real inside a programme that is invented', async () => {
	expect(programme.synthetic).toBe(true);
	expect((await ask({ synthetic: false })).synthetic).toBe(false);
	expect((await ask({})).synthetic).toBe(true);
});

it('takes nothing from areas that all changed alike: without spread there is no margin to lean on', async () => {
	const alike = ['oost', 'west', 'noord', 'zuid'].flatMap((where, place) => [
		row('werkloos', where, '2008-Q2', '400/2000'),
		row('werkloos', where, '2010-Q2', place < 2 ? '200/2000' : '390/2000')
	]);
	const engine = await withRows(alike);
	const catalogue = { programme, areas, indicators: [indicator()] };
	const { donaldLang, claim } = await answerCompare(engine, catalogue, { indicator: 'werkloos' });
	await engine.close();
	expect(donaldLang).toMatchObject({ df: 2, p: null });
	expect(claim).toMatchObject({ code: 'cannot-say', reason: 'no-witness' });
});
