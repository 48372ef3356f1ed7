// Experiment against control through the real engine: by hand, at every edge, and for any counts against plain arithmetic.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	answerCompare,
	type CompareQuestion
} from '../../../../src/lib/subjects/compare/answer/comparison.ts';
import type { Area } from '../../../../src/lib/domain/area.ts';
import type { Indicator } from '../../../../src/lib/domain/indicator.ts';
import { quarterIndex } from '../../../../src/lib/domain/period.ts';
import type { CompareFigure } from '../../../../src/lib/subjects/compare/figure/comparison-figure.ts';
import { randomiseAtOnce } from '../../../../src/lib/subjects/compare/figure/randomise.ts';
import { area, indicator, programme, row, withRows } from '../../../fixtures/answered-programme.ts';

const areas: Area[] = [
	area('wijk', 'experiment'),
	area('oost', 'experiment', { part_of: 'wijk' }),
	area('west', 'experiment', { part_of: 'wijk' }),
	area('noord', 'control'),
	area('zuid', 'control'),
	area('gemeente', 'reference', { cbs_code: 'GM0153' }),
	...['a', 'b', 'c'].map((id) => area(id, 'reference')),
	area('deel', 'sub-area', { part_of: 'wijk' }),
	...Array.from({ length: 18 }, (_, i) => area(`r${i}`, 'reference'))
];
type Rows = ReturnType<typeof row>[];
type Breaks = Parameters<typeof withRows>[1];

interface Setting {
	question?: Partial<CompareQuestion>;
	breaks?: Breaks;
	indicators?: Indicator[];
	areas?: Area[];
}
async function ask(rows: Rows, setting: Setting = {}): Promise<CompareFigure> {
	const engine = await withRows(rows, setting.breaks);
	try {
		const catalogue = {
			programme,
			areas: setting.areas ?? areas,
			indicators: setting.indicators ?? [indicator()]
		};
		return await answerCompare(engine, catalogue, { indicator: 'werkloos', ...setting.question });
	} finally {
		await engine.close();
	}
}

/** `oost 200/1000 140/1000`: an area's figures in the baseline quarter and two years later. */
const cells = (...lines: string[]): Rows =>
	lines.flatMap((line) => {
		const [where = '', before = '', after = ''] = line.split(' ');
		return [row('werkloos', where, '2008-Q2', before), row('werkloos', where, '2010-Q2', after)];
	});
const usual = cells(
	'oost 200/1000 100/1000',
	'west 100/500 60/500',
	'noord 150/500 140/500',
	'zuid 90/500 85/500'
);
/** Eighteen other neighbourhoods, small and large, that moved about alike from one share to another. */
const neighbours = (before: number, after: number): Rows =>
	cells(
		...Array.from({ length: 18 }, (_, i) => {
			const size = [500, 1000, 2000, 3000][i % 4] ?? 0;
			const end = Math.round(size * (after + ((i * 5) % 7) / 1000));
			return `r${i} ${before * size}/${size} ${end}/${size}`;
		})
	);
const nothingOf = { value: null, lower: null, upper: null };

