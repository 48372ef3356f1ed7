// The workbook writer: whatever text a cell holds is the same text in another program, and never a formula; parts stand in the order of the standard.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { workbookBytes } from '../../src/lib/report/xlsx/workbook.ts';
import { columnName, escaped, serialOf } from '../../src/lib/report/xlsx/xml.ts';
import { pythonWith, withoutPython } from './python.ts';
import { files } from './read-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const texts = [
	...[
		'=1+1',
		'+31 6',
		'-1',
		'@SUM(A1)',
		'<b>&amp;</b>',
		'"quoted"',
		' leading and trailing ',
		'two\nlines',
		'漢字 🏠',
		"it's"
	],
	...fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), { seed: 17, numRuns: 150 })
];
/** What XML cannot hold is a blank, and a carriage return is read as the end of a line. */
const expectedOf = (text: string): string =>
	text
		.replace(
			/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
			' '
		)
		.replace(/\r\n?/g, '\n');
const bytes = workbookBytes({
	title: 'Proef & "proef"',
	language: 'nl-NL',
	sheets: [
		{
			name: "Blad 'een' & twee",
			columns: [{ width: 20 }, { width: 20, look: 'date' }],
			rows: texts.map((value) => [
				{ value, remark: value },
				{ value: '2011-03-31', look: 'date' },
				{ value: 0.092 }
			]),
			fixed: 1,
			choices: [
				{
					...{ column: 1, strict: true, title: 'x'.repeat(99), prompt: '🏠'.repeat(200), error: '<&>' },
					rule: { kind: 'whole', least: 0, most: null, above: true }
				}
			],
			locked: true
		},
		{ name: 'Leeg', columns: [], rows: [], fixed: 0 }
	]
});

it('keeps every text as it is, dates as dates and numbers as numbers, in openpyxl', (test) => {
	const python = pythonWith('openpyxl');
	if (python === undefined) {
		console.info(withoutPython('openpyxl'));
		test.skip();
		return;
	}
	writeFileSync(path.join(folder, 'book.xlsx'), bytes);
	const script = `
import json, openpyxl
book = openpyxl.load_workbook('book.xlsx')
sheet = book.worksheets[0]
rule = sheet.data_validations.dataValidation[0]
print(json.dumps([book.sheetnames, [[r[0].value or '', r[0].data_type, str(r[1].value)[:10], r[2].value, r[0].comment.text if r[0].comment else ''] for r in sheet.iter_rows()],
  [rule.type, rule.operator, rule.formula1, str(rule.sqref), len(rule.promptTitle), len(rule.prompt.encode('utf-16-le')) // 2, rule.error], sheet.protection.sheet, sheet.freeze_panes]))
`;
	const out = execFileSync(python, ['-c', script], { cwd: folder, encoding: 'utf8', maxBuffer: 1e7 });
	const [names, rows, rule, locked, panes] = JSON.parse(out) as [
		string[],
		[string, string, string, number, string][],
		unknown[],
		boolean,
		string
	];
	expect(names).toEqual(["Blad 'een' & twee", 'Leeg']);
	expect(rows.map(([text]) => text)).toEqual(texts.map(expectedOf));
	expect(rows.filter(([, type]) => type === 'f')).toEqual([]);
	for (const [, , day, value] of rows) expect([day, value]).toEqual(['2011-03-31', 0.092]);
	expect(rule).toEqual(
		['whole', 'greaterThan', '0', 'A2:A1048576', 32, 254, '<&>'].map((one, place) =>
			place === 5 ? expect.any(Number) : one
		)
	);
	expect(rule[5]).toBeLessThanOrEqual(255);
	expect([locked, panes]).toEqual([true, 'A2']);
});

it('keeps every text as it is in openxlsx 4.2.5.2, which takes xml:space="preserve" in a cell for a part of its text', (test) => {
	// It leaves `&amp;` in such a cell as it is written as well, which no other way of writing helps.
	const words = texts.slice(0, 10).filter((one) => one === one.trim() && !/[<&>"]/.test(one));
	const file = path.join(folder, 'words.xlsx');
	const sheet = { columns: [], rows: words.map((value) => [{ value }]), fixed: 0 };
	writeFileSync(file, workbookBytes({ title: '', language: 'nl-NL', sheets: [{ name: 'Blad', ...sheet }] }));
	if (spawnSync('Rscript', ['-e', 'library(openxlsx)'], { stdio: 'ignore', timeout: 60_000 }).status !== 0) {
		console.info('not tried: there is no R with openxlsx on this machine');
		test.skip();
	}
	const read =
		'x <- openxlsx::read.xlsx(commandArgs(TRUE), colNames = FALSE)[[1]]; cat(enc2utf8(x), sep = "\u001e")';
	const printed = execFileSync('Rscript', ['-e', read, file], {
		encoding: 'utf8',
		env: { ...process.env, LC_ALL: 'C.UTF-8' }
	});
	expect(printed.trimEnd().split('\u001e')).toEqual(words);
}, 120_000);

describe('the parts of a sheet', () => {
	it('stand in the order that the standard asks, or Excel calls the workbook damaged', () => {
		const sheet = files(bytes).get('xl/worksheets/sheet1.xml') ?? '';
		const order = [
			'<sheetPr>',
			'<sheetViews>',
			'<cols>',
			'<sheetData>',
			'<sheetProtection',
			'<dataValidations',
			'<pageMargins',
			'<pageSetup',
			'<legacyDrawing'
		];
		const places = order.map((part) => sheet.indexOf(part));
		expect(places).toEqual([...places].sort((a, b) => a - b));
		expect(places[0]).toBeGreaterThan(0);
	});

	it('have no empty list of columns', () => {
		expect(files(bytes).get('xl/worksheets/sheet2.xml')).not.toContain('<cols>');
	});
});

it('names columns as spreadsheets do, and counts days as they do', () => {
	expect([1, 26, 27, 52, 703].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
	expect(serialOf('1900-03-01')).toBe(61);
	expect(serialOf('2011-03-31')).toBe(40_633);
});

it('keeps what looks like an escaped letter from being read as one', () => {
	expect(escaped('_x0041_')).toBe('_x005F_x0041_');
});
