// Delivered tables are found by what they hold: under titles, above footnotes, under headers of two rows and names that are written otherwise.
import { describe, expect, it } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { ourName, nearFit } from '../../src/lib/intake/contract-header.ts';
import { dayOf, shownAs } from '../../src/lib/intake/number-formats.ts';
import { readBook } from '../../src/lib/intake/read-book.ts';
import { readProgramme } from '../../src/lib/intake/read-programme.ts';
import { problemMessage } from '../../src/lib/language/problems.ts';
import { bytesOf, definitions, goodFolder, today } from './definitions.ts';
import {
	linesOf,
	number,
	odsFrom,
	odsOf,
	recognise,
	sheetData,
	text,
	xlsxOf,
	type Cells
} from './workbooks.ts';

const header = ['area', 'period', 'contacted'];
const row = ['oost', '2010-Q1', '12'];
const texts = (rows: readonly (readonly string[])[]): Cells =>
	rows.map((cells) => cells.map((one) => (one === '' ? null : text(one))));
const ods = (...rows: string[][]): Uint8Array => odsFrom({ Blad1: texts(rows) });
const csv = (...lines: string[]): string => `${lines.join('\n')}\n`;

describe('a table in a sheet', () => {
	it('is found under a header of two rows, of which the lower counts where it is filled', async () => {
		const delivery = await recognise({
			'a.ods': ods(['Bereik'], ['Area', 'Kwartaal', ''], ['', 'Period', 'Contacted'], row)
		});
		expect(linesOf(delivery)).toEqual(['area,period,contacted', 'oost,2010-Q1,12']);
		expect(delivery.parts[0]?.sourceColumns).toEqual({
			area: 'Area',
			period: 'Period',
			contacted: 'Contacted'
		});
		expect(Array.from(delivery.parts[0]?.sourceRows ?? [])).toEqual([3, 4]);
	});
	it('begins after a blank row under its header, and ends at the next one', async () => {
		const delivery = await recognise({
			'a.ods': ods(header, [], row, ['west', '2010-Q1', '3'], [], ['noord', '2010-Q1', '9'], ['*'])
		});
		expect(linesOf(delivery)).toEqual(['area,period,contacted', 'oost,2010-Q1,12', 'west,2010-Q1,3']);
		// What is left out and looks like a row is counted, so that nobody misses it unseen.
		expect(delivery.parts[0]?.notes).toContainEqual({
			code: 'footnotes',
			parameters: { rows: '6-7', count: '2', texts: 'noord 2010-Q1 9\n*', full: '1' }
		});
	});
	it('leaves out a word alone between its rows, and goes on', async () => {
		const delivery = await recognise({ 'a.ods': ods(header, row, ['Zuid'], ['west', '2010-Q1', '3']) });
		expect(linesOf(delivery)).toEqual(['area,period,contacted', 'oost,2010-Q1,12', 'west,2010-Q1,3']);
		expect(Array.from(delivery.parts[0]?.sourceRows ?? [])).toEqual([1, 2, 4]);
	});
	it('keeps its other columns, and says what stands beside it', async () => {
		const delivery = await recognise({
			'a.ods': ods(['wijk', ...header], ['w1', ...row, '', 'let op'], ['w2', 'west', '2010-Q1', '3'])
		});
		expect(linesOf(delivery)).toEqual([
			'wijk,area,period,contacted',
			'w1,oost,2010-Q1,12',
			'w2,west,2010-Q1,3'
		]);
		expect(delivery.parts[0]?.notes.map(({ parameters }) => parameters.where)).toEqual(['beside']);
	});
	it('is the first one that fits; other sheets are named', async () => {
		const delivery = await recognise({
			'a.ods': odsFrom({ Lees: texts([['Uitleg'], ['Dit is een levering']]), Cijfers: texts([header, row]) })
		});
		expect(delivery.parts.map(({ sheet, table }) => [sheet, table])).toEqual([['Cijfers', 'reach']]);
		expect(delivery.parts[0]?.notes).toEqual([
			{ code: 'extra-sheet', parameters: { sheets: 'Lees', hidden: '', count: '1' } }
		]);
	});
	it('says that nothing is filled in where its header stands alone, in a workbook and in a text', async () => {
		const empty = await recognise({
			'a.ods': ods(['Vul in'], header),
			'b.csv': `${header.join(';')}\n;;\n;;\n`,
			'c.csv': `${header.join(',')}\n`,
			'd.csv': `${header.join(',')}\n${row.join(',')}\n`
		});
		const told = empty.parts.map(({ file, notes }) => [file, notes.some(({ code }) => code === 'no-rows')]);
		expect(told).toEqual([
			['a.ods', true],
			['b.csv', true],
			['c.csv', true],
			['d.csv', false]
		]);
		expect(empty.problems).toEqual([]);
	});
	it('comes to an end where nothing stands under the header of a text', async () => {
		const delivery = await recognise({
			'a.csv': csv(header.join(',')),
			'b.csv': csv(header.join(','), '', '')
		});
		expect(delivery.parts.map(({ table }) => table)).toEqual(['reach', 'reach']);
	});
	it('never repeats a citizen service number in what it tells', async () => {
		const delivery = await recognise({ 'a.ods': ods(['Van 123456782'], header, row, [], ['bsn 123456782']) });
		expect(JSON.stringify(delivery.parts[0]?.notes)).not.toContain('123456782');
		const other = await recognise({ 'b.ods': ods(['naam', 'bsn', '123456782'], ['x', 'y', 'z']) });
		expect(JSON.stringify(other.problems)).not.toContain('123456782');
	});
});

