// Files made to do harm, and files that are something else than their name says, are refused in words: nothing runs, nothing is fetched, nothing bursts.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { problemMessage } from '../../src/lib/language/problems.ts';
import type { Delivery } from '../../src/lib/intake/delivery.ts';
import { linesOf, odsOf, recognise, sheetData, xlsxOf } from './workbooks.ts';

const header = ['area', 'period', 'contacted'];
const good = sheetData([header, ['oost', '2010-Q1', '12']]);

/** Code and reason of what is said, in words of both languages that name the file. */
function said({ problems }: Delivery): string[] {
	for (const problem of problems)
		for (const language of ['nl', 'en'] as const) {
			const message = problemMessage(problem, language);
			expect(message).toContain(problem.file);
			expect(message.length).toBeGreaterThan(problem.file.length + 40);
			expect(message).not.toMatch(/undefined|\{\w+\}/);
		}
	return problems.map(({ code, parameters }) => `${code} ${parameters.reason ?? ''}`.trim());
}

/** Zeros pack to a thousandth. */
const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024);

/** A zip whose directory says something else of its first file. */
function claiming(zip: Uint8Array, size: number): Uint8Array {
	const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
	for (let at = 0; at < zip.length - 4; at++)
		if (view.getUint32(at, true) === 0x02014b50) {
			view.setUint32(at + 24, size, true);
			return zip;
		}
	throw new Error('no directory');
}

describe('zips', () => {
	it('stops at a zip that bursts, whether it says so or not', async () => {
		const bomb = zipSync({ 'observations.csv': zeros(33) });
		expect(bomb.length).toBeLessThan(100_000);
		expect(said(await recognise({ 'a.zip': bomb }))).toEqual(['unreadable-file zip-bomb']);
		const lying = claiming(zipSync({ 'observations.csv': zeros(8) }), 100);
		expect(said(await recognise({ 'a.zip': lying }))).toEqual(['unreadable-file zip-bomb']);
		const huge = claiming(zipSync({ 'observations.csv': strToU8('x') }), 0xfffffff0);
		expect(said(await recognise({ 'a.zip': huge }))).toEqual(['unreadable-file zip-bomb']);
	});
	it('reads a zip in a zip, and refuses a third one and too many files', async () => {
		const csv = strToU8('area,period,contacted\noost,2010-Q1,12\n');
		const inner = zipSync({ 'reach.csv': csv });
		const outer = zipSync({ 'map/inner.zip': inner });
		const { parts, problems } = await recognise({ 'levering.zip': outer });
		expect(parts.map(({ file, table }) => [file, table])).toEqual([
			['levering.zip/map/inner.zip/reach.csv', 'reach']
		]);
		expect(problems).toEqual([]);
		expect(said(await recognise({ 'a.zip': zipSync({ 'b.zip': outer }) }))).toEqual([
			'unreadable-file nested'
		]);
		const many = zipSync(Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`${at}.csv`, csv])));
		expect(said(await recognise({ 'a.zip': many }))).toContain('unreadable-file too-many-files');
	});
	it('gives names that lead elsewhere no way out', async () => {
		const csv = strToU8('area,period,contacted\noost,2010-Q1,12\n');
		const names = [
			'../../etc/reach.csv',
			'/abs/reach.csv',
			'C:\\temp\\..\\reach.csv',
			'__MACOSX/._reach.csv',
			'a\u0000b\u001b.csv'
		];
		const { parts } = await recognise({
			'a.zip': zipSync(Object.fromEntries(names.map((name) => [name, csv])))
		});
		expect(parts.map(({ file }) => file)).toEqual([
			'a.zip/etc/reach.csv',
			'a.zip/abs/reach.csv',
			'a.zip/temp/reach.csv',
			'a.zip/a_b_.csv'
		]);
	});
	it('names what is damaged or has a password', async () => {
		const whole = xlsxOf({ sheet: good });
		expect(said(await recognise({ 'a.xlsx': whole.subarray(0, whole.length / 2) }))).toEqual([
			'unreadable-file damaged'
		]);
		const changed = whole.slice();
		changed.fill(0xff, 300, 600);
		expect(said(await recognise({ 'a.xlsx': changed }))[0]).toMatch(/^unreadable-file/);
		const ole = Uint8Array.from([
			0xd0,
			0xcf,
			0x11,
			0xe0,
			0xa1,
			0xb1,
			0x1a,
			0xe1,
			...new Array<number>(600).fill(0)
		]);
		expect(said(await recognise({ 'a.xlsx': ole }))).toEqual(['unreadable-file old-excel']);
		ole.set(
			[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
			200
		);
		expect(said(await recognise({ 'a.xlsx': ole }))).toEqual(['unreadable-file password']);
	});
});

