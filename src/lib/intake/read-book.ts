// A workbook's bytes become sheets whose rows are read as they are asked for; whatever is no workbook, or would burst, is refused by name.
import { isZip, openArchive, type Archive } from './archive.ts';
import type { Book } from './book.ts';
import { bookFormatOf, isOle } from './book-format.ts';
import { RowsOfOds } from './ods-rows.ts';
import { TablesOfOds } from './ods-tables.ts';
import { sheetOf, type SheetFacts } from './sheet-facts.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { readXlsxParts } from './xlsx-parts.ts';
import { rowsOfXlsx } from './xlsx-rows.ts';
import { listenToXml, readXml } from './xml.ts';

function readXlsx(archive: Archive): Book {
	const parts = readXlsxParts(archive);
	const sheets = parts.sheets.map(({ name, hidden, entry }) =>
		sheetOf(name, hidden, (facts) => rowsOfXlsx(archive, entry, parts, facts))
	);
	return { format: 'xlsx', external: parts.external, sheets };
}

const sheetsAtMost = 500;
/** Of what stands beside the content. */
const besidesAtMost = 32 * 1024 * 1024;

function readOds(archive: Archive): Book {
	const content = archive.entries.get('content.xml');
	if (!content) throw new UnreadableFile('damaged');
	const manifest = archive.entries.get('META-INF/manifest.xml');
	if (manifest && manifest.size > besidesAtMost) throw new UnreadableFile('zip-bomb');
	if (manifest && new TextDecoder().decode(archive.whole(manifest)).includes('encryption-data'))
		throw new UnreadableFile('password');
	// The lists of a library without a module stand in files of that name too.
	const macro = /^(Basic|Scripts)\/.*\/(?!script-l[bc]\.xml$).+\.(xml|py|js|bsh|java)$/i;
	if ([...archive.entries.keys()].some((name) => macro.test(name))) throw new UnreadableFile('macros');
	const listener = new TablesOfOds();
	// Gnumeric keeps what a percentage looks like outside the content.
	const styles = archive.entries.get('styles.xml');
	if (styles && styles.size <= besidesAtMost) listenToXml(archive.pieces(styles), listener);
	listenToXml(archive.pieces(content), listener);
	if (!listener.isSpreadsheet) throw new UnreadableFile('not-a-workbook');
	if (listener.tables.length > sheetsAtMost)
		throw new UnreadableFile('too-many-sheets', { most: String(sheetsAtMost) });
	const rows = (index: number, facts: SheetFacts) => {
		const reader = new RowsOfOds(index, listener.percents, facts);
		return readXml(archive.pieces(content), reader, reader.found);
	};
	const sheets = listener.tables.map(({ name, hidden }, index) =>
		sheetOf(name, hidden, (facts) => rows(index, facts))
	);
	return { format: 'ods', external: listener.external, sheets };
}

/** Office keeps a workbook with a password in the container of its old formats, under a name in two bytes a letter. */
function hasPassword(bytes: Uint8Array): boolean {
	const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
	for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1))
		if (name.every((byte, place) => bytes[at + place] === byte)) return true;
	return false;
}

/**
 * @returns sheets whose rows unpack as they are walked: that can throw as well
 * @throws UnreadableFile
 */
export function readBook(bytes: Uint8Array): Book {
	if (isOle(bytes)) throw new UnreadableFile(hasPassword(bytes) ? 'password' : 'old-excel');
	if (!isZip(bytes)) throw new UnreadableFile('not-a-workbook');
	const archive = openArchive(bytes);
	const format = bookFormatOf(archive);
	if (format === null) throw new UnreadableFile('not-a-workbook');
	return format === 'xlsx' ? readXlsx(archive) : readOds(archive);
}
