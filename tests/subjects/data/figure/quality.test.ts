// The quality of the files, worked out by hand on a small programme: complete, missing, provisional, hidden, jumping, changed, expected.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area } from '../../../../src/lib/domain/area.ts';
import { quarterFromIndex } from '../../../../src/lib/domain/period.ts';
import type { Break, Observation, ProgrammeTables } from '../../../../src/lib/domain/tables.ts';
import { completeness } from '../../../../src/lib/subjects/data/figure/completeness.ts';
import { daysLate } from '../../../../src/lib/subjects/data/figure/expected.ts';
import { jumpsOf } from '../../../../src/lib/subjects/data/figure/jumps.ts';
import { areasTold, gridOf, quality, toldAtMost } from '../../../../src/lib/subjects/data/figure/quality.ts';
import { definitions } from '../../../intake/definitions.ts';

const area = (id: string, part_of: string | null = null): Area => ({
	...{ area: id, name: id, role: 'control', part_of, cbs_code: null },
	...{ homes: null, residents: null, tile_column: null, tile_row: null }
});
const areas = ['oost', 'west', 'zuid'].map((id) => area(id));
const figure = (
	indicator: string,
	place: string,
	period: string,
	more: Partial<Observation> = {}
): Observation => ({
	...{ indicator, area: place, period, numerator: 1, denominator: 100, mean: null, sd: null, n: null },
	...{ value: null, lower: null, upper: null, status: 'final', source: 'Register', retrieved: '2011-01-01' },
	...{ note: null, hidden: false, hidden_by: null, row: 2 },
	...more
});
const tablesWith = (observations: Observation[], more: Partial<ProgrammeTables> = {}): ProgrammeTables => ({
	...{ areas, observations, surveys: [], breaks: [], events: [], notes: [], reach: [], bottlenecks: [] },
	...{ households: [], assessments: [], results: [], actions: [], responses: [] },
	...{ clients: [], effort: [], 'effort-totals': [] },
	...more
});
const { indicators, programme } = definitions;

describe('completeness', () => {
	const rows = [
		...['2010-Q1', '2010-Q2', '2010-Q4'].map((period) => figure('share', 'oost', period)),
		figure('share', 'west', '2010-Q2', { hidden: true, denominator: null }),
		figure('share', 'west', '2010-Q3', { status: 'provisional', retrieved: '2011-02-03' }),
		figure('yearly', 'oost', '2009'),
		figure('wave', 'oost', '2009-Q1')
	];
	const all = completeness(indicators, areas, rows, ['2009-Q1', '2010-Q3']);
	const of = (id: string) => all.find(({ indicator }) => indicator === id);

	it('expects an area from its first figure on, up to the last quarter in the file', () => {
		expect(of('share')?.periods).toEqual([
			{ period: '2010-Q1', expected: 1, delivered: 1, hidden: 0, provisional: 0 },
			{ period: '2010-Q2', expected: 2, delivered: 2, hidden: 1, provisional: 0 },
			{ period: '2010-Q3', expected: 2, delivered: 1, hidden: 0, provisional: 1 },
			{ period: '2010-Q4', expected: 2, delivered: 1, hidden: 0, provisional: 0 }
		]);
		expect(of('share')).toMatchObject({
			expected: 7,
			delivered: 5,
			hidden: 1,
			provisional: 1,
			never: ['zuid']
		});
		expect(of('share')).toMatchObject({ latest: '2010-Q4', retrieved: '2011-02-03' });
	});

	it('says what is missing, areas with the same gap together', () => {
		expect(of('share')?.missing).toEqual([
			{ indicator: 'share', from: '2010-Q3', to: '2010-Q3', areas: ['oost'] },
			{ indicator: 'share', from: '2010-Q4', to: '2010-Q4', areas: ['west'] }
		]);
	});

	it('expects years of a yearly goal, and the waves of one that is asked in waves', () => {
		expect(of('yearly')?.periods.map(({ period }) => period)).toEqual(['2009']);
		expect(of('wave')?.periods.map(({ period, delivered }) => [period, delivered])).toEqual([
			['2009-Q1', 1],
			['2010-Q3', 0]
		]);
		expect(of('grade')).toMatchObject({
			delivered: 0,
			periods: [],
			never: [],
			latest: null,
			retrieved: null
		});
	});

	it('counts every missing cell in one gap, whatever is missing', () => {
		const cells = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 9 })), {
			maxLength: 30,
			selector: ([place, quarter]) => place * 10 + quarter
		});
		fc.assert(
			fc.property(cells, (there) => {
				const some = there.map(([place, quarter]) =>
					figure('share', areas[place]?.area ?? '', quarterFromIndex(8040 + quarter))
				);
				const [one] = completeness(indicators, areas, some, []);
				if (!one) throw new Error('no indicator');
				const gaps = one.missing.map(({ from, to, areas: lacking }) => {
					const periods = one.periods.filter(({ period }) => period >= from && period <= to);
					return periods.length * lacking.length;
				});
				expect(gaps.reduce((sum, count) => sum + count, 0)).toBe(one.expected - one.delivered);
				expect(one.delivered).toBe(there.length);
			})
		);
	});
});