describe('workbooks', () => {
	it('refuses macros, and reads past links to other files without fetching them', async () => {
		const macros = xlsxOf({ sheet: good, more: { 'xl/vbaProject.bin': zeros(0) } });
		expect(said(await recognise({ 'a.xlsm': macros }))).toEqual(['unreadable-file macros']);
		const formula =
			'<sheetData><row><c t="str"><v>area</v></c><c t="str"><v>period</v></c><c t="str"><v>contacted</v></c></row>' +
			'<row><c t="str"><v>oost</v></c><c t="str"><v>2010-Q1</v></c><c><f>[1]Blad1!A1+WEBSERVICE("http://example.invalid/")</f><v>12</v></c></row></sheetData>';
		const relations =
			'<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>' +
			'<Relationship Id="r9" Type="x/externalLink" Target="externalLinks/externalLink1.xml"/>' +
			'<Relationship Id="r8" Type="x/worksheet" TargetMode="External" Target="http://example.invalid/sheet.xml"/></Relationships>';
		const linked = xlsxOf({ sheet: formula, more: { 'xl/_rels/workbook.xml.rels': strToU8(relations) } });
		const delivery = await recognise({ 'a.xlsx': linked });
		expect(delivery.problems).toEqual([]);
		expect(linesOf(delivery)[1]).toBe('oost,2010-Q1,12');
		expect(delivery.parts[0]?.notes).toContainEqual({
			code: 'formulas',
			parameters: { count: '1', external: 'yes' }
		});
	});
	it('refuses entities of their own before they grow, in any part', async () => {
		const laughs =
			'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>';
		const inSheet = xlsxOf({ sheet: '', more: { 'xl/worksheets/sheet1.xml': strToU8(laughs) } });
		expect(said(await recognise({ 'a.xlsx': inSheet }))).toEqual(['unreadable-file entities']);
		const inTexts = xlsxOf({ sheet: good, more: { 'xl/sharedStrings.xml': strToU8(laughs) } });
		expect(said(await recognise({ 'a.xlsx': inTexts }))).toEqual(['unreadable-file entities']);
		const outside = '<!DOCTYPE x SYSTEM "http://example.invalid/x.dtd"><worksheet/>';
		const fetching = xlsxOf({ sheet: '', more: { 'xl/worksheets/sheet1.xml': strToU8(outside) } });
		expect(said(await recognise({ 'a.xlsx': fetching }))).toEqual(['unreadable-file entities']);
	});
	it('refuses more columns and rows than a spreadsheet has, however they are counted', async () => {
		const cell = (at: string) => `<c r="${at}" t="str"><v>x</v></c>`;
		const wide = xlsxOf({ sheet: `<sheetData><row r="1">${cell('A1')}${cell('BDWGN1')}</row></sheetData>` });
		expect(said(await recognise({ 'a.xlsx': wide }))).toEqual(['unreadable-file too-many-columns']);
		const deep = xlsxOf({ sheet: `<sheetData><row r="9999999">${cell('A9999999')}</row></sheetData>` });
		expect(said(await recognise({ 'a.xlsx': deep }))).toEqual(['unreadable-file too-many-rows']);
		const repeated = (more: string, row = '') =>
			odsOf(
				`<table:table table:name="x"><table:table-row${row}><table:table-cell office:value-type="string"${more}><text:p>x</text:p></table:table-cell></table:table-row></table:table>`
			);
		expect(said(await recognise({ 'a.ods': repeated(' table:number-columns-repeated="1000000"') }))).toEqual([
			'unreadable-file too-many-columns'
		]);
		expect(
			said(await recognise({ 'a.ods': repeated('', ' table:number-rows-repeated="2000000000"') }))
		).toEqual(['unreadable-file too-many-rows']);
	});
	it('stops where a few texts would become a table that no machine holds', async () => {
		const long = 'x'.repeat(32_767);
		const row =
			'<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row>';
		const fat = `<row>${'<c t="s"><v>3</v></c>'.repeat(4)}</row>`;
		const bomb = xlsxOf({
			texts: `${['area', 'period', 'contacted', long].map((one) => `<si><t>${one}</t></si>`).join('')}`,
			sheet: `<sheetData>${row}${fat.repeat(2100)}</sheetData>`
		});
		expect(bomb.length).toBeLessThan(20_000);
		expect(said(await recognise({ 'a.xlsx': bomb }))).toEqual(['unreadable-file too-much']);
	});
	it('stops at a text without an end', async () => {
		const endless = xlsxOf({ sheet: `<sheetData><row><c t="str"><v>${'x'.repeat(6_000_000)}` });
		expect(said(await recognise({ 'a.xlsx': endless }))).toEqual(['unreadable-file long-cell']);
		const cut = xlsxOf({ sheet: '<sheetData><row><c t="str"><v>area</v></c>' });
		expect(said(await recognise({ 'a.xlsx': cut }))).toEqual(['unreadable-file damaged']);
	});
	it('does not count the same sheet, the same hidden columns or empty tags for ever', async () => {
		const cols = '<cols>' + '<col min="1" max="16384" hidden="1"/>'.repeat(20_000) + '</cols>';
		const hiding = await recognise({ 'a.xlsx': xlsxOf({ sheet: cols + good }) });
		expect(hiding.parts[0]?.notes.map(({ code, parameters }) => [code, parameters.count])).toEqual([
			['hidden-columns', '3']
		]);
		const names = Array.from({ length: 400 }, (_, at) => `<sheet name="b${at}" r:id="r1"/>`).join('');
		const again = xlsxOf({
			sheet: good,
			more: { 'xl/workbook.xml': strToU8(`<workbook><sheets>${names}</sheets></workbook>`) }
		});
		expect((await recognise({ 'a.xlsx': again })).parts).toHaveLength(1);
		const deepJson = `{"type": "FeatureCollection", "features": ${'['.repeat(50_000)}`;
		expect(said(await recognise({ 'areas.geojson': deepJson })).length).toBeGreaterThan(0);
	});
	it('keeps formulas and markup in texts as texts', async () => {
		const texts = [
			'=HYPERLINK("http://example.invalid/")',
			'<script>alert(1)</script>',
			'@SUM(1)',
			'+1',
			'-1'
		];
		const rows = texts.map((one) => ['2010-01-01', one]);
		const delivery = await recognise({
			'a.xlsx': xlsxOf({ sheet: sheetData([['date', 'title'], ...rows]) })
		});
		expect(delivery.problems).toEqual([]);
		expect(linesOf(delivery).slice(1)).toEqual([
			'2010-01-01,"=HYPERLINK(""http://example.invalid/"")"',
			...texts.slice(1).map((one) => `2010-01-01,${one}`)
		]);
	});
});

