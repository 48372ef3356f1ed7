// StatLine files become observations: by names without numbers, by codes, and a point never becomes a zero.
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { mergeObservations, UnmergeableFile } from '../../src/lib/intake/merge-observations.ts';
import {
	statlineMappingSchema,
	StatlineError,
	type StatlineMapping
} from '../../src/lib/intake/statline-source.ts';
import { statlinePeriod } from '../../src/lib/intake/statline-labels.ts';
import { readStatline } from '../../src/lib/intake/statline.ts';
import { bytesOf, goodFolder, readFolder } from './definitions.ts';

const mapping = (changes: Record<string, unknown> = {}): StatlineMapping =>
	statlineMappingSchema.parse({
		area: 'WijkenEnBuurten',
		period: 'Perioden',
		select: { Leeftijd: 20300 },
		areas: { BU01530203: 'stevenfenne', BU01530100: 'velve-lindenhof' },
		measures: [{ measure: 'Gezond', indicator: 'yearly', scale: 'percent' }],
		constants: { status: 'final', source: 'RIVM', retrieved: '2011-06-01' },
		...changes
	});

const answer = (...value: Record<string, unknown>[]) =>
	bytesOf(JSON.stringify({ 'odata.metadata': 'x', value }));
const row = (region: string, gezond: unknown, more: Record<string, unknown> = {}) => ({
	ID: '1',
	Leeftijd: '20300',
	WijkenEnBuurten: region,
	Perioden: '2010JJ00',
	Gezond_4: gezond,
	...more
});
const short = ({ observations, findings }: ReturnType<typeof readStatline>) => ({
	values: observations.map(({ area, period, value }) => [area, period, value]),
	findings: findings.map(({ code, row: place, value }) => [code, place, value])
});

describe('statline', () => {
	it('trims padded codes, matches names without their number and scales percentages', () => {
		const read = readStatline(
			answer(row('BU01530203', '76.1'), row('BU01530100  ', '7.0'), row('GM0001', '50.0')),
			mapping()
		);
		expect(short(read)).toEqual({
			values: [
				['stevenfenne', '2010', '0.761'],
				['velve-lindenhof', '2010', '0.07']
			],
			findings: []
		});
	});
	it('keeps a point as hidden and gives no row for a blank, in JSON and CSV alike', () => {
		const csv = bytesOf(
			'"Leeftijd";"WijkenEnBuurten";"Perioden";"Gezond_9"\n20300;BU01530203;2010JJ00;"       ."\n' +
				'20300;BU01530100;2010JJ00;\n53115;BU01530100;2010JJ00;"12,5"\n20300;BU01530100;2012JJ00;"12,5"\n'
		);
		expect(short(readStatline(csv, mapping())).values).toEqual([
			['stevenfenne', '2010', '.'],
			['velve-lindenhof', '2012', '0.125']
		]);
		const json = answer(row('BU01530203', '.'), row('BU01530100', null), row('BU01530100', 8));
		expect(short(readStatline(json, mapping())).values).toEqual([
			['stevenfenne', '2010', '.'],
			['velve-lindenhof', '2010', '0.08']
		]);
	});
	it('fills the margins from rows of their own and writes counts with their denominator', () => {
		const rows = ['W', 'L', 'U'].map((margin, place) =>
			row('BU01530203', ['20.0', '15.5', '25.5'][place], { Marges: margin })
		);
		const margins = { column: 'Marges', value: 'W', lower: 'L', upper: 'U' };
		const [estimate] = readStatline(answer(...rows), mapping({ margins })).observations;
		expect(estimate).toMatchObject({ value: '0.2', lower: '0.155', upper: '0.255' });
		const measures = [{ measure: 'Bijstand', indicator: 'yearly', denominator: 'Inwoners' }];
		const counts = answer(row('BU01530203', '', { Bijstand_74: 35, Inwoners_5: 1410 }));
		expect(readStatline(counts, mapping({ measures })).observations[0]).toMatchObject({
			numerator: '35',
			denominator: '1410'
		});
	});
	it('says what it could not use instead of guessing', () => {
		const read = readStatline(
			answer(
				row('BU01530203', '?'),
				row('BU01530203', '1.234'),
				row('BU01530203', '12', { Perioden: '2010MM01' }),
				row('BU01530203', '13'),
				row('BU01530203', '14')
			),
			mapping({
				measures: [
					{ measure: 'Gezond', indicator: 'yearly' },
					{ measure: 'Ziek', indicator: 'share' }
				]
			})
		);
		expect(short(read)).toEqual({
			values: [['stevenfenne', '2010', '13']],
			findings: [
				['no-measure', null, 'Ziek'],
				['bad-number', 1, '?'],
				['ambiguous-number', 2, '1.234'],
				['bad-period', 3, '2010MM01'],
				['repeated', 5, 'yearly stevenfenne 2010'],
				['no-area', null, 'BU01530100 (velve-lindenhof)']
			]
		});
		expect(short(readStatline(answer(row('BU01530203', 'x')), mapping({ missing: ['x'] }))).values).toEqual(
			[]
		);
	});
	it('asks for the number when two columns share a name', () => {
		const twice = answer(row('BU01530203', '1', { Gezond_12: '2' }), row('BU01530100', '1'));
		expect(short(readStatline(twice, mapping())).findings.map(([code]) => code)).toEqual([
			'several-columns',
			'no-measure'
		]);
		const measures = [{ measure: 'Gezond_12', indicator: 'yearly' }];
		expect(short(readStatline(twice, mapping({ measures }))).values).toEqual([['stevenfenne', '2010', '2']]);
	});
	it('refuses what is no StatLine answer', () => {
		for (const text of ['{', '{"value": 3}', '', 'a,b\n1,2'])
			expect(() => readStatline(bytesOf(text), mapping())).toThrow(StatlineError);
	});
	it.each([
		['2012JJ00', '2012'],
		['2012KW03', '2012-Q3'],
		['2012MM01', null],
		['2012KW05', null],
		['2012', '2012'],
		['2012*', '2012'],
		['2012 1e kwartaal*', '2012-Q1'],
		['1e kwartaal 2012', '2012-Q1'],
		['2012 januari', null]
	])('reads the period %s as %s', (code, period) => expect(statlinePeriod(code)).toBe(period));
});

