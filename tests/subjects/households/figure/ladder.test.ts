// The ladder against a recount by hand and, for random households, against a plain recount that knows no SQL.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLadder } from '../../../../src/lib/subjects/households/answer/ladder.ts';
import { lifeDomainIds, type LifeDomainId } from '../../../../src/lib/domain/life-domain.ts';
import { normalTwoSided } from '../../../../src/lib/statistics/reference/distributions.ts';
import type { LadderDomain } from '../../../../src/lib/figures/ladder-figure.ts';
import {
	assessed,
	catalogue,
	household,
	withHouseholds,
	type Assessment,
	type Household
} from '../coached.ts';

// Last days: 31 March 2009 and 31 March 2010.
const question = { from: '2009-Q1', to: '2010-Q1' };
// The sentence above one domain alone calls it by its name.
const named = {
	...catalogue,
	programme: {
		...catalogue.programme,
		domains: lifeDomainIds.map((id) => ({ id, name: { nl: id, en: id } }))
	}
};
const ladderOf = (
	households: Household[],
	assessments: Assessment[],
	more: { area?: string; domain?: LifeDomainId } = {}
) =>
	withHouseholds({ households, assessments }, (engine) =>
		answerLadder(engine, named, { ...question, ...more })
	);
const workOf = (domains: LadderDomain[]): LadderDomain => {
	const found = domains.find((one) => one.domain === 'werk');
	if (!found) throw new Error('no werk in the figure');
	return found;
};
const werk = async (households: Household[], assessments: Assessment[]) =>
	workOf((await ladderOf(households, assessments)).domains);

