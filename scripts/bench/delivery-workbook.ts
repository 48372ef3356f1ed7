// The rows of a CSV as a workbook of Excel holds them: numbers, days and shared texts, each cell with its place, packed as they come.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { strToU8, Zip, ZipDeflate } from 'fflate';

const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const part = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const related = (parts: readonly (readonly [id: string, type: string, target: string])[]): string =>
	`${head}<Relationships xmlns="${relations}">${parts
		.map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
		.join('')}</Relationships>`;

const around: Record<string, string> = {
	'[Content_Types].xml': `${head}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${part}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${part}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${part}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${part}.sharedStrings+xml"/></Types>`,
	'_rels/.rels': related([['rId1', 'officeDocument', 'xl/workbook.xml']]),
	'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="observations" sheetId="1" r:id="rId1"/></sheets></workbook>`,
	'xl/_rels/workbook.xml.rels': related([
		['rId1', 'worksheet', 'worksheets/sheet1.xml'],
		['rId2', 'styles', 'styles.xml'],
		['rId3', 'sharedStrings', 'sharedStrings.xml']
	]),
	'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`
};

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const letters = Array.from({ length: 26 }, (_, place) => String.fromCharCode(65 + place));
const isDay = (text: string): boolean => {
	const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
	return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};
const serial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
/** As somebody types it: three digits behind a mark may be thousands, and stay the text that they are. */
const isNumber = (text: string): boolean =>
	/^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text) && !/^-?[1-9]\d{0,2}\.\d{3}$/.test(text);

/** Few enough cells a row that letters suffice; no cell has a comma of its own. @param from a CSV with a decimal point */
export function writeWorkbook(from: string, to: string): void {
	const opened = openSync(to, 'w');
	const zip = new Zip((error, data) => {
		if (error) throw error;
		writeSync(opened, data);
	});
	const begin = (name: string): ZipDeflate => {
		const file = new ZipDeflate(name, { level: 6 });
		zip.add(file);
		return file;
	};
	for (const [name, text] of Object.entries(around)) begin(name).push(strToU8(text), true);
	const texts = new Map<string, number>();
	let count = 0;
	const cell = (text: string, place: number, row: number): string => {
		const at = `${letters[place] ?? ''}${row}`;
		if (text === '') return '';
		if (isNumber(text)) return `<c r="${at}"><v>${text}</v></c>`;
		if (isDay(text)) return `<c r="${at}" s="1"><v>${serial(text)}</v></c>`;
		if (/^#N\/[AB]$/.test(text)) return `<c r="${at}" t="e"><v>#N/A</v></c>`;
		count++;
		const known = texts.get(text) ?? texts.size;
		texts.set(text, known);
		return `<c r="${at}" t="s"><v>${known}</v></c>`;
	};
	const lines = readFileSync(from, 'utf8').trimEnd().split('\n');
	const sheet = begin('xl/worksheets/sheet1.xml');
	sheet.push(strToU8(`${head}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData>`));
	const atOnce = 5000;
	for (let start = 0; start < lines.length; start += atOnce) {
		const rows = lines.slice(start, start + atOnce).map((line, index) => {
			const row = start + index + 1;
			const cells = line.split(',').map((text, place) => cell(text, place, row));
			return `<row r="${row}" spans="1:15">${cells.join('')}</row>`;
		});
		sheet.push(strToU8(rows.join('')));
	}
	sheet.push(strToU8('</sheetData></worksheet>'), true);
	const shared = [...texts.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('');
	begin('xl/sharedStrings.xml').push(
		strToU8(`${head}<sst xmlns="${main}" count="${count}" uniqueCount="${texts.size}">${shared}</sst>`),
		true
	);
	zip.end();
	closeSync(opened);
}
