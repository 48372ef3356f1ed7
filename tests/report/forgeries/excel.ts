// Forgeries of the workbook: numbers, sheets that come, go or hide, formats, and of the CSV files in their zip.
import { strToU8, unzipSync, zipSync } from 'fflate';
import { one, others } from './word.ts';
import { another, bytesIn, edit, inside, raw, type Files, type Forgery, type Pick } from './workshop.ts';

const book = 'rapport.xlsx';
const of = (name: string, change: (parts: Files, pick: Pick) => void): Forgery => ({
	name: `xlsx: ${name}`,
	touches: book,
	forge: (files, pick) => inside(files, book, (parts) => change(parts, pick))
});
const sheets = (parts: Files): string[] =>
	[...parts.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
const number = /<c [^>]*><v>-?\d+\.\d+<\/v>/g;
/** A sheet with numbers. */
function numbered(parts: Files, pick: Pick): string {
	const found = sheets(parts).filter(
		(name) => raw(new TextDecoder().decode(parts.get(name))).search(number) >= 0
	);
	return found[pick(found.length)] ?? '';
}
const inSheet = (name: string, change: (xml: string, pick: Pick) => string): Forgery =>
	of(name, (parts, pick) => edit(parts, numbered(parts, pick), (xml) => change(xml, pick)));
const all = (xml: string): string => xml.replace(/<v>-?\d+\.\d+<\/v>/g, (found) => others(found));

export const excelForgeries: Forgery[] = [
	inSheet('a number', (xml, pick) =>
		one(xml, number, pick, (found) =>
			found.replace(/\d(?=<\/v>)/, (digit) => String((Number(digit) + 5) % 10))
		)
	),
	inSheet('the first digit of a number', (xml, pick) =>
		one(xml, number, pick, (found) => found.replace(/<v>-?\d+\.\d/, others))
	),
	inSheet('all numbers of a table', all),
	of('all numbers of all sheets', (parts) => {
		for (const name of sheets(parts))
			if (new TextDecoder().decode(parts.get(name)).search(number) >= 0) edit(parts, name, all);
	}),
	inSheet('a number that is a formula', (xml, pick) =>
		one(xml, number, pick, (found) => found.replace('<v>', '<f>0.5*2</f><v>'))
	),
	inSheet('a row hidden', (xml, pick) =>
		one(xml, /<row r="[4-9]\d*"/g, pick, (found) => `${found} hidden="1"`)
	),
	inSheet('a row taken out', (xml, pick) => one(xml, /<row r="[4-9]\d*".*?<\/row>/gs, pick, () => '')),
	inSheet('a row put in', (xml) =>
		xml.replace('</sheetData>', '<row r="900"><c r="A900"><v>0.999</v></c></row></sheetData>')
	),
	inSheet('a column hidden', (xml, pick) =>
		one(xml, /<col [^>]*customWidth="1"/g, pick, (found) => `${found} hidden="1"`)
	),
	inSheet('a column of no width', (xml, pick) => one(xml, /width="\d+(?:\.\d+)?"/g, pick, () => 'width="0"')),
	inSheet('cells with another look', (xml, pick) => one(xml, / s="\d+"/g, pick, () => ' s="0"')),
	inSheet('cells merged', (xml) =>
		xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A4:F9"/></mergeCells>')
	),
	inSheet('a format on condition', (xml) =>
		xml.replace(
			'</sheetData>',
			'</sheetData><conditionalFormatting sqref="A1:Z99"><cfRule type="expression" priority="1" dxfId="0"><formula>TRUE</formula></cfRule></conditionalFormatting>'
		)
	),
	of('a sheet taken out', (parts, pick) => {
		const name = numbered(parts, pick);
		parts.delete(name);
		const id = /sheet(\d+)/.exec(name)?.[1] ?? '';
		edit(parts, 'xl/workbook.xml', (xml) =>
			xml.replace(new RegExp(`<sheet [^>]*sheetId="${id}"[^>]*/>`), '')
		);
	}),
	of('a sheet hidden', (parts, pick) =>
		edit(parts, 'xl/workbook.xml', (xml) => one(xml, /<sheet /g, pick, (found) => `${found}state="hidden" `))
	),
	of('a sheet with another name', (parts) =>
		edit(parts, 'xl/workbook.xml', (xml) => xml.replace(/name="[^"]*"/, 'name="Uitslag"'))
	),
	of('two sheets in each other’s place', (parts) => {
		const [a, b] = sheets(parts).slice(-2);
		const [first, second] = [bytesIn(parts, a ?? ''), bytesIn(parts, b ?? '')];
		parts.set(a ?? '', second).set(b ?? '', first);
	}),
	of('two sheets by their relations', (parts) =>
		edit(parts, 'xl/_rels/workbook.xml.rels', (xml) =>
			xml
				.replace('sheet2.xml', 'sheetX.xml')
				.replace('sheet3.xml', 'sheet2.xml')
				.replace('sheetX.xml', 'sheet3.xml')
		)
	),
	of('a sheet put in', (parts) => {
		parts.set(
			'xl/worksheets/sheet99.xml',
			strToU8(
				'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>0.99</v></c></row></sheetData></worksheet>'
			)
		);
		edit(parts, 'xl/workbook.xml', (xml) =>
			xml.replace('</sheets>', '<sheet name="Nieuw" sheetId="99" r:id="rId99"/></sheets>')
		);
		edit(parts, 'xl/_rels/workbook.xml.rels', (xml) =>
			xml.replace(
				'</Relationships>',
				'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet99.xml"/></Relationships>'
			)
		);
	}),
	of('a number format', (parts) =>
		edit(parts, 'xl/styles.xml', (xml) => xml.replace('formatCode="0.0%"', 'formatCode="0.0%%"'))
	),
	of('a number format that writes something else', (parts) =>
		edit(parts, 'xl/styles.xml', (xml) => xml.replace('formatCode="0.0%"', 'formatCode="&quot;9,9%&quot;"'))
	),
	of('letters in white', (parts) =>
		edit(parts, 'xl/styles.xml', (xml) => xml.replace('<color theme="1"/>', '<color rgb="FFFFFFFF"/>'))
	),
	of('a text in the cells', (parts, pick) =>
		edit(parts, 'xl/sharedStrings.xml', (xml) =>
			one(xml, />[^<]*\p{L}{4}[^<]*</gu, pick, (found) => found.replace(/\p{L}{4}/u, another))
		)
	),
	of('two texts in each other’s place', (parts) =>
		edit(parts, 'xl/sharedStrings.xml', (xml) => xml.replace(/(<si>.*?<\/si>)(<si>.*?<\/si>)/s, '$2$1'))
	),
	of(
		'remarks beside cells',
		(parts) =>
			void parts.set(
				'xl/comments1.xml',
				strToU8(
					'<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>x</author></authors><commentList><comment ref="B4" authorId="0"><text><t>12%</t></text></comment></commentList></comments>'
				)
			)
	),
	of(
		'a drawing over cells',
		(parts) =>
			void parts.set(
				'xl/drawings/drawing1.xml',
				strToU8('<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>')
			)
	),
	of(
		'a link to another workbook',
		(parts) => void parts.set('xl/externalLinks/externalLink1.xml', strToU8('<externalLink/>'))
	)
];

const packed = 'rapport.csv.zip';
const csv = (name: string, change: (parts: Files, pick: Pick) => void): Forgery => ({
	name: `csv: ${name}`,
	touches: packed,
	forge: (files, pick) => inside(files, packed, (parts) => change(parts, pick))
});
const tables = (parts: Files): string[] =>
	[...parts.keys()].filter(
		(name) => name.endsWith('.csv') && /\d\.\d/.test(new TextDecoder().decode(parts.get(name)))
	);
const inCsv = (name: string, change: (text: string, pick: Pick) => string): Forgery =>
	csv(name, (parts, pick) => {
		const names = tables(parts);
		edit(parts, names[pick(names.length)] ?? '', (text) => change(text, pick));
	});

export const csvForgeries: Forgery[] = [
	inCsv('a number', (text, pick) => one(text, /\d\.\d+/g, pick, others)),
	inCsv('all numbers of a table', (text) => text.replace(/\d\.\d+/g, others)),
	inCsv('a row taken out', (text, pick) => one(text, /\n[^\n]+(?=\n)/g, pick, () => '')),
	inCsv('a row put in', (text) => `${text}extra,9\n`),
	inCsv('two rows in each other’s place', (text) => text.replace(/\n([^\n]+)\n([^\n]+)\n/, '\n$2\n$1\n')),
	inCsv('a column head', (text) => text.replace(/^[^,\n]+/, 'Iets')),
	inCsv('a hidden cell that is a zero', (text) =>
		/,\.(?=[,\n])/.test(text) ? text.replace(/,\.(?=[,\n])/, ',0') : `${text}.,0\n`
	),
	csv('a table taken out', (parts, pick) => {
		const names = tables(parts);
		parts.delete(names[pick(names.length)] ?? '');
	}),
	csv('a table put in', (parts) => void parts.set('goals-2.csv', strToU8('Doel,Nu\nwerk,0.9\n'))),
	csv('two tables in each other’s place', (parts) => {
		const [a = '', b = ''] = [...parts.keys()].filter((name) => name.endsWith('.csv'));
		const [first, second] = [bytesIn(parts, a), bytesIn(parts, b)];
		parts.set(a, second).set(b, first);
	}),
	csv('the words beside them', (parts) =>
		edit(parts, 'README.txt', (text) => `${text}Alle cijfers zijn definitief.\n`)
	),
	csv('the code in the words', (parts) =>
		edit(parts, 'README.txt', (text) =>
			text.replace(/[0-9a-f]{4}(?= |\u00e2)/, (found) => (found === '1234' ? '4321' : '1234'))
		)
	),
	csv('the dictionary', (parts) =>
		edit(parts, 'dictionary.csv', (text) => text.replace(/\p{L}{5}/u, 'Anders'))
	),
	{
		name: 'csv: nothing but a folder',
		touches: packed,
		forge: (files) => void files.set(packed, zipSync({}))
	},
	{
		name: 'csv: a zip in the zip',
		touches: packed,
		forge: (files) =>
			void files.set(
				packed,
				zipSync({ ...unzipSync(bytesIn(files, packed)), 'meer.zip': zipSync({ 'x.csv': strToU8('a\n1\n') }) })
			)
	}
];
