// What the workbook's library leaves out: properties with the language, and sheets that print with their header on every page.
import { strFromU8, strToU8 } from 'fflate';

export interface Finish {
	title: string;
	subject: string;
	/** `nl-NL` */
	language: string;
	description: string;
	keywords: string;
	/** At the bottom left of every printed page. */
	foot: string;
	/** Before the page's number, and before how many there are. */
	pageOf: { page: string; of: string };
	/** In the order of the workbook; `width` in letters. */
	sheets: { name: string; width: number }[];
	/** How many rows are printed again on every page. */
	headRows: number;
}

type Files = Record<string, Uint8Array>;

/** About as many letters as an upright A4 holds. */
const upright = 95;

const escaped = (text: string): string =>
	text
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/** In a footer `&` begins a code, and digits after a code would be a size of letters. */
const inFoot = (text: string): string => text.replaceAll('&', '&&').slice(0, 200);

const properties = ({ title, subject, language, description, keywords }: Finish): string => {
	const part = (tag: string, text: string): string =>
		text === '' ? '' : `<${tag}>${escaped(text)}</${tag}>`;
	return [
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
		'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
		' xmlns:dc="http://purl.org/dc/elements/1.1/">',
		part('dc:title', title),
		part('dc:subject', subject),
		part('dc:creator', 'Wijkladder'),
		part('cp:keywords', keywords),
		part('dc:description', description),
		part('cp:lastModifiedBy', 'Wijkladder'),
		part('dc:language', language),
		'</cp:coreProperties>'
	].join('');
};

function printed(sheet: string, width: number, { foot, pageOf }: Finish): string {
	const turned = width > upright ? 'landscape' : 'portrait';
	const footer = `&L&8 ${inFoot(foot)}&R&8 ${inFoot(pageOf.page)}&P${inFoot(pageOf.of)}&N`;
	return sheet
		.replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
		.replace(
			'</worksheet>',
			'<pageMargins left="0.6" right="0.6" top="0.7" bottom="0.8" header="0.3" footer="0.4"/>' +
				`<pageSetup paperSize="9" orientation="${turned}" fitToWidth="1" fitToHeight="0"/>` +
				`<headerFooter><oddFooter>${escaped(footer)}</oddFooter></headerFooter></worksheet>`
		);
}

const titles = ({ sheets, headRows }: Finish): string =>
	sheets
		.map(
			({ name }, index) =>
				`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escaped(
					`'${name.replaceAll("'", "''")}'!$1:$${headRows}`
				)}</definedName>`
		)
		.join('');

/** Puts text in a part that the library wrote; a part that is not as expected is a fault of ours and not of the data. */
function withText(files: Files, name: string, change: (xml: string) => string): Files {
	const bytes = files[name];
	const before = bytes ? strFromU8(bytes) : '';
	const after = change(before);
	if (after === before) throw new Error(`xlsx: ${name} is not as its writer used to write it`);
	return { ...files, [name]: strToU8(after) };
}

const core = 'docProps/core.xml';

/** @param files the parts of a workbook, its sheets named `sheet1.xml` and on */
export function finished(files: Files, finish: Finish): Files {
	let out = withText(files, '[Content_Types].xml', (xml) =>
		xml.replace(
			'</Types>',
			`<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/${core}"/></Types>`
		)
	);
	out = withText(out, '_rels/.rels', (xml) =>
		xml.replace(
			'</Relationships>',
			`<Relationship Id="rId-core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${core}"/></Relationships>`
		)
	);
	out = withText(out, 'xl/workbook.xml', (xml) =>
		xml.replace('<definedNames/>', `<definedNames>${titles(finish)}</definedNames>`)
	);
	finish.sheets.forEach(({ width }, index) => {
		out = withText(out, `xl/worksheets/sheet${index + 1}.xml`, (xml) => printed(xml, width, finish));
	});
	return { ...out, [core]: strToU8(properties(finish)) };
}