describe('compare, by hand', () => {
	it('takes the areas without parts by role, from the baseline quarter to the latest', async () => {
		const figure = await ask(usual);
		expect(figure).toMatchObject({ before: '2008-Q2', after: '2010-Q2' });
		expect(figure.experiment).toEqual(['oost', 'west']);
		expect(figure.control).toEqual(['noord', 'zuid']);
		expect(figure.areas.map((one) => [one.area, one.role, one.before, one.after])).toEqual([
			['oost', 'experiment', 0.2, 0.1],
			['west', 'experiment', 0.2, 0.12],
			['noord', 'control', 0.3, 0.28],
			['zuid', 'control', 0.18, 0.17]
		]);
		expect(figure.areas[0]?.change).toBeCloseTo(-0.1, 12);
	});

	it('pools people for the difference-in-differences, and takes areas one by one for the rest', async () => {
		const figure = await ask(usual);
		// Experiment 300/1500 to 160/1500; control 240/1000 to 225/1000.
		expect(figure.did.value).toBeCloseTo(160 / 1500 - 300 / 1500 - (0.225 - 0.24), 12);
		// Changes -0.10, -0.08 against -0.02, -0.01: means -0.09 and -0.015.
		expect(figure.donaldLang.value).toBeCloseTo(-0.075, 12);
		expect(figure.donaldLang.df).toBe(2);
		// Two of four areas: six assignments, this one the farthest with its mirror.
		expect(figure.randomisation.assignments).toBe(6);
		expect(figure.randomisation.pTwoSided).toBeCloseTo(1 / 3, 12);
		expect(figure.randomisation.smallestTwoSided).toBeCloseTo(1 / 3, 12);
	});

	it('says what was detectable beside what the target asks', async () => {
		const { detectable } = await ask(usual);
		expect(detectable.target).toBeCloseTo(0.1, 12);
		expect(detectable.difference).toBeGreaterThan(0);
		// With 522 people a cell 38% to 50% is just detectable (80% power, 5% two-sided).
		const sport = indicator({ better: 'higher', baseline: 0.38, target: 0.5 });
		const even = cells('oost 198/522 198/522', 'noord 198/522 198/522');
		const found = await ask(even, {
			indicators: [sport],
			question: { experiment: ['oost'], control: ['noord'] }
		});
		expect(found.detectable.difference).toBeCloseTo(0.12, 3);
	});

	it('crosses the target path with the control areas', async () => {
		// 160 of 1500 lies behind the path of 10%, which lies inside its margin: that question stays open.
		expect(await ask([...usual, ...neighbours(0.2, 0.2)])).toMatchObject({
			quadrant: null,
			claim: { code: 'better' },
			standing: { position: null }
		});
		const good = await ask([
			...usual.slice(0, 3),
			row('werkloos', 'west', '2010-Q2', '45/500'),
			...usual.slice(4),
			...neighbours(0.2, 0.2)
		]);
		expect(good.quadrant).toBe('ahead-better');
		const shared = await ask([
			...cells(
				'oost 400/2000 200/2000',
				'west 400/2000 200/2000',
				'noord 600/2000 200/2000',
				'zuid 600/2000 200/2000'
			),
			...neighbours(0.3, 0.1)
		]);
		expect(shared.quadrant).toBe('ahead-worse');
		expect(shared.claim.nl).toContain('niet zonder meer de verdienste');
		const missed = await ask([
			...cells(
				'oost 400/2000 380/2000',
				'west 400/2000 380/2000',
				'noord 400/2000 700/2000',
				'zuid 400/2000 700/2000'
			),
			...neighbours(0.2, 0.35)
		]);
		expect(missed.quadrant).toBe('behind-better');
		expect(missed.claim.nl).toContain('geen mislukking');
		const worse = await ask([
			...cells(
				'oost 400/2000 500/2000',
				'west 400/2000 500/2000',
				'noord 400/2000 100/2000',
				'zuid 400/2000 100/2000'
			),
			...neighbours(0.2, 0.05)
		]);
		expect(worse.quadrant).toBe('behind-worse');
	});

	it('calls a null result "niet te zeggen", and nothing about areas significant', async () => {
		const { claim, quadrant } = await ask(
			cells('oost 20/100 19/100', 'west 20/100 18/100', 'noord 20/100 19/100', 'zuid 20/100 20/100')
		);
		expect(claim).toMatchObject({ code: 'cannot-say', reason: 'too-small', carrier: null, witnesses: [] });
		expect(quadrant).toBeNull();
		expect(claim.nl).toContain('niet te zeggen');
		for (const text of [claim.nl, claim.en, (await ask(usual)).claim.nl, (await ask(usual)).claim.en])
			expect(text).not.toMatch(/signific|geen effect|no effect/i);
	});

	it('lets people alone carry no claim: a difference between people need not be one between districts', async () => {
		const figure = await ask(
			cells(
				'oost 400/2000 100/2000',
				'west 400/2000 380/2000',
				'noord 400/2000 390/2000',
				'zuid 400/2000 400/2000'
			)
		);
		expect(figure.did.upper).toBeLessThan(0);
		expect(figure.witnesses.people).toEqual({ way: 'better', canSpeak: true, speaks: true });
		// Four areas: no chance below 1/3 exists, and no other neighbourhood has figures.
		expect(figure.witnesses.areas).toMatchObject({ units: 4, canSpeak: false, reason: 'too-few-areas' });
		expect(figure.witnesses.areas.smallestTwoSided).toBeCloseTo(1 / 3, 12);
		expect(figure.claim).toMatchObject({
			...{ code: 'cannot-say', reason: 'no-witness', carrier: null, missing: ['areas', 'rank'] }
		});
		expect(figure.claim.nl).toContain('te weinig buurten met cijfers');
		expect(figure.claim.nl).toContain('Tussen mensen is het wel meer dan toeval');
	});

	it('listens to areas where people cannot tell: all neighbourhoods held still, these two did not', async () => {
		// 20 to 17 % of a few hundred people is chance between people.
		const figure = await ask([
			...cells(
				'oost 200/1000 160/1000',
				'west 200/1000 158/1000',
				'noord 20/100 20/100',
				'zuid 20/100 20/100'
			),
			...neighbours(0.2, 0.2)
		]);
		expect(figure.did.upper).toBeGreaterThan(0);
		// 22 areas of which two are of the experiment: 231 ways, and none other lies as far out.
		expect(figure.witnesses.areas).toMatchObject({ units: 22, treated: 2, assignments: 231 });
		expect(figure.witnesses.areas.pTwoSided).toBeCloseTo(1 / 231, 12);
		expect(figure.claim).toMatchObject({ code: 'better', carrier: 'areas', witnesses: ['areas', 'rank'] });
		expect(figure.claim.nl).toContain(
			'Tussen alle 22 buurten is zo’n verschil zeldzaam: de kans erop is 0,4%.'
		);
		expect(figure.claim.nl).toContain('Tussen mensen kan het verschil nog toeval zijn.');
		expect(figure.claim.en).toContain('Between people the difference may still be chance.');
	});

	it('says nothing where areas and people point apart', async () => {
		// The two chosen controls fell further still, all other neighbourhoods stayed: people point to worse.
		const figure = await ask([
			...cells('oost 200/1000 160/1000', 'west 200/1000 158/1000', 'noord 10/50 7/50', 'zuid 10/50 7/50'),
			...neighbours(0.2, 0.2)
		]);
		expect(figure.witnesses).toMatchObject({
			areas: { speaks: true, way: 'better' },
			people: { way: 'worse' }
		});
		expect(figure.claim).toMatchObject({ code: 'cannot-say', reason: 'contradicted', missing: ['people'] });
		expect(figure.claim.nl).toContain('de buurten wijzen de ene kant op, de mensen de andere.');
	});

	it('says nothing where so large a difference is common among neighbourhoods, however sure between people', async () => {
		const restless = Array.from({ length: 18 }, (_, i) => `r${i} 400/2000 ${i % 2 ? 200 : 600}/2000`);
		const figure = await ask(
			cells(
				...[
					'oost 400/2000 250/2000',
					'west 400/2000 260/2000',
					'noord 400/2000 400/2000',
					'zuid 400/2000 400/2000'
				],
				...restless
			)
		);
		expect(figure.witnesses.people.speaks).toBe(true);
		expect(figure.claim).toMatchObject({ code: 'cannot-say', reason: 'within-chance', missing: ['areas'] });
		expect(figure.claim.nl).toContain('tussen alle 22 buurten kan zo’n verschil toeval zijn');
		expect(figure.claim.nl).toContain('Tussen mensen is het wel meer dan toeval');
	});

	it('withholds the chance between areas whose size nobody knows, and lets their rank carry the claim from twenty on', async () => {
		const estimates = [
			...cells(
				'oost 200/1000 100/1000',
				'west 200/1000 110/1000',
				'noord 200/1000 199/1000',
				'zuid 200/1000 201/1000'
			),
			...neighbours(0.2, 0.2)
		].map((one) => ({
			...one,
			numerator: null,
			denominator: null,
			value: (one.numerator ?? 0) / (one.denominator ?? 1)
		}));
		const chosen = await ask(estimates, {
			question: { experiment: ['oost'], control: ['noord', ...Array.from({ length: 18 }, (_, i) => `r${i}`)] }
		});
		expect(chosen).toMatchObject({
			reasons: { randomisation: 'no-size' },
			randomisation: { pRescaled: null }
		});
		const alone = await ask(estimates, { question: { experiment: ['oost'] } });
		expect(alone.witnesses.areas).toMatchObject({ pTwoSided: null, canSpeak: false, reason: 'no-size' });
		expect(alone.witnesses.rank).toMatchObject({ units: 21, canSpeak: true, speaks: true });
		expect(alone.claim).toMatchObject({ code: 'better', carrier: 'rank', witnesses: ['rank'] });
		expect(alone.claim.nl).toContain('Tussen alle 21 buurten is deze plek zeldzaam');
		// Residents from areas.csv are a size as good.
		const sized = areas.map((one) => ({ ...one, residents: 1000 }));
		const known = await ask(estimates, { question: { experiment: ['oost'] }, areas: sized });
		expect(known.claim).toMatchObject({ code: 'better', carrier: 'areas', witnesses: ['areas', 'rank'] });
	});

	it('takes small areas for restless: what is rare among equals is not among areas that all vary as much at their size', async () => {
		const sizes = Array.from({ length: 18 }, (_, i) => (i < 10 ? 100 : 10_000));
		const moved = sizes.map(
			(size, i) =>
				`r${i} ${size / 5}/${size} ${size * (size === 100 ? (i % 2 ? 0.3 : 0.1) : 0.2 + (i % 2 ? 0.01 : -0.01))}/${size}`
		);
		const figure = await ask(
			cells(
				'oost 20/100 10/100',
				'west 20/100 10/100',
				'noord 2000/10000 2000/10000',
				'zuid 2000/10000 2000/10000',
				...moved
			)
		);
		expect(figure.witnesses.areas.slope).toBeGreaterThan(0);
		expect(figure.witnesses.areas.speaks).toBe(false);
	});

	it('compares means with a spread over the people of all areas together', async () => {
		const mean = (where: string, period: string, value: number, sd: number, n: number) =>
			row('werkloos', where, period, '.', { hidden: false, mean: value, sd, n });
		const scale = indicator({ kind: 'mean', scale: { min: 1, max: 10 }, baseline: 3, target: 2 });
		const rows = [
			mean('oost', '2009-Q1', 3, 1, 100),
			mean('west', '2009-Q1', 4, 1, 300),
			mean('oost', '2010-Q2', 2, 1, 100),
			mean('west', '2010-Q2', 3, 1, 300),
			mean('noord', '2009-Q1', 3, 1, 50),
			mean('noord', '2010-Q2', 3.5, 1, 50)
		];
		const figure = await ask(rows, {
			indicators: [{ ...scale, frequency: 'wave' }],
			question: { control: ['noord'] }
		});
		expect(figure).toMatchObject({ before: '2009-Q1', after: '2010-Q2' });
		expect(figure.pooled.experiment.before?.mean).toBeCloseTo(3.75, 12);
		expect(figure.did.value).toBeCloseTo(-1.5, 12);
		expect(figure.detectable.target).toBe(1);
		expect(figure.notes.map((one) => one.nl).join()).toMatch(/Twee metingen.*na de start/);
	});
});

