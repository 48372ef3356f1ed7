// The figure of what families experience: each claim from counts by hand, hidden cells, the panel, and who did not answer.
import { describe, expect, it } from 'vitest';
import { experienceSchema, wordingUnknown } from '../../../../src/lib/domain/experience.ts';
import { quarterIndex } from '../../../../src/lib/domain/period.ts';
import { openNodeEngine } from '../../../../src/lib/engine/node.ts';
import { answerExperience } from '../../../../src/lib/subjects/experience/answer.ts';
import {
	domainSentences,
	experienceFinding,
	movedSentence,
	responseSentences
} from '../../../../src/lib/subjects/experience/words/sentences.ts';
import { experienceFigure } from '../../../../src/lib/subjects/experience/figure/experience.ts';
import { programme } from '../../../fixtures/answered-programme.ts';

const experience = experienceSchema.parse({
	scales: [{ id: 'kracht', kind: 'competences', name: { nl: 'Kracht', en: 'Strength' }, min: 1, max: 5 }],
	items: [{ item: 'w', kind: 'change', domain: 'wonen', wording: wordingUnknown }],
	asked: [{ wave: '2011-Q1', people: 200 }]
});
type Cells = Record<string, number | null>;
const cellsOf = (counts: string, subject: string | null, period: string, cells: Cells) =>
	Object.entries(cells).map(([cell, value]) => ({
		...{ table_id: counts, counts, subject, area: null, period, period_index: quarterIndex(period), cell },
		...{ value, hidden: value === null }
	}));

async function figureOf(
	study: Cells,
	{
		coach = { up: 40, same: 60, down: null },
		scale = {}
	}: { coach?: Cells; scale?: Record<string, Cells> } = {}
) {
	const engine = await openNodeEngine({
		plan_protected: [
			...cellsOf('experience', null, '2011-Q1', { respondents: 150 }),
			...cellsOf('experience', 'wonen', '2011-Q1', study),
			...Object.entries(scale).flatMap(([wave, cells]) => cellsOf('experience', 'kracht', wave, cells)),
			...cellsOf('ladder', 'wonen', '2010-Q4', { up: 1, same: 99, down: 20 }),
			...cellsOf('ladder', 'wonen', '2011-Q1', coach),
			...cellsOf('ladder', 'wonen', '2011-Q2', { up: 99, same: 1, down: 20 })
		]
	});
	try {
		return await answerExperience(engine, { programme, experience });
	} finally {
		await engine.close();
	}
}
const study = (improved: number | null, same: number | null, ascribed: number | null = 20): Cells => ({
	...{ respondents: 150, improved, same, worse: null, ascribed }
});

