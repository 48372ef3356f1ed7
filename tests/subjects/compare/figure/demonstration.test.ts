// The demonstration shows a comparison in which areas agree and people cannot tell, beside ones in which nobody can.
import { afterAll, expect, it } from 'vitest';
import { answerCompare } from '../../../../src/lib/subjects/compare/answer/comparison.ts';
import { goalsOf } from '../../../../src/lib/figures/series.ts';
import { openProgramme } from '../../../../src/lib/server/programme.ts';

const opened = openProgramme('data/velve-lindenhof', { protection: false });
afterAll(async () => (await opened).engine.close());

it('actief in de buurt: all fourteen other neighbourhoods against two, where people alone leave 0 in their margin', async () => {
	const { engine, catalogue } = await opened;
	const figure = await answerCompare(engine, catalogue, { indicator: 'bbr-actief', after: '2011-Q2' });
	expect(figure.witnesses.areas).toMatchObject({ units: 16, treated: 2, assignments: 120, sizes: 'people' });
	// Its floor: no other division of the sixteen lies as far out.
	expect(figure.witnesses.areas.pTwoSided).toBeCloseTo(1 / 120, 12);
	expect(figure.did.lower).toBeLessThan(0);
	expect(figure.did.upper).toBeGreaterThan(0);
	// Fifteen units have no chance below 1/15: their rank cannot speak, and does not stand in the way.
	expect(figure.witnesses.rank).toMatchObject({ units: 15, canSpeak: false });
	expect(figure.claim).toMatchObject({ code: 'better', carrier: 'areas', witnesses: ['areas'] });
	expect(figure.claim.nl).not.toContain('niet te onderscheiden');
});

it('says of no goal that it is too small to tell where the neighbourhoods could have told', async () => {
	const { engine, catalogue } = await opened;
	for (const { id } of goalsOf(catalogue)) {
		const { claim, witnesses } = await answerCompare(engine, catalogue, { indicator: id });
		if (claim.reason === 'too-small') expect(witnesses.areas.canSpeak || witnesses.rank.canSpeak).toBe(false);
	}
});