describe('the table through time', () => {
	it('gives a year the place of its quarters, in whole years', () => {
		const { indicators: there } = quality(
			definitions,
			areas,
			tablesWith([figure('share', 'oost', '2010-Q2'), figure('yearly', 'oost', '2011')]),
			new Map()
		);
		const grid = gridOf(there);
		expect(grid.years.map(({ year }) => year)).toEqual(['2010', '2011']);
		const spans = grid.rows.map(({ indicator, years }) => [
			indicator,
			years.flat().map(({ span, filled }) => [span, filled?.period ?? null])
		]);
		expect(Object.fromEntries(spans as [string, unknown][])).toEqual({
			share: [[1, null], [1, '2010-Q2'], ...Array.from({ length: 6 }, () => [1, null])],
			yearly: [...Array.from({ length: 4 }, () => [1, null]), [4, '2011']]
		});
	});

	it('leaves out what was added up from answers: that was not delivered as a figure', () => {
		const { indicators: there, without } = quality(
			definitions,
			areas,
			tablesWith([figure('share', 'oost', '2010-Q2', { row: 0 })]),
			new Map()
		);
		expect(there).toEqual([]);
		expect(without).toEqual(indicators.map(({ id }) => id));
	});
});

describe('the areas that the page names', () => {
	const many = Array.from({ length: 40 }, (_, place) => area(`a${place}`));
	it('are the first of those that lack figures, and those that jump or changed; not the hundreds of which all is there', () => {
		const whole = many.flatMap(({ area: place }) =>
			['2010-Q1', '2010-Q2', '2010-Q3'].map((period) => figure('share', place, period))
		);
		const lacking = whole.filter(
			({ area: place, period }) => period !== '2010-Q2' || Number(place.slice(1)) < 30
		);
		const boundary = { indicator: 'share', period: '2010-Q1', kind: 'boundary', reason: 'x' } as const;
		const of = (rows: Observation[]) =>
			quality(
				definitions,
				many,
				tablesWith(rows, {
					breaks: [
						{ ...boundary, area: 'a7' },
						{ ...boundary, area: null }
					]
				}),
				new Map([['a9', ['BU1', 'BU2']]])
			);
		expect([...areasTold(of(whole))]).toEqual(['a7', 'a9']);
		const first = many.slice(30, 30 + toldAtMost.areas).map((one) => one.area);
		expect([...areasTold(of(lacking))]).toEqual([...first, 'a7', 'a9']);
		const jumping = whole.map((one) =>
			one.area === 'a3' && one.period === '2010-Q3' ? { ...one, denominator: 300 } : one
		);
		expect([...areasTold(of(jumping))]).toEqual(['a3', 'a7', 'a9']);
	});

	it('stand in a figure that holds no period twice', () => {
		const whole = quality(definitions, areas, tablesWith([figure('share', 'oost', '2010-Q2')]), new Map());
		expect(whole.indicators).toHaveLength(1);
		expect(JSON.stringify(whole).split('"period":"2010-Q2"')).toHaveLength(2);
	});
});