const areasOf = { BU01530203: 'stevenfenne', BU01530100: 'velve-lindenhof' };
const values = ({ observations }: ReturnType<typeof readStatline>) =>
	observations.map(({ area, period, value }) => `${area} ${period} ${value}`);
const codes = (found: { code: string; value: string }[]) =>
	found.map(({ code, value }) => `${code} ${value}`);

describe('statline as other doors give it', () => {
	const v4 = {
		area: 'RegioS',
		select: {},
		measures: [{ measure: 'M001534', indicator: 'yearly', scale: 'percent' }]
	};
	const header = 'Id;Measure;ValueAttribute;Value;StringValue;RegioS;Perioden';
	const rows = [
		'0;M001534;None;39.6;;BU01530203;2012JJ00',
		'1;M001534;.;;;BU01530100;2012JJ00',
		'2;M001534;Impossible;;;BU01530203;2016JJ00',
		'3;M000200;None;12.5;;BU01530203;2012JJ00',
		'4;M000200;Vertraagd;;;BU01530100;2012JJ00'
	];
	const csv = bytesOf([header, ...rows].join('\n'));
	it('reads v4: a point is held back, what cannot be is no row, and a measure goes by its code', () => {
		const wanted = ['stevenfenne 2012 0.396', 'velve-lindenhof 2012 .'];
		const byCode = readStatline(csv, mapping(v4));
		expect(values(byCode)).toEqual(wanted);
		expect(byCode.findings).toEqual([]);
		const measures = [{ measure: 'Value', indicator: 'yearly', scale: 'percent' }];
		expect(values(readStatline(csv, mapping({ ...v4, select: { Measure: 'M001534' }, measures })))).toEqual(
			wanted
		);
		const other = [{ measure: 'M000200', indicator: 'yearly', scale: 'percent' }];
		expect(codes(readStatline(csv, mapping({ ...v4, measures: other })).findings)).toEqual([
			'bad-number Vertraagd'
		]);
		const hidden = readStatline(csv, mapping({ ...v4, measures: other, hidden: ['Vertraagd'] }));
		expect(values(hidden)).toEqual(['stevenfenne 2012 0.125', 'velve-lindenhof 2012 .']);
	});
	it('reads v4 as JSON, pads and all, and divides one measure by another', () => {
		const value = [
			{ Id: 0, Measure: 'A', ValueAttribute: 'None', Value: 190, RegioS: 'BU01530100', Perioden: '2012JJ00' },
			{
				Id: 1,
				Measure: 'B',
				ValueAttribute: 'None',
				Value: 2050,
				RegioS: 'BU01530100  ',
				Perioden: '2012JJ00'
			}
		];
		const measures = [{ measure: 'A', indicator: 'share', denominator: 'B' }];
		const { observations, remarks } = readStatline(
			bytesOf(JSON.stringify({ '@odata.context': 'x', value })),
			mapping({ ...v4, measures })
		);
		expect(observations).toMatchObject([{ numerator: '190', denominator: '2050' }]);
		expect(remarks).toEqual([]);
	});
	it('reads the website’s own CSV by its labels, under a title, and takes a star for provisional', () => {
		const website = bytesOf(
			'"Kerncijfers wijken en buurten"\r\n\r\n' +
				'"Wijken en buurten";"Perioden";"Bevolking/Aantal inwoners (aantal)";"Sociale zekerheid/Personen per soort uitkering; Bijstand (aantal)"\r\n' +
				'"Stevenfenne";"2012*";"2700";"190"\r\n"Velve-Lindenhof";"2012 1e kwartaal";"2050";"."\r\n"Bron: CBS"\r\n'
		);
		const measures = [
			{
				measure: 'PersonenPerSoortUitkeringBijstand',
				indicator: 'share',
				denominator: 'Aantal inwoners (aantal)'
			}
		];
		const { observations, findings } = readStatline(
			website,
			mapping({
				measures,
				select: {},
				areas: { 'Stevenfenne ': 'stevenfenne', 'Velve-Lindenhof': 'velve-lindenhof' }
			})
		);
		expect(findings).toEqual([]);
		expect(observations).toMatchObject([
			{ area: 'stevenfenne', period: '2012', numerator: '190', denominator: '2700', status: 'provisional' },
			{ area: 'velve-lindenhof', period: '2012-Q1', numerator: '.', denominator: '2050', status: 'final' }
		]);
	});
	it('takes the period from the mapping where a table has none, and says how where it does not', () => {
		const table = answer({ WijkenEnBuurten: 'BU01530203', Gezond_1: '76.1' });
		const ours = (changes: Record<string, unknown>) => () =>
			values(readStatline(table, mapping({ select: {}, areas: { BU01530203: 'stevenfenne' }, ...changes })));
		const constants = { status: 'final', source: 'CBS', retrieved: '2013-01-01' };
		expect(ours({ constants: { ...constants, period: 2012 } })()).toEqual(['stevenfenne 2012 0.761']);
		expect(ours({ period: '2012-Q3' })()).toEqual(['stevenfenne 2012-Q3 0.761']);
		expect(ours({})).toThrow(/no-period/);
		expect(ours({ constants: { ...constants, period: 'toen' } })).toThrow(/bad-constant/);
	});
	it('trims padding in the mapping too', () => {
		const padded = answer(row('BU01530203  ', ' 76.1 ', { Marges: 'MW00000   ' }));
		const select = { Marges: 'MW00000  ', ' Leeftijd ': 20300 };
		expect(values(readStatline(padded, mapping({ select })))).toEqual(['stevenfenne 2010 0.761']);
	});
});

