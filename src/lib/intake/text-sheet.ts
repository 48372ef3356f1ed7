// A delimited text as a sheet of text cells, so that whoever looks for a table looks at it as at a workbook.
import type { BookCell, BookRow, BookSheet } from './book.ts';
import { decodePiece, type Coded } from './bytes.ts';
import type { Dialect } from './grid.ts';
import { eachRecord } from './quotes.ts';
import { columnsAtMost } from './sheet-facts.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** The cells of a record, quotes taken off. */
function cellsOf(text: string, delimiter: string, broken: boolean): string[] {
	if (broken || !text.includes('"')) return text.split(delimiter);
	const cells: string[] = [];
	let at = 0;
	for (;;) {
		if (text[at] === '"') {
			let close = at + 1;
			for (; close < text.length; close++) {
				if (text[close] !== '"') continue;
				if (text[close + 1] !== '"') break;
				close++;
			}
			cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
			at = text.indexOf(delimiter, close + 1);
		} else {
			const end = text.indexOf(delimiter, at);
			cells.push(text.slice(at, end < 0 ? text.length : end));
			at = end;
		}
		if (at < 0) return cells;
		at++;
	}
}

interface TextRecord {
	/** 1 = the first, blank ones counted. */
	row: number;
	start: number;
	end: number;
	broken: boolean;
}

/** The records one by one, and where each lies. */
export function* recordsOf(
	bytes: Uint8Array,
	{ delimiter, from }: Dialect
): Generator<TextRecord, void, undefined> {
	// A few at a time, since whoever visits them cannot be held halfway.
	const atOnce = 256;
	let [next, row] = [from, 0];
	while (next < bytes.length) {
		const records: TextRecord[] = [];
		let following = bytes.length;
		eachRecord(bytes, { delimiter, from: next }, (start, end, broken) => {
			if (records.length === atOnce) {
				following = start;
				return false;
			}
			records.push({ row: ++row, start, end, broken });
			return true;
		});
		yield* records;
		next = following;
	}
}

const cellOf = (text: string): BookCell | null =>
	text.trim() === '' ? null : { kind: 'text', text: text.trim() };

export function sheetOfText({ bytes, coding }: Coded, dialect: Dialect): BookSheet {
	function* rows(): Generator<BookRow, void, undefined> {
		for (const { row, start, end, broken } of recordsOf(bytes, dialect)) {
			if (end === start) continue;
			const texts = cellsOf(decodePiece(bytes.subarray(start, end), coding), dialect.delimiter, broken);
			if (texts.length > columnsAtMost)
				throw new UnreadableFile('too-many-columns', { most: String(columnsAtMost) });
			const cells = texts.map(cellOf);
			if (cells.some((cell) => cell !== null)) yield { row, cells };
		}
	}
	return { name: '', hidden: false, rows, hiddenRows: [], hiddenColumns: [], merged: [] };
}
