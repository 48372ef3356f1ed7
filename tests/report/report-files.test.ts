// The report's files say what the report says: read back from .docx, .xlsx, .html and .csv, cell by cell, in both languages.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../src/lib/domain/text.ts';
import { reportCsv } from '../../src/lib/report/csv/report-csv.ts';
import type { Cell, ReportDocument } from '../../src/lib/report/document.ts';
import { reportDocx } from '../../src/lib/report/docx/report-docx.ts';
import { flatTables } from '../../src/lib/report/flat-tables.ts';
import { reportHtml } from '../../src/lib/report/html/report-html.ts';
import { reportXlsx } from '../../src/lib/report/xlsx/report-xlsx.ts';
import { rasterise } from '../../src/lib/server/rasterise.ts';
import {
	csvTables,
	docxTables,
	docxText,
	files,
	htmlTables,
	htmlValues,
	htmlWords,
	plain,
	xlsxSheets
} from './read-files.ts';
import { sampleDocument, trouble } from './sample-document.ts';

/** Every block's own table, without those that the files arrange themselves. */
const tablesOf = (document: ReportDocument) =>
	document.sections
		.flatMap((section) => section.blocks)
		.flatMap((block) => (block.kind === 'table' ? [block] : block.kind === 'figure' ? [block.table] : []));

const said = (cells: Cell[]) => cells.map((cell) => plain(cell.text));

