// Forgeries of the Word file: its numbers, words, pictures, running heads, formatting, and what can be put beside them.
import { another, edit, inside, raw, type Files, type Forgery, type Pick } from './workshop.ts';

const touches = 'rapport.docx';
const body = 'word/document.xml';
const of = (name: string, change: (parts: Files, pick: Pick) => void): Forgery => ({
	name: `docx: ${name}`,
	touches,
	forge: (files, pick) => inside(files, touches, (parts) => change(parts, pick))
});
const inBody = (name: string, change: (xml: string, pick: Pick) => string): Forgery =>
	of(name, (parts, pick) => edit(parts, body, (xml) => change(xml, pick)));

/** The digits of one match, each another. */
export const others = (text: string): string =>
	text.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10));

/** Replaces the picked one of all matches. */
export function one(text: string, pattern: RegExp, pick: Pick, change: (found: string) => string): string {
	const all = [...text.matchAll(pattern)];
	const chosen = all[pick(all.length)];
	if (!chosen) throw new Error(`forgery: nothing like ${pattern}`);
	return text.slice(0, chosen.index) + change(chosen[0]) + text.slice(chosen.index + chosen[0].length);
}

const paragraph = (text: string, look = ''): string =>
	`<w:p><w:r>${look}<w:t xml:space="preserve">${raw(text)}</w:t></w:r></w:p>`;
const cell = /<w:t(?: [^>]*)?>[^<]*\d[^<]*<\/w:t>(?=(?:(?!<w:tbl>).)*<\/w:tc>)/g;
const table = /<w:tbl>.*?<\/w:tbl>/gs;
const words = /<w:t(?: [^>]*)?>[^<]*\p{L}{4}[^<]*<\/w:t>/gu;
const numbers = (xml: string): string =>
	xml.replace(/(<w:t[ >][^<]*?>|<w:t>)([^<]*)/g, (_, tag: string, text: string) => tag + others(text));
const withNumbers = /<w:tbl>(?:(?!<\/w:tbl>).)*?<w:t(?: [^>]*)?>[^<]*\d,\d[^<]*<\/w:t>.*?<\/w:tbl>/gs;
const pictureIn = (parts: Files): string[] =>
	[...parts.keys()].filter((name) => /media\/.*\.png$/.test(name));

