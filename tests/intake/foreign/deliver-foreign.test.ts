// Files of other programs, known by what is in them, become tables of the contract by the folder's mappings; without one they are named.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { zrmSchema } from '../../../src/lib/domain/zrm.ts';
import type { DeliveredPart } from '../../../src/lib/intake/delivery.ts';
import {
	deliverForeign,
	fitsForeign,
	type ForeignContext
} from '../../../src/lib/intake/foreign/deliver-foreign.ts';
import type { DroppedTable } from '../../../src/lib/intake/foreign/open-foreign.ts';
import { readFolder } from '../definitions.ts';
import { sheetOf, text, workbook } from './dropped.ts';

const zrm = zrmSchema.parse(parse(readFileSync('indicators/zrm.yaml', 'utf8')));
const context = (mappings: Record<string, string> = {}): ForeignContext => ({
	definitions: { zrm },
	mappings: Object.entries(mappings).map(([name, yaml]) => ({ name, text: yaml })),
	areas: [{ area: 'velve-lindenhof', cbs_code: 'BU01530100' }, { area: 'stevenfenne' }]
});
const deliver = (files: DroppedTable[], mappings: Record<string, string> = {}) => {
	const own = context(mappings);
	for (const file of files) expect([file.name, fitsForeign(file, own)]).toEqual([file.name, true]);
	return deliverForeign(files, own);
};
const csvOf = (part: DeliveredPart | undefined): string[] =>
	new TextDecoder().decode(part?.bytes).trimEnd().split('\n');
const told = ({ problems }: ReturnType<typeof deliverForeign>): string[] =>
	problems.map(({ file, row, column, code, value, parameters }) =>
		[file, row, column, code, value, parameters.kind ?? parameters.reason]
			.filter((one) => one != null)
			.join(' ')
	);

const rivm = `area: WijkenEnBuurten
period: Perioden
areas: { BU01530100: velve-lindenhof, BU01530203: stevenfenne }
select: { Marges: MW00000 }
measures:
  - { measure: ErvarenGezondheidGoedZeerGoed, indicator: yearly, scale: percent }
constants: { status: final, source: RIVM, retrieved: 2011-06-01 }
`;

