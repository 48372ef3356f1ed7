// Called to account: what reports foretold beside what was measured since, by goal and for the whole.
import { describe, expect, it } from 'vitest';
import type { StoredOutlook } from '../../src/lib/domain/release.ts';
import { releaseSchema } from '../../src/lib/domain/release.ts';
import { quarterFromIndex, quarterIndex, type Period } from '../../src/lib/domain/period.ts';
import { accountOf, fewestDue, foretoldIn } from '../../src/lib/figures/account.ts';
import type { TrendFigure } from '../../src/lib/figures/overview-figure.ts';
import { accountSentences } from '../../src/lib/language/outlook-account.ts';

const later = (period: Period, quarters: number): Period => quarterFromIndex(quarterIndex(period) + quarters);

/** A goal measured at these values, quarter after quarter; null is hidden. */
const trend = (values: (number | null)[], more: Partial<TrendFigure> = {}, first = '2009-Q1') =>
	({
		...{ indicator: 'bijstand', area: 'wijk', breaks: [], ahead: [], now: { kind: 'proportion' } },
		series: [
			{
				points: values.map((value, index) => ({ period: later(first, index), value, hidden: value === null }))
			}
		],
		...more
	}) as unknown as TrendFigure;

/** What a report of that quarter foretold: 50% between -1 and +1, 80% between -2 and +2 points around the middle. */
const foretold = (from: Period, middle: number, quarters: number, indicator = 'bijstand'): StoredOutlook => ({
	...{ indicator, area: 'wijk', from, to: later(from, quarters), target: 0.05, chance: 0.4 },
	ahead: Array.from({ length: quarters }, (_, index) => ({
		period: later(from, index + 1),
		middle,
		ranges: [
			{ level: 0.5, lower: middle - 0.01, upper: middle + 0.01 },
			{ level: 0.8, lower: middle - 0.02, upper: middle + 0.02 }
		]
	}))
});

describe('an account of earlier outlooks', () => {
	it('is none where no report foretold anything, or none before this quarter', () => {
		expect(accountOf([trend([0.1])], [], '2010-Q1')).toBeNull();
		expect(accountOf([trend([0.1])], [foretold('2010-Q1', 0.1, 4)], '2010-Q1')).toBeNull();
		expect(accountOf([trend([0.1])], [foretold('2009-Q1', 0.1, 4, 'elders')], '2010-Q1')).toBeNull();
	});
	it('sets every quarter that has come due beside what was foretold, and counts those to come', () => {
		const account = accountOf([trend([0.1, 0.105, 0.115, 0.13])], [foretold('2009-Q1', 0.1, 6)], '2009-Q4');
		expect(account?.fared.map(({ period, held }) => [period, ...held.map((one) => one.inside)])).toEqual([
			['2009-Q2', true, true],
			['2009-Q3', false, true],
			['2009-Q4', false, false]
		]);
		expect(account?.fared[1]?.miss).toBeCloseTo(0.015, 12);
		expect(account).toMatchObject({
			reports: 1,
			open: 3,
			lost: 0,
			tooFew: true,
			reliability: [],
			miss: null
		});
	});
	it('says how many there are while they are too few, and shares from eight on', () => {
		const values = [0.1, ...Array.from({ length: 8 }, (_, index) => 0.1 + index * 0.003)];
		const stored = [foretold('2009-Q1', 0.1, 8)];
		const few = accountOf([trend(values)], stored, '2010-Q4');
		expect(few?.fared).toHaveLength(fewestDue - 1);
		expect(few && accountSentences(few, String, 'nl').join(' ')).toMatch(
			/gemeten zijn: 7\. Dat zijn er te weinig/
		);
		const enough = accountOf([trend(values)], stored, '2011-Q1');
		// 0, 3, 6, 9, 12, 15, 18, 21 thousandths off.
		expect(enough?.reliability.map(({ level, held, of }) => [level, held, of])).toEqual([
			[0.5, 4, 8],
			[0.8, 7, 8]
		]);
		expect(enough?.miss).toBeCloseTo(0.0105, 12);
		expect(enough && accountSentences(enough, (one) => `${one * 100}`, 'en')).toContain(
			'Inside the range with a chance of 80% lay 7 of 8.'
		);
	});
	it('leaves out what a break or a hidden figure keeps from being compared, and counts it', () => {
		const broken = trend([0.1, 0.1, null, 0.2, 0.2], {
			breaks: [{ period: '2009-Q4', area: null, kind: 'definition', reason: 'x' }]
		});
		const account = accountOf([broken], [foretold('2009-Q1', 0.1, 4)], '2010-Q1');
		expect(account).toMatchObject({ lost: 3, open: 0 });
		expect(account?.fared.map((one) => one.period)).toEqual(['2009-Q2']);
		// A report made after the break is held against what came after it.
		expect(accountOf([broken], [foretold('2009-Q4', 0.2, 1)], '2010-Q1')?.fared).toHaveLength(1);
	});
	it('takes the last report of a quarter, and adds the goals of a programme up', () => {
		const again = [foretold('2009-Q1', 0.3, 2), foretold('2009-Q1', 0.1, 2)];
		const one = trend([0.1, 0.1, 0.1]);
		expect(accountOf([one], again, '2009-Q3')?.fared.map((each) => each.middle)).toEqual([0.1, 0.1]);
		const other = { ...one, indicator: 'school' };
		const whole = accountOf([one, other], [...again, foretold('2009-Q2', 0.1, 1, 'school')], '2009-Q3');
		expect(whole).toMatchObject({ indicator: null, reports: 2 });
		expect(whole?.fared).toHaveLength(3);
	});
});

describe('what a report stores', () => {
	it('is the fan of every goal that has one, and nothing of the others', () => {
		const { ahead } = foretold('2009-Q1', 0.1, 3);
		const now = { target: 0.05, outlook: { from: '2009-Q1', to: '2009-Q4', chance: 0.4 } };
		const stored = foretoldIn([
			trend([0.1], { ahead, now } as unknown as Partial<TrendFigure>),
			trend([0.1], { now: { target: 0.05, outlook: { chance: null } } } as unknown as Partial<TrendFigure>)
		]);
		expect(stored).toEqual([foretold('2009-Q1', 0.1, 3)]);
		const release = { format: 'wijkladder-release-1', programme: 'proef', period: '2009-Q1', threshold: 10 };
		const empty = { ...release, areas: [], tables: [], earlier: [] };
		expect(releaseSchema.parse({ ...empty, outlooks: stored }).outlooks).toEqual(stored);
		// A release of before has none, and stays one.
		expect(releaseSchema.parse(empty).outlooks).toBeUndefined();
	});
});
