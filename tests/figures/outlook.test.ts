// The outlook of a goal: what it says of a series, and every reason to say nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorFrontSchema, type Indicator } from '../../src/lib/domain/indicator.ts';
import { quarterFromIndex, quarterIndex, quarterRange, type Period } from '../../src/lib/domain/period.ts';
import type { Programme } from '../../src/lib/domain/programme.ts';
import { measured } from '../../src/lib/figures/measured.ts';
import { goalOutlook, outlookAhead, type OutlookQuestion } from '../../src/lib/figures/outlook.ts';
import { pathAt } from '../../src/lib/figures/path.ts';
import { neededSentences, outlookPhrase, outlookSentences } from '../../src/lib/language/outlook.ts';

const programme = { baseline: '2008-Q2', target: '2011-Q4', waves: ['2009-Q1', '2011-Q1'] } as Programme;
const both = { nl: 'x', en: 'x' };
const indicator: Indicator = {
	...indicatorFrontSchema.parse({
		...{ id: 'bijstand', order: 1, name: both, short: both, domain: 'werk', kind: 'proportion' },
		...{ better: 'lower', population: both, source: both, baseline: 0.09, target: 0.05 }
	}),
	prose: { nl: { measures: '', caution: '' }, en: { measures: '', caution: '' } }
};

/** Counts of people among so many, quarter after quarter from the first one; null where there is no row, '.' where it is hidden. */
function asked(
	counts: readonly (number | null | '.')[],
	more: Partial<OutlookQuestion> & { first?: Period; people?: number } = {}
): OutlookQuestion {
	const { first = '2008-Q2', people = 10_000, ...rest } = more;
	const last = quarterFromIndex(quarterIndex(first) + counts.length - 1);
	const goal = { baseline: 0.09, target: 0.05 };
	return {
		...{ programme, indicator, goal, period: last, baselinePeriod: '2008-Q2', breakPeriod: null },
		periods: quarterRange(first, last).filter((_, index) => counts[index] !== null),
		pathAt: (at) => pathAt(programme, indicator, goal, at),
		read: (at) => {
			const count = counts[quarterIndex(at) - quarterIndex(first)];
			if (count === null || count === undefined) return null;
			return readCell(at, count === '.' ? null : { count, people });
		},
		...rest
	};
}

/** A quarter's measurement; null where it is hidden. */
const readCell = (period: Period, of: { count: number; people: number } | null) =>
	measured(
		{
			...{ area: 'wijk', period, mean: null, sd: null, n: null, n_effective: null, weight: null },
			...{ value: null, lower: null, upper: null, status: 'final', row: 2, hidden: of === null },
			...{ numerator: of?.count ?? null, denominator: of?.people ?? null }
		},
		indicator,
		0.95
	);
const falling = [900, 870, 830, 790, 750, 710, 680, 640, 600, 560];
const level = [900, 910, 890, 900, 920, 900, 880, 900, 910, 900];