describe('StatLine', () => {
	const v3 = {
		'odata.metadata': 'https://x#UntypedDataSet',
		value: [
			{
				ID: 0,
				WijkenEnBuurten: 'BU01530100  ',
				Marges: 'MW00000',
				Perioden: '2010JJ00',
				ErvarenGezondheidGoedZeerGoed_4: '76.1'
			},
			{
				ID: 1,
				WijkenEnBuurten: 'BU01530203  ',
				Marges: 'MW00000',
				Perioden: '2010JJ00',
				ErvarenGezondheidGoedZeerGoed_4: '.'
			},
			{
				ID: 2,
				WijkenEnBuurten: 'BU01539999  ',
				Marges: 'MW00000',
				Perioden: '2010JJ00',
				ErvarenGezondheidGoedZeerGoed_4: '70.0'
			},
			{
				ID: 3,
				WijkenEnBuurten: 'BU01530100  ',
				Marges: 'MOG0095',
				Perioden: '2010JJ00',
				ErvarenGezondheidGoedZeerGoed_4: '70.0'
			}
		]
	};
	it('of v3 goes in by a mapping as it always was, each row with its place', () => {
		const delivery = deliver([text('x.json', JSON.stringify(v3))], { rivm });
		expect(told(delivery)).toEqual([]);
		const [part] = delivery.parts;
		expect(csvOf(part)).toEqual([
			'indicator,area,period,status,source,retrieved,value',
			'yearly,velve-lindenhof,2010,final,RIVM,2011-06-01,0.761',
			'yearly,stevenfenne,2010,final,RIVM,2011-06-01,.'
		]);
		expect([...(part?.sourceRows ?? [])]).toEqual([0, 1, 2]);
		expect([part?.kind, part?.mapping, part?.table]).toEqual(['statline-v3', 'rivm', 'observations']);
		expect(readFolder({ 'observations.csv': part?.bytes ?? '' }).problems).toEqual([]);
	});
	it('says that one page is not the whole answer, and where a source cannot say why there is no figure', () => {
		const { value: _, ...rest } = v3;
		const page = {
			...rest,
			'odata.metadata': 'https://x#TypedDataSet',
			'odata.nextLink': 'https://x?$skip=10000',
			value: [
				{
					WijkenEnBuurten: 'BU01530100',
					Marges: 'MW00000',
					Perioden: '2010JJ00',
					ErvarenGezondheidGoedZeerGoed_4: null
				}
			]
		};
		const delivery = deliver([text('x.json', JSON.stringify(page))], { rivm });
		expect(told(delivery)).toEqual(['x.json truncated-row one-page']);
		expect(delivery.parts[0]?.notes).toContainEqual({
			code: 'lost',
			parameters: { reason: 'typed-null', columns: 'ErvarenGezondheidGoedZeerGoed_4 (1)' }
		});
	});

	const measures =
		'"Identifier";"Index";"Title";"Unit"\n"M001534";1;"Ervaren gezondheid (goed/zeer goed)";"%"\n';
	const periods =
		'"Identifier";"Index";"Title";"Status"\n"2010JJ00";1;"2010";"Definitief"\n"2011JJ00";2;"2011";"Voorlopig"\n';
	const regions =
		'"Identifier";"Index";"Title";"DimensionGroupId"\n"BU01530100";1;"Velve-Lindenhof";"GM0153"\n"BU01530203";2;"Stevenfenne";"GM0153"\n';
	const observations = [
		'"Id";"Measure";"ValueAttribute";"Value";"StringValue";"WijkenEnBuurten";"Perioden"',
		'0;"M001534";"None";76.1;"";"BU01530100";"2010JJ00"',
		'1;"M001534";"None";77.9;"";"BU01530100";"2011JJ00"',
		'2;"M001534";".";"";"";"BU01530203";"2010JJ00"',
		'3;"M001534";"Impossible";"";"";"BU01530203";"2011JJ00"',
		''
	].join('\n');
	const byTitle = `table: observations
rename: { WijkenEnBuurten: area, Perioden: period }
melt: { M001534: { to: yearly, scale: percent } }
values: { area: { Velve-Lindenhof: velve-lindenhof, Stevenfenne: stevenfenne } }
constant: { status: final, source: RIVM, retrieved: 2012-01-01 }
`;
	const lists = [text('MeasureCodes.csv', measures), text('b.csv', periods), text('c.csv', regions)];
	it('of v4 goes in with its code lists: a code by its title, a period whose figures may change as provisional', () => {
		for (const [name, yaml] of Object.entries({
			'by codes of StatLine': rivm
				.replace('ErvarenGezondheidGoedZeerGoed', 'Ervaren gezondheid (goed/zeer goed)')
				.replace('select: { Marges: MW00000 }\n', ''),
			'by titles': byTitle
		})) {
			const delivery = deliver([text('Observations.csv', observations), ...lists], { own: yaml });
			expect([name, told(delivery)]).toEqual([name, []]);
			expect(
				csvOf(delivery.parts[0])
					.slice(1)
					.map((line) => line.replace(/RIVM,.*?,/, ''))
			).toEqual([
				'yearly,velve-lindenhof,2010,final,0.761',
				'yearly,velve-lindenhof,2011,provisional,0.779',
				'yearly,stevenfenne,2010,final,.'
			]);
			expect(delivery.parts[0]?.kind).toBe('statline-v4');
		}
	});
	it('of v4 is the same as JSON', () => {
		const rows = observations
			.split('\n')
			.slice(1, -1)
			.map((line) => {
				const [Id, Measure, ValueAttribute, Value, , WijkenEnBuurten, Perioden] = line
					.split(';')
					.map((cell) => cell.replaceAll('"', ''));
				return {
					Id: Number(Id),
					Measure,
					ValueAttribute,
					Value: Value ? Number(Value) : null,
					StringValue: null,
					WijkenEnBuurten,
					Perioden
				};
			});
		const asJson = deliver(
			[text('o.json', JSON.stringify({ '@odata.context': 'x', value: rows })), ...lists],
			{ byTitle }
		);
		const asCsv = deliver([text('o.csv', observations), ...lists], { byTitle });
		expect(csvOf(asJson.parts[0])).toEqual(csvOf(asCsv.parts[0]));
	});
	it('without a mapping is named for what it is', () => {
		expect(told(deliver([text('o.csv', observations), ...lists]))).toEqual([
			'o.csv not-recognised statline-v4'
		]);
		expect(told(deliver([text('x.json', JSON.stringify(v3))]))).toEqual([
			'x.json not-recognised statline-v3'
		]);
	});
	it('that is broken JSON is told as such', () => {
		expect(told(deliver([text('x.json', '{"odata.metadata": "x", "value": [')]))).toEqual([
			'x.json unreadable-file statline-no-json'
		]);
	});
});