it('reads a quarter however StatLine or we spell it', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1995, max: 2099 }),
			fc.integer({ min: 1, max: 4 }),
			fc.constantFrom('', '*', '**', ' '),
			(year, quarter, behind) => {
				for (const written of [
					...[`${year}KW0${quarter}`, `${year} ${quarter}e kwartaal`, `${quarter}e kwartaal ${year}`],
					`${year}-Q${quarter}`
				])
					expect(statlinePeriod(`${written}${behind}`)).toBe(`${year}-Q${quarter}`);
			}
		)
	);
});

it('does not choose between two columns of one label', () => {
	const twice = bytesOf('WijkenEnBuurten;Perioden;Leeftijd;Gezond;Gezond\nBU01530203;2012;20300;1;2\n');
	expect(codes(readStatline(twice, mapping({ areas: { BU01530203: 'stevenfenne' } })).findings)).toEqual([
		'several-columns Gezond',
		'no-measure Gezond'
	]);
});

describe('statline without a figure', () => {
	it('holds back a cross, fewer than so many, and what the mapping lists', () => {
		const read = readStatline(
			answer(
				row('BU01530203', '      x'),
				row('BU01530100', ' <5'),
				row('BU01530100', 'n.b.', { Perioden: '2012JJ00' })
			),
			mapping({ hidden: ['n.b. '], areas: areasOf })
		);
		expect(values(read)).toEqual(['stevenfenne 2010 .', 'velve-lindenhof 2010 .', 'velve-lindenhof 2012 .']);
		expect(read.findings).toEqual([]);
	});
	it.each([
		['-99997', 'percent'],
		['-99999999', 'none'],
		['-9999', 'none'],
		['101', 'percent'],
		['-1', 'percent']
	])('refuses %s (%s), which no figure can be', (cell, scale) => {
		const measures = [{ measure: 'Gezond', indicator: 'yearly', scale }];
		const read = readStatline(
			answer(row('BU01530203', cell)),
			mapping({ measures, areas: { BU01530203: 'a' } })
		);
		expect(codes(read.findings)).toEqual([`impossible-figure ${cell}`]);
		expect(read.observations).toEqual([]);
	});
	it('cannot tell in a typed answer why there is none, and remarks that alone', () => {
		const rows = [row('BU01530203', 39.6), row('BU01530100', null)];
		const typed = (name: string) =>
			bytesOf(JSON.stringify({ 'odata.metadata': `x#Cbs.OData.WebAPI.${name}`, value: rows }));
		const read = readStatline(typed('TypedDataSet'), mapping());
		expect(values(read)).toEqual(['stevenfenne 2010 0.396']);
		expect(read.findings).toEqual([]);
		expect(codes(read.remarks)).toEqual(['typed-null 1']);
		expect(readStatline(typed('UntypedDataSet'), mapping()).remarks).toEqual([]);
	});
	it('remarks a neighbourhood with other borders or another code than a year before, once', () => {
		const measures = [
			{ measure: 'Gezond', indicator: 'yearly', scale: 'percent' },
			{ measure: 'Ziek', indicator: 'other', scale: 'percent' }
		];
		const divided = (region: string, how: string) =>
			row(region, '12', { Ziek_5: '3', IndelingswijzigingWijkenEnBuurten_4: how });
		const read = readStatline(
			answer(divided('BU01530203', '3      '), divided('BU01530100', '1')),
			mapping({ measures })
		);
		expect(codes(read.remarks)).toEqual(['changed-borders stevenfenne,2010']);
		const csv = bytesOf('Leeftijd,WijkenEnBuurten,Perioden,Gezond,ind_wbi\n20300,BU01530203,2010,12,2\n');
		expect(codes(readStatline(csv, mapping()).remarks)).toEqual(['changed-code stevenfenne,2010']);
	});
});