for (const language of languages) {
	describe(`in ${language}`, () => {
		const document = sampleDocument(language);
		let docx: Uint8Array, xlsx: Uint8Array, html: string, csv: Uint8Array;
		beforeAll(async () => {
			docx = await reportDocx(document, { rasterise });
			xlsx = await reportXlsx(document);
			html = await reportHtml(document);
			csv = await reportCsv(document);
		}, 60_000);

		test('Word has every table with its numbered caption, cell by cell', () => {
			const read = docxTables(docx);
			tablesOf(document).forEach((table, index) => {
				const found = read.find((one) => one.title.endsWith(`· ${table.caption}`));
				expect(found?.title).toBe(`${language === 'nl' ? 'Tabel' : 'Table'} ${index + 1} · ${table.caption}`);
				expect(found?.rows).toEqual([
					table.columns.map((column) => column.label),
					...table.rows.map((row) => said(row.cells))
				]);
			});
		});

		test('Word has facts, both lights and the texts, the open one too', () => {
			const text = docxText(docx);
			for (const table of flatTables(document))
				for (const { cells } of table.rows)
					for (const cell of cells) if (cell.kind !== 'text') expect(text).toContain(plain(cell.text));
			expect(text).toContain(language === 'nl' ? 'Nog niet geschreven.' : 'Not written yet.');
			expect(text).toContain(document.stateText);
		});

		test('the page has every table with its caption, cell by cell, and the full precision beside it', () => {
			const read = htmlTables(html);
			const tables = tablesOf(document);
			expect(read).toHaveLength(tables.length);
			tables.forEach((table, index) => {
				expect(read[index]?.title).toBe(
					`${language === 'nl' ? 'Tabel' : 'Table'} ${index + 1} · ${table.caption}`
				);
				expect(read[index]?.rows).toEqual([
					table.columns.map((column) => column.label),
					...table.rows.map((row) => said(row.cells))
				]);
			});
			const values = htmlValues(html);
			for (const { cells } of flatTables(document).flatMap((table) => table.rows))
				for (const { kind, value } of cells)
					if (kind !== 'text' && kind !== 'status' && value !== null) expect(values).toContain(String(value));
		});

		test('a sheet for every table, figure, list of facts and text, with numbers as numbers and dates as dates', () => {
			const sheets = xlsxSheets(xlsx);
			for (const table of flatTables(document)) {
				const sheet = sheets.get(table.label) ?? [];
				expect(sheet[0]?.[0]).toEqual({ kind: 'text', value: table.caption });
				table.rows.forEach((row, place) =>
					row.cells.forEach((cell, index) => {
						const found = sheet[place + 3]?.[index] ?? null;
						if (cell.hidden) expect(found).toEqual({ kind: 'text', value: '.' });
						else if (cell.kind === 'date')
							expect(found).toEqual({
								kind: 'number',
								value: Date.parse(`${String(cell.value)}T00:00:00Z`) / 86_400_000 + 25_569,
								format: 'yyyy-mm-dd'
							});
						else if (typeof cell.value === 'number')
							expect(found).toMatchObject({ kind: 'number', value: cell.value });
						else if (cell.value === null && cell.kind !== 'status') expect(found).toBeNull();
						else if (found?.kind === 'text') expect(plain(found.value)).toBe(plain(cell.text));
						else expect.unreachable(`${table.label}: ${cell.text}`);
					})
				);
			}
			const shares = [...sheets.values()].flat(2).filter((cell) => cell?.kind === 'number');
			expect(shares.some((cell) => cell?.kind === 'number' && cell.format === '0.0%')).toBe(true);
			expect(shares.some((cell) => cell?.kind === 'number' && cell.format === '0.0%"*"')).toBe(true);
		});

		test('sheet names are short and unique, the contents name them all, and rows up to the header stay in sight', () => {
			const names = [...xlsxSheets(xlsx).keys()];
			expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
			for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
			const listed = xlsxSheets(xlsx)
				.get(names[0] ?? '')
				?.slice(3)
				.map((row) => row[0]);
			for (const name of names.slice(1)) expect(listed).toContainEqual({ kind: 'text', value: name });
			for (const [name, xml] of files(xlsx))
				if (/worksheets\/sheet\d+\.xml$/.test(name)) {
					expect(xml).toContain('ySplit="3"');
					expect(xml).toContain('state="frozen"');
				}
		});

		test('a CSV for every table, at full precision, and a dictionary', () => {
			const read = csvTables(csv);
			for (const table of flatTables(document)) {
				const rows = read.get(`${table.id}.csv`) ?? [];
				expect(new Set(rows[0]).size).toBe(table.columns.length);
				table.rows.forEach((row, place) =>
					row.cells.forEach((cell, index) => {
						const found = rows[place + 1]?.[index];
						if (cell.hidden) expect(found).toBe('.');
						else if (cell.kind === 'text' || cell.kind === 'status')
							expect(plain(found?.replace(/^'/, '') ?? '')).toBe(plain(cell.text));
						else if (typeof cell.value === 'number') {
							expect(Number(found)).toBe(cell.value);
							expect(found).not.toMatch(/\.\d{3}$/);
						} else expect(found).toBe(cell.value ?? '');
					})
				);
			}
			expect(read.get('dictionary.csv')?.[1]?.[0]).toBe('value');
		});

		test('every file says that the data are synthetic and which state the report is in', () => {
			const claim = document.synthetic?.claim ?? '';
			const books = [...xlsxSheets(xlsx).values()];
			for (const text of [
				docxText(docx),
				htmlWords(html),
				files(csv).get('README.txt') ?? '',
				...books.map((rows) => JSON.stringify(rows))
			]) {
				expect(text).toContain(claim);
				expect(text).toContain(document.stateText);
			}
		});

		test('the language stands in the file', () => {
			const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
			expect(html).toContain(`<html lang="${locale}">`);
			expect(files(docx).get('word/styles.xml')).toContain(`<w:lang w:val="${locale}"/>`);
		});

		test('Word has real styles, contents, header rows that repeat, rows that hold together, and alt text', () => {
			const body = files(docx).get('word/document.xml') ?? '';
			for (const style of ['Title', 'Heading1', 'Heading2', 'Caption', 'ListParagraph'])
				expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
			expect(body).toContain('<w:tblStyle w:val="ReportTable"/>');
			expect(files(docx).get('word/styles.xml')).toContain('w:styleId="ReportTable"');
			expect(body).toMatch(/instrText[^>]*>TOC /);
			expect(body).toMatch(/instrText[^>]*>SEQ (Tabel|Table)</);
			expect(body).toMatch(/instrText[^>]*>SEQ (Figuur|Figure)</);
			expect(body.match(/<w:tr>/g)?.length).toBe(body.match(/<w:cantSplit/g)?.length);
			expect(body).toContain('<w:tblHeader');
			expect(body).toContain(`descr="${language === 'nl' ? 'Het aandeel ging' : 'The share went'}`);
			expect(body).toContain('w:w="11906" w:h="16838"');
			// The contents are filled in: an entry that leads to each chapter.
			const anchors = all(body, /<w:hyperlink [^>]*w:anchor="(_Toc\d+)"/g);
			expect(anchors).toHaveLength(3);
			for (const anchor of anchors) expect(body).toContain(`<w:bookmarkStart w:name="${anchor}"`);
		});
	});
}

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((one) => one[1]);

describe('words that a program might run', () => {
	const document = sampleDocument('nl');

	test('are text in a workbook: no formula, no link', async () => {
		for (const [name, xml] of files(await reportXlsx(document))) {
			expect(xml, name).not.toMatch(/<f[ >]/);
			expect(xml, name).not.toContain('<hyperlink');
			expect(xml, name).not.toContain('t="str"');
		}
	});

	test('begin with an apostrophe in a CSV file', async () => {
		const rows = csvTables(await reportCsv(document)).get('standing.csv') ?? [];
		const cells = rows.flat();
		for (const words of trouble.slice(0, 6)) expect(cells).toContain(`'${words}`);
		for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
	});

	test('are no field and no link in Word', async () => {
		const inside = files(await reportDocx(document));
		const body = inside.get('word/document.xml') ?? '';
		for (const field of all(body, /<w:instrText[^>]*>(.*?)<\/w:instrText>/gs))
			expect(field).toMatch(/^(TOC|SEQ) /);
		for (const [name, xml] of inside) expect(xml, name).not.toContain('TargetMode="External"');
	});

	test('are neither script nor address on the page', async () => {
		const html = await reportHtml(document);
		expect(html).not.toMatch(/<script/i);
		expect(html).not.toMatch(/\s(on\w+|style|src)=/i);
		for (const address of all(html, /href="([^"]*)"/g)) expect(address).toMatch(/^#/);
		expect(html.match(/https?:\/\/(?!www\.w3\.org\/2000\/svg)/g)?.length).toBe(
			// Only as words: three times in the table and the list.
			html.match(/=HYPERLINK\(&quot;http:/g)?.length
		);
		expect(html).toContain("default-src 'none'");
	});
});

test('a hidden cell leaves nothing behind, even where its value was forgotten in the document', async () => {
	const secret = 0.737_373_737;
	const document = sampleDocument('nl');
	for (const block of document.sections.flatMap((section) => section.blocks))
		for (const { cells } of block.kind === 'table' ? block.rows : [])
			for (const cell of cells)
				if (cell.hidden) Object.assign(cell, { value: secret, kind: 'share', text: '73,7%' });
	const found = [
		...files(await reportDocx(document)).values(),
		...files(await reportXlsx(document)).values(),
		...files(await reportCsv(document)).values(),
		await reportHtml(document)
	];
	for (const text of found) {
		expect(text).not.toContain('737373');
		expect(text).not.toContain('73,7%');
	}
});

test('the same report gives the same bytes, written twice', async () => {
	const [one, other] = [sampleDocument('nl'), sampleDocument('nl')];
	expect(await reportDocx(one, { rasterise })).toEqual(await reportDocx(other, { rasterise }));
	expect(await reportXlsx(one)).toEqual(await reportXlsx(other));
	expect(await reportCsv(one)).toEqual(await reportCsv(other));
	expect(await reportHtml(one)).toBe(await reportHtml(other));
}, 60_000);

test('LibreOffice opens the Word file and reads the same numbers', async (context) => {
	const found = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
	const reads = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0;
	if (!found || !reads) {
		console.info(`not tried: ${found ? 'pdftotext' : 'LibreOffice'} is not installed on this machine`);
		context.skip();
	}
	const document = sampleDocument('nl');
	const folder = mkdtempSync(path.join(tmpdir(), 'report-'));
	try {
		writeFileSync(path.join(folder, 'report.docx'), await reportDocx(document, { rasterise }));
		execFileSync(
			'soffice',
			[`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', 'report.docx'],
			{ cwd: folder, stdio: 'ignore', timeout: 120_000 }
		);
		execFileSync('pdftotext', ['-layout', 'report.pdf', 'report.txt'], { cwd: folder });
		const text = readFileSync(path.join(folder, 'report.txt'), 'utf8');
		for (const table of flatTables(document))
			for (const { cells } of table.rows)
				for (const cell of cells)
					if (cell.kind !== 'text' && cell.kind !== 'status') expect(text).toContain(cell.text);
		expect(text).toMatch(/bladzijde 1 van \d/);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}, 180_000);