describe('the ladder, by hand', () => {
	it('counts steps, newcomers, those waiting and those who left', async () => {
		const households = ['up', 'down', 'same', 'new', 'waiting', 'left', 'lapsed-early'].map((id) =>
			household(
				id,
				id === 'left' ? { ended: '2009-12-01' } : id === 'lapsed-early' ? { ended: '2009-01-05' } : {}
			)
		);
		const figure = await ladderOf(households, [
			assessed('up', '2008-12-01 1'),
			assessed('up', '2009-03-31 2'),
			assessed('up', '2010-03-31 4'),
			assessed('up', '2010-04-01 1'),
			assessed('down', '2009-01-01 3'),
			assessed('down', '2010-01-01 2'),
			assessed('same', '2009-01-01 3'),
			assessed('new', '2009-04-01 5'),
			assessed('left', '2009-01-01 2'),
			assessed('left', '2009-11-01 3'),
			assessed('lapsed-early', '2008-12-31 2')
		]);
		expect(figure.cohort).toBe(7);
		expect(workOf(figure.domains)).toMatchObject({
			before: [0, 2, 2, 0, 0],
			after: [0, 1, 1, 1, 1],
			transitions: [
				[0, 0, 0, 0, 0],
				[0, 0, 0, 1, 0],
				[0, 1, 1, 0, 0],
				[0, 0, 0, 0, 0],
				[0, 0, 0, 0, 0]
			],
			up: 1,
			same: 1,
			down: 1,
			newlyAssessed: 1,
			notYetAssessed: 1,
			ended: 2,
			endedFrom: [0, 1, 0, 0, 0]
		});
	});

	it('keeps all eight domains, also those in which nobody was assessed', async () => {
		const { domains } = await ladderOf([household('a')], []);
		expect(domains.map((one) => one.domain)).toEqual([...lifeDomainIds]);
		for (const one of domains) {
			expect(one).toMatchObject({ after: [0, 0, 0, 0, 0], notYetAssessed: 1, ended: 0 });
			expect(one.signTest).toEqual({ pTwoSided: null, holm: null, family: 0 });
			expect(one.sentence.nl).toContain('niet te zeggen');
		}
	});

	it('takes who ends on the last day as ended, and who ends a day later as not', async () => {
		const rows = [assessed('a', '2009-01-01 2'), assessed('b', '2009-01-01 2')];
		const one = await werk(
			[household('a', { ended: '2010-03-31' }), household('b', { ended: '2010-04-01' })],
			rows
		);
		expect(one).toMatchObject({ before: [0, 2, 0, 0, 0], after: [0, 1, 0, 0, 0], ended: 1 });
		const gone = await werk([household('a', { ended: '2009-03-31' })], rows.slice(0, 1));
		expect(gone.before).toEqual([0, 0, 0, 0, 0]);
	});

	it('leaves out who gave no consent, withdrew it or started later, and says how many', async () => {
		const figure = await ladderOf(
			[
				household('a'),
				household('b', { consent: null }),
				household('c', { withdrawn: '2010-12-01' }),
				household('d', { started: '2010-04-01' }),
				household('e', { started: '2010-03-31' })
			],
			['a', 'b', 'c', 'd'].map((id) => assessed(id, '2009-01-01 2'))
		);
		expect(figure.cohort).toBe(2);
		expect(figure.leftOut).toEqual({ withoutConsent: 1, withdrawn: 1 });
		expect(workOf(figure.domains).before).toEqual([0, 1, 0, 0, 0]);
		expect(figure.caveats.at(-1)?.nl).toContain('2 huishoudens zonder toestemming');
	});

	it('listens to the coach, not to what the family says of itself', async () => {
		const one = await werk(
			[household('a')],
			[
				assessed('a', '2009-01-01 2'),
				assessed('a', '2009-02-01 5', { assessor: 'family' }),
				assessed('a', '2010-01-01 3', { assessor: 'both' }),
				assessed('a', '2010-01-01 4')
			]
		);
		expect(one).toMatchObject({ before: [0, 1, 0, 0, 0], after: [0, 0, 0, 1, 0] });
	});

	it('calls a gain held when no assessment within 183 days falls below it', async () => {
		const ids = ['held', 'lost', 'later', 'unseen'];
		const one = await werk(
			ids.map((id) => household(id)),
			[
				...ids.map((id) => assessed(id, '2009-01-01 1')),
				...ids.map((id) => assessed(id, '2009-06-01 3')),
				assessed('held', '2009-12-01 4'),
				// 1 June + 183 days = 1 December.
				assessed('lost', '2009-12-01 2'),
				assessed('lost', '2010-01-01 3'),
				assessed('later', '2009-12-02 2'),
				assessed('later', '2010-01-01 3')
			]
		);
		// 'held' ends on rung 4, reached on 1 December and not looked at since; 'unseen' was never looked at again. Neither counts as held.
		// 'lost' falls on day 183, 'later' on day 184: of the two followed that long one held.
		expect(one.sustained).toMatchObject({ gained: 4, held: 1, fell: 1, followed: 2, atRisk: 2, share: 0.5 });
		expect(one.sustained.lower).toBeLessThan(0.1);
		expect(one.sentence.nl).toContain(
			'Van de 4 die omhoog gingen, zijn er 2 daarna nog beoordeeld. Bij 1 hield de stap een heel halfjaar, bij 1 zakte hij binnen een halfjaar terug.'
		);
	});

	it('says nothing of holding where nobody was followed for the half year, however many went up', async () => {
		const ids = [...'abcdefghijkl'];
		const one = await werk(
			ids.map((id) => household(id)),
			ids.flatMap((id) => [
				assessed(id, '2009-01-01 1'),
				assessed(id, '2010-01-01 3'),
				...(id < 'e' ? [assessed(id, '2010-03-01 4')] : [])
			])
		);
		// Up on the last day and hardly seen since: four went on to rung 4, and that was reached on the very last day.
		expect(one.sustained).toMatchObject({
			gained: 12,
			held: 0,
			fell: 0,
			followed: 0,
			atRisk: 0,
			share: null
		});
		expect(one.sentence.nl).toContain('Of de stap een halfjaar standhoudt, is nog niet te zeggen');
		expect(one.sentence.en).toContain('nobody was followed that long');
	});

	it('is Kaplan and Meier: who is lost sight of counts for as long as it was seen', async () => {
		// Reached on 1 June 2009: a falls after 61 days with three followed, b is last seen after 92, c after 214 days.
		const one = await werk(
			['a', 'b', 'c'].map((id) => household(id)),
			[
				...['a', 'b', 'c'].flatMap((id) => [assessed(id, '2009-01-01 1'), assessed(id, '2009-06-01 3')]),
				assessed('a', '2009-08-01 2'),
				assessed('a', '2010-02-01 3'),
				assessed('b', '2009-09-01 3'),
				assessed('c', '2010-01-01 3')
			]
		);
		expect(one.sustained).toMatchObject({ gained: 3, held: 1, fell: 1, followed: 3, atRisk: 1 });
		expect(one.sustained.share).toBeCloseTo(2 / 3, 12);
	});

	it('gives the exact sign test: nine up and one down is 22/1024', async () => {
		const ids = [...'abcdefghij'];
		const one = await werk(
			ids.map((id) => household(id)),
			ids.flatMap((id) => [assessed(id, '2009-01-01 3'), assessed(id, `2010-01-01 ${id === 'a' ? 2 : 4}`)])
		);
		expect(one.signTest.pTwoSided).toBeCloseTo(22 / 1024, 12);
		// In no other domain was anyone assessed: a family of one.
		expect(one.signTest).toMatchObject({ family: 1, holm: one.signTest.pTwoSided });
		// Nine steps up and one down, all of one: (9 - 1) / sqrt(10).
		expect(one.homogeneity.ordered).toBeCloseTo(normalTwoSided(8 / Math.sqrt(10)), 12);
	});

	it('corrects the sign test for as many domains as were tested, also where one domain is asked for', async () => {
		const ids = [...'abcdefghij'];
		const rows = ids.flatMap((id) => [
			assessed(id, '2009-01-01 3'),
			assessed(id, `2010-01-01 ${id === 'a' ? 2 : 4}`),
			assessed(id, '2009-01-01 3', { domain: 'wonen' }),
			assessed(id, `2010-01-01 ${id < 'f' ? 2 : 4}`, { domain: 'wonen' })
		]);
		const all = workOf(
			(
				await ladderOf(
					ids.map((id) => household(id)),
					rows
				)
			).domains
		);
		expect(all.signTest).toMatchObject({ family: 2 });
		expect(all.signTest.holm).toBeCloseTo(44 / 1024, 12);
		const alone = await ladderOf(
			ids.map((id) => household(id)),
			rows,
			{ domain: 'werk' }
		);
		expect(alone.domains.map((one) => one.signTest)).toEqual([all.signTest]);
	});

	it('takes an area with its parts', async () => {
		const households = [
			household('a'),
			household('b', { area: 'west' }),
			household('c', { area: 'noord' }),
			household('d', { area: 'wijk' })
		];
		expect((await ladderOf(households, [])).cohort).toBe(4);
		expect((await ladderOf(households, [], { area: 'wijk' })).cohort).toBe(3);
		expect((await ladderOf(households, [], { area: 'west' })).cohort).toBe(1);
	});

	it('answers a programme without households', async () => {
		const figure = await ladderOf([], []);
		expect(figure.cohort).toBe(0);
		expect(workOf(figure.domains).up).toBe(0);
	});
});