describe('CBS key figures of neighbourhoods', () => {
	const kwb = (name: string) =>
		workbook(name, [
			sheetOf([['Toelichting'], ['zie de website']], 'Toelichting'),
			sheetOf(
				[
					['gwb_code_10', 'regio', 'recs', 'ind_wbi ', 'a_inw', 'a_soz_wb', 'g_hhgro'],
					['BU01530100', 'Velve-Lindenhof', 'Buurt', 1, 2345, 230, 2.1],
					['BU01530203', 'Stevenfenne', 'Buurt', 1, 3000, '       .', '1,9'],
					['BU01530204', 'Stadsveld-Zuid', 'Buurt', 1, -99997, 'x', ',']
				],
				'KWB2010',
				3
			)
		]);
	const mapping = `table: observations
recognise: { header: [gwb_code_10, a_soz_wb] }
rename: { gwb_code_10: area }
melt:
  a_soz_wb: { to: yearly, into: numerator, beside: { denominator: a_inw } }
constant: { period: 2010, status: final, source: CBS, retrieved: 2011-06-01 }
`;
	it('go in by the codes that areas.csv has, a hidden count staying hidden; other neighbourhoods are not about us', () => {
		const delivery = deliver([kwb('kwb-2010.xlsx')], { kwb: mapping });
		expect(told(delivery)).toEqual([]);
		expect(csvOf(delivery.parts[0])).toEqual([
			'indicator,area,period,status,source,retrieved,numerator,denominator',
			'yearly,velve-lindenhof,2010,final,CBS,2011-06-01,230,2345'
		]);
		expect([...(delivery.parts[0]?.sourceRows ?? [])]).toEqual([3, 4]);
		expect(delivery.parts[0]?.sheet).toBe('KWB2010');
		expect(delivery.parts[0]?.notes.at(-1)).toMatchObject({
			code: 'mapping-applied',
			parameters: { name: 'kwb', others: '2', constant: expect.stringContaining('period: 2010') as unknown }
		});
	});
	it('know a held-back figure and a number in place of one', () => {
		const all = `${mapping}values: { area: { BU01530100: velve-lindenhof, BU01530203: stevenfenne, BU01530204: stadsveld-zuid } }\n`;
		const delivery = deliver([kwb('kwb-2010.xlsx')], { kwb: all });
		expect(csvOf(delivery.parts[0]).at(-1)).toBe('yearly,stevenfenne,2010,final,CBS,2011-06-01,.,3000');
		expect(told(delivery)).toEqual(['kwb-2010.xlsx 6 a_inw unmapped-value -99997 stand-in']);
	});
});