describe('numbers that were typed as texts', () => {
	const observations = (...values: (string | number)[]): Cells => [
		['indicator', 'area', 'period', 'mean', 'sd', 'n', 'status', 'source', 'retrieved'].map(text),
		...values.map((value, place) => [
			...[
				text('grade'),
				text('stevenfenne'),
				text(`201${place}-Q1`),
				typeof value === 'string' ? text(value) : number(value)
			],
			...[number(1.25), number(10), text('final'), text('survey'), text('2011-05-01')]
		])
	];
	const read = async (...values: (string | number)[]) => {
		const { parts } = await recognise({ 'x.ods': odsFrom({ a: observations(...values) }) });
		const files = [
			{ name: 'areas.csv', bytes: bytesOf(goodFolder['areas.csv'] ?? '') },
			{ name: 'observations.csv', bytes: parts[0]?.bytes ?? new Uint8Array(0) }
		];
		const { problems, tables } = readProgramme(files, definitions, { today });
		return [
			tables.observations.map(({ mean }) => mean),
			problems.map(({ row: at, code }) => `${at} ${code}`)
		];
	};
	it('are decided by the other texts of their column, never by numbers that hold no mark', async () => {
		expect(await read('1,125', 9.55, '3,5')).toEqual([[1.125, 9.55, 3.5], []]);
		expect(await read('1.125', 9.55)).toEqual([[9.55], ['2 ambiguous-number']]);
		expect(await read('3,5', 9.55)).toEqual([[3.5, 9.55], []]);
	});
});

describe('a delimited text', () => {
	it('keeps its own bytes where it is one of ours already, whatever it is called', async () => {
		const own = csv('area;period;contacted', 'oost;2010-Q1;12', '', 'west;2010-Q1;3');
		const { parts } = await recognise({ 'x.dat': own });
		expect(new TextDecoder().decode(parts[0]?.bytes)).toBe(own);
		expect(parts[0]?.sourceRows).toBeNull();
		expect(parts[0]?.notes).toEqual([{ code: 'dialect', parameters: { delimiter: ';', coding: 'ascii' } }]);
	});
	it('gets our header in place of its own, and keeps the row of the file behind each of its rows', async () => {
		const delivery = await recognise({
			'x.csv': csv('Bereik', '', 'Period;AREA;Contacted', '2010-Q1;oost;12', 'Bron: wijkteam')
		});
		expect(linesOf(delivery)).toEqual(['"period";"area";"contacted"', '2010-Q1;oost;12']);
		expect(Array.from(delivery.parts[0]?.sourceRows ?? [])).toEqual([3, 4]);
		expect(delivery.parts[0]?.notes.map(({ code }) => code)).toEqual(['dialect', 'title-rows', 'footnotes']);
	});
	it('takes no last line of a text of several lines for a footnote', async () => {
		const own = csv(
			'period,field,author,date,text',
			'2010-Q1,summary,Jan,2010-05-01,"eerste',
			'tweede',
			'derde"'
		);
		const { parts } = await recognise({ 'x.csv': own });
		expect(new TextDecoder().decode(parts[0]?.bytes)).toBe(own);
	});
	it('is read in UTF-16, as Excel saves “Unicode text”', async () => {
		const whole = csv('area\tperiod\tcontacted', 'één\t2010-Q1\t12');
		const bytes = Uint8Array.from([
			0xff,
			0xfe,
			...[...whole].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])
		]);
		const delivery = await recognise({ 'x.txt': bytes });
		expect(linesOf(delivery)[1]).toBe('één\t2010-Q1\t12');
	});
	it('goes to the reading under its name where its header fits nothing, which says best what is wrong', async () => {
		const { parts, problems } = await recognise({ 'observations-politie.csv': csv('aantal,wijk', '1,2') });
		expect([parts.map(({ table }) => table), problems]).toEqual([['observations'], []]);
	});
});