const day = fc
	.integer({ min: 0, max: 900 })
	.map((days) => new Date(Date.UTC(2008, 9, 1) + days * 86_400_000).toISOString().slice(0, 10));
const households = fc.uniqueArray(
	fc.record({
		household: fc.constantFrom(...'abcde'),
		area: fc.constantFrom('oost', 'west'),
		started: day,
		ended: fc.option(day, { freq: 2 }),
		consent: fc.option(day, { freq: 5 }),
		withdrawn: fc
			.option(day, { nil: null, freq: 1 })
			.map((one) => (one !== null && one > '2010-06' ? one : null))
	}),
	{ selector: (one) => one.household, maxLength: 5, minLength: 3 }
);
const assessments = fc.uniqueArray(
	fc.record({
		household: fc.constantFrom(...'abcde'),
		domain: fc.constantFrom('werk', 'wonen'),
		date: day,
		rung: fc.integer({ min: 1, max: 5 }),
		assessor: fc.constantFrom('coach' as const, 'coach' as const, 'family' as const)
	}),
	{
		selector: (one) => [one.household, one.domain, one.date, one.assessor].join(),
		minLength: 20,
		maxLength: 60
	}
);

const plusOne = (counts: number[], rung: number) =>
	counts.map((count, place) => count + (place === rung - 1 ? 1 : 0));

/** The same figures by walking through every household, one at a time. */
function recount(all: Household[], given: Assessment[], domain: string) {
	const [from, to] = ['2009-03-31', '2010-03-31'];
	const tally = {
		before: [0, 0, 0, 0, 0],
		after: [0, 0, 0, 0, 0],
		up: 0,
		same: 0,
		down: 0,
		newlyAssessed: 0,
		notYetAssessed: 0,
		ended: 0,
		sustained: { gained: 0, held: 0, fell: 0 }
	};
	for (const one of all) {
		if (one.consent === null || one.withdrawn !== null || one.started > to) continue;
		const seen = given
			.filter((row) => row.household === one.household && row.domain === domain && row.assessor === 'coach')
			.sort((a, b) => (a.date < b.date ? -1 : 1));
		const at = (moment: string) =>
			one.ended !== null && one.ended <= moment ? undefined : seen.filter((row) => row.date <= moment).pop();
		const [first, last] = [at(from), at(to)];
		if (first) tally.before = plusOne(tally.before, first.rung);
		if (last) tally.after = plusOne(tally.after, last.rung);
		if (one.ended !== null && one.ended <= to) tally.ended += 1;
		else if (!last) tally.notYetAssessed += 1;
		if (last && !first) tally.newlyAssessed += 1;
		if (!first || !last) continue;
		tally[last.rung > first.rung ? 'up' : last.rung < first.rung ? 'down' : 'same'] += 1;
		if (last.rung <= first.rung) continue;
		tally.sustained.gained += 1;
		const reached = seen.find((row) => row.date > first.date && row.rung >= last.rung);
		const until = Date.parse(reached?.date ?? '') + 183 * 86_400_000;
		const after = seen.filter((row) => reached && row.date > reached.date);
		const fall = after.find((row) => row.rung < last.rung);
		if (fall && Date.parse(fall.date) <= until) tally.sustained.fell += 1;
		else if (after.some((row) => Date.parse(row.date) >= until)) tally.sustained.held += 1;
	}
	return tally;
}

describe('the ladder, for any households', () => {
	it('agrees with a plain recount, and loses nobody', { timeout: 60_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(households, assessments, async (all, given) => {
				const figure = await ladderOf(all, given);
				const sum = (list: number[]) => list.reduce((total, one) => total + one, 0);
				for (const one of figure.domains) {
					expect(one).toMatchObject(recount(all, given, one.domain));
					expect(sum(one.after) + one.notYetAssessed + one.ended).toBe(figure.cohort);
					expect(one.up + one.same + one.down + one.newlyAssessed).toBe(sum(one.after));
					one.transitions.forEach((row, rung) =>
						expect(sum(row) + (one.endedFrom[rung] ?? 0)).toBe(one.before[rung])
					);
				}
			}),
			{ numRuns: 40 }
		);
	});
});
