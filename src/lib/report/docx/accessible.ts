// What the library cannot write and readers need: counters that other programs read, pictures marked as decoration, tables named.

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