describe('compare, where something is missing', () => {
	const refused = (figure: CompareFigure, reason: string) => {
		expect(figure.did).toMatchObject(nothingOf);
		expect(figure.donaldLang).toMatchObject({ ...nothingOf, df: null, p: null });
		expect(figure.randomisation).toMatchObject({ pTwoSided: null, smallestTwoSided: null });
		expect(figure.quadrant).toBeNull();
		expect(figure.claim).toMatchObject({ code: 'cannot-say', reason });
		expect(figure.claim.nl).toContain('niet te zeggen');
		expect(figure.reasons.did).toBe(reason);
		expect(JSON.stringify(figure)).not.toMatch(/NaN|Infinity/);
	};
	const broken = (where: string | null, period = '2009-Q3') => ({
		indicator: 'werkloos',
		area: where,
		period,
		period_index: quarterIndex(period),
		kind: 'definition',
		reason: 'andere telling'
	});

	it('refuses to compare across a break in any of its areas, with the reason', async () => {
		for (const where of [null, 'zuid']) {
			const figure = await ask(usual, { breaks: [broken(where)] });
			refused(figure, 'break');
			expect(figure.break).toMatchObject({ period: '2009-Q3', reason: 'andere telling' });
			expect(figure.areas[3]?.change).toBeNull();
			expect(figure.areas[3]?.before).toBe(0.18);
			expect(figure.claim.nl).toContain('3e\u00a0kwartaal');
		}
		const elsewhere = await ask(usual, { breaks: [broken('a'), broken(null, '2008-Q2')] });
		expect(elsewhere.claim.reason).toBe('no-witness');
	});

	it('refuses across a break of the whole that an area is part of, and across one of its parts', async () => {
		const figure = await ask(usual, { breaks: [broken('wijk')] });
		refused(figure, 'break');
		expect(figure.areas.map((one) => one.change === null)).toEqual([true, true, false, false]);
		const whole = [...cells('wijk 300/1500 160/1500'), ...usual.slice(4)];
		const question = { experiment: ['wijk'] };
		expect((await ask(whole, { question })).claim.reason).toBe('no-witness');
		refused(await ask(whole, { question, breaks: [broken('west')] }), 'break');
		const boundary = (where: string) => ({ ...broken(where), kind: 'boundary' });
		const moved = await ask(whole, { question, breaks: [boundary('oost'), boundary('west')] });
		expect(moved.claim.reason).toBe('no-witness');
		refused(await ask(usual, { breaks: [boundary('oost'), boundary('west')] }), 'break');
	});

	it('says nothing with a hidden cell, never zero, and gives no sum to subtract from', async () => {
		const figure = await ask([...usual.slice(0, 7), row('werkloos', 'zuid', '2010-Q2', '.')]);
		refused(figure, 'hidden');
		expect(figure.claim.nl).toContain('een van de cijfers is verborgen door de bron.');
		expect(figure.areas[3]).toMatchObject({ after: null, change: null, afterCell: { hidden: true } });
		expect(figure.pooled.control.after).toMatchObject({ value: null, numerator: null });
	});

	it('says nothing without control, without experiment, with one measurement or none', async () => {
		refused(await ask(usual, { question: { control: [] } }), 'no-control');
		refused(await ask(usual, { question: { experiment: [] } }), 'no-experiment');
		refused(await ask(usual.filter((one) => one.period === '2008-Q2')), 'one-point');
		refused(await ask([]), 'not-measured');
		refused(await ask(usual.slice(0, 6)), 'not-measured');
		refused(await ask(usual, { question: { before: '2009-Q1' } }), 'not-measured');
	});

	it("keeps the areas' own changes of estimates without counts, and says nothing over people", async () => {
		const estimates = usual.map((one) => ({
			...one,
			numerator: null,
			denominator: null,
			value: (one.numerator ?? 0) / (one.denominator ?? 1)
		}));
		const figure = await ask(estimates);
		expect(figure.did).toMatchObject(nothingOf);
		expect(figure.reasons.did).toBe('no-counts');
		expect(figure.donaldLang.value).toBeCloseTo(-0.075, 12);
		expect(figure.areas[0]).toMatchObject({ before: 0.2, changeInterval: null });
	});

	it('has no interval over areas with one on each side, and says so', async () => {
		const figure = await ask(usual, { question: { experiment: ['oost'], control: ['noord'] } });
		expect(figure.donaldLang).toMatchObject({ lower: null, upper: null, p: null });
		expect(figure.reasons.donaldLang).toBe('too-few-areas');
		expect(figure.randomisation).toMatchObject({ assignments: 2, pTwoSided: 1 });
		expect(figure.claim).toMatchObject({ code: 'cannot-say', reason: 'no-witness' });
	});

	it('counts all assignments of twenty areas, with whatever counts them, and says where they are too many', async () => {
		const many = (count: number) => {
			const places = Array.from({ length: count }, (_, i) => area(`w${i}`, i % 2 ? 'experiment' : 'control'));
			return ask(cells(...places.map((one, i) => `${one.area} 100/500 ${80 + i}/500`)), { areas: places });
		};
		const { randomisation } = await many(20);
		expect(randomisation).toMatchObject({ assignments: 184_756, smallestTwoSided: 2 / 184_756 });
		expect(randomisation.pTwoSided).toBeGreaterThan(0.5);
		// All are equally large: nothing to correct.
		expect(randomisation.pRescaled).toBe(randomisation.pTwoSided);
		const beyond = await many(60);
		expect(beyond.randomisation).toEqual({
			...{ assignments: null, pTwoSided: null, smallestTwoSided: null, pRescaled: null }
		});
		expect(beyond.reasons.randomisation).toBe('too-many-areas');
		const asked: number[] = [];
		const elsewhere = await ask(usual, {
			question: {
				randomise: ({ values }) => {
					asked.push(values.length);
					return randomiseAtOnce({ values, treated: values.map((_, i) => i < 2) });
				}
			}
		});
		// Once for the chosen areas, once for all neighbourhoods.
		expect(asked).toEqual([4, 4]);
		expect(elsewhere).toEqual(await ask(usual));
	});

	it('ranks among the other neighbourhoods only where there are five, and never among their municipality', async () => {
		const others = cells(
			'gemeente 900/5000 100/5000',
			...['a', 'b', 'c'].map((id) => `${id} 100/500 95/500`)
		);
		expect((await ask(usual)).placebo).toBeNull();
		expect((await ask([...usual, ...others.slice(0, 6)])).reasons.placebo).toBe('too-few-areas');
		const { placebo } = await ask([...usual, ...others]);
		expect(placebo?.others.map((one) => one.area)).toEqual(['noord', 'zuid', 'a', 'b', 'c']);
		expect(placebo).toMatchObject({ units: 6, treated: ['oost', 'west'] });
		expect(placebo?.pLower).toBeCloseTo(1 / 6, 12);
		expect(placebo?.change).toBeCloseTo(160 / 1500 - 0.2, 12);
	});
});

