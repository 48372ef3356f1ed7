// A file on disk as one that was dropped: JSON, an SPSS file, or a text as one sheet of cells.
import type { BookCell } from '../src/lib/intake/book.ts';
import { decodeBytes } from '../src/lib/intake/bytes.ts';
import { readRecords } from '../src/lib/intake/delimited.ts';
import type { DroppedTable } from '../src/lib/intake/foreign/open-foreign.ts';

const headReach = 65_536;

const cellsOf = (row: readonly string[]): (BookCell | null)[] =>
	row.map((text) => (text === '' ? null : { kind: 'text', text }));

const delimiters = [',', ';', '\t'];
/** Nobody writes more lines than this above a table. */
const titleReach = 30;

/** The text as one that says how it is delimited: a title above the table does not. */
function saying(text: string): string {
	if (/^"?sep=/i.test(text)) return text;
	const head = text.split(/\r\n?|\n/, titleReach);
	const widest = (sign: string): number => Math.max(...head.map((line) => line.split(sign).length));
	const [first = ','] = [...delimiters].sort((a, b) => widest(b) - widest(a));
	return `sep=${first}\n${text}`;
}

/** Null for what is no text, such as a workbook. */
export function openDropped(name: string, bytes: Uint8Array): DroppedTable | null {
	const start = String.fromCharCode(...bytes.subarray(0, 4));
	if (/^\$FL[23]$/.test(start)) return { name, bytes, content: 'sav', sheets: [], head: '' };
	if (bytes.subarray(0, headReach).includes(0) && !/^(\xFF\xFE|\xFE\xFF)/.test(start)) return null;
	const { text } = decodeBytes(bytes);
	const head = text.slice(0, headReach);
	if (/^\s*[[{]/.test(head)) return { name, bytes, content: 'json', sheets: [], head };
	const records = readRecords(saying(text), []);
	const rows = records
		? [
				{ row: records.headerRow, cells: cellsOf(records.header) },
				...records.rows.map((row, index) => ({ row: records.numbers[index] ?? 0, cells: cellsOf(row) }))
			]
		: [];
	const sheet = { name: '', hidden: false, hiddenRows: [], hiddenColumns: [], merged: [], rows: () => rows };
	return { name, bytes, content: 'text', sheets: [sheet], head };
}
