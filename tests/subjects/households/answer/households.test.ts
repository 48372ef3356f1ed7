// Every household view against a plain count over the rows, under random choices of area, coach, kind, judge and domain.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	answerCalibration,
	answerFamily,
	answerWaiting
} from '../../../../src/lib/subjects/households/answer/view.ts';
import { answerHouseholdMenu } from '../../../../src/lib/subjects/households/answer/chosen.ts';
import {
	answerLadder,
	answerResults,
	type FamilyChoice
} from '../../../../src/lib/subjects/households/answer/ladder.ts';
import type { Catalogue } from '../../../../src/lib/domain/catalogue.ts';
import { withParts } from '../../../../src/lib/domain/area.ts';
import { householdTypes, perspectives, type HouseholdType } from '../../../../src/lib/domain/household.ts';
import { lifeDomainIds } from '../../../../src/lib/domain/life-domain.ts';
import { lastDay } from '../../../../src/lib/domain/period.ts';
import type { ProgrammeTables } from '../../../../src/lib/domain/tables.ts';
import type { Engine } from '../../../../src/lib/engine/engine.ts';
import { openNodeEngine } from '../../../../src/lib/engine/node.ts';
import { openProgramme } from '../../../../src/lib/server/programme.ts';
import { restrictedRows } from '../../../../src/lib/server/engine-rows.ts';
import { admit } from '../../../../src/lib/vault/admission.ts';
import { randomTables, results as resultIds } from '../../../queries/random-tables.ts';
import { areas, catalogue as coached } from '../coached.ts';

const definitions = resultIds.map((id, place) => ({
	id,
	domain: lifeDomainIds[place] ?? 'zorg',
	name: { nl: id, en: id },
	short: { nl: id, en: id },
	when_needed: false
}));
const domains = lifeDomainIds.map((id) => ({ id, name: { nl: id, en: id } }));
const catalogue = { ...coached, programme: { ...coached.programme, domains }, results: definitions };

type Household = ProgrammeTables['households'][number];

/** The rule as the menu tells it, written without SQL. */
function typeOf({ adults, children }: Household): HouseholdType {
	if (adults === null || children === null || adults === 0) return 'unknown';
	if (adults > 2) return 'more-adults';
	return `${adults === 2 ? 'couple' : 'alone'}${children > 0 ? '-children' : ''}` as HouseholdType;
}

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const choice = fc.record({
	area: maybe(fc.constantFrom('wijk', 'oost', 'west', 'noord')),
	coach: maybe(fc.constantFrom('anna', 'bo')),
	householdType: maybe(fc.constantFrom(...householdTypes))
});
const quarters = ['2008-Q3', '2008-Q4', '2009-Q2', '2009-Q3', '2010-Q1'] as const;
const span = fc
	.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }))
	.map(([a, b]) => ({ from: quarters[Math.min(a, b)] ?? '', to: quarters[Math.max(a, b)] ?? '' }));

type Choice = FamilyChoice;

/** The cohort on a day, by walking through the rows. */
function cohortOf(tables: ProgrammeTables, { area, coach, householdType }: Choice, day: string): Household[] {
	const wanted = area === undefined ? undefined : withParts([...areas, ...tables.areas], area);
	return tables.households.filter(
		(one) =>
			one.consent !== null &&
			one.withdrawn === null &&
			one.started <= day &&
			(wanted?.includes(one.area) ?? true) &&
			(coach === undefined || one.coach === coach) &&
			(householdType === undefined || typeOf(one) === householdType)
	);
}
const endedBy = (one: Household, day: string) => one.ended !== null && one.ended <= day;

/** The rung in the eyes of one judge: the latest; on one day the judge's own goes before what was judged together. */
function rungOf(tables: ProgrammeTables, one: Household, domain: string, day: string, judge: string) {
	if (endedBy(one, day)) return null;
	const seen = tables.assessments.filter(
		(row) =>
			row.household === one.household &&
			row.domain === domain &&
			row.date <= day &&
			(row.assessor === judge || row.assessor === 'both')
	);
	const last = seen
		.map((row) => row.date)
		.sort()
		.at(-1);
	const rows = seen.filter((row) => row.date === last);
	return (rows.find((row) => row.assessor === judge) ?? rows[0])?.rung ?? null;
}