describe('the outlook of a goal', () => {
	it('is likely where the way so far leads past the target, unlikely where nothing moved', () => {
		const good = goalOutlook(asked(falling));
		expect(good).toMatchObject({
			code: 'likely',
			reason: null,
			quarters: 10,
			to: '2011-Q4',
			from: '2010-Q3'
		});
		expect(good.at?.period).toBe('2011-Q4');
		const none = goalOutlook(asked(level));
		expect(none.code).toBe('unlikely');
		expect(none.chance).toBeLessThan(0.2);
	});
	it('foretells no mean beyond the ends of its scale', () => {
		const mark: Indicator = { ...indicator, kind: 'mean', better: 'higher', scale: { min: 1, max: 10 } };
		const means = [8.2, 8.4, 8.6, 8.9, 9.1, 9.3, 9.5, 9.7];
		const found = goalOutlook({
			...asked(means.map(() => 1)),
			...{ indicator: mark, goal: { baseline: 8, target: 9 } },
			read: (period) =>
				measured(
					{
						...{ area: 'wijk', period, mean: means[quarterIndex(period) - quarterIndex('2008-Q2')] ?? null },
						...{ sd: 1, n: 200, n_effective: null, weight: null, value: null, lower: null, upper: null },
						...{ status: 'final' as const, row: 2, hidden: false, numerator: null, denominator: null }
					},
					mark,
					0.95
				)
		});
		const { ranges = [], middle = NaN } = found.at ?? {};
		expect(ranges.map((one) => one.upper)).toEqual([10, 10]);
		for (const { lower } of ranges) expect(lower).toBeLessThanOrEqual(10);
		expect(middle).toBeLessThanOrEqual(10);
	});

	it('sets the change still needed beside the one seen since the baseline', () => {
		const { needed, seen } = goalOutlook(asked(falling));
		expect(needed).toBeCloseTo((0.05 - 0.056) / 5, 12);
		expect(seen?.perQuarter).toBeCloseTo((0.056 - 0.09) / 9, 12);
		expect(seen?.since).toBe('2008-Q2');
		// Quarters before the baseline are reckoned with, but the plan's change begins there.
		const longer = goalOutlook(asked([950, 940, ...falling], { first: '2007-Q4' }));
		expect(longer).toMatchObject({ quarters: 12, since: '2007-Q4', seen: { since: '2008-Q2' } });
	});
	it('names the first quarter on the path that people of this number could tell from chance, or none', () => {
		const of = (people: number) =>
			goalOutlook(
				asked(
					falling.map((one) => Math.round((one * people) / 10_000)),
					{ people }
				)
			).tellable;
		expect(of(10_000)?.period).toBe('2009-Q2');
		expect(of(1000)?.period).toBe('2011-Q2');
		expect(of(100)).toEqual({ period: null });
	});
	it('looks at every quarter to the target one, the last of them its own', () => {
		const ahead = outlookAhead(asked(falling));
		expect(ahead.map((one) => one.period)).toEqual(quarterRange('2010-Q4', '2011-Q4'));
		expect(ahead.at(-1)).toEqual(goalOutlook(asked(falling)).at);
		const widths = ahead.map((one) => (one.ranges[1]?.upper ?? NaN) - (one.ranges[1]?.lower ?? NaN));
		expect(widths).toEqual([...widths].sort((a, b) => a - b));
	});
	it('takes a hidden or missing quarter on the way for unknown, never for zero', () => {
		const whole = goalOutlook(asked(level));
		const holes = goalOutlook(
			asked(level.map((one, index) => (index === 3 ? '.' : index === 5 ? null : one)))
		);
		expect(holes.quarters).toBe(8);
		expect(holes.at?.middle).toBeCloseTo(whole.at?.middle ?? NaN, 2);
	});
	it.each([
		['few', asked(falling.slice(0, 7))],
		['hidden', asked([...falling.slice(0, 9), '.'])],
		['not-measured', asked([...falling.slice(0, 9), null])],
		['break', asked(falling, { breakPeriod: '2009-Q2' })],
		['seldom', asked(falling, { indicator: { ...indicator, frequency: 'wave' } })],
		['due', asked([...falling, 550, 540, 530, 520, 510])],
		['no-goal', asked(falling, { goal: { baseline: null, target: null } })],
		['before-baseline', asked(falling, { first: '2005-Q1' })]
	] as const)('says nothing, and why: %s', (reason, question) => {
		const outlook = goalOutlook(question);
		expect(outlook).toMatchObject({ code: 'cannot-say', reason, at: null, chance: null });
		expect(outlookAhead(question)).toEqual([]);
	});
	it('begins anew at a break, and speaks again eight quarters after it', () => {
		const broken = asked([...level, ...falling.slice(0, 2)], { first: '2008-Q1', breakPeriod: '2009-Q1' });
		expect(goalOutlook(broken)).toMatchObject({ reason: null, quarters: 8, since: '2009-Q1' });
	});
	it('reads nothing later than its quarter, so that it is the same next year', () => {
		const early = { ...asked([...falling, 200, 100]), period: '2010-Q3' };
		expect(goalOutlook(early)).toEqual(goalOutlook(asked(falling)));
	});
});