describe('merging into observations.csv', () => {
	const fresh = { indicator: 'yearly', area: 'stevenfenne', period: '2010', value: '0.3' };
	const constants = { status: 'final', source: 'RIVM', retrieved: '2011-06-01', note: '' };
	it('replaces by key in place, adds the rest, and keeps every other row and column', () => {
		const dutch =
			'indicator;area;period;value;status;source;retrieved;kleur\r\n' +
			'yearly;stevenfenne;2010;0,24;final;oud;1-5-2011;rood\r\nyearly;lindenhof;2010;.;final;oud;2-5-2011;blauw';
		const added = { ...fresh, ...constants, period: '2009' };
		const merged = mergeObservations(bytesOf(dutch), [{ ...fresh, ...constants }, added]);
		expect(merged).toEqual({
			added: 1,
			replaced: 1,
			text:
				'indicator,area,period,numerator,denominator,mean,sd,n,value,lower,upper,status,source,retrieved,note,kleur\n' +
				'yearly,stevenfenne,2010,,,,,,0.3,,,final,RIVM,2011-06-01,,rood\n' +
				'yearly,lindenhof,2010,,,,,,.,,,final,oud,2011-05-02,,blauw\n' +
				'yearly,stevenfenne,2009,,,,,,0.3,,,final,RIVM,2011-06-01,,\n'
		});
		expect(mergeObservations(bytesOf(merged.text), [{ ...fresh, ...constants }, added])).toEqual({
			text: merged.text,
			added: 0,
			replaced: 2
		});
	});
	it('writes a file that reads back as the same observations', () => {
		const before = readFolder().tables.observations;
		const { text } = mergeObservations(bytesOf(goodFolder['observations.csv'] ?? ''), []);
		expect(readFolder({ 'observations.csv': text }).tables.observations).toEqual(before);
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
				const number = String(Math.round(share * 1e9) / 1e9);
				fc.pre(!number.includes('e'));
				const merged = mergeObservations(null, [{ ...fresh, ...constants, value: number }]);
				const [read] = readFolder({ 'observations.csv': merged.text }).tables.observations;
				expect(read?.value).toBe(Number(number));
			}),
			{ numRuns: 50 }
		);
	});
	it.each([
		['an ambiguous figure', 'indicator,area,period,numerator\nshare,lindenhof,2010-Q1,1.234'],
		['a row cut short', 'indicator,area,period,numerator\nshare,lindenhof'],
		['a date that does not exist', 'indicator,area,period,retrieved\nshare,lindenhof,2010-Q1,2010-02-30'],
		['no key columns', 'indicator,area\nshare,lindenhof']
	])('touches nothing when the existing file holds %s', (_, text) => {
		expect(() => mergeObservations(bytesOf(text), [])).toThrow(UnmergeableFile);
	});
});

