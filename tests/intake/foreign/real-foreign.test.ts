// Workbooks that programs wrote of other programs' columns go in by what is in them, with everything around their tables named.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { zrmSchema } from '../../../src/lib/domain/zrm.ts';
import type { DeliveredPart, Delivery } from '../../../src/lib/intake/delivery.ts';
import { readProgramme } from '../../../src/lib/intake/read-programme.ts';
import { recogniseFiles } from '../../../src/lib/intake/recognise.ts';
import { problemMessage } from '../../../src/lib/language/problems.ts';
import { bytesOf, definitions, today } from '../definitions.ts';

const zrm = zrmSchema.parse(parse(readFileSync('indicators/zrm.yaml', 'utf8')));
const { areas } = readProgramme(
	[
		{
			name: 'areas.csv',
			bytes: bytesOf(
				'area,name,role,cbs_code\nvelve-lindenhof,Velve,experiment,BU01530100\nstevenfenne,Stevenfenne,control,BU01530203\n'
			)
		}
	],
	definitions,
	{ today }
).tables;

const deliver = (names: readonly string[], mappings: Record<string, string> = {}): Promise<Delivery> =>
	recogniseFiles(
		names.map((name) => ({ name, bytes: readFileSync(`tests/fixtures/deliveries/foreign/${name}`) })),
		{
			definitions: { ...definitions, zrm },
			mappings: Object.entries(mappings).map(([name, text]) => ({ name, text })),
			areas
		}
	);
const csvOf = (part: DeliveredPart | undefined): string[] =>
	new TextDecoder().decode(part?.bytes).trimEnd().split('\n');
const said = ({ problems }: Delivery): string[] => problems.map((one) => problemMessage(one, 'nl'));

describe('a workbook of', () => {
	it('Microsoft Forms, by LibreOffice, gives answers, and leaves names behind', async () => {
		const delivery = await deliver(['forms.xlsx'], {
			tevreden: `table: surveys
constant: { wave: 2010-Q4 }
rename: { Id: respondent, In welke wijk woont u?: area }
melt: { Hoe tevreden bent u?: share }
values: { value: { Ja: 1, Nee: 0 }, area: { Lindenhof: lindenhof, Stevenfenne: stevenfenne } }
`
		});
		expect(said(delivery)).toEqual([]);
		expect(csvOf(delivery.parts[0])).toEqual([
			'wave,area,respondent,indicator,value',
			'2010-Q4,lindenhof,1,share,1',
			'2010-Q4,stevenfenne,2,share,0'
		]);
		expect(delivery.parts[0]?.kind).toBe('forms');
	});
	it.each(['kwb.ods', 'kwb.xlsx'])('key figures, %s by Gnumeric, goes in below its title', async (name) => {
		const delivery = await deliver([name], {
			kwb: `table: observations
recognise: { header: [gwb_code_10, a_soz_wb] }
rename: { gwb_code_10: area }
melt: { a_soz_wb: { to: yearly, into: numerator, beside: { denominator: a_inw } } }
constant: { period: 2010, status: final, source: CBS, retrieved: 2011-06-01 }
`
		});
		expect(said(delivery)).toEqual([]);
		const [part] = delivery.parts;
		expect(csvOf(part).slice(1)).toEqual([
			'yearly,velve-lindenhof,2010,final,CBS,2011-06-01,230,2345',
			'yearly,stevenfenne,2010,final,CBS,2011-06-01,.,3000'
		]);
		expect(part?.notes.map(({ code }) => code)).toEqual(['title-rows', 'mapping-applied']);
		expect(part?.kind).toBe('kwb');
	});
	it('the ZRM, by LibreOffice, shows whom it cannot give one rung', async () => {
		const delivery = await deliver(['zrm.xlsx']);
		expect(said(delivery)).toEqual([
			expect.stringMatching(/^zrm\.xlsx, rij 3: huishouden h2 zou op 2010-04-01 in leefgebied gezondheid/)
		]);
		expect(csvOf(delivery.parts[0])).toContain('h1,gezondheid,2010-04-01,3,coach');
	});
	it.each(['qualtrics.xlsx', 'qualtrics.csv'])(
		'Qualtrics, %s, counts no header as an answer',
		async (name) => {
			const delivery = await deliver([name], {
				coach: `constant: { wave: 2010-Q4, group: organisation }
rename: { ResponseId: respondent }
melt: { Q1_1: 4A, Q1_2: 4B }
values: { score: { Mee eens: 3, Oneens: 1 } }
`
			});
			expect(said(delivery)).toEqual([]);
			expect(csvOf(delivery.parts[0]).slice(1)).toEqual([
				'2010-Q4,organisation,R_1,4A,3',
				'2010-Q4,organisation,R_1,4B,1',
				'2010-Q4,organisation,R_2,4B,3'
			]);
		}
	);
	it('a supplier, by openpyxl, gives its own table by a mapping and ours beside it, and names all the rest', async () => {
		const delivery = await deliver(['quarter.xlsx'], {
			politie: `recognise: { header: [Wijk, Overlast] }
table: observations
rename: { Wijk: area, Kwartaal: period, Overlast: value }
constant: { indicator: share, status: final, source: politie, retrieved: 2010-06-01 }
values: { area: { Velve: velve-lindenhof, Stevenfenne: stevenfenne, Pathmos: pathmos } }
`
		});
		const [police, reach] = delivery.parts;
		expect(csvOf(police).slice(1)).toEqual([
			'share,velve-lindenhof,2010-Q1,final,politie,2010-06-01,0.092',
			'share,stevenfenne,2010-Q1,final,politie,2010-06-01,',
			'share,pathmos,2010-Q1,final,politie,2010-06-01,0.081'
		]);
		expect(police?.notes.map(({ code }) => code)).toEqual([
			...[
				'title-rows',
				'footnotes',
				'hidden-rows',
				'formulas',
				'percent-cells',
				'mapping-applied',
				'extra-sheet'
			]
		]);
		expect(police?.notes.at(-1)?.parameters).toEqual({ sheets: 'Uitleg', count: '1' });
		expect([reach?.table, reach?.mapping, csvOf(reach)]).toEqual([
			'reach',
			null,
			['area,period,contacted', 'velve-lindenhof,2010-Q1,120']
		]);
		expect(said(delivery)).toEqual([
			expect.stringContaining('de formule in kolom Overlast op blad “Politie” heeft geen')
		]);
	});
});