describe('an export of a survey', () => {
	const answers = (yaml = '') => `table: responses
constant: { wave: 2010-Q4, group: organisation }
${yaml}`;
	it('of Qualtrics has three header rows, of which the second is what the questions were', () => {
		const csv = [
			'StartDate,EndDate,Status,Progress,Finished,RecordedDate,ResponseId,Q1_1,Q1_2',
			'Start Date,End Date,Response Type,Progress,Finished,Recorded Date,Response ID,"Zijn er afspraken, met de coach?",En die worden nagekomen',
			'"{""ImportId"":""startDate""}","{""ImportId"":""endDate""}","{""ImportId"":""status""}","{""ImportId"":""progress""}","{""ImportId"":""finished""}","{""ImportId"":""recordedDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1_1""}","{""ImportId"":""QID1_2""}"',
			'2010-11-03 10:22:31,2010-11-03 10:30:00,IP Address,100,True,2010-11-03 10:30:01,R_1,Helemaal mee eens,Mee eens',
			'2010-11-03 11:22:31,2010-11-03 11:30:00,Survey Preview,100,True,2010-11-03 11:30:01,R_2,Mee eens,Mee eens',
			'2010-11-03 12:22:31,2010-11-03 12:30:00,IP Address,50,False,2010-11-03 12:30:01,R_3,,Soms'
		].join('\n');
		const yaml = answers(`rename: { ResponseId: respondent }
melt: { Q1_1: 4A, Q1_2: 4A-2 }
rows: { Status: IP Address }
values: { score: { Helemaal mee eens: 4, Mee eens: 3 } }
`);
		const delivery = deliver([text('q.csv', csv)], { coach: yaml });
		expect(told(delivery)).toEqual(['q.csv 6 Q1_2 unmapped-value Soms']);
		expect(csvOf(delivery.parts[0])).toEqual([
			'wave,group,respondent,item,score',
			'2010-Q4,organisation,R_1,4A,4',
			'2010-Q4,organisation,R_1,4A-2,3'
		]);
		expect([...(delivery.parts[0]?.sourceRows ?? [])]).toEqual([1, 4, 4]);
		expect(delivery.parts[0]?.kind).toBe('qualtrics');
		expect(told(deliver([text('q.csv', csv)]))).toEqual(['q.csv not-recognised qualtrics']);
		// Somebody took the two rows away: then the first row below is an answer, and is none too many.
		const lines = csv.split('\n');
		const cleaned = deliver([text('q.csv', [lines[0], ...lines.slice(3)].join('\n'))], { coach: yaml });
		expect(csvOf(cleaned.parts[0])).toEqual(csvOf(delivery.parts[0]));
	});
	it('of LimeSurvey goes in by the mapping of the documents', () => {
		const csv =
			'\uFEFF"id";"submitdate";"lastpage";"startlanguage";"seed";"V4[4A]";"V4[4B]"\n"1";"2010-11-03 10:22:31";"5";"nl";"1";"3";"2"\n"2";"";"2";"nl";"2";"1";""\n"3";"2010-11-04 09:00:00";"5";"nl";"3";"4";"-oth-"\n';
		const delivery = deliver([text('results-survey.csv', csv)], {
			lime: readFileSync('docs/limesurvey-answers.yaml', 'utf8')
		});
		expect(told(delivery)).toEqual([]);
		expect(csvOf(delivery.parts[0]).slice(1)).toEqual([
			'2010,organisation,1,4A,3',
			'2010,organisation,1,4B,2',
			'2010,organisation,2,4A,1',
			'2010,organisation,3,4A,4'
		]);
		expect(delivery.parts[0]?.kind).toBe('limesurvey');
	});
	it('of Microsoft Forms takes the answers, and leaves names and addresses behind', () => {
		const forms = workbook('Tevredenheid(1-2).xlsx', [
			sheetOf(
				[
					[
						'Id',
						'Begintijd',
						'Tijd van voltooien',
						'E-mail',
						'Naam',
						'Hoe tevreden bent u?',
						'In welke wijk woont u?'
					],
					[1, new Date('2010-11-03'), new Date('2010-11-03'), 'a@b.nl', 'Anna', 'Ja', 'Lindenhof'],
					[2, new Date('2010-11-03'), new Date('2010-11-03'), 'c@d.nl', 'Bram', 'Nee', 'Stevenfenne']
				],
				'Sheet1'
			)
		]);
		const yaml = `table: surveys
constant: { wave: 2010-Q4 }
rename: { Id: respondent, In welke wijk woont u?: area }
melt: { Hoe tevreden bent u?: share }
values: { value: { Ja: 1, Nee: 0 }, area: { Lindenhof: lindenhof, Stevenfenne: stevenfenne } }
`;
		const delivery = deliver([forms], { tevreden: yaml });
		expect(told(delivery)).toEqual([]);
		expect(csvOf(delivery.parts[0])).toEqual([
			'wave,area,respondent,indicator,value',
			'2010-Q4,lindenhof,1,share,1',
			'2010-Q4,stevenfenne,2,share,0'
		]);
		expect(delivery.parts[0]?.kind).toBe('forms');
		expect(JSON.stringify(delivery.parts.map(({ notes }) => notes))).not.toMatch(/Anna|a@b/);
	});
	it('of SPSS goes in by codes or labels, and says what was declared missing', () => {
		const file = text('a.sav', readFileSync('tests/fixtures/deliveries/pspp/answers.sav'));
		const yaml = `table: surveys
rename: { buurtnaam_zoals_ingevuld: area, gewicht: weight }
melt: { cijfer: grade, v1: { to: share, values: { zeer tevreden: 1, tevreden: 0 } } }
values: { area: { Velve: nieuwe-velve, Lindenhof: lindenhof, Stevenfenne: stevenfenne } }
`;
		const delivery = deliver([file], { spss: yaml });
		expect(told(delivery)).toEqual([]);
		expect(csvOf(delivery.parts[0])[1]).toBe('2010,nieuwe-velve,r1,grade,7.5,1.25');
		expect(delivery.parts[0]?.notes[0]).toMatchObject({ parameters: { missing: 'v1 (1), v2 (2)' } });
		expect(told(deliver([text('a.sav', '$FL2 half')]))).toEqual(['a.sav unreadable-file sav-truncated']);
	});
});