const folder = '../shared/data/enschede';
const present = existsSync(folder);
if (!present) console.warn(`skipped: the real RIVM figures are not at ${folder}`);

describe.runIf(present)('the real figures of Enschede', () => {
	const example = statlineMappingSchema.parse(
		parse(readFileSync('docs/statline-rivm-50090NED.yaml', 'utf8'))
	);
	const csv = () =>
		readStatline(readFileSync(`${folder}/rivm_50090NED_enschede_2012_2016_2020.csv`), example);
	const json = () =>
		readStatline(readFileSync(`${folder}/rivm_50090NED_enschede_2012_odata_shape.json`), example);
	it('reads the example mapping without a finding, for three years and all its areas', () => {
		const { observations, findings } = csv();
		expect(findings).toEqual([]);
		expect(new Set(observations.map(({ period }) => period))).toEqual(new Set(['2012', '2016', '2020']));
		const areas = new Set(observations.map(({ area }) => area));
		for (const area of ['velve-lindenhof', 'stevenfenne', 'stadsveld-zuid', 'enschede'])
			expect(areas).toContain(area);
	});
	it('never turns a point into a zero', () => {
		const hidden = csv().observations.filter(({ value }) => value === '.');
		expect(new Set(hidden.map(({ area }) => area))).toEqual(new Set(['buurt-0702', 'buurt-0703']));
		const figures = csv().observations.map(({ value }) => value);
		expect(figures).not.toContain('0');
		for (const figure of figures) if (figure !== '.') expect(Number(figure)).toBeGreaterThan(0.01);
	});
	it('reads the JSON answer and the CSV of the same columns alike', () => {
		const year = csv().observations.filter(({ period }) => period === '2012');
		const key = (one: Record<string, string>) => `${one.indicator} ${one.area}`;
		const sorted = (rows: Record<string, string>[]) => [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
		expect(sorted(json().observations)).toEqual(sorted(year));
	});
});
