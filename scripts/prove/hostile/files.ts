// Files made to do harm, as somebody may drop them on the data page: each with what the page has to do with it.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { odsOf, sheetData, xlsxOf } from '../../../tests/intake/workbooks.ts';

export interface Hostile {
	what: string;
	file: string;
	/** `read`: its texts stay texts, its links are not followed, and what is wrong in it is told. */
	expected: 'refused' | 'read';
}

const mega = 1024 * 1024;
const header = ['area', 'period', 'contacted'];
const csv = 'area,period,contacted\noost,2010-Q1,12\n';
const good = sheetData([header, ['oost', '2010-Q1', '12']]);
const bytesOf = (text: string): Uint8Array => strToU8(text);

const packed = (files: Record<string, Uint8Array>): Uint8Array => zipSync(files, { level: 6 });

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

function nested(depth: number): Uint8Array {
	let inner = packed({ 'reach.csv': bytesOf(csv) });
	for (let level = 0; level < depth; level++) inner = packed({ 'b.zip': inner });
	return inner;
}

function manyTexts(count: number): string {
	const parts: string[] = [];
	let state = 17;
	for (let at = 0; at < count; at++) {
		state = (Math.imul(state, 1103515245) + 12345) >>> 1;
		parts.push(`<si><t>${state.toString(36)}</t></si>`);
	}
	return parts.join('');
}

const linked =
	'<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>' +
	'<Relationship Id="r9" Type="x/externalLink" Target="externalLinks/externalLink1.xml"/>' +
	'<Relationship Id="r8" Type="x/worksheet" TargetMode="External" Target="http://example.invalid/sheet.xml"/></Relationships>';
const calling =
	'<sheetData><row><c t="str"><v>area</v></c><c t="str"><v>period</v></c><c t="str"><v>contacted</v></c></row>' +
	'<row><c t="str"><v>oost</v></c><c t="str"><v>2010-Q1</v></c><c><f>[1]Blad1!A1+WEBSERVICE("http://example.invalid/")</f><v>12</v></c></row></sheetData>';
const laughs =
	'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>';