describe('a table of whatever program', () => {
	const police = workbook('politie.xlsx', [
		sheetOf(
			[
				['Kwartaalcijfers politie Twente'],
				[],
				['Wijk', 'Kwartaal', 'Overlast'],
				['Velve', '2010-Q1', { kind: 'number', value: 0.092, percent: true }],
				['Stevenfenne', '2010-Q1', { kind: 'error', text: '#N/B' }],
				[],
				['Bron: BVH']
			],
			'Q1'
		)
	]);
	const mapping = `recognise: { header: [Wijk, Overlast] }
table: observations
rename: { Wijk: area, Kwartaal: period, Overlast: value }
constant: { indicator: share, status: final, source: politie, retrieved: 2010-06-01 }
values: { area: { Velve: velve-lindenhof, Stevenfenne: stevenfenne } }
`;
	it('is known by its mapping wherever its header stands; a percentage is its figure, an error stays one', () => {
		const delivery = deliver([police], { politie: mapping });
		expect(csvOf(delivery.parts[0])).toEqual([
			'indicator,area,period,status,source,retrieved,value',
			'share,velve-lindenhof,2010-Q1,final,politie,2010-06-01,0.092',
			'share,stevenfenne,2010-Q1,final,politie,2010-06-01,#N/B'
		]);
		expect([...(delivery.parts[0]?.sourceRows ?? [])]).toEqual([3, 4, 5]);
		expect(delivery.parts[0]?.sourceColumns).toEqual({ area: 'Wijk', period: 'Kwartaal', value: 'Overlast' });
		const { problems } = readFolder({ 'observations.csv': delivery.parts[0]?.bytes ?? '' });
		expect(problems.map(({ code, row }) => [code, row])).toEqual([['bad-value', 3]]);
	});
	it('is nobody’s without a mapping, and of two mappings no choice is made', () => {
		expect(fitsForeign(police, context())).toBe(false);
		const two = deliver([police], { politie: mapping, 'politie-oud': mapping });
		expect([two.parts, told(two)]).toEqual([[], ['politie.xlsx two-tables-fit mappings']]);
		const chosen = deliverForeign([police], {
			...context({ politie: mapping, 'politie-oud': mapping }),
			use: 'politie'
		});
		expect([chosen.parts.map((part) => part.mapping), told(chosen)]).toEqual([['politie'], []]);
		// Chosen for a table, not for the sheet beside it.
		const beside = workbook('politie.xlsx', [
			sheetOf([['Vragen? Bel de wijkagent.']], 'Uitleg'),
			...police.sheets
		]);
		const again = deliverForeign([beside], { ...context({ politie: mapping }), use: 'politie' });
		expect([again.parts.map(({ sheet }) => sheet), told(again)]).toEqual([['Q1'], []]);
	});
	it('with a mapping that cannot be read is told the line of the mistake', () => {
		const delivery = deliver([police], { politie: mapping, stuk: 'table: observation\n' });
		expect(delivery.parts).toHaveLength(1);
		expect(told(delivery)).toEqual(['mappings/stuk.yaml 1 table bad-value mapping']);
	});
	it('takes nothing over where a column that the mapping names is gone', () => {
		const other = workbook('politie.xlsx', [
			sheetOf([
				['Wijk', 'Periode', 'Overlast'],
				['Velve', '2010-Q1', 1]
			])
		]);
		const delivery = deliver([other], { politie: mapping });
		const chosen = deliverForeign([other], {
			...context({ politie: mapping.replace('Overlast', 'Meldingen') }),
			use: 'politie'
		});
		expect(told(chosen)[0]).toBe('politie.xlsx 1 Kwartaal missing-column mapping');
		expect([delivery.parts, told(delivery)]).toEqual([
			[],
			['politie.xlsx 1 Kwartaal missing-column mapping', 'politie.xlsx 1 period missing-column origin']
		]);
	});
});