describe('compare, where the question makes no sense', () => {
	const wrong = async (question: Partial<CompareQuestion>, code: string) =>
		expect(ask(usual, { question })).rejects.toMatchObject({ code });

	it('refuses areas that overlap or are unknown, an unknown indicator and periods in the wrong order', async () => {
		await wrong({ experiment: ['wijk', 'oost'] }, 'part-of');
		await wrong({ experiment: ['oost'], control: ['wijk'] }, 'part-of');
		await wrong({ experiment: ['oost'], control: ['oost'] }, 'both-sides');
		await wrong({ experiment: ['nergens'] }, 'unknown-area');
		await wrong({ indicator: 'geluk' }, 'unknown-indicator');
		await wrong({ before: '2010-Q2', after: '2008-Q2' }, 'wrong-order');
	});
});

const share = fc
	.record({
		denominator: fc.integer({ min: 1, max: 4000 }),
		part: fc.double({ min: 0, max: 1, noNaN: true })
	})
	.map(({ denominator, part }) => ({ denominator, numerator: Math.round(part * denominator) }));

describe('compare, for any counts', () => {
	it(
		'is plain arithmetic on pooled shares, inside its own interval, and answers within its limits',
		{ timeout: 60_000 },
		async () => {
			await fc.assert(
				fc.asyncProperty(fc.array(share, { minLength: 8, maxLength: 8 }), async (shares) => {
					const ids = ['oost', 'west', 'noord', 'zuid'];
					const text = (place: number) => `${shares[place]?.numerator}/${shares[place]?.denominator}`;
					const figure = await ask(
						cells(...ids.map((id, place) => `${id} ${text(place * 2)} ${text(place * 2 + 1)}`))
					);
					const pool = (places: number[]) => {
						const sum = (pick: 'numerator' | 'denominator') =>
							places.reduce((total, place) => total + (shares[place]?.[pick] ?? 0), 0);
						return sum('numerator') / sum('denominator');
					};
					const expected = pool([1, 3]) - pool([0, 2]) - (pool([5, 7]) - pool([4, 6]));
					expect(figure.did.value).toBeCloseTo(expected, 10);
					const { lower, upper } = figure.did;
					expect(lower).toBeLessThanOrEqual(expected + 1e-12);
					expect(upper).toBeGreaterThanOrEqual(expected - 1e-12);
					expect(figure.randomisation.pTwoSided).toBeGreaterThanOrEqual(1 / 3 - 1e-12);
					expect(JSON.stringify(figure)).not.toMatch(/NaN|Infinity/);
					// A claim never points the other way than the figure.
					if (figure.claim.code === 'better') expect(expected).toBeLessThan(0);
					if (figure.claim.code === 'worse') expect(expected).toBeGreaterThan(0);
				}),
				{ numRuns: 40 }
			);
		}
	);
});
