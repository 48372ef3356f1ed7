// The family results against a recount by hand and, for random households, against a plain recount that knows no SQL.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerResults } from '../../../../src/lib/subjects/households/answer/ladder.ts';
import type { FamilyResult } from '../../../../src/lib/domain/family.ts';
import { catalogue, household, withHouseholds, type Household, type State } from '../coached.ts';

const result = (id: string): FamilyResult => ({
	id,
	domain: 'werk',
	name: { nl: id, en: id },
	short: { nl: id, en: id },
	when_needed: false
});
const results = ['werk-gevonden', 'opleiding', 'sport'].map(result);
const resultsOf = (households: Household[], states: State[], area?: string) =>
	withHouseholds({ households, results: states }, (engine) =>
		answerResults(engine, { ...catalogue, results }, { period: '2010-Q1', area })
	);
const state = (id: string, date: string, status: State['status'], what = 'opleiding'): State => ({
	household: id,
	result: what,
	date,
	status
});

describe('family results, by hand', () => {
	it('takes the latest state up to the last day, and divides by those it applies to', async () => {
		const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
		const figure = await resultsOf(
			ids.map((id) => household(id)),
			[
				state('a', '2009-01-01', 'open'),
				state('a', '2010-03-31', 'met'),
				state('a', '2010-04-01', 'lapsed'),
				state('b', '2009-01-01', 'met'),
				state('c', '2009-01-01', 'open'),
				state('d', '2009-01-01', 'met'),
				state('d', '2009-06-01', 'lapsed'),
				state('e', '2009-01-01', 'not-applicable')
			]
		);
		expect(figure.results.map((one) => one.result)).toEqual(['werk-gevonden', 'opleiding', 'sport']);
		expect(figure.results[1]).toMatchObject({
			met: 2,
			open: 1,
			lapsed: 1,
			notApplicable: 1,
			applicable: 4,
			value: 0.5
		});
		// Wilson (1927), 2 of 4 at 95%: 0.1500 to 0.8500.
		expect(figure.results[1]?.lower).toBeCloseTo(0.15, 3);
		expect(figure.results[1]?.upper).toBeCloseTo(0.85, 3);
	});

	it('has no share where the result applies to nobody', async () => {
		const figure = await resultsOf([household('a')], [state('a', '2009-01-01', 'not-applicable')]);
		for (const one of figure.results) expect(one).toMatchObject({ value: null, lower: null, upper: null });
	});

	it('keeps the last state of a household that ended, in its own area', async () => {
		const ended = household('a', { ended: '2009-12-31', area: 'west' });
		const states = [state('a', '2009-06-01', 'met')];
		expect((await resultsOf([ended], states)).results[1]?.met).toBe(1);
		expect((await resultsOf([ended], states, 'wijk')).results[1]?.met).toBe(1);
		expect((await resultsOf([ended], states, 'oost')).results[1]?.met).toBe(0);
	});
});

const day = fc.constantFrom(
	'2008-11-01',
	'2009-05-01',
	'2009-12-31',
	'2010-03-31',
	'2010-04-01',
	'2010-08-01'
);
const households = fc.uniqueArray(
	fc.record({
		household: fc.constantFrom(...'abcdefgh'),
		area: fc.constant('oost'),
		started: day,
		ended: fc.option(day),
		consent: fc.option(day, { freq: 4 }),
		withdrawn: fc.option(day, { freq: 1 })
	}),
	{ selector: (one) => one.household, maxLength: 8 }
);
const states = fc.uniqueArray(
	fc.record({
		household: fc.constantFrom(...'abcdefgh'),
		result: fc.constantFrom('opleiding', 'sport'),
		date: day,
		status: fc.constantFrom('open' as const, 'met' as const, 'lapsed' as const, 'not-applicable' as const)
	}),
	{ selector: (one) => [one.household, one.result, one.date].join(), maxLength: 60 }
);

describe('family results, for any households', () => {
	it('agree with a plain recount', { timeout: 60_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(households, states, async (all, given) => {
				const figure = await resultsOf(all, given);
				const cohort = all.filter(
					(one) => one.consent !== null && one.withdrawn === null && one.started <= '2010-03-31'
				);
				expect(figure.cohort).toBe(cohort.length);
				for (const one of figure.results) {
					const latest = cohort.flatMap(({ household: id }) => {
						const own = given.filter(
							(row) => row.household === id && row.result === one.result && row.date <= '2010-03-31'
						);
						return own.sort((a, b) => (a.date < b.date ? -1 : 1)).slice(-1);
					});
					const count = (status: State['status']) => latest.filter((row) => row.status === status).length;
					expect(one).toMatchObject({
						met: count('met'),
						open: count('open'),
						lapsed: count('lapsed'),
						notApplicable: count('not-applicable')
					});
					expect(one.applicable + one.notApplicable).toBe(latest.length);
				}
			}),
			{ numRuns: 40 }
		);
	});
});