describe('scores of the ZRM', () => {
	it('are not made of a table that only has such columns, which is then named', () => {
		const delivery = deliver([text('x.csv', 'datum,leefgebied,score\n2010-04-01,sport,3\n')]);
		expect([delivery.parts, told(delivery)]).toEqual([[], ['x.csv not-recognised header']]);
	});
	it('go in without a mapping, and say what is lost in both languages', () => {
		const header = [
			'huishouden',
			'datum',
			'Financiën',
			'Dagbesteding',
			'Huisvesting',
			'Verslaving',
			'Sociaal netwerk',
			'Justitie'
		];
		const file = workbook('zrm.xlsx', [
			sheetOf([header, ['h1', new Date('2010-04-01'), 2, 3, 4, 1, 5, 5]], 'Export')
		]);
		const delivery = deliver([file]);
		expect(told(delivery)).toEqual([]);
		const [part] = delivery.parts;
		expect(csvOf(part)).toEqual([
			'household,domain,date,rung,assessor',
			'h1,financien,2010-04-01,2,coach',
			'h1,werk,2010-04-01,3,coach',
			'h1,wonen,2010-04-01,4,coach',
			'h1,veiligheid,2010-04-01,5,coach'
		]);
		expect([part?.kind, part?.table, part?.mapping]).toEqual(['zrm', 'assessments', null]);
		expect(part?.notes[0]?.parameters).toMatchObject({ edition: '2013', placeless: '2' });
		expect(part?.notes[0]?.parameters.nl).toContain('Verslaving');
		expect(part?.notes[0]?.parameters.en).toContain('Addiction');
	});
});