const sum = (list: number[]) => list.reduce((total, one) => total + one, 0);
const over = (
	property: (
		tables: ProgrammeTables,
		engine: Engine,
		chosen: Choice,
		when: { from: string; to: string }
	) => Promise<void>,
	numRuns = 10
) =>
	fc.assert(
		fc.asyncProperty(
			randomTables,
			fc.array(choice, { minLength: 4, maxLength: 4 }),
			span,
			async (tables, chosen, when) => {
				const engine = await openNodeEngine(restrictedRows(tables));
				try {
					for (const one of [...chosen, { area: undefined, coach: undefined, householdType: undefined }])
						await property(tables, engine, one, when);
				} finally {
					await engine.close();
				}
			}
		),
		{ numRuns, seed: 634 }
	);

/** The whole ladder figure, for both judges, against walking through the rows. */
async function checkLadder(
	tables: ProgrammeTables,
	engine: Engine,
	definitions: Pick<Catalogue, 'programme' | 'areas'>,
	chosen: Choice,
	{ from, to }: { from: string; to: string }
) {
	const cohort = cohortOf(tables, chosen, lastDay(to));
	for (const perspective of perspectives) {
		const figure = await answerLadder(engine, definitions, { ...chosen, from, to, perspective });
		const other = perspective === 'coach' ? 'family' : 'coach';
		expect(figure).toMatchObject({ cohort: cohort.length, perspective, leftOutOf: 'selection' });
		for (const one of figure.domains) {
			expect(one.assessed + one.notYetAssessed + one.ended).toBe(figure.cohort);
			const stood = cohort.map((house) => ({
				before: rungOf(tables, house, one.domain, lastDay(from), perspective),
				after: rungOf(tables, house, one.domain, lastDay(to), perspective),
				other: rungOf(tables, house, one.domain, lastDay(to), other),
				ended: endedBy(house, lastDay(to))
			}));
			const count = (fits: (row: (typeof stood)[number]) => boolean) => stood.filter(fits).length;
			const at = (rung: number | null, place: number) => rung === place + 1;
			expect(one.before).toEqual([0, 1, 2, 3, 4].map((place) => count((row) => at(row.before, place))));
			expect(one.after).toEqual([0, 1, 2, 3, 4].map((place) => count((row) => at(row.after, place))));
			expect(one.ended).toBe(count((row) => row.ended));
			expect(one.newlyAssessed).toBe(count((row) => row.before === null && row.after !== null));
			one.transitions.forEach((row, a) =>
				row.forEach((found, b) =>
					expect(found).toBe(count(({ before, after }) => at(before, a) && at(after, b)))
				)
			);
			const coachOf = (row: (typeof stood)[number]) => (perspective === 'coach' ? row.after : row.other);
			const familyOf = (row: (typeof stood)[number]) => (perspective === 'coach' ? row.other : row.after);
			const compared = (fits: (coach: number, family: number) => boolean) =>
				count((row) => {
					const [coach, family] = [coachOf(row), familyOf(row)];
					return coach !== null && family !== null && fits(coach, family);
				});
			expect(one.coachAndFamily).toMatchObject({
				both: compared(() => true),
				same: compared((coach, family) => coach === family),
				familyHigher: compared((coach, family) => family > coach),
				familyLower: compared((coach, family) => family < coach),
				onlyCoach: count((row) => coachOf(row) !== null && familyOf(row) === null),
				onlyFamily: count((row) => coachOf(row) === null && familyOf(row) !== null)
			});
		}
	}
}