const outside = '<!DOCTYPE x SYSTEM "http://example.invalid/x.dtd"><worksheet/>';
const evil = [
	'=HYPERLINK("http://example.invalid/")',
	"=cmd|' /C calc'!A1",
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'@SUM(1)'
];
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const bombText = 'x'.repeat(32_767);
const bombRow = `<row>${[0, 1, 2].map((at) => `<c t="s"><v>${at}</v></c>`).join('')}<c t="s"><v>3</v></c></row>`;
const fatRow = `<row>${'<c t="s"><v>3</v></c>'.repeat(4)}</row>`;
const ole = (): Uint8Array => {
	const bytes = new Uint8Array(4096);
	bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
	bytes.set(
		[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
		512
	);
	return bytes;
};

type Made = [what: string, name: string, make: () => Uint8Array, expected?: Hostile['expected']];
export const hostileMade: readonly Made[] = [
	[
		'a zip bomb, 300 MB of zeros',
		'observations.zip',
		() => packed({ 'observations.csv': new Uint8Array(300 * mega) })
	],
	[
		'a zip that says less than it holds',
		'liegt.zip',
		() => claiming(packed({ 'observations.csv': new Uint8Array(8 * mega) }), 100)
	],
	[
		'a zip that says 4 GB',
		'groot.zip',
		() => claiming(packed({ 'observations.csv': bytesOf('x') }), 0xfffffff0)
	],
	['a zip in a zip in a zip', 'diep.zip', () => nested(3)],
	[
		'a workbook that bursts',
		'bom.xlsx',
		() => xlsxOf({ sheet: `<sheetData>${' '.repeat(200 * mega)}</sheetData>` })
	],
	[
		'path names in a zip',
		'paden.zip',
		() => packed({ '../../etc/reach.csv': bytesOf(csv), 'C:\\x\\..\\reach.csv': bytesOf(csv) }),
		'read'
	],
	['10⁶ columns in a header', 'reach.csv', () => bytesOf(`area,period,contacted${',x'.repeat(1_000_000)}\n`)],
	[
		'10⁶ columns in a row',
		'breed.csv',
		() => bytesOf(`area,period,contacted\noost,2010-Q1,12${',x'.repeat(1_000_000)}\n`)
	],
	[
		'10⁶ columns in a workbook',
		'breed.xlsx',
		() =>
			xlsxOf({
				sheet: `<sheetData><row r="1">${Array.from({ length: 1_000_000 }, () => '<c t="str"><v>x</v></c>').join('')}</row></sheetData>`
			})
	],
	[
		'10⁶ columns said in one cell',
		'breed.ods',
		() =>
			odsOf(
				'<table:table table:name="x"><table:table-row><table:table-cell office:value-type="string" table:number-columns-repeated="1000000"><text:p>x</text:p></table:table-cell></table:table-row></table:table>'
			)
	],
	[
		'2,000,000,000 rows said in one',
		'diep.ods',
		() =>
			odsOf(
				'<table:table table:name="x"><table:table-row table:number-rows-repeated="2000000000"><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>'
			)
	],
	[
		'a line of 200 MB',
		'lang.csv',
		() => bytesOf(`area,period,contacted\noost,2010-Q1,${'1'.repeat(200 * mega)}\n`)
	],
	[
		'20 MB of quotes that match nothing',
		'citaten.csv',
		() => bytesOf(csv + 'oost,"2010-Q1,12\n'.repeat(1_200_000)),
		'read'
	],
	[
		'50 MB of random bytes',
		'ruis.csv',
		() => {
			const bytes = new Uint8Array(50 * mega);
			let state = 9;
			for (let at = 0; at < bytes.length; at++)
				bytes[at] = (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 24;
			return bytes;
		}
	],
	[
		'formulas and markup in a text',
		'actions.csv',
		() => bytesOf(`date,title\n${evil.map((one) => `2010-01-01,${quoted(one)}`).join('\n')}\n`),
		'read'
	],
	[
		'formulas and markup in a workbook',
		'breaks.xlsx',
		() => xlsxOf({ sheet: sheetData([['date', 'title'], ...evil.map((one) => ['2010-01-01', one])]) }),
		'read'
	],
	['macros', 'macro.xlsm', () => xlsxOf({ sheet: good, more: { 'xl/vbaProject.bin': new Uint8Array(10) } })],
	[
		'links to other files and to the web',
		'koppeling.xlsx',
		() => xlsxOf({ sheet: calling, more: { 'xl/_rels/workbook.xml.rels': bytesOf(linked) } }),
		'read'
	],
	[
		'entities that grow',
		'lach.xlsx',
		() => xlsxOf({ sheet: '', more: { 'xl/worksheets/sheet1.xml': bytesOf(laughs) } })
	],
	[
		'a definition elsewhere',
		'elders.xlsx',
		() => xlsxOf({ sheet: '', more: { 'xl/worksheets/sheet1.xml': bytesOf(outside) } })
	],
	['4,000,000 shared texts', 'teksten.xlsx', () => xlsxOf({ sheet: good, texts: manyTexts(4_000_000) })],
	[
		'four shared texts that become 256 MB',
		'tekstbom.xlsx',
		() =>
			xlsxOf({
				texts: [...header, bombText].map((one) => `<si><t>${one}</t></si>`).join(''),
				sheet: `<sheetData>${bombRow}${fatRow.repeat(4000)}</sheetData>`
			})
	],
	[
		'a cell without an end',
		'eindeloos.xlsx',
		() => xlsxOf({ sheet: `<sheetData><row><c t="str"><v>${'x'.repeat(6_000_000)}` })
	],
	['tags in tags, a million deep', 'nest.xlsx', () => xlsxOf({ sheet: '<a>'.repeat(1_000_000) })],
	[
		'brackets in brackets, a million deep',
		'areas.geojson',
		() => bytesOf(`{"type": "FeatureCollection", "features": ${'['.repeat(1_000_000)}`)
	],
	['a password', 'slot.xlsx', ole],
	['half a workbook', 'half.xlsx', () => xlsxOf({ sheet: good }).subarray(0, 500)],
	[
		'a picture under the name of a table',
		'observations.csv',
		() => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)
	],
	[
		'a letter under the name of a workbook',
		'observations.xlsx',
		() => packed({ '[Content_Types].xml': bytesOf('<Types/>'), 'word/document.xml': bytesOf('<x/>') })
	],
	[
		'a page of the web under the name of a workbook',
		'observations.xls',
		() => bytesOf('<html><body><table><tr><td>area</td></tr></table><script>alert(1)</script></body></html>')
	],
	[
		'a survey of SPSS that says 2³¹ variables',
		'meting.sav',
		() => {
			const bytes = new Uint8Array(400);
			bytes.set(bytesOf('$FL2@(#) SPSS DATA FILE'));
			new DataView(bytes.buffer).setInt32(64, 2, true);
			new DataView(bytes.buffer).setInt32(68, 0x7fffffff, true);
			return bytes;
		}
	]
];

/** Writes them into a folder. */
export function writeHostile(folder: string): Hostile[] {
	return hostileMade.map(([what, name, make, expected = 'refused'], index) => {
		const own = path.join(folder, String(index));
		mkdirSync(own, { recursive: true });
		const file = path.join(own, name);
		writeFileSync(file, make());
		return { what, file, expected };
	});
}
