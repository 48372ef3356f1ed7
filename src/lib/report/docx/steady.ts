// A Word file whose bytes depend on nothing but its content: no clock, no counter that runs on, no chance.
import { strFromU8, unzipSync } from 'fflate';
import { zipOf } from '../zip.ts';
import { plainTableStyle, tableStyle } from './styles.ts';

/** All of a field in one run is a number that pandoc leaves out; Word itself gives each part a run. */
const inOneRun =
	/<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)(<w:fldChar w:fldCharType="begin"[^>]*\/>)(<w:instrText[^>]*>[^<]*<\/w:instrText>)(<w:fldChar w:fldCharType="separate"\/>)(<w:t[^>]*>[^<]*<\/w:t>)(<w:fldChar w:fldCharType="end"\/>)<\/w:r>/g;

const apart = (xml: string): string =>
	xml.replace(inOneRun, (_, look: string, ...parts: unknown[]) =>
		parts
			.slice(0, 5)
			.map((part) => `<w:r>${look}${String(part)}</w:r>`)
			.join('')
	);

/** The name that a picture has whose word stands beside it. */
export const decorationName = 'status';

const mark =
	'<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

const decorated = (xml: string): string =>
	xml.replace(
		new RegExp(`<wp:docPr (id="\\d+") name="${decorationName}"[^>]*/>`, 'g'),
		(_, id: string) => `<wp:docPr ${id} name="${decorationName}" descr="">${mark}</wp:docPr>`
	);

const named =
	/<w:p>(?:(?!<\/w:p>).)*?<w:pStyle w:val="(?:Caption|Heading\d)"\/>(?:(?!<\/w:p>).)*<\/w:p>|<w:tblLook [^>]*\/>(?=<\/w:tblPr>)/gs;

/** A table's name is the caption above it, or the heading where it has none. */
function captioned(xml: string): string {
	let above = '';
	return xml.replace(named, (found) => {
		if (found.startsWith('<w:tblLook')) return `${found}<w:tblCaption w:val="${above}"/>`;
		above = found
			.replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>|<[^>]+>/g, '')
			.replaceAll('"', '&quot;')
			.trim();
		return found;
	});
}

/** @param xml the body of a Word file, its pictures numbered */
export const accessible = (xml: string): string => captioned(decorated(apart(xml)));

/** Every match of a name gets the number of its first appearance. */
function renumbered(names: Iterable<string>, from = 1): Map<string, string> {
	const out = new Map<string, string>();
	for (const name of names) if (!out.has(name)) out.set(name, String(from + out.size));
	return out;
}

/** A tab to a page number that nobody knows before Word lays the pages out; updating the contents brings both. */
const unknownPage =
	/<w:r><w:tab\/><\/w:r><w:r><w:fldChar w:fldCharType="begin"\/><w:instrText[^>]*>PAGEREF [^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/><w:fldChar w:fldCharType="end"\/><\/w:r>/g;

function steadyBody(xml: string): string {
	const marks = renumbered(
		[...xml.matchAll(/<w:bookmarkStart [^>]*?w:id="(\d+)"/g)].map((one) => one[1] ?? '')
	);
	const entries = renumbered([...xml.matchAll(/\b_Toc(\d+)\b/g)].map((one) => one[1] ?? ''));
	let drawing = 0;
	return xml
		.replace(unknownPage, '')
		.replace(/\b_Toc(\d+)\b/g, (_, id: string) => `_Toc${entries.get(id) ?? id}`)
		.replace(
			/(<w:bookmark(?:Start|End) [^>]*?w:id=")(\d+)"/g,
			(_, head: string, id: string) => `${head}${marks.get(id) ?? id}"`
		)
		.replace(/(<(?:wp:docPr|pic:cNvPr) [^>]*?\bid=")[^"]*"/g, (_, head: string) => {
			if (head.startsWith('<wp')) drawing += 1;
			return `${head}${drawing}"`;
		});
}

/** Takes the written file apart, takes out what differs between two writings, and packs it with fixed dates. */
export function steady(bytes: Uint8Array): Uint8Array {
	const packed = unzipSync(bytes);
	const texts = new Map(
		Object.entries(packed)
			.filter(([name]) => /\.(xml|rels)$/.test(name))
			.map(([name, content]) => [name, strFromU8(content)])
	);
	for (const [name, xml] of texts) {
		if (/word\/(document|header\d*|footer\d*)\.xml$/.test(name)) texts.set(name, accessible(steadyBody(xml)));
		if (name === 'docProps/core.xml')
			texts.set(name, xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''));
		if (name === 'word/styles.xml')
			texts.set(
				name,
				xml.replace(
					'</w:styles>',
					`${xml.includes('w:styleId="TableNormal"') ? '' : plainTableStyle}${tableStyle}</w:styles>`
				)
			);
	}
	return zipOf({ ...packed, ...Object.fromEntries(texts) });
}