describe('what somebody chooses by hand', () => {
	it('decides the delimiter and the letters of a text', async () => {
		const text8 = 'area;period;contacted\nzuid-caf\u00c3\u00a9;2010-Q1;12\n';
		const bytes = Uint8Array.from([...text8], (letter) => letter.charCodeAt(0));
		const letters = await recognise({ x: bytes }, new Map([['x', { coding: 'windows-1252' }]]));
		expect(linesOf(letters)[1]).toBe('zuid-cafÃ©,2010-Q1,12');
		const own = await recognise({ x: bytes });
		expect(linesOf(own)[1]).toBe('zuid-café;2010-Q1;12');
		const colons = csv('area:period:contacted', 'oost:2010-Q1:12');
		expect((await recognise({ x: colons })).problems.map(({ code }) => code)).toEqual(['not-recognised']);
		const split = await recognise({ x: colons }, new Map([['x', { delimiter: ':' }]]));
		expect(linesOf(split)).toEqual(['area,period,contacted', 'oost,2010-Q1,12']);
	});
	it('decides which table a file or a sheet is', async () => {
		const even = ['household', 'result', 'date', 'status', 'area', 'name', 'role', 'homes'];
		const file = csv(even.join(','), even.join(','));
		const chosen = await recognise({ x: file }, new Map([['x', { table: 'results' }]]));
		expect([chosen.parts.map(({ table }) => table), chosen.problems]).toEqual([['results'], []]);
		const sheet = ods(['period', 'area'], ['2010-Q1', 'oost']);
		const named = await recognise({ 'a.ods': sheet }, new Map([['a.ods#Blad1', { table: 'reach' }]]));
		expect(named.parts.map(({ table }) => table)).toEqual(['reach']);
	});
});

describe('what is not recognised', () => {
	it('is told with what was seen, what is nearest and what it lacks', async () => {
		const { problems } = await recognise({
			'politie.csv': csv('Levering', 'period,area,numerator,aantal', '1,2,3,4')
		});
		expect(problems).toMatchObject([
			{
				code: 'not-recognised',
				parameters: { reason: 'header', seen: 'period, area, numerator, aantal', near: expect.any(String) }
			}
		]);
		const [problem] = problems;
		expect(problem && problemMessage(problem, 'nl')).toMatch(
			/^politie\.csv: geen kop past.*Gezien: period, area.*ontbreekt: /
		);
	});
	it('says where two tables fit one header', async () => {
		const even = ['household', 'result', 'date', 'status', 'area', 'name', 'role', 'homes'];
		const { problems } = await recognise({ 'x.csv': csv(even.join(','), even.join(',')) });
		expect(problems.map(({ code, parameters }) => [code, parameters.names])).toEqual([
			['two-tables-fit', 'areas.csv\nresults.csv']
		]);
		const [problem] = problems;
		expect(problem && problemMessage(problem, 'en')).toContain('fits areas.csv and results.csv');
	});
	it('is nearly ours where one column lacks, or half of them under the right name', () => {
		expect(ourName(' Part-of ')).toBe('part_of');
		expect(ourName('CBS code')).toBe('cbs_code');
		expect(ourName('wijk')).toBe('wijk');
		const most = ['indicator', 'area', 'period', 'status', 'source', 'numerator'];
		expect(nearFit(most, 'x')).toEqual({ tables: ['observations'], missing: ['retrieved'] });
		expect(nearFit(most.slice(0, 3), 'x')).toBeNull();
		expect(nearFit(most.slice(0, 3), 'map/observations 2010.xlsx')?.tables).toEqual(['observations']);
	});
});