describe('under any choice', { timeout: 120_000 }, () => {
	it('the ladder agrees with a plain count and loses nobody', () =>
		over((tables, engine, chosen, when) => checkLadder(tables, engine, catalogue, chosen, when)));

	it('one domain alone is that domain of the whole figure', () =>
		over(async (_, engine, chosen, when) => {
			const whole = await answerLadder(engine, catalogue, { ...chosen, ...when });
			for (const domain of whole.domains.slice(0, 3)) {
				const { domains } = await answerLadder(engine, catalogue, {
					...chosen,
					...when,
					domain: domain.domain
				});
				expect(domains).toEqual([domain]);
			}
		}, 8));

	it('the results by quarter agree with a plain count and lose nobody', () =>
		over(async (tables, engine, chosen, { from, to }) => {
			const figure = await answerResults(engine, catalogue, { ...chosen, from, period: to });
			expect(figure.quarters.at(-1)).toMatchObject({ period: to, results: figure.results });
			let earlier: Map<string, string> | null = null;
			for (const quarter of figure.quarters) {
				const day = lastDay(quarter.period);
				const cohort = cohortOf(tables, chosen, day);
				expect(quarter.cohort).toBe(cohort.length);
				const now = new Map<string, string>();
				for (const house of cohort)
					for (const result of resultIds) {
						const rows = tables.results.filter(
							(row) => row.household === house.household && row.result === result && row.date <= day
						);
						const last = rows.sort((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
						if (last) now.set(`${house.household} ${result}`, last.status);
					}
				for (const one of quarter.results) {
					const stood = cohort.map((house) => ({
						key: `${house.household} ${one.result}`,
						ended: endedBy(house, day)
					}));
					const count = (fits: (row: { key: string; ended: boolean }) => boolean) =>
						stood.filter(fits).length;
					expect(one.assessed + one.notYetAssessed + one.ended).toBe(quarter.cohort);
					expect(one).toMatchObject({
						met: count(({ key }) => now.get(key) === 'met'),
						open: count(({ key }) => now.get(key) === 'open'),
						lapsed: count(({ key }) => now.get(key) === 'lapsed'),
						notApplicable: count(({ key }) => now.get(key) === 'not-applicable'),
						assessed: count(({ key, ended }) => now.has(key) && !ended),
						ended: count(({ ended }) => ended)
					});
					const before: Map<string, string> = earlier ?? new Map<string, string>();
					expect(one.left).toBe(
						count(
							({ key }) =>
								now.get(key) === 'not-applicable' && before.has(key) && before.get(key) !== 'not-applicable'
						)
					);
					expect(one.returned).toBe(
						count(({ key }) => now.get(key) !== 'not-applicable' && before.get(key) === 'not-applicable')
					);
				}
				earlier = now;
			}
		}, 12));

	it('the worklist holds exactly what waits, in every order, and its tally adds up', () =>
		over(async (tables, engine, chosen, { to }) => {
			const day = lastDay(to);
			const active = cohortOf(tables, chosen, day).filter((one) => !endedBy(one, day));
			const figure = await answerWaiting(engine, catalogue, { ...chosen, day, limit: 10_000 });
			const ids = (list: Household[]) => list.map((one) => one.household).sort();
			const listed = (kind: string) => figure.items.filter((one) => one.kind === kind);
			expect(figure.families).toBe(active.length);
			const isOpen = (row: ProgrammeTables['actions'][number]) =>
				row.opened <= day &&
				(row.closed === null ? row.status === 'planned' || row.status === 'doing' : row.closed > day);
			const overdue = tables.actions.filter(
				(row) =>
					active.some((one) => one.household === row.household) &&
					isOpen(row) &&
					row.due !== null &&
					row.due < day
			);
			expect(
				listed('overdue-action')
					.map((one) => [one.household, one.detail, one.since].join())
					.sort()
			).toEqual(overdue.map((row) => [row.household, row.action, row.due].join()).sort());
			const old = (one: Household, domain: string) => {
				const dates = tables.assessments
					.filter((row) => row.household === one.household && row.domain === domain)
					.filter((row) => row.assessor !== 'family' && row.date <= day)
					.map((row) => row.date);
				return (dates.sort().at(-1) ?? one.started) < figure.oldBefore;
			};
			for (const one of active)
				expect(
					listed('old-assessment').find((item) => item.household === one.household)?.subjects ?? []
				).toEqual(lifeDomainIds.filter((domain) => old(one, domain)));
			for (const one of active)
				expect(listed('no-state').find((item) => item.household === one.household)?.subjects ?? []).toEqual(
					resultIds.filter(
						(result) =>
							!tables.results.some(
								(row) => row.household === one.household && row.result === result && row.date <= day
							)
					)
				);
			const ends = active.filter((one) => {
				const plan = tables.actions.filter((row) => row.household === one.household && row.opened <= day);
				const open = plan.filter(isOpen);
				const last =
					open
						.map((row) => row.due ?? '9999')
						.sort()
						.at(-1) ?? '';
				return plan.length > 0 && (open.length === 0 || (last >= day && last <= figure.endsBy));
			});
			expect(
				listed('ending-plan')
					.map((one) => one.household)
					.sort()
			).toEqual(ids(ends));
			expect(figure.total).toBe(figure.items.length);
			for (const { kind, waiting } of figure.tally) expect(listed(kind)).toHaveLength(waiting);
			const [first] = figure.tally.filter((one) => one.waiting > 1);
			if (first) {
				const page = await answerWaiting(engine, catalogue, {
					...chosen,
					day,
					kind: first.kind,
					order: 'coach',
					limit: 1
				});
				expect(page.items).toHaveLength(1);
				expect(page.total).toBe(first.waiting);
				const coaches = listed(first.kind).map((one) => one.coach);
				expect(page.items[0]?.coach).toBe(coaches.sort()[0]);
			}
		}, 12));

	it('calibration counts every assessment of a coach once, with whoever coached then', () =>
		over(async (tables, engine, chosen, { to }) => {
			const { coach: _, ...rest } = chosen;
			const figure = await answerCalibration(engine, catalogue, { ...rest, day: lastDay(to) });
			const houses = cohortOf(tables, { ...rest, coach: undefined }, '9999-12-31');
			const rows = tables.assessments.flatMap((row) => {
				const house = houses.find((one) => one.household === row.household);
				return house && row.assessor !== 'family' && row.date <= lastDay(to)
					? [{ ...row, judge: row.coach ?? house.coach }]
					: [];
			});
			expect(sum(figure.coaches.map((one) => one.assessments))).toBe(rows.length);
			for (const one of figure.coaches) {
				expect(one.rungs).toEqual(
					[1, 2, 3, 4, 5].map(
						(rung) => rows.filter((row) => row.judge === one.coach && row.rung === rung).length
					)
				);
				expect(sum(one.halves.map((half) => half.assessments))).toBe(one.assessments);
				for (const { half, assessments } of one.halves)
					expect(assessments).toBe(
						rows.filter(
							(row) =>
								row.judge === one.coach &&
								Number(row.date.slice(0, 4)) === half.year &&
								Number(row.date.slice(5, 7)) > 6 === (half.half === 2)
						).length
					);
			}
		}, 12));

	it('a family is shown whole, as of the day, and only with consent', () =>
		over(async (tables, engine, chosen, { to }) => {
			const day = lastDay(to);
			const cohort = cohortOf(tables, chosen, day);
			for (const house of tables.households) {
				const figure = await answerFamily(engine, catalogue, { ...chosen, household: house.household, day });
				if (house.consent === null || house.withdrawn !== null) {
					expect(figure).toBeNull();
					continue;
				}
				expect(figure?.place.families).toBe(cohort.length);
				for (const domain of figure?.domains ?? [])
					for (const judge of perspectives)
						expect(domain[judge].at(-1)?.rung ?? null).toBe(
							rungOf(tables, { ...house, ended: null }, domain.domain, day, judge)
						);
				const plan = tables.actions.filter((row) => row.household === house.household && row.opened <= day);
				expect(figure?.plan).toHaveLength(plan.length);
				expect(figure?.ended ?? null).toBe(endedBy(house, day) ? house.ended : null);
				for (const one of figure?.plan ?? []) {
					expect(one.closed === null || one.closed <= day).toBe(true);
					expect(one.overdueDays !== null).toBe(one.open && one.due !== null && one.due < day);
				}
			}
		}, 8));

	it('the menu offers what occurs', () =>
		over(async (tables, engine) => {
			const menu = await answerHouseholdMenu(engine, { areas }, '2026-01-01');
			const houses = tables.households.filter((one) => one.consent !== null && one.withdrawn === null);
			expect(menu.coaches).toEqual([...new Set(houses.map((one) => one.coach))].sort());
			expect(new Set(menu.householdTypes)).toEqual(new Set(houses.map(typeOf)));
			for (const one of houses) expect(menu.areas).toContain(one.area);
		}, 5));
});

describe('what changed since last quarter', () => {
	const rows = {
		households: [
			{
				household: 'h1',
				area: 'oost',
				started: '2009-01-01',
				coach: 'anna',
				adults: 2,
				children: 1,
				consent: '2009-01-02'
			}
		],
		assessments: [
			['werk', '2009-02-01', 2],
			['werk', '2010-02-01', 3],
			['wonen', '2009-02-01', 2],
			['wonen', '2010-01-05', 2],
			['zorg', '2010-03-31', 1],
			['zorg', '2010-04-01', 5]
		].map(([domain = '', date = '', rung = 0]) => ({
			household: 'h1',
			domain,
			date,
			rung,
			assessor: 'coach'
		})),
		results: [
			['naar-school', '2009-03-01', 'open'],
			['naar-school', '2010-01-10', 'met'],
			['minder-schulden', '2009-03-01', 'open']
		].map(([result = '', date = '', status = '']) => ({ household: 'h1', result, date, status })),
		actions: [
			['oud', '2009-03-01', '2009-12-31', null, 'doing'],
			['nieuw', '2010-01-01', '2010-06-01', null, 'planned'],
			['klaar', '2009-03-01', '2009-06-01', '2010-02-02', 'done'],
			['later klaar', '2009-03-01', '2010-03-01', '2010-05-01', 'done']
		].map(([action = '', opened = '', due = '', closed = null, status = '']) => ({
			household: 'h1',
			domain: 'werk',
			action,
			kind: 'support',
			actor: 'coach',
			opened,
			due,
			closed,
			status
		}))
	};
	it('names each step, state and action, and nothing that stayed as it was', async () => {
		const engine = await openNodeEngine(rows);
		const figure = await answerFamily(engine, catalogue, { day: '2010-03-31' });
		await engine.close();
		expect(figure).toMatchObject({ household: 'h1', householdType: 'couple-children' });
		expect(figure?.changes).toMatchObject({
			after: '2009-12-31',
			period: '2009-Q4',
			steps: [
				{ domain: 'werk', date: '2010-02-01', from: 2, to: 3 },
				{ domain: 'zorg', date: '2010-03-31', from: null, to: 1 }
			],
			results: [{ result: 'naar-school', date: '2010-01-10', from: 'open', to: 'met' }],
			opened: [{ action: 'nieuw' }],
			closed: [{ action: 'klaar' }],
			becameOverdue: [
				{ action: 'later klaar', status: 'doing', overdueDays: 30 },
				{ action: 'oud', overdueDays: 90 }
			]
		});
	});
});

describe('the demonstration', { timeout: 120_000 }, () => {
	it('agrees with a plain count over its rows under random choices', async () => {
		const opened = await openProgramme('data/velve-lindenhof', { protection: false });
		const { tables, engine, catalogue: definitions } = opened;
		const menu = await answerHouseholdMenu(engine, definitions, '2100-01-01');
		expect(menu.coaches.length).toBeGreaterThan(1);
		const some = fc.record({
			area: maybe(fc.constantFrom(...menu.areas)),
			coach: maybe(fc.constantFrom(...menu.coaches)),
			householdType: maybe(fc.constantFrom(...menu.householdTypes))
		});
		const place = fc.nat({ max: menu.periods.length - 1 });
		await fc.assert(
			fc.asyncProperty(some, place, place, async (chosen, a, b) => {
				const [from = '', to = ''] = [menu.periods[Math.min(a, b)], menu.periods[Math.max(a, b)]];
				await checkLadder(tables, engine, definitions, chosen, { from, to });
			}),
			{ numRuns: 6, seed: 634 }
		);
	});

	it('counts who a sealed file left out as the plain files do, and says of whom that tells', async () => {
		await over(async (tables, engine, { area, ...one }, { from, to }) => {
			const { rows } = admit(tables);
			const opened = await openNodeEngine(rows);
			try {
				for (const chosen of [{ area }, { area, ...one }]) {
					const asked = { ...chosen, from, to };
					const plain = await answerLadder(engine, catalogue, asked);
					const sealed = await answerLadder(opened, catalogue, asked);
					if (sealed.leftOutOf === 'selection') expect(sealed).toEqual(plain);
					else {
						expect(one.coach ?? one.householdType).toBeDefined();
						const whole = await answerLadder(engine, catalogue, { area, from, to });
						expect(sealed.leftOut).toEqual(whole.leftOut);
						expect(sealed.caveats.at(-1)?.nl).toContain('alle begeleiders');
					}
				}
			} finally {
				await opened.close();
			}
		});
	});
});
