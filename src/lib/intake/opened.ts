// A dropped file, opened once for all who recognise: what its first bytes say it is, and its cells as sheets.
import type { Area } from '../domain/area.ts';
import type { TableName } from '../domain/tables.ts';
import { isZip, openArchive } from './archive.ts';
import type { Book, BookSheet } from './book.ts';
import { bookFormatOf, isOle } from './book-format.ts';
import { codingOf, decodeBytes, decodePiece, type Coded, type Coding } from './bytes.ts';
import type { Definitions } from './context.ts';
import type { DroppedFile } from './delivery.ts';
import type { Dialect } from './grid.ts';
import { textDialect } from './text-dialect.ts';
import { sheetOfText } from './text-sheet.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** `text` is everything that may be delimited; `other` what none of our readers opens: pictures, documents. */
export type Content = 'xlsx' | 'ods' | 'json' | 'text' | 'markup' | 'sav' | 'other';

export interface OpenedText {
	coded: Coded;
	dialect: Dialect;
	/** A reading would find its delimiter and letters by itself. */
	plain: boolean;
}

/** What somebody chose by hand where the reading chose otherwise. */
export interface Chosen {
	/** How a text is written. */
	delimiter?: string;
	coding?: Coding;
	/** Which table a file, or one sheet of it, is. */
	table?: TableName;
}

export interface OpenedFile extends DroppedFile {
	content: Content;
	/** Null for what is no workbook. */
	book: Book | null;
	/** Of a workbook its sheets, in order; of a delimited text one sheet of text cells; of any other none. */
	readonly sheets: readonly BookSheet[];
	/** The beginning of a text or of JSON, at most 64 KiB; empty for any other. */
	head: string;
	/** Null for what is no delimited text. */
	readonly text: OpenedText | null;
}

/** A mapping of the programme folder, by its name: `rivm` for mappings/rivm.yaml. */
export interface NamedMapping {
	name: string;
	/** The YAML as it stands there. */
	text: string;
}

/** What a delivery is held against. */
export interface DeliveryContext {
	definitions: Definitions;
	mappings: readonly NamedMapping[];
	/** Of the programme so far; empty before its first areas.csv. */
	areas: readonly Area[];
	/** By the name of a file, or by `name#sheet`. */
	choices?: ReadonlyMap<string, Chosen>;
	/** Told when a file is begun, and while a long one is read. */
	progress?: (file: string, rows: number) => void;
	/** The name of the mapping that a person chose, whether it says that it fits or not. */
	use?: string;
	/** A folder theme/ comes along with tables; else its files are told as what cannot be read. */
	withTheme?: boolean;
}

const headReach = 65_536;
/** A record of observations is 0.1 kB; nothing that somebody wrote has a line of this length. */
const lineAtMost = 4 * 1024 * 1024;
/** JSON has to be read as a whole; the boundaries of the whole country are smaller. */
const jsonAtMost = 128 * 1024 * 1024;
const [nothing, tab, lineFeed, carriageReturn, escape] = [0, 9, 10, 13, 27];

function refuseLongLines(bytes: Uint8Array): void {
	const ends = bytes.includes(lineFeed) ? lineFeed : carriageReturn;
	for (let at = 0; at < bytes.length;) {
		const end = bytes.indexOf(ends, at);
		if ((end < 0 ? bytes.length : end) - at > lineAtMost)
			throw new UnreadableFile('long-line', { most: String(lineAtMost / 1024 ** 2) });
		if (end < 0) return;
		at = end + 1;
	}
}

function isText(head: Uint8Array): boolean {
	if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
	let controls = 0;
	for (const byte of head) {
		if (byte === nothing) return false;
		if (byte < 32 && !(byte >= tab && byte <= carriageReturn) && byte !== escape) controls++;
	}
	return controls * 100 <= head.length;
}

/** What a file is, by its first bytes. */
function contentOf(bytes: Uint8Array, head: string): Exclude<Content, 'xlsx' | 'ods'> {
	if (/^\$FL[23]/.test(String.fromCharCode(...bytes.subarray(0, 4)))) return 'sav';
	if (!isText(bytes.subarray(0, headReach))) return 'other';
	const first = head.trimStart();
	if (/^[[{]/.test(first)) return 'json';
	return /^<(\?xml|!doctype|html|head|body|table|meta|style)/i.test(first) ? 'markup' : 'text';
}

/** @throws UnreadableFile */
function openText(bytes: Uint8Array, { delimiter, coding }: Chosen): OpenedText {
	const found = codingOf(bytes);
	// In UTF-8 whatever was chosen, so that nobody has to choose again.
	const coded =
		coding === undefined || coding === found.coding
			? found
			: { ...found, coding: 'utf-8' as const, bytes: new TextEncoder().encode(decodePiece(bytes, coding)) };
	const dialect = delimiter === undefined ? textDialect(coded) : { delimiter, from: 0, headerRow: 1 };
	const plain = delimiter === undefined && dialect.delimiter !== '|' && coded === found;
	return { coded, dialect, plain };
}

/**
 * @param file no zip of files
 * @throws UnreadableFile
 */
export async function openFile(file: DroppedFile, chosen: Chosen = {}): Promise<OpenedFile> {
	const { name, bytes } = file;
	if (isOle(bytes) || (isZip(bytes) && bookFormatOf(openArchive(bytes)) !== null)) {
		// The reader of XML comes along only where a workbook does.
		const { readBook } = await import('./read-book.ts');
		const book = readBook(bytes);
		return { name, bytes, content: book.format, book, sheets: book.sheets, head: '', text: null };
	}
	const beginning = decodeBytes(bytes.subarray(0, headReach)).text;
	const content = contentOf(bytes, beginning);
	const head = content === 'other' || content === 'sav' ? '' : beginning;
	if (content === 'text') refuseLongLines(bytes);
	if (content === 'json' && bytes.length > jsonAtMost)
		throw new UnreadableFile('too-much', { most: String(jsonAtMost / 1024 ** 2) });
	let [text, sheets]: [OpenedText | null, BookSheet[]] = [null, []];
	const opened = (): OpenedText | null => {
		if (content === 'text' && text === null) {
			text = openText(bytes, chosen);
			sheets = [sheetOfText(text.coded, text.dialect)];
		}
		return text;
	};
	return {
		...{ name, bytes, content, book: null, head },
		get text() {
			return opened();
		},
		get sheets() {
			opened();
			return sheets;
		}
	};
}