describe('what families experience', () => {
	it('stands beside the ladder of the same quarter, of those for whom it got no worse', async () => {
		const { domains, response, wave } = await figureOf(study(80, 40));
		expect(wave).toBe('2011-Q1');
		expect(response).toEqual([{ wave: '2011-Q1', asked: 200, respondents: 150, share: 0.75 }]);
		const [one] = domains;
		expect(one).toMatchObject({ domain: 'wonen', improved: 80, same: 40, worse: null, n: 150, hidden: true });
		expect(one?.coach).toMatchObject({ period: '2011-Q1', up: 40, same: 60 });
		expect(one?.share?.value).toBeCloseTo(80 / 120, 12);
		expect(one?.differs.coach.difference?.value).toBeCloseTo(80 / 120 - 0.4, 12);
	});

	it.each([
		['more', study(80, 40)],
		['fewer', study(20, 100)],
		['not-shown', study(50, 70)],
		['cannot-say', study(null, 100)]
	] as const)('is %s than the ladder says only where chance cannot do it', async (claim, cells) => {
		const figure = await figureOf(cells);
		expect(figure.domains[0]?.differs.coach.claim).toBe(claim);
		for (const language of ['nl', 'en'] as const) {
			const [first = ''] = figure.domains.flatMap((one) => domainSentences(one, 'coach', language));
			expect(first).toMatch(/\.$/);
			expect(experienceFinding(figure, language)).toMatch(/\.$/);
		}
	});

	it('flips where the study and the ladder change places', async () => {
		const one = (await figureOf(study(80, 40))).domains[0]?.differs.coach.difference;
		const other = (await figureOf(study(40, 60), { coach: { up: 80, same: 40, down: null } })).domains[0]
			?.differs.coach.difference;
		expect(other?.value).toBeCloseTo(-(one?.value ?? 0), 12);
		expect(other?.lower).toBeCloseTo(-(one?.upper ?? 0), 12);
	});

	it.each([
		['most', 60],
		['few', 20],
		['undecided', 40],
		['cannot-say', null]
	] as const)('is ascribed to the support by %s', async (ascribing, ascribed) => {
		expect((await figureOf(study(80, 40, ascribed))).domains[0]?.ascribing).toBe(ascribing);
	});

	it('is ascribed to nothing where that was not asked, which is not hidden', async () => {
		const asked: Cells = { ...study(80, 40), worse: 12 };
		const { ascribed: _, ...without } = asked;
		const [one] = (await figureOf(without)).domains;
		expect(one).toMatchObject({ ascribing: 'not-asked', ascribed: null, hidden: false });
		expect(one && domainSentences(one, 'coach', 'nl').at(-1)).toContain('niet gevraagd');
		expect(one && domainSentences(one, 'coach', 'en').at(-1)).toContain('not asked');
		expect((await figureOf({ ...asked, ascribed: null })).domains[0]).toMatchObject({
			...{ ascribing: 'cannot-say', hidden: true }
		});
	});

	it('has no mean beyond the ends of its scale', async () => {
		const [high] = (
			await figureOf(study(80, 40), { scale: { '2011-Q1': { respondents: 12, mean: 370, spread: 90 } } })
		).scales;
		expect(high?.mean).toBeCloseTo(4.7, 12);
		expect(high?.upper).toBe(5);
		expect(high?.lower).toBeGreaterThan(4);
		const [low] = (
			await figureOf(study(80, 40), { scale: { '2011-Q1': { respondents: 12, mean: 30, spread: 90 } } })
		).scales;
		expect(low?.lower).toBe(1);
	});

	it.each([
		['rose', 150, 190],
		['fell', 190, 150],
		['not-shown', 150, 155]
	] as const)('of those who answered twice %s', async (claim, before, after) => {
		const figure = await figureOf(study(80, 40), {
			scale: {
				'2009-Q1': { respondents: 90, mean: 160, spread: 80 },
				'2011-Q1': {
					...{ respondents: 120, mean: 200, spread: 80, alpha: 81, panel: 50 },
					...{ 'panel-before': before, 'panel-after': after, 'panel-spread': 60 }
				}
			}
		});
		const [scale] = figure.scales;
		expect(scale).toMatchObject({ scale: 'kracht', mean: 3, n: 120, alpha: 0.81, claim });
		expect(scale?.earlier).toMatchObject([{ wave: '2009-Q1', mean: 2.6, n: 90 }]);
		expect(scale?.panel).toMatchObject({ n: 50, before: 1 + before / 100, after: 1 + after / 100 });
		expect(scale && movedSentence(scale, 'nl')).toContain('50 mensen');
		expect(scale && movedSentence(scale, 'en')).toContain('50 people');
	});

	it('tells who did not answer, also where nobody knows how many were asked', async () => {
		const figure = await figureOf(study(80, 40), {
			scale: { '2009-Q1': { respondents: 90, mean: 160, spread: 80 } }
		});
		expect(responseSentences(figure, 'nl').join(' ')).toMatch(/150 van de 200 mensen antwoordden \(75%\)/);
		expect(figure.response[0]).toMatchObject({ wave: '2009-Q1', asked: null, respondents: null });
		const fewer = { ...experience, asked: [{ wave: '2011-Q1', people: 120 }] };
		const wrong = experienceFigure({
			...{ wave: '2011-Q1', waves: ['2011-Q1'], synthetic: true, threshold: 10, confidence: 0.95 },
			...{ experience: fewer, ladder: [] },
			answers: [{ subject: null, period: '2011-Q1', cell: 'respondents', value: 150, hidden: false }]
		});
		expect(wrong.response).toEqual([{ wave: '2011-Q1', asked: 120, respondents: 150, share: null }]);
		expect(responseSentences(wrong, 'nl')[0]).toContain('meer dan de 120 die gevraagd zouden zijn');
		expect(responseSentences(wrong, 'en')[0]).not.toContain('100%');
	});

	it('refuses a wave that was not held, and says nothing where there is none', async () => {
		const engine = await openNodeEngine();
		const figure = await answerExperience(engine, { programme, experience });
		expect(figure).toMatchObject({ wave: null, domains: [], scales: [], response: [] });
		await expect(answerExperience(engine, { programme, experience }, { wave: '2012' })).rejects.toMatchObject(
			{
				code: 'unknown-wave'
			}
		);
		await engine.close();
	});
});
