// A template offers exactly what the check takes, in LibreOffice too; its example passes, and filled in it goes in without one problem.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Area } from '../../../src/lib/domain/area.ts';
import { tableFiles, type TableName } from '../../../src/lib/domain/tables.ts';
import { readProgramme } from '../../../src/lib/intake/read-programme.ts';
import { writeCsv } from '../../../src/lib/intake/write-csv.ts';
import { readDefinitions } from '../../../src/lib/server/definitions/definitions.ts';
import {
	templateColumns,
	type TemplateColumn
} from '../../../src/lib/subjects/data/compose/template-columns.ts';
import {
	makeTemplate,
	templateName,
	type TemplateContext
} from '../../../src/lib/subjects/data/compose/template.ts';
import { suppliersOf } from '../../../src/lib/subjects/data/figure/suppliers.ts';
import { definitions as small } from '../../intake/definitions.ts';
import { convert, office, withoutOffice } from '../../report/office.ts';
import { pythonWith, withoutPython } from '../../report/python.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const definitions = readDefinitions(path.join(root, 'indicators'));
const today = '2011-05-20';
const area = (id: string): Area => ({
	...{ area: id, name: `Wijk ${id}`, role: 'experiment', part_of: null, cbs_code: null },
	...{ homes: null, residents: null, tile_column: null, tile_row: null }
});
/** Together far longer than the 255 letters that a list inside a rule can hold. */
const areas = Array.from({ length: 60 }, (_, place) => area(`een-gebied-met-een-lange-naam-${place + 1}`));
const context: TemplateContext = { definitions, areas, today, language: 'nl' };
const tables = Object.keys(tableFiles) as TableName[];

/** Every example as one programme, some of its cells replaced. */
function checked(changed: TableName, cells: Record<string, string> = {}, from: TemplateContext = context) {
	const files = tables.map((table) => {
		const columns = templateColumns(table, from);
		const row = columns.map(({ name, example }) =>
			String((table === changed ? cells[name] : undefined) ?? example ?? '')
		);
		const known =
			table === 'areas'
				? from.areas.map((one) => columns.map(({ name }) => String(one[name as keyof Area] ?? '')))
				: [];
		return {
			name: `${table}.csv`,
			bytes: new TextEncoder().encode(
				writeCsv(
					columns.map(({ name }) => name),
					[...known, row]
				)
			)
		};
	});
	return readProgramme(files, from.definitions, { today });
}
const listed = (columns: TemplateColumn[]): [string, string[]][] =>
	columns.flatMap(({ name, allowed }): [string, string[]][] =>
		allowed.kind === 'list' ? [[name, allowed.codes.map(({ code }) => code)]] : []
	);

describe('the examples', () => {
	it.each([
		['the demonstration', context],
		['a programme of means, years and surveys', { ...context, definitions: { ...definitions, ...small } }]
	])('are a programme without a problem: %s', (_, from) => {
		const { problems, remarks, tables: read } = checked('areas', {}, from);
		expect([...problems, ...remarks]).toEqual([]);
		for (const table of tables) expect(read[table].length, table).toBeGreaterThan(0);
	});
});