describe('denominators that jump', () => {
	const series = (counts: (number | null)[]): Observation[] =>
		counts.map((denominator, place) =>
			figure('share', 'oost', quarterFromIndex(8040 + place), { denominator, hidden: denominator === null })
		);
	const jumps = (counts: (number | null)[], breaks: Break[] = []) =>
		jumpsOf(indicators, areas, series(counts), breaks);

	it('are large, and unlike the other changes of their series', () => {
		const found = jumps([1000, 1004, 998, 1001, 1003, 1405, 1400, 1402]);
		expect(
			found.map(({ from, to, before, after, explained }) => [from, to, before, after, explained])
		).toEqual([['2011-Q1', '2011-Q2', 1003, 1405, null]]);
		expect(found[0]?.change).toBeCloseTo(1405 / 1003 - 1, 12);
		expect(jumps([1000, 1500, 1000, 1500, 1000, 1500, 1000])).toEqual([]);
		expect(jumps([1000, 1000, 1000, 1000, 1000, 1000, 1090])).toEqual([]);
	});

	it('of a short series are a quarter or more, and a hidden one in between is passed over', () => {
		expect(jumps([100, null, 130])).toHaveLength(1);
		expect(jumps([100, 120])).toEqual([]);
		expect(jumps([])).toEqual([]);
	});

	it('are explained by a break of their goal, area or whole at that moment', () => {
		const boundary = {
			indicator: 'share',
			area: 'oost',
			period: '2010-Q2',
			kind: 'boundary',
			reason: 'x'
		} as const;
		expect(jumps([100, 200], [boundary])[0]?.explained).toBe('boundary');
		expect(jumps([100, 200], [{ ...boundary, area: null }])[0]?.explained).toBe('boundary');
		expect(jumps([100, 200], [{ ...boundary, area: 'west' }])[0]?.explained).toBeNull();
		expect(jumps([100, 200], [{ ...boundary, period: '2010-Q3' }])[0]?.explained).toBeNull();
	});

	it('say nothing of samples', () => {
		const asked = indicators.map((one) => ({ ...one, origin: 'survey' as const }));
		expect(jumpsOf(asked, areas, series([100, 900]), [])).toEqual([]);
	});
});

describe('areas that changed', () => {
	it('are those with a broken boundary, once for all goals, and those with more than one code', () => {
		const boundary = (indicator: string): Break => ({
			indicator,
			area: 'oost',
			period: '2010-Q1',
			kind: 'boundary',
			reason: 'Nieuwe grens'
		});
		const { borders, codes } = quality(
			definitions,
			areas,
			tablesWith([], {
				breaks: [boundary('share'), boundary('grade'), { ...boundary('share'), kind: 'source' }]
			}),
			new Map([
				['oost', ['BU1', 'BU2', 'BU1']],
				['west', ['BU3', 'BU3']]
			])
		);
		expect(borders).toEqual([
			{
				area: 'oost',
				period: '2010-Q1',
				indicators: ['share', 'grade'],
				reason: 'Nieuwe grens',
				reason_en: null
			}
		]);
		expect(codes).toEqual([{ area: 'oost', codes: ['BU1', 'BU2'] }]);
	});
});

describe('deliveries', () => {
	const calendar = [
		{ supplier: 'Register', file: 'observations.csv', due: '6 weeks after the quarter' },
		{ supplier: 'Register', file: 'reach.csv', due: '1 maand na het jaar' },
		{ supplier: 'Nieuw', file: 'observations.csv', due: '6 weken na het kwartaal' }
	];
	const tables = tablesWith(
		[
			figure('share', 'oost', '2010-Q2', { retrieved: '2010-08-01' }),
			figure('share', 'west', '2010-Q2', { retrieved: '2010-08-09' }),
			figure('yearly', 'oost', '2012')
		],
		{ reach: [{ area: 'oost', period: '2010-Q2', contacted: 3, note: null }] }
	);
	const { expected } = quality(
		{ programme: { ...programme, calendar }, indicators },
		areas,
		tables,
		new Map()
	);

	it('follow the last one that is there, of the kind that is asked; and the first of the programme where there is none', () => {
		expect(expected.map(({ supplier, file, last, next }) => [supplier, file, last, next])).toEqual([
			[
				'Register',
				'observations.csv',
				{ period: '2010-Q2', retrieved: '2010-08-09' },
				{ period: '2010-Q3', day: '2010-11-11' }
			],
			['Register', 'reach.csv', { period: '2010', retrieved: null }, { period: '2011', day: '2012-01-31' }],
			['Nieuw', 'observations.csv', null, { period: '2008-Q3', day: '2008-11-11' }]
		]);
	});

	it('are late from the day after', () => {
		expect(daysLate('2010-11-11', '2010-11-11')).toBe(0);
		expect(daysLate('2010-11-11', '2010-11-13')).toBe(2);
		expect(daysLate('2011-01-02', '2010-12-31')).toBe(-2);
	});
});
