// Every number on the compare page traces to a function of statistics/: one changed cell changes what was predicted, and no more.
import { describe, expect, it } from 'vitest';
import { answerCompare } from '../../../../src/lib/subjects/compare/answer/comparison.ts';
import { quarterRange } from '../../../../src/lib/domain/period.ts';
import { openNodeEngine } from '../../../../src/lib/engine/node.ts';
import type { CompareFigure } from '../../../../src/lib/subjects/compare/figure/comparison-figure.ts';
import { didCrossSectionCells } from '../../../../src/lib/statistics/did-cross-sections.ts';
import { didPanelGroups } from '../../../../src/lib/statistics/did-panel.ts';
import type { Sample } from '../../../../src/lib/statistics/samples.ts';
import { area, indicator, programme, row } from '../../../fixtures/answered-programme.ts';
import { leavesOf, predicted, type Counts, type Leaf, type Leaves, type Plan } from './predicted-figure.ts';

const plan: Plan = {
	experiment: ['oost', 'west'],
	control: ['noord', 'zuid'],
	others: ['a', 'b', 'c'],
	quarters: quarterRange('2007-Q3', '2010-Q2'),
	before: '2008-Q2',
	after: '2010-Q2',
	reference: '2008-Q2',
	goal: { baseline: 0.2, target: 0.1 }
};
const everywhere = [...plan.experiment, ...plan.control, ...plan.others];
const areas = everywhere.map((id) =>
	area(id, plan.experiment.includes(id) ? 'experiment' : plan.control.includes(id) ? 'control' : 'reference')
);

/** Around 20%, with a fall in the experiment areas after the start; every area of another size. */
const counts: Counts = Object.fromEntries(
	everywhere.map((id, place) => [
		id,
		Object.fromEntries(
			plan.quarters.map((quarter, step) => {
				const denominator = 1800 + place * 110;
				const fall = place < 2 ? Math.max(0, step - 3) * 0.008 : 0;
				const wave = ((step * 7 + place * 5) % 11) - 5;
				return [quarter, { numerator: Math.round(denominator * (0.2 - fall)) + wave, denominator }];
			})
		)
	])
);
const withCell = (where: string, quarter: string, numerator: number): Counts => {
	const denominator = counts[where]?.[quarter]?.denominator ?? 0;
	return { ...counts, [where]: { ...counts[where], [quarter]: { numerator, denominator } } };
};

interface Answers {
	experiment: Record<'before' | 'after' | 'change', Sample>;
	control: Record<'before' | 'after' | 'change', Sample>;
}
const answers: Answers = {
	experiment: {
		before: { n: 200, mean: 0.3, sd: 0.459 },
		after: { n: 210, mean: 0.2, sd: 0.401 },
		change: { n: 90, mean: -0.12, sd: 0.5 }
	},
	control: {
		before: { n: 180, mean: 0.28, sd: 0.45 },
		after: { n: 190, mean: 0.27, sd: 0.445 },
		change: { n: 80, mean: -0.02, sd: 0.48 }
	}
};

async function ask(data: Counts, survey: Answers = answers): Promise<CompareFigure> {
	const engine = await openNodeEngine({
		observations: Object.entries(data).flatMap(([where, series]) =>
			Object.entries(series).map(([quarter, { numerator, denominator }]) =>
				row('werkloos', where, quarter, `${numerator}/${denominator}`)
			)
		),
		survey_cells_protected: (['experiment', 'control'] as const).flatMap((side) =>
			(['before', 'after', 'change'] as const).map((moment) => ({
				...{ indicator: 'werkloos', areas: plan[side].join(','), moment },
				...{ wave_before: '2009-Q1', wave_after: '2011-Q1' },
				...survey[side][moment],
				...{ hidden: false, why: null }
			}))
		)
	});
	try {
		const catalogue = { programme, areas, indicators: [indicator(plan.goal)] };
		return await answerCompare(engine, catalogue, { indicator: 'werkloos' });
	} finally {
		await engine.close();
	}
}

const alike = (a: Leaf | undefined, b: Leaf | undefined): boolean =>
	typeof a === 'number' && typeof b === 'number'
		? Math.abs(a - b) <= 1e-11 * Math.max(1, Math.abs(a))
		: a === b;
/** Paths at which two sets of leaves differ. */
const between = (a: Leaves, b: Leaves, same: (a: Leaf | undefined, b: Leaf | undefined) => boolean) =>
	[...new Set([...a.keys(), ...b.keys()])].filter((path) => !same(a.get(path), b.get(path))).sort();

function expectPredicted(figure: Leaves, expected: Leaves): void {
	const wrong = [...expected]
		.filter(([path, value]) => !figure.has(path) || !alike(figure.get(path), value))
		.map(([path, value]) => `${path} is ${String(figure.get(path))}, predicted ${String(value)}`);
	expect(wrong).toEqual([]);
}

/** What a changed figure differs in: exactly where the two predictions differ, and in these sentences. */
async function expectTraced(changed: Counts, sentences: string[] = []): Promise<CompareFigure> {
	const [old, now] = [await ask(counts), await ask(changed)];
	const [oldLeaves, newLeaves] = [leavesOf(old), leavesOf(now)];
	const [first, second] = [predicted(counts, plan), predicted(changed, plan)];
	expectPredicted(oldLeaves, first);
	expectPredicted(newLeaves, second);
	const exact = (a: Leaf | undefined, b: Leaf | undefined) => a === b;
	expect(between(oldLeaves, newLeaves, exact)).toEqual(
		[...between(first, second, alike), ...sentences].sort()
	);
	return now;
}

