// The looks of cells as the one part of a workbook that holds them: each has a weight or a border besides its colour.
import { looks, type Look } from './workbook-parts.ts';
import { head, sheetMain } from './xml.ts';

const font = (before = '', size = 11, after = ''): string =>
	`<font>${before}<sz val="${size}"/>${after}<name val="Calibri"/></font>`;
const fonts = {
	plain: font(),
	bold: font('<b/>'),
	title: font('<b/>', 14),
	quiet: font('<i/>', 11, '<color rgb="FF595959"/>')
};
const solid = (colour: string): string =>
	`<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

/** Per look: font, fill, border, number format (49 = text, 164 = ISO day) and alignment. */
const styleOf: Record<Look, [font: number, fill: number, border: number, format: number, wrap: boolean]> = {
	plain: [0, 0, 0, 0, false],
	text: [0, 0, 0, 49, false],
	date: [0, 0, 0, 164, false],
	head: [1, 2, 1, 49, true],
	'head-optional': [0, 2, 1, 49, true],
	title: [2, 0, 0, 49, false],
	quiet: [3, 0, 0, 49, false],
	example: [3, 3, 0, 0, false],
	'example-date': [3, 3, 0, 164, false],
	name: [1, 0, 0, 49, true],
	wrong: [1, 4, 2, 49, true],
	wrap: [0, 0, 0, 49, true]
};

const border = (style: string): string =>
	`<border><left/><right/><top/><bottom style="${style}"><color rgb="FF262626"/></bottom><diagonal/></border>`;
const box = `<border>${['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="medium"><color rgb="FF9C0006"/></${side}>`).join('')}<diagonal/></border>`;

export const stylesXml = [
	head,
	`<styleSheet xmlns="${sheetMain}">`,
	'<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
	`<fonts count="4">${Object.values(fonts).join('')}</fonts>`,
	'<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
	`${solid('E7EEF2')}${solid('F5F2E8')}${solid('FFD9D6')}</fills>`,
	`<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border>${border('medium')}${box}</borders>`,
	'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
	`<cellXfs count="${looks.length}">`,
	...looks.map((look) => {
		const [fontId, fillId, borderId, format, wrap] = styleOf[look];
		return (
			`<xf numFmtId="${format}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
			`<alignment vertical="top"${wrap ? ' wrapText="1"' : ''}/></xf>`
		);
	}),
	'</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
].join('');
