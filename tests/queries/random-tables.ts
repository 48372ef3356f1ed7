// Random programmes for fast-check: few names, so that rows meet; every awkward value that a delivery may hold.
import fc from 'fast-check';
import { lifeDomainIds } from '../../src/lib/domain/life-domain.ts';
import { periodSchema } from '../../src/lib/domain/zod.ts';
import { noteFields } from '../../src/lib/domain/row-words.ts';
import type { ProgrammeTables } from '../../src/lib/domain/tables.ts';

export const indicators = ['werkloos', 'werkzaam', 'overlast', 'eenzaam'];
export const areas = ['wijk', 'oost', 'west', 'noord'];
export const households = Array.from({ length: 12 }, (_, index) => `h${index}`);
export const results = ['minder-schulden', 'naar-school'];
export const periods = [
	'2008',
	'2009',
	...['2008', '2009', '2010'].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`))
].map((period) => periodSchema.parse(period));
export const dates = ['2008-09-01', '2008-12-31', '2009-01-01', '2009-06-30', '2009-07-01', '2010-03-31'];

const one = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 3 });
/** Ratios whose last digits differ between careless sums. */
const real = fc.tuple(fc.integer({ min: -999, max: 999 }), one([1, 3, 7, 10, 1e6])).map(([a, b]) => a / b);
const whole = fc.nat({ max: 5000 });
const words = one(['bron', 'Gemeente Enschede', 'Coöperatie “Ons Huis”', "d'Ouwe", 'a;b,c\n"d"', '.', '']);

/** At most one row for each key, as intake leaves them. */
const rows = <Row extends object>(row: fc.Arbitrary<Row>, key: (row: Row) => string, maxLength: number) =>
	fc.uniqueArray(row, { selector: key, maxLength, size: 'max' });
const joined = (...parts: (string | null)[]) => parts.join('|');

const observation = fc.record({
	indicator: one(indicators),
	area: one(areas),
	period: one(periods),
	numerator: maybe(whole),
	denominator: maybe(whole),
	mean: maybe(real),
	sd: maybe(real),
	n: maybe(whole),
	value: maybe(real),
	lower: maybe(real),
	upper: maybe(real),
	hidden: fc.boolean(),
	hidden_by: fc.constantFrom(null, 'source', 'programme'),
	status: one(['provisional', 'final'] as const),
	source: words,
	retrieved: one(dates),
	note: maybe(words),
	row: fc.integer({ min: 2, max: 9999 })
});

const household = fc.record({
	household: one(households),
	area: one(areas),
	started: one(dates),
	ended: maybe(one(dates)),
	end_reason: maybe(words),
	coach: one(['anna', 'bo']),
	adults: maybe(fc.nat({ max: 4 })),
	children: maybe(fc.nat({ max: 6 })),
	consent: fc.option(one(dates), { nil: null, freq: 6 }),
	withdrawn: fc.option(one(dates), { nil: null, freq: 1 })
});

export const randomTables: fc.Arbitrary<ProgrammeTables> = fc.record({
	areas: fc.constant(
		areas.map((area) => ({
			area,
			name: area,
			role: 'experiment' as const,
			part_of: null,
			cbs_code: null,
			homes: 634,
			residents: null,
			tile_column: null,
			tile_row: null
		}))
	),
	observations: rows(observation, (row) => joined(row.indicator, row.area, row.period), 120),
	breaks: fc.array(
		fc.record({
			indicator: one(indicators),
			area: maybe(one(areas)),
			period: one(periods),
			kind: one(['definition', 'boundary', 'source', 'population'] as const),
			reason: words
		}),
		{ maxLength: 12 }
	),
	events: fc.array(
		fc.record({ date: one(dates), area: maybe(one(areas)), title: words, text: maybe(words) }),
		{ maxLength: 12 }
	),
	reach: rows(
		fc.record({ area: one(areas), period: one(periods), contacted: maybe(whole), note: maybe(words) }),
		(row) => joined(row.area, row.period),
		30
	),
	bottlenecks: rows(
		fc.record({
			id: one(['a', 'b', 'c']),
			opened: one(dates),
			between: words,
			what: words,
			decides: words,
			closed: maybe(one(dates)),
			outcome: maybe(words)
		}),
		(row) => row.id,
		6
	),
	households: rows(household, (row) => row.household, households.length),
	assessments: rows(
		fc.record({
			household: one(households),
			domain: one(lifeDomainIds.slice(0, 3)),
			date: one(dates),
			rung: fc.integer({ min: 1, max: 5 }),
			assessor: one(['coach', 'family', 'both'] as const),
			coach: maybe(one(['anna', 'bo']))
		}),
		(row) => joined(row.household, row.domain, row.date, row.assessor),
		90
	),
	results: rows(
		fc.record({
			household: one(households),
			result: one(results),
			date: one(dates),
			status: one(['open', 'met', 'lapsed', 'not-applicable'] as const)
		}),
		(row) => joined(row.household, row.result, row.date),
		60
	),
	actions: rows(
		fc.record({
			household: one(households),
			domain: one(lifeDomainIds.slice(0, 3)),
			action: one(['post openen', 'huur op tijd']),
			kind: one(['agreement', 'support', 'reward', 'sanction'] as const),
			actor: one(['family', 'coach', 'organisation'] as const),
			organisation: maybe(words),
			opened: one(dates),
			due: maybe(one(dates)),
			closed: maybe(one(dates)),
			status: one(['planned', 'doing', 'done', 'dropped'] as const)
		}),
		(row) => joined(row.household, row.domain, row.action, row.opened),
		40
	),
	responses: rows(
		fc.record({
			wave: one(periods.slice(0, 3)),
			group: one(['coach', 'organisation'] as const),
			respondent: one(['1', '2', '3']),
			organisation: maybe(words),
			item: one(['4F', '4N', '10']),
			score: maybe(fc.integer({ min: 0, max: 4 }))
		}),
		(row) => joined(row.wave, row.group, row.respondent, row.item),
		40
	),
	// Last, so that the draws before it stay as they were.
	surveys: rows(
		fc.record({
			wave: one(periods.slice(0, 4)),
			area: one(areas),
			respondent: one(['r1', 'r2', 'r3', 'é 4']),
			indicator: one(indicators),
			value: maybe(real),
			weight: maybe(real),
			...{ stratum: fc.constant(null), panel: fc.constant(null) }
		}),
		(row) => joined(row.wave, row.area, row.respondent, row.indicator),
		60
	),
	notes: rows(
		fc.record({
			period: one(periods),
			indicator: maybe(one(indicators)),
			field: one(noteFields),
			text: words,
			author: words,
			date: one(dates)
		}),
		(row) => joined(row.period, row.indicator, row.field),
		40
	),
	clients: rows(
		fc.record({
			wave: one(periods.slice(0, 3)),
			respondent: one(['q1', 'q2', 'é 3', 'q4']),
			area: one(areas),
			item: one(['wonen-veranderd', 'wonen-door-begeleiding', 'kracht-1']),
			value: maybe(fc.integer({ min: -1, max: 5 }))
		}),
		(row) => joined(row.wave, row.respondent, row.item),
		40
	),
	effort: rows(
		fc.record({
			...{ group: one(['coached', 'comparison'] as const), household: one(households) },
			...{ organisation: one(['bank', 'school']), period: one(periods) },
			contact: one(['visit', 'phone', 'case-manager'] as const),
			...{ contacts: maybe(fc.integer({ min: 0, max: 9 })), hours: maybe(real) },
			...{ domain: maybe(one(lifeDomainIds.slice(0, 2))), note: fc.constant(null) }
		}),
		(row) => joined(row.group, row.household, row.organisation, row.period, row.contact, row.domain),
		40
	),
	'effort-totals': rows(
		fc.record({
			...{ group: one(['coached', 'comparison'] as const), area: maybe(one(areas)) },
			...{ organisation: one(['bank', 'school']), period: one(periods) },
			contact: one(['visit', 'phone'] as const),
			...{
				households: maybe(fc.integer({ min: 0, max: 40 })),
				contacts: maybe(fc.integer({ min: 0, max: 90 }))
			},
			...{ hours: maybe(real), note: fc.constant(null) }
		}),
		(row) => joined(row.group, row.area, row.organisation, row.period, row.contact),
		20
	)
});