describe('whatever the programme', () => {
	/** Up to sixty quarters, with holes, hidden cells and numbers of people that change; a plan that is past, met, of nobody or of everybody. */
	const programmes = fc.record({
		cells: fc.array(
			fc.oneof(
				{
					weight: 8,
					arbitrary: fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 900 }))
				},
				{ weight: 1, arbitrary: fc.constant(null) },
				{ weight: 1, arbitrary: fc.constant('.' as const) }
			),
			{ minLength: 6, maxLength: 60 }
		),
		first: fc.integer({ min: quarterIndex('2003-Q1'), max: quarterIndex('2009-Q1') }),
		target: fc.constantFrom(0, 0.05, 0.5, 1, null),
		baseline: fc.constantFrom(0, 0.09, 1, null),
		minimum: fc.constantFrom(undefined, 0, 0.06, 1),
		better: fc.constantFrom('lower' as const, 'higher' as const),
		frequency: fc.constantFrom(...(['quarter', 'quarter', 'quarter', 'quarter', 'wave', 'year'] as const)),
		to: fc.constantFrom('2008-Q3', '2011-Q4', '2024-Q1', '2024-Q1'),
		broken: fc.option(fc.integer({ min: 0, max: 59 }), { freq: 1 })
	});
	it('says something that can be, or why nothing is said', () => {
		let spoken = 0;
		fc.assert(
			fc.property(
				programmes,
				({ cells, first, target, baseline, minimum, better, frequency, to, broken }) => {
					const at = (index: number) => quarterFromIndex(first + index);
					const goal = { baseline, target, ...(minimum !== undefined && { minimum }) };
					const own = { ...indicator, better, frequency };
					const ends = { ...programme, target: to } as Programme;
					const question: OutlookQuestion = {
						...{ programme: ends, indicator: own, goal, period: at(cells.length - 1) },
						...{
							baselinePeriod: '2008-Q2',
							breakPeriod: broken === null ? null : at(Math.min(broken, cells.length - 1))
						},
						periods: quarterRange(at(0), at(cells.length - 1)).filter((_, index) => cells[index] !== null),
						pathAt: (when) => pathAt(ends, own, goal, when),
						read: (when) => {
							const cell = cells[quarterIndex(when) - first];
							return cell
								? readCell(
										when,
										cell === '.' ? null : { count: Math.round((cell[0] * cell[1]) / 100), people: cell[1] }
									)
								: null;
						}
					};
					const found = goalOutlook(question);
					const ahead = outlookAhead(question);
					expect(found.reason === null).toBe(found.chance !== null);
					expect(ahead.length > 0).toBe(found.reason === null);
					if (found.reason === null) spoken++;
					for (const { ranges, middle } of ahead) {
						const [half, eighty] = ranges;
						const ends5 = [0, eighty?.lower, half?.lower, middle, half?.upper, eighty?.upper, 1].map(
							(one) => one ?? NaN
						);
						expect(ends5).toEqual([...ends5].sort((a, b) => a - b));
					}
					for (const chance of [found.chance, found.minimum?.chance ?? null])
						if (chance !== null) expect(chance >= 0 && chance <= 1).toBe(true);
					for (const language of ['nl', 'en'] as const) {
						const said = [
							outlookPhrase(found, language) ?? '',
							...outlookSentences(found, target, own, language),
							...neededSentences(found, own, language)
						].join(' ');
						expect(said).not.toMatch(/NaN|undefined|null|Infinity|\{/);
						expect((outlookPhrase(found, language) ?? '').split(' ').length).toBeLessThanOrEqual(3);
					}
					expect(JSON.stringify([found, ahead])).not.toMatch(/NaN|Infinity/);
				}
			),
			{ numRuns: 100 }
		);
		// Of a hundred drawn at random about fifteen are spoken of; that none is would be no test.
		expect(spoken).toBeGreaterThan(0);
	});
});

describe('the words of an outlook', () => {
	it('are at most three on the overview, and no number', () => {
		const questions = [
			asked(falling),
			asked(level),
			asked(level.slice(0, 5)),
			asked([600, 620, 580, 610, 570, 600, 590, 580])
		];
		for (const language of ['nl', 'en'] as const)
			for (const question of questions) {
				const said = outlookPhrase(goalOutlook(question), language) ?? '';
				expect(said.split(' ').length).toBeLessThanOrEqual(3);
				expect(said).not.toMatch(/[\d%]/);
			}
		expect(outlookPhrase(goalOutlook(asked(falling)), 'nl')).toBe('Doel halen: waarschijnlijk');
		expect(outlookPhrase(goalOutlook(asked(falling.slice(0, 7))), 'nl')).toBe('Doel halen: onbekend');
	});
	it('say beside every range that it holds if nothing new happens', () => {
		const [range, chance] = outlookSentences(goalOutlook(asked(falling)), 0.05, indicator, 'nl');
		expect(range).toMatch(
			/^Als er niets nieuws gebeurt, ligt het cijfer in het 4e\skwartaal van\s2011 met 80% kans tussen /
		);
		expect(chance).toMatch(/streefwaarde van 5,0% ligt, is (ongeveer|groter dan) \d+%\.$/);
		const [english] = outlookSentences(goalOutlook(asked(falling)), 0.05, indicator, 'en');
		expect(english).toMatch(/^If nothing new happens, /);
		expect(neededSentences(goalOutlook(asked(falling)), indicator, 'nl')[0]).toContain('−0,12 procentpunt');
	});
});