export const wordForgeries: Forgery[] = [
	inBody('a number in a table', (xml, pick) =>
		one(xml, cell, pick, (found) =>
			found.replace(/\d(?=[^\d]*<\/w:t>)/, (digit) => String((Number(digit) + 1) % 10))
		)
	),
	inBody('all numbers of a table', (xml, pick) => one(xml, withNumbers, pick, numbers)),
	inBody('a table taken out', (xml, pick) => one(xml, table, pick, () => '')),
	inBody('a table put in twice, once forged', (xml) =>
		one(
			xml,
			withNumbers,
			() => 0,
			(found) => numbers(found) + found
		)
	),
	inBody('a row taken out', (xml, pick) => one(xml, /<w:tr>.*?<\/w:tr>/gs, pick, () => '')),
	inBody('a word in a sentence', (xml, pick) =>
		one(xml, words, pick, (found) => found.replace(/\p{L}{4}/u, another))
	),
	inBody('a sentence put in', (xml) =>
		xml.replace('<w:body>', `<w:body>${paragraph('Alle doelen zijn gehaald.')}`)
	),
	inBody('a sentence taken out', (xml, pick) =>
		one(xml, /<w:p>(?:(?!<w:p>).)*?<w:t(?: [^>]*)?>[^<]{30,}<\/w:t>.*?<\/w:p>/gs, pick, () => '')
	),
	inBody('a text made invisible', (xml, pick) =>
		one(xml, /<w:r>(?=<w:t)/g, pick, (found) => `${found}<w:rPr><w:vanish/></w:rPr>`)
	),
	inBody('a tracked deletion', (xml, pick) =>
		one(
			xml,
			/<w:r>(?:(?!<\/w:r>).)*<w:t(?: [^>]*)?>[^<]*<\/w:t><\/w:r>/gs,
			pick,
			(found) => `<w:del w:id="9001" w:author="x">${found.replaceAll('w:t>', 'w:delText>')}</w:del>`
		)
	),
	inBody('a tracked insertion', (xml) =>
		xml.replace(
			'</w:body>',
			`<w:p><w:ins w:id="9002" w:author="x"><w:r><w:t>99,9%</w:t></w:r></w:ins></w:p></w:body>`
		)
	),
	inBody('a text box over a table', (xml) =>
		xml.replace(
			'<w:body>',
			`<w:body><w:p><w:r><w:pict><v:rect style="position:absolute;width:400pt;height:300pt" fillcolor="white"/></w:pict></w:r></w:p>`
		)
	),
	inBody('a run in white', (xml, pick) =>
		one(xml, /<w:r>(?=<w:t)/g, pick, (found) => `${found}<w:rPr><w:color w:val="FFFFFF"/></w:rPr>`)
	),
	inBody('a link to elsewhere', (xml) =>
		xml.replace(
			'</w:body>',
			'<w:p><w:fldSimple w:instr="HYPERLINK https://voorbeeld.nl"><w:r><w:t>Bron</w:t></w:r></w:fldSimple></w:p></w:body>'
		)
	),
	of('a running head', (parts) =>
		edit(parts, 'word/header1.xml', (xml) =>
			one(
				xml,
				words,
				() => 0,
				(found) => found.replace(/\p{L}{4}/u, 'Ziet')
			)
		)
	),
	of('a foot', (parts) => edit(parts, 'word/footer2.xml', (xml) => xml.replace(/20\d\d/, '1999'))),
	of('the code in one foot', (parts) =>
		edit(parts, 'word/footer1.xml', (xml) =>
			xml.replace(/[0-9a-f]{4}(?=(?: |\u00e2\u0080\u00a6)[0-9a-f]{4})/, (found) =>
				others(found).replace(/^[a-f]{4}$/, '0123')
			)
		)
	),
	of('the code in one foot as zeros', (parts) =>
		edit(parts, 'word/footer1.xml', (xml) =>
			xml.replace(/[0-9a-f]{4}( [0-9a-f]{4}){5}|[0-9a-f]{4}\u00e2\u0080\u00a6[0-9a-f]{4}/, (found) =>
				'0'.repeat(found.length)
			)
		)
	),
	of('a picture with another', (parts) => {
		const names = pictureIn(parts);
		parts.set(names[0] ?? '', Uint8Array.from(blank));
	}),
	of('a byte of a picture', (parts, pick) => {
		const name = pictureIn(parts)[0] ?? '';
		edit(parts, name, (text) =>
			one(
				text,
				/[\s\S]/g,
				(below) => 60 + pick(below - 80),
				(found) => String.fromCharCode(found.charCodeAt(0) ^ 4)
			)
		);
	}),
	of('a picture taken out', (parts) => void parts.delete(pictureIn(parts)[0] ?? '')),
	of('a picture put in', (parts) => void parts.set('word/media/extra.png', Uint8Array.from(blank))),
	of('comments put in', (parts) => {
		parts.set(
			'word/comments.xml',
			new TextEncoder().encode(
				'<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="Gemeente"><w:p><w:r><w:t>Dit cijfer is 12%.</w:t></w:r></w:p></w:comment></w:comments>'
			)
		);
		edit(parts, 'word/_rels/document.xml.rels', (xml) =>
			xml.replace(
				'</Relationships>',
				'<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>'
			)
		);
	}),
	of('a style that hides', (parts) =>
		edit(parts, 'word/styles.xml', (xml) => xml.replace('<w:rPr>', '<w:rPr><w:vanish/>'))
	),
	of('numbering', (parts) =>
		edit(parts, 'word/numbering.xml', (xml) => xml.replace('w:val="%1."', 'w:val="9%1."'))
	),
	of('footnotes', (parts) =>
		edit(parts, 'word/footnotes.xml', (xml) =>
			xml.replace(
				'</w:footnotes>',
				`<w:footnote w:id="9">${paragraph('Herzien.')}</w:footnote></w:footnotes>`
			)
		)
	),
	of('a template from elsewhere', (parts) => {
		parts.set(
			'word/_rels/settings.xml.rels',
			new TextEncoder().encode(
				'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://voorbeeld.nl/x.dotm" TargetMode="External"/></Relationships>'
			)
		);
	}),
	of('another main document beside it', (parts) => {
		const own = parts.get(body) ?? new Uint8Array();
		parts.set('word/document2.xml', own);
		edit(parts, 'word/document2.xml', (xml) => numbers(xml));
		edit(parts, '_rels/.rels', (xml) => xml.replace('word/document.xml', 'word/document2.xml'));
	}),
	of('a macro', (parts) => void parts.set('word/vbaProject.bin', Uint8Array.from(blank))),
	of('its own properties', (parts) =>
		edit(parts, 'docProps/core.xml', (xml) => xml.replace(/20\d\d/, '1999'))
	)
];

/** A picture of one point. */
const blank = [
	137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 58,
	126, 155, 85, 0, 0, 0, 10, 73, 68, 65, 84, 120, 156, 99, 104, 0, 0, 0, 130, 0, 129, 119, 205, 114, 182, 0,
	0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130
];
