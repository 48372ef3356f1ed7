// Small workbooks for tests: an ods from cells, an xlsx from the XML of its sheet, and what a delivery is held against.
import { strToU8, zipSync } from 'fflate';
import type { BookCell } from '../../src/lib/intake/book.ts';
import type { Delivery } from '../../src/lib/intake/delivery.ts';
import type { DeliveryContext } from '../../src/lib/intake/opened.ts';
import { recogniseFiles } from '../../src/lib/intake/recognise.ts';
import { definitions } from './definitions.ts';

export type Cells = readonly (readonly (BookCell | null)[])[];

const escaped = (text: string): string => text.replace(/[&<>"\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** As LibreOffice writes a text: a paragraph a line, blanks in a row counted. */
const paragraphs = (text: string): string =>
	text
		.split('\n')
		.map((line) => {
			const marked = escaped(line)
				.replace(/^ | {2,}| $/g, (blanks) => `<text:s text:c="${blanks.length}"/>`)
				.replaceAll('\t', '<text:tab/>');
			return `<text:p>${marked}</text:p>`;
		})
		.join('');

function odsCell(cell: BookCell | null): string {
	if (cell === null) return '<table:table-cell/>';
	const typed = (type: string, more: string, text: string) =>
		`<table:table-cell office:value-type="${type}"${more}>${text}</table:table-cell>`;
	switch (cell.kind) {
		case 'text':
			return typed('string', '', paragraphs(cell.text));
		case 'number':
			return typed(
				cell.percent ? 'percentage' : 'float',
				` office:value="${cell.value}"`,
				'<text:p>…</text:p>'
			);
		case 'date':
			return typed('date', ` office:date-value="${cell.date}"`, '<text:p>…</text:p>');
		case 'truth':
			return typed('boolean', ` office:boolean-value="${cell.value}"`, '<text:p>WAAR</text:p>');
		case 'error':
			return typed(
				'string',
				' office:string-value="" calcext:value-type="error" table:formula="of:=1/0"',
				paragraphs(cell.text)
			);
		case 'formula-without-value':
			return '<table:table-cell table:formula="of:=1+1"/>';
	}
}

const odsRow = (cells: readonly (BookCell | null)[]): string =>
	`<table:table-row>${cells.length === 0 ? '<table:table-cell/>' : cells.map(odsCell).join('')}</table:table-row>`;

/** @param inside the sheets, `<table:table …>` */
export const odsOf = (inside: string): Uint8Array =>
	zipSync({
		mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
		'content.xml': strToU8(
			`<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:body><office:spreadsheet>${inside}</office:spreadsheet></office:body></office:document-content>`
		)
	});

export const odsFrom = (sheets: Record<string, Cells>): Uint8Array =>
	odsOf(
		Object.entries(sheets)
			.map(
				([name, rows]) =>
					`<table:table table:name="${escaped(name)}">${rows.map(odsRow).join('')}</table:table>`
			)
			.join('')
	);

const relation = (id: string, type: string, target: string): string =>
	`<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;

export interface XlsxPieces {
	/** What stands in `<worksheet>`. */
	sheet: string;
	/** What stands in `<sst>`. */
	texts?: string;
	styles?: string;
	more?: Record<string, Uint8Array>;
	workbook?: string;
	level?: 0 | 1;
}

/** A workbook of one sheet, down to its XML: what no program writes can be in it. */
export const xlsxOf = ({
	sheet,
	texts = '',
	styles = '',
	more = {},
	workbook = '',
	level = 1
}: XlsxPieces): Uint8Array =>
	zipSync(
		{
			'[Content_Types].xml': strToU8('<Types/>'),
			'_rels/.rels': strToU8(
				`<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`
			),
			'xl/workbook.xml': strToU8(
				`<workbook>${workbook}<sheets><sheet name="Blad1" r:id="r1"/></sheets></workbook>`
			),
			'xl/_rels/workbook.xml.rels': strToU8(
				`<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'sharedStrings', '/xl/sharedStrings.xml')}${relation('r3', 'styles', 'styles.xml')}</Relationships>`
			),
			'xl/worksheets/sheet1.xml': strToU8(`<worksheet>${sheet}</worksheet>`),
			'xl/sharedStrings.xml': strToU8(`<sst>${texts}</sst>`),
			'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`),
			...more
		},
		{ level }
	);

const inline = (text: string): string => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;

/** `<sheetData>` of rows of texts. */
export const sheetData = (rows: readonly (readonly string[])[]): string =>
	`<sheetData>${rows.map((cells) => `<row>${cells.map(inline).join('')}</row>`).join('')}</sheetData>`;

export const text = (value: string): BookCell => ({ kind: 'text', text: value });
export const number = (value: number, percent = false): BookCell => ({ kind: 'number', value, percent });

export const recognise = (
	files: Record<string, Uint8Array | string>,
	choices: DeliveryContext['choices'] = new Map()
): Promise<Delivery> =>
	recogniseFiles(
		Object.entries(files).map(([name, content]) => ({
			name,
			bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content
		})),
		{ definitions, mappings: [], areas: [], choices }
	);

/** The lines of a part. */
export const linesOf = (delivery: Delivery, place = 0): string[] =>
	new TextDecoder().decode(delivery.parts[place]?.bytes).trimEnd().split('\n');
