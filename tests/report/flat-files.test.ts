// Flat files as programs read them: codes beside words, plain spaces; a workbook with properties, a language and a print set-up.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/lib/domain/text.ts';
import { periodName } from '../../src/lib/language/format.ts';
import { reportCsv } from '../../src/lib/report/csv/report-csv.ts';
import { reportXlsx, inCells } from '../../src/lib/report/xlsx/report-xlsx.ts';
import { csvTables, files, xlsxSheets } from './read-files.ts';
import { sampleDocument } from './sample-document.ts';

const withPlainSpaces = (words: string) => words.replaceAll('\u00a0', ' ');

describe.each(languages)('in %s', (language) => {
	const document = sampleDocument(language);
	const quarter = language === 'nl' ? 'Kwartaal' : 'Quarter';
	const first = withPlainSpaces(periodName('2010-Q1', language));

	test('a period stands in words and as its code, in CSV and workbook, and a program finds both', async () => {
		const rows = csvTables(await reportCsv(document)).get('trend-proefdoel.csv') ?? [];
		expect(rows[0]?.slice(0, 2)).toEqual([quarter, `${quarter} (code)`]);
		expect(rows.filter((row) => row[0] === first)).toHaveLength(1);
		expect(rows.find((row) => row[1] === '2010-Q1')?.[0]).toBe(first);

		const sheet = [...xlsxSheets(await reportXlsx(document)).values()].find((one) =>
			one[2]?.some((cell) => cell?.value === `${quarter} (code)`)
		);
		expect(sheet?.find((row) => row[1]?.value === '2010-Q1')?.[0]).toEqual({ kind: 'text', value: first });
	});

	test('a fact whose name speaks of a period has its code beside it, the others none', async () => {
		const rows = csvTables(await reportCsv(document)).get('facts-proefdoel.csv') ?? [];
		expect(rows.map((row) => row[2])).toEqual([
			language === 'nl' ? 'Periode (code)' : 'Period (code)',
			'2008-Q2',
			''
		]);
	});

	test('no flat file holds a space that looks like another', async () => {
		for (const made of [await reportCsv(document), await reportXlsx(document)])
			for (const [name, text] of files(made)) expect(text, name).not.toMatch(/[\u00a0\u2007\u2009\u202f]/);
	});

	test('a workbook says what it is, in which language, and prints in one page of width with its header on each', async () => {
		const book = files(await reportXlsx(document));
		const core = book.get('docProps/core.xml') ?? '';
		expect(core).toContain(`<dc:title>${document.title} · ${withPlainSpaces(document.subtitle)}</dc:title>`);
		expect(core).toContain(`<dc:language>${language === 'nl' ? 'nl-NL' : 'en-GB'}</dc:language>`);
		expect(core).toContain(document.stateText);
		expect(book.get('[Content_Types].xml')).toContain('PartName="/docProps/core.xml"');
		const sheets = [...book].filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
		expect(sheets.length).toBeGreaterThan(4);
		for (const [name, xml] of sheets) {
			expect(xml, name).toMatch(/<pageSetup paperSize="9" orientation="(portrait|landscape)" fitToWidth="1"/);
			expect(xml, name).toContain('fitToPage="1"');
			expect(xml, name).toContain('&amp;P');
		}
		// The widest table lies on its side; a narrow one does not.
		expect(new Set(sheets.map(([, xml]) => /orientation="(\w+)"/.exec(xml)?.[1]))).toEqual(
			new Set(['portrait', 'landscape'])
		);
		expect(book.get('xl/workbook.xml')?.match(/_xlnm\.Print_Titles/g)).toHaveLength(sheets.length);
	});
});

test('a text that no cell of a workbook holds goes on in the rows below, and nothing of it is lost', async () => {
	const long = `${'woord '.repeat(8000)}${'😀'.repeat(40_000)}einde`;
	const document = sampleDocument('nl');
	for (const block of document.sections.flatMap((section) => section.blocks))
		if (block.kind === 'narrative' && block.entries[0]) block.entries[0].text = long;
	const texts = [...xlsxSheets(await reportXlsx(document)).values()]
		.flat(2)
		.flatMap((cell) => (cell?.kind === 'text' ? [cell.value] : []));
	for (const text of texts) expect(text.length).toBeLessThanOrEqual(32_767);
	const rows = inCells([
		[
			{ value: 'a', type: String },
			{ value: long, type: String }
		]
	]);
	const parts = rows.map((row) => String((row[1] as { value: string }).value));
	expect(parts.join('').replaceAll(' ', '')).toBe(long.replaceAll(' ', ''));
	for (const part of parts) expect(part.isWellFormed?.() ?? true).toBe(true);
	expect(rows.slice(1).every((row) => row[0] === null)).toBe(true);
});

test('R finds the rows of a quarter by its words and by its code', async (context) => {
	if (spawnSync('Rscript', ['--version'], { stdio: 'ignore' }).status !== 0) {
		console.info('not tried: Rscript is not installed on this machine');
		context.skip();
	}
	const folder = mkdtempSync(path.join(tmpdir(), 'flat-'));
	try {
		const text = files(await reportCsv(sampleDocument('nl'))).get('trend-proefdoel.csv') ?? '';
		writeFileSync(path.join(folder, 'table.csv'), text);
		const found = execFileSync(
			'Rscript',
			[
				'-e',
				'd <- read.csv("table.csv"); cat(sum(d$Kwartaal == "1e kwartaal 2010"), sum(d$Kwartaal..code. == "2010-Q1"), nrow(d))'
			],
			{ cwd: folder, encoding: 'utf8' }
		);
		expect(found).toBe('1 1 12');
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