describe('the lists to choose from', () => {
	it('hold every code that the check takes, and none that it refuses', () => {
		let tried = 0;
		for (const table of tables)
			for (const [column, codes] of listed(templateColumns(table, context))) {
				expect(codes.length, `${table}.${column}`).toBeGreaterThan(0);
				for (const code of codes.filter((_, place) => place % 11 === 0 || place < 8)) {
					const { problems } = checked(table, { [column]: code });
					// An item belongs to one of the groups, a year to a yearly goal: about the code itself nothing is wrong.
					const own = problems.filter(
						(one) => one.file === `${table}.csv` && one.column === column && one.value === code
					);
					expect(
						own.filter((one) => column !== 'item' || one.code !== 'unknown-item'),
						`${table}.${column}=${code}`
					).toEqual([]);
					tried += 1;
				}
				const refused = checked(table, { [column]: 'staat-er-niet' }).problems;
				expect(
					refused.some((one) => one.column === column || one.parameters.wanted !== undefined),
					`${table}.${column}`
				).toBe(true);
			}
		expect(tried).toBeGreaterThan(100);
	});

	it('hold of a supplier its own goals and areas alone, and ask for no means where it delivers shares', async () => {
		const delivered = [
			{
				indicator: 'wwb-uitkering',
				area: areas[3]?.area ?? '',
				source: 'Sociale Dienst',
				retrieved: '2011-01-01'
			},
			{
				indicator: 'wwb-uitkering',
				area: areas[1]?.area ?? '',
				source: 'Oude naam',
				retrieved: '2009-01-01'
			},
			{ indicator: 'overlast', area: areas[2]?.area ?? '', source: 'Enquête', retrieved: '2011-01-01' }
		];
		const suppliers = suppliersOf(definitions.indicators, areas, delivered);
		const own = suppliers.find(({ name }) => name === 'Sociale Dienst');
		expect(suppliers.map(({ name }) => name)).toEqual(['Sociale Dienst', 'Enquête']);
		expect(own).toEqual({
			name: 'Sociale Dienst',
			indicators: ['wwb-uitkering'],
			areas: [areas[1]?.area, areas[3]?.area],
			tables: ['observations']
		});
		const columns = templateColumns('observations', { ...context, ...(own && { supplier: own }) });
		expect(Object.fromEntries(listed(columns))).toMatchObject({
			indicator: own?.indicators,
			area: own?.areas
		});
		expect(columns.map(({ name }) => name)).not.toContain('mean');
		expect(columns.map(({ name }) => name)).toContain('numerator');
		expect(templateName('observations', { name: 'Bewonersenquête (2011)' })).toBe(
			'observations-bewonersenquete-2011.xlsx'
		);
		const bytes = await makeTemplate('observations', { ...context, ...(own && { supplier: own }) });
		expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet3.xml'] ?? new Uint8Array())).not.toContain(
			'overlast'
		);
	});

	it('are named by the definition where it says who delivers', () => {
		const [first, ...rest] = definitions.indicators;
		if (!first) throw new Error('no indicators');
		const delivered = [{ indicator: first.id, area: 'a', source: 'bron', retrieved: '2011-01-01' }];
		expect(suppliersOf([{ ...first, supplier: 'GGD' }, ...rest], [area('a')], delivered)).toEqual([
			{ name: 'GGD', indicators: [first.id], areas: ['a'], tables: ['observations'] }
		]);
	});
});

it('a supplier that stands in the calendar alone gets the files that it owes, with every goal to choose from', () => {
	const calendar = ['reach.csv', 'notes.csv'].map((file) => ({
		supplier: 'Wijkteam',
		file,
		due: '1 week na het kwartaal'
	}));
	const [supplier, ...others] = suppliersOf(definitions.indicators, areas, [], calendar);
	expect(others).toEqual([]);
	expect(supplier).toEqual({ name: 'Wijkteam', indicators: [], areas: [], tables: ['notes', 'reach'] });
	const columns = templateColumns('notes', { ...context, ...(supplier && { supplier }) });
	expect(Object.fromEntries(listed(columns)).indicator).toEqual(definitions.indicators.map(({ id }) => id));
});

it('is the same to the byte each time, and in English where that is asked', async () => {
	expect(await makeTemplate('notes', context)).toEqual(await makeTemplate('notes', context));
	const english = unzipSync(await makeTemplate('notes', { ...context, language: 'en' }));
	expect(strFromU8(english['xl/workbook.xml'] ?? new Uint8Array())).toContain('Explanation');
});

/** What a flat LibreOffice document holds, as text of its own program. */
const fodsOf = (text: string) => {
	const sheets = new Map(
		[...text.matchAll(/<table:table table:name="([^"]+)"[^>]*>([^]*?)<\/table:table>/g)].map(
			([, name = '', inside = '']) => [
				name,
				[...inside.matchAll(/<table:table-row[^>]*?(?:\/>|>([^]*?)<\/table:table-row>)/g)].map(
					([, row = '']) =>
						[
							...row.matchAll(
								/<table:(?:covered-)?table-cell([^>]*?)(?:\/>|>([^]*?)<\/table:(?:covered-)?table-cell>)/g
							)
						].flatMap(([, attributes = '', cell = '']) => {
							const times = Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
							const rule = /content-validation-name="([^"]+)"/.exec(attributes)?.[1] ?? null;
							return Array.from({ length: Math.min(times, 30) }, () => ({
								text: cell.replace(/<[^>]+>/g, '').trim(),
								rule
							}));
						})
				)
			]
		)
	);
	const rules = new Map(
		[...text.matchAll(/<table:content-validation table:name="([^"]+)" table:condition="([^"]*)"/g)].map(
			([, name, rule]) => [name, rule ?? '']
		)
	);
	return { sheets, rules };
};