const inClaim = ['claim.en', 'claim.nl'];
const parts = (figure: CompareFigure, old: CompareFigure) =>
	[
		...new Set(between(leavesOf(old), leavesOf(figure), (a, b) => a === b).map((path) => path.split('.')[0]))
	].sort();

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');
/** The claim as a reader gets it where the experiment did better and lies behind its path. */
function sentence(data: Counts): string {
	const leaves = predicted(data, plan);
	const points = (path: string) => {
		const value = Number(leaves.get(path)) * 100;
		return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1).replace('.', ',')}`;
	};
	expect([leaves.get('claim.code'), leaves.get('quadrant')]).toEqual(['better', 'behind-better']);
	return [
		`De experimentwijken deden het beter dan de controlewijken: het verschil in verandering is ${points('did.value')} procentpunt (kansmarge 95%: ${points('did.lower')} tot ${points('did.upper')}).`,
		'Tussen alle 7 buurten is zo’n verschil zeldzaam: de kans erop is 4,8%.',
		'De cijfers over mensen wijzen dezelfde kant op en zijn ook meer dan toeval.',
		'Het cijfer loopt wel achter op de streeflijn. Dat is geen mislukking: in de controlewijken ging het minder goed.'
	].join(' ');
}

describe('one changed cell', () => {
	it('holds every number that the page can show', () => {
		const known = predicted(counts, plan);
		expect(known.size).toBeGreaterThan(300);
		expect([...known.values()].filter((value) => value === undefined || Number.isNaN(value))).toEqual([]);
	});

	it('of the experiment afterwards: all estimates, and the sentence with their numbers', async () => {
		const now = await expectTraced(withCell('oost', '2010-Q2', 230), inClaim);
		expect(spaced(now.claim.nl)).toBe(sentence(withCell('oost', '2010-Q2', 230)));
		expect(spaced((await ask(counts)).claim.nl)).toBe(sentence(counts));
	});

	it('of the experiment afterwards, so high that nothing can be said: the sentence says so', async () => {
		const changed = withCell('oost', '2010-Q2', 440);
		const now = await expectTraced(changed, inClaim);
		expect(predicted(changed, plan).get('claim.reason')).toBe('within-chance');
		expect(now.claim.nl).toBe(
			'Of de experimentwijken het beter of slechter deden dan de controlewijken, is niet te zeggen: tussen alle 7 buurten kan zo’n verschil toeval zijn (kans 52,4%).'
		);
	});

	it('of the experiment at the baseline: each index and each estimate that starts from it', async () => {
		const changed = withCell('west', '2008-Q2', 420);
		const now = await expectTraced(changed, inClaim);
		expect(now.trend.base).toBe('2008-Q2');
		expect(spaced(now.claim.nl)).toBe(sentence(changed));
	});

	it('of control between the two periods: its trend and the event study of that quarter, nothing else', async () => {
		const now = await expectTraced(withCell('noord', '2009-Q2', 300));
		expect(parts(now, await ask(counts))).toEqual(['eventStudy', 'trend']);
	});

	it('of the experiment between the two periods: trend, event study and process behaviour', async () => {
		const now = await expectTraced(withCell('oost', '2009-Q2', 250));
		expect(parts(now, await ask(counts))).toEqual(['eventStudy', 'trend', 'xmr']);
	});

	it('of another neighbourhood: the witnesses of areas and rank, and the claim that they carry', async () => {
		const now = await expectTraced(withCell('b', '2010-Q2', 100), inClaim);
		expect(parts(now, await ask(counts))).toEqual(['claim', 'placebo', 'quadrant', 'reasons', 'witnesses']);
		// One of the others fell further than both: what was rare no longer is.
		expect(now.claim).toMatchObject({ code: 'cannot-say', reason: 'within-chance' });
		const between = await ask(withCell('b', '2009-Q2', 100));
		expect(between).toEqual(await ask(counts));
	});

	it('of the survey: the test over its people, nothing else', async () => {
		const after = { n: 210, mean: 0.25, sd: 0.434 };
		const survey = { ...answers, experiment: { ...answers.experiment, after } };
		const [old, now] = [await ask(counts), await ask(counts, survey)];
		expect(parts(now, old)).toEqual(['rows']);
		const rowsOf = (one: Answers) => {
			const cells = {
				treatedBefore: one.experiment.before,
				treatedAfter: one.experiment.after,
				controlBefore: one.control.before,
				controlAfter: one.control.after
			};
			const { value, lower, upper, p, df, standardErrors } = didCrossSectionCells(cells);
			const panel = didPanelGroups({ treated: one.experiment.change, control: one.control.change });
			return leavesOf({
				rows: {
					...{ value, lower, upper, p, df, standardError: standardErrors.hc2, holm: { p, family: 1 }, cells },
					panel
				}
			});
		};
		expectPredicted(leavesOf(old), rowsOf(answers));
		expectPredicted(leavesOf(now), rowsOf(survey));
		expect(between(leavesOf(old), leavesOf(now), (a, b) => a === b)).toEqual(
			between(rowsOf(answers), rowsOf(survey), alike)
		);
	});
});