describe('a map', () => {
	const map = (coordinates: number[][], crs = '') =>
		`{${crs}"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"statcode": "BU1"}, "geometry": {"type": "Polygon", "coordinates": [${JSON.stringify(coordinates)}]}}]}`;
	it('is stored in degrees: as it is, or turned from RD New, and said', async () => {
		const degrees = map([
			[6.9, 52.2],
			[6.91, 52.2],
			[6.91, 52.21],
			[6.9, 52.2]
		]);
		const rd = map(
			[
				[257000, 471000],
				[257500, 471000],
				[257500, 471500],
				[257000, 471000]
			],
			'"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}, '
		);
		const { parts, problems } = await recognise({ 'a.json': degrees, 'wijken.txt': rd });
		expect(problems).toEqual([]);
		expect(parts.map(({ table, kind, notes }) => [table, kind, notes.map(({ code }) => code)])).toEqual([
			['geometry', 'geojson', []],
			['geometry', 'geojson', ['transformed']]
		]);
		expect(new TextDecoder().decode(parts[0]?.bytes)).toBe(degrees);
		const turned = JSON.parse(new TextDecoder().decode(parts[1]?.bytes)) as {
			crs?: unknown;
			features: { geometry: { coordinates: number[][][] } }[];
		};
		expect(turned.crs).toBeUndefined();
		const [east = 0, north = 0] = turned.features[0]?.geometry.coordinates[0]?.[0] ?? [];
		expect(east).toBeCloseTo(6.88, 1);
		expect(north).toBeCloseTo(52.22, 1);
	});
	it('in a grid that nobody names is refused', async () => {
		const { parts, problems } = await recognise({
			'x.geojson': map([
				[1e7, 1e7],
				[1.1e7, 1e7],
				[1.1e7, 1.1e7],
				[1e7, 1e7]
			])
		});
		expect([parts, problems.map(({ file, code }) => [file, code])]).toEqual([
			[],
			[['x.geojson', 'projected-coordinates']]
		]);
	});
});

describe('cells of Excel', () => {
	it('knows a date, a percentage and a yes or no by their format', () => {
		const codes = new Map([
			[164, 'dd\\-mm\\-yyyy;@'],
			[165, '0.0%'],
			[166, '"WAAR";"WAAR";"ONWAAR"'],
			[167, '[$-413]d mmmm jjjj'],
			[168, '0" dagen"'],
			[169, '#,##0.00\\ "€"'],
			[170, 'Standaard'],
			[171, '[h]:mm'],
			[172, '_-* #,##0_-;[Red]-0;"d"']
		]);
		const all = [14, 9, 0, 20, 164, 165, 166, 167, 168, 169, 170, 171, 172].map((id) => shownAs(id, codes));
		expect(all).toEqual([
			'date',
			'percent',
			'number',
			'number',
			'date',
			'percent',
			'truth',
			'date',
			'number',
			'number',
			'number',
			'number',
			'number'
		]);
	});
	it('counts days as Excel does, with the one that never was, and from 1904', () => {
		expect(
			[1, 59, 60, 61, 40299, 40298.99999999, 40299.75, 0, -1, 2958466].map((serial) => dayOf(serial, false))
		).toEqual([
			'1900-01-01',
			'1900-02-28',
			null,
			'1900-03-01',
			'2010-05-01',
			'2010-05-01',
			'2010-05-01',
			null,
			null,
			null
		]);
		expect(dayOf(38837, true)).toBe('2010-05-01');
	});
	it('puts texts in parts together, leaves out how they are pronounced, and undoes what XML cannot hold', () => {
		const book = readBook(
			xlsxOf({
				texts:
					'<si><r><t>Wijk </t></r><r><rPr><b/></rPr><t>Oost&#128512;</t></r><rPh sb="0" eb="1"><t>spreek</t></rPh></si><si><t>a_x000A_b_x005F_x000D_</t></si>',
				sheet:
					'<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c/><c t="b"><v>1</v></c></row></sheetData>'
			})
		);
		expect([...(book.sheets[0]?.rows() ?? [])].map(({ cells }) => cells)).toEqual([
			[text('Wijk Oost😀'), text('a\nb_x000D_'), null, { kind: 'truth', value: true }]
		]);
	});
	it('reads names with a prefix, as some programs write them', () => {
		const sheet =
			'<x:worksheet xmlns:x="y"><x:sheetData><x:row r="3"><x:c r="B3"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
		const book = readBook(xlsxOf({ sheet: '', more: { 'xl/worksheets/sheet1.xml': strToU8(sheet) } }));
		expect([...(book.sheets[0]?.rows() ?? [])]).toEqual([{ row: 3, cells: [null, number(5)] }]);
	});
});