describe('in a real LibreOffice', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'templates-'));
	afterAll(() => {
		rmSync(folder, { recursive: true, force: true });
	});
	beforeAll(async () => {
		if (office === undefined) return;
		for (const table of tables)
			writeFileSync(path.join(folder, `${table}.xlsx`), await makeTemplate(table, context));
		convert(
			folder,
			'fods',
			tables.map((table) => `${table}.xlsx`)
		);
	}, 240_000);

	it('offers exactly the allowed values, in the column that they belong to', (test) => {
		if (office === undefined) {
			console.info(withoutOffice);
			test.skip();
		}
		let offered = 0;
		for (const table of tables) {
			const { sheets, rules } = fodsOf(readFileSync(path.join(folder, `made/${table}.fods`), 'utf8'));
			const filled = sheets.get(table) ?? [];
			const columns = templateColumns(table, context);
			expect(
				filled[2]?.map(({ text }) => text).filter((text) => text !== ''),
				table
			).toEqual(columns.map(({ name }) => name));
			columns.forEach(({ name, allowed }, place) => {
				const rule = rules.get(filled[3]?.[place]?.rule ?? undefined) ?? '';
				const range = /cell-content-is-in-list\(\[\$Codes\.\$B\$(\d+):\.\$B\$(\d+)\]\)/.exec(rule);
				if (allowed.kind !== 'list') return expect(range, `${table}.${name}`).toBeNull();
				const [, from, to] = range ?? [];
				const rows = sheets.get('Codes')?.slice(Number(from) - 1, Number(to)) ?? [];
				expect(
					rows.map((row) => row[1]?.text),
					`${table}.${name}: ${rule}`
				).toEqual(allowed.codes.map(({ code }) => code));
				expect(new Set(rows.map((row) => row[0]?.text))).toEqual(new Set([name]));
				offered += rows.length;
			});
		}
		expect(offered).toBeGreaterThan(500);
	});

	it('filled in by openpyxl and kept by LibreOffice, it goes in without one problem', (test) => {
		const python = pythonWith('openpyxl');
		if (office === undefined || python === undefined) {
			console.info(office === undefined ? withoutOffice : withoutPython('openpyxl'));
			test.skip();
			return;
		}
		const rows = ['2010-Q4', '2011-Q1'].map((period, place) => [
			...['wwb-uitkering', areas[place]?.area, period, 97 + place, '.', null, null, null, null, null, null],
			...['final', 'Sociale Dienst', { day: '2011-05-02' }, '=1+1 is geen formule']
		]);
		const script = `
import json, sys, datetime, openpyxl
book = openpyxl.load_workbook('observations.xlsx')
sheet = book['observations']
for place, row in enumerate(json.load(sys.stdin)):
    for column, value in enumerate(row):
        if value is None: continue
        cell = sheet.cell(4 + place, 1 + column)
        cell.value = datetime.date.fromisoformat(value['day']) if isinstance(value, dict) else value
        if isinstance(value, str): cell.data_type = 's'
book.save('filled.xlsx')
`;
		execFileSync(python, ['-c', script], { cwd: folder, input: JSON.stringify(rows) });
		convert(folder, 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,1', [
			'filled.xlsx'
		]);
		const lines = readFileSync(path.join(folder, 'made/filled-observations.csv'), 'utf8').split('\n');
		// The example, under the title: never a row.
		expect(lines[1]).toContain('wwb-uitkering');
		const observations = new TextEncoder().encode(lines.slice(2).join('\n'));
		const known = writeCsv(
			['area', 'name', 'role'],
			areas.map((one) => [one.area, one.name, one.role])
		);
		const { problems, tables: read } = readProgramme(
			[
				{ name: 'areas.csv', bytes: new TextEncoder().encode(known) },
				{ name: 'observations.csv', bytes: observations }
			],
			definitions,
			{ today }
		);
		expect(problems).toEqual([]);
		expect(read.observations.map((one) => [one.period, one.hidden, one.retrieved, one.note])).toEqual([
			['2010-Q4', true, '2011-05-02', '=1+1 is geen formule'],
			['2011-Q1', true, '2011-05-02', '=1+1 is geen formule']
		]);
	}, 240_000);
});
