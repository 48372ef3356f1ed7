// A workbook to be filled in or gone through: cells, remarks beside them, and what each column lets somebody choose. Packed to bytes that depend on nothing but their content.
//
// The library of the report (write-excel-file) knows no lists to choose from, no remarks and no look for a whole empty column; the
// one that does (`@cj-tech-master/excelts` 5.1.17) is 436 kB for a page to load. Of ECMA-376 part 1 these few parts are enough.
import { zipOf } from '../zip.ts';
import { commentsXml, drawingXml } from './remarks-xml.ts';
import { sheetXml } from './sheet-xml.ts';
import { stylesXml } from './styles-xml.ts';
import type { Workbook } from './workbook-parts.ts';
import { escaped, head, relationships, sheetMain } from './xml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = (sheets: { remarks: boolean }[]): string =>
	[
		head,
		'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
		'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
		'<Default Extension="xml" ContentType="application/xml"/>',
		'<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
		`<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>`,
		`<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>`,
		'<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
		...sheets.flatMap(({ remarks }, index) => [
			`<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${types}.worksheet+xml"/>`,
			...(remarks
				? [`<Override PartName="/xl/comments${index + 1}.xml" ContentType="${types}.comments+xml"/>`]
				: [])
		]),
		'</Types>'
	].join('');

const core = ({ title, language }: Workbook): string =>
	[
		head,
		'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">',
		`<dc:title>${escaped(title)}</dc:title><dc:creator>Wijkladder</dc:creator><dc:language>${language}</dc:language>`,
		'</cp:coreProperties>'
	].join('');

const inQuotes = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** The rows that stay in sight are printed again on every page. */
function workbookXml({ sheets }: Workbook): string {
	const repeated = sheets.flatMap(({ name, fixed }, index) => {
		const rows = escaped(`${inQuotes(name)}!$1:$${fixed}`);
		return fixed === 0
			? []
			: [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${rows}</definedName>`];
	});
	return [
		head,
		`<workbook xmlns="${sheetMain}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>`,
		...sheets.map(
			({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`
		),
		'</sheets>',
		repeated.length > 0 ? `<definedNames>${repeated.join('')}</definedNames>` : '',
		'</workbook>'
	].join('');
}

/** @returns the bytes of an .xlsx, the same for the same workbook */
export function workbookBytes(workbook: Workbook): Uint8Array {
	const { sheets } = workbook;
	const withRemarks = sheets.map(({ rows }) => ({
		remarks: rows.some((row) => row.some((cell) => cell?.remark !== undefined))
	}));
	const files: Record<string, string> = {
		'[Content_Types].xml': contentTypes(withRemarks),
		'_rels/.rels': relationships([
			[`${office}/officeDocument`, 'xl/workbook.xml'],
			[
				'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
				'docProps/core.xml'
			]
		]),
		'docProps/core.xml': core(workbook),
		'xl/workbook.xml': workbookXml(workbook),
		'xl/_rels/workbook.xml.rels': relationships([
			...sheets.map((_, index): [string, string] => [
				`${office}/worksheet`,
				`worksheets/sheet${index + 1}.xml`
			]),
			[`${office}/styles`, 'styles.xml']
		]),
		'xl/styles.xml': stylesXml
	};
	for (const [index, sheet] of sheets.entries()) {
		const number = index + 1;
		const remarks = withRemarks[index]?.remarks === true;
		files[`xl/worksheets/sheet${number}.xml`] = sheetXml(sheet, { remarks, first: index === 0 });
		if (!remarks) continue;
		files[`xl/comments${number}.xml`] = commentsXml(sheet);
		files[`xl/drawings/vmlDrawing${number}.vml`] = drawingXml(sheet);
		files[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relationships([
			[`${office}/vmlDrawing`, `../drawings/vmlDrawing${number}.vml`],
			[`${office}/comments`, `../comments${number}.xml`]
		]);
	}
	return zipOf(files);
}
