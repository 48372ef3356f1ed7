// Remarks beside cells: their words, and the box that programs draw them in.
import type { WorkbookSheet } from './workbook-parts.ts';
import { addressOf, escaped, head, sheetMain } from './xml.ts';

interface Remark {
	/** Both from 1. */
	row: number;
	column: number;
	text: string;
}

const remarksOf = ({ rows }: WorkbookSheet): Remark[] =>
	rows.flatMap((row, index) =>
		row.flatMap((cell, place) =>
			cell?.remark === undefined ? [] : [{ row: index + 1, column: place + 1, text: cell.remark }]
		)
	);

export const commentsXml = (sheet: WorkbookSheet): string =>
	[
		head,
		`<comments xmlns="${sheetMain}"><authors><author>Wijkladder</author></authors><commentList>`,
		...remarksOf(sheet).map(
			({ row, column, text }) =>
				`<comment ref="${addressOf(column, row)}" authorId="0"><text><r><t xml:space="preserve">${escaped(text)}</t></r></text></comment>`
		),
		'</commentList></comments>'
	].join('');

/** As wide and high as two sentences need: columns and rows of the sheet, from the cell on. */
const size = { columns: 4, rows: 6 };

/** Excel shows no remark without this older drawing of its box. */
export const drawingXml = (sheet: WorkbookSheet): string =>
	[
		'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
		'<v:shapetype id="remark" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
		...remarksOf(sheet).map(
			({ row, column }, index) =>
				`<v:shape id="remark${index + 1}" type="#remark" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/>` +
				`<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column},8,${row - 1},4,${column + size.columns},8,${row - 1 + size.rows},4</x:Anchor>` +
				`<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
		),
		'</xml>'
	].join('');
