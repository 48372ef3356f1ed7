// Whether bytes are a workbook, and of which kind: asked of every dropped file, so without the reader of XML.
import type { Archive } from './archive.ts';
import type { Book } from './book.ts';

/** The container of Office before 2007, and of workbooks with a password. */
export const isOle = (bytes: Uint8Array): boolean =>
	[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte);

/** Which workbook a zip is; null for any other zip. */
export function bookFormatOf(archive: Archive): Book['format'] | null {
	const { entries } = archive;
	if (entries.has('[Content_Types].xml'))
		return [...entries.keys()].some((name) => /^xl\/|workbook\.xml$/i.test(name)) ? 'xlsx' : null;
	const kind = entries.get('mimetype');
	if (!kind || kind.size > 200) return null;
	return new TextDecoder().decode(archive.whole(kind)).includes('opendocument.spreadsheet') ? 'ods' : null;
}