describe('texts and files of another kind', () => {
	it('refuses a line and a header that nobody wrote', async () => {
		const long = `area,period,contacted\noost,2010-Q1,${'1'.repeat(5 * 1024 * 1024)}\n`;
		expect(said(await recognise({ 'reach.csv': long }))).toEqual(['unreadable-file long-line']);
		const wide = `area,period,contacted${',x'.repeat(1_000_000)}\n`;
		expect(said(await recognise({ 'reach.csv': wide }))).toEqual(['unreadable-file too-many-columns']);
		const wideBelow = `area,period,contacted\noost,2010-Q1,12${',x'.repeat(1_000_000)}\n`;
		expect(said(await recognise({ 'reach.csv': wideBelow }))).toEqual(['unreadable-file too-many-columns']);
	});
	it('says what it is that has the wrong name', async () => {
		const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3]);
		const docx = zipSync({
			'[Content_Types].xml': strToU8('<Types/>'),
			'word/document.xml': strToU8('<x/>')
		});
		const html = '<html><body><table><tr><td>area</td></tr></table></body></html>';
		expect(said(await recognise({ 'observations.csv': png }))).toEqual(['not-recognised other']);
		expect(said(await recognise({ 'observations.xlsx': docx }))).toEqual(['not-recognised other']);
		expect(said(await recognise({ 'observations.xls': html }))).toEqual(['not-recognised markup']);
		expect(said(await recognise({ 'observations.csv': '{"a": 1}' }))).toEqual(['not-recognised json']);
		expect(said(await recognise({ 'observations.csv': '' }))).toEqual(['empty-file']);
		expect(said(await recognise({ 'x.csv': ' \n\n' }))).toEqual(['not-recognised empty']);
		// A workbook under the name of a text is read as what it is.
		expect((await recognise({ 'reach.csv': xlsxOf({ sheet: good }) })).parts[0]?.kind).toBe('xlsx');
	});
	it('ends on any bytes, in any file', async () => {
		let state = 17;
		const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
		const whole = xlsxOf({ sheet: good });
		for (let run = 0; run < 300; run++) {
			const bytes = whole.slice();
			for (let at = 0; at < 1 + run / 20; at++)
				bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
			const { parts, problems } = await recognise({ 'a.xlsx': bytes });
			expect(parts.length + problems.length).toBeGreaterThan(0);
		}
	});
});