describe('cells of an ods', () => {
	it('writes out what is repeated, and reads no remark or copy of another file', () => {
		const cell = (inside: string, more = '') =>
			`<table:table-cell office:value-type="string"${more}>${inside}</table:table-cell>`;
		const book = readBook(
			odsOf(
				`<table:table table:name="a"><table:table-row>${cell('<office:annotation><text:p>let op</text:p></office:annotation><text:p>x</text:p>')}${cell('<text:p>y</text:p>', ' table:number-columns-repeated="2"')}</table:table-row>` +
					`<table:table-row table:number-rows-repeated="2">${cell('<text:p>a<text:s text:c="2"/>b<text:line-break/>c</text:p>')}</table:table-row></table:table>` +
					`<table:table table:name="'file:///c/x.ods'#$Blad1" table:style-name="ta_extref"><table:table-source/><table:table-row>${cell('<text:p>copy</text:p>')}</table:table-row></table:table>` +
					`<table:table table:name="b"><table:table-row>${cell('<text:p>z</text:p>')}</table:table-row></table:table>`
			)
		);
		expect(book.external).toBe(true);
		expect(
			book.sheets.map(({ name, rows }) => [name, [...rows()].map(({ row: at, cells }) => [at, ...cells])])
		).toEqual([
			[
				'a',
				[
					[1, text('x'), text('y'), text('y')],
					[2, text('a  b\nc')],
					[3, text('a  b\nc')]
				]
			],
			['b', [[1, text('z')]]]
		]);
	});
	it('gives errors as the program shows them, in Dutch too', async () => {
		const errors = ['#N/B', '#DEEL/0!', '#VERW!', 'Fout:502', '#NAAM?'];
		const rows: Cells = [
			['date', 'title'].map(text),
			...errors.map((one) => [text('2010-01-01'), { kind: 'error' as const, text: one }])
		];
		expect(linesOf(await recognise({ 'a.ods': odsFrom({ Blad1: rows }) })).slice(1)).toEqual(
			errors.map((one) => `2010-01-01,${one}`)
		);
	});
	it('is refused with a password, whatever it is called', async () => {
		const manifest = '<manifest><file-entry><encryption-data/></file-entry></manifest>';
		const zip = zipSync({
			mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
			'content.xml': Uint8Array.from([1, 2, 3]),
			'META-INF/manifest.xml': strToU8(manifest)
		});
		expect((await recognise({ 'a.xlsx': zip })).problems[0]?.parameters.reason).toBe('password');
	});
});

it('reads a workbook of the contract with sheets in one zip with a text and a map', async () => {
	const zip = zipSync({
		'q/bereik.xlsx': xlsxOf({ sheet: sheetData([header, row]) }),
		'q/~$bereik.xlsx': strToU8('x'),
		'leesmij.txt': strToU8('Lees dit eerst.\nDank u.\n')
	});
	const { parts, problems } = await recognise({ 'levering.zip': zip });
	expect(parts.map(({ file }) => file)).toEqual(['levering.zip/q/bereik.xlsx']);
	expect(problems.map(({ file, code }) => [file, code])).toEqual([
		['levering.zip/leesmij.txt', 'not-recognised']
	]);
});
