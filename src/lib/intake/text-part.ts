// A table of the contract in a delimited text becomes a part of the delivery: its own bytes, with only the header and what is no row of it changed.
import type { TableName } from '../domain/tables.ts';
import { encodePiece, type Coded } from './bytes.ts';
import { ourName } from './contract-header.ts';
import type { DeliveredPart, DeliveryNote } from './delivery.ts';
import { notesOf } from './delivery-notes.ts';
import { Numbers, type Dialect } from './grid.ts';
import { maskBsn } from './report.ts';
import { LeftOut, type SheetTable } from './sheet-table.ts';
import { recordsOf, sheetOfText } from './text-sheet.ts';

/** A footnote is a word and nothing else; far from the end of a file there is none. */
const tailReach = 8192;

/**
 * Where the remarks below the last row begin.
 * @param from where the rows begin
 */
function remarksFrom({ bytes }: Coded, delimiter: string, from: number): number {
	let end = bytes.length;
	const start = Math.max(from, end - tailReach);
	const tail = new TextDecoder('windows-1252').decode(bytes.subarray(start));
	for (let at = tail.length; at > 0;) {
		// From before its beginning a search finds the first sign all the same, and this would have no end.
		const begin = at < 2 ? 0 : Math.max(tail.lastIndexOf('\n', at - 2), tail.lastIndexOf('\r', at - 2)) + 1;
		// What begins before the tail is not known whole.
		if (begin === 0 && start > from) break;
		const line = tail.slice(begin, at).trim();
		const bare = line.replace(new RegExp(`[${delimiter}\\s]+$`), '');
		const alone = /^"[^"]*"$/.test(bare) || !(bare.includes(delimiter) || bare.includes('"'));
		if (line !== '' && !(bare !== '' && alone && /[a-z\u00c0-\u024f]/i.test(bare))) break;
		if (line !== '') end = start + begin;
		at = begin;
	}
	return end;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** What was found of how the text is written, for whoever wants to correct it. */
const dialectNote = (coded: Coded, { delimiter }: Dialect): DeliveryNote => ({
	code: 'dialect',
	parameters: { delimiter, coding: coded.foreign ?? (coded.ascii ? 'ascii' : coded.coding) }
});

/** @param file the name as dropped */
export function partOfText(
	file: string,
	whole: Uint8Array,
	coded: Coded,
	dialect: Dialect,
	table: TableName,
	found: SheetTable
): DeliveredPart {
	const { bytes } = coded;
	const columns = found.names.map(ourName);
	const exact = columns.every((name, place) => name === found.names[place]);
	let after = dialect.from;
	for (const { row, end } of recordsOf(bytes, dialect)) {
		after = end;
		if (row === found.headerRow) break;
	}
	const end = remarksFrom(coded, dialect.delimiter, after);
	const footnotes = new LeftOut();
	const columnsFilled = columns.filter((name) => name !== '').length;
	if (end < bytes.length && columnsFilled > 1)
		for (const { row, start, end: to } of recordsOf(bytes, dialect))
			if (start >= end && to > start)
				footnotes.add({
					row,
					cells: [{ kind: 'text', text: new TextDecoder().decode(bytes.subarray(start, to)) }]
				});
	const shared = { file, sheet: null, kind: 'csv' as const, table, mapping: null };
	const notes = [
		dialectNote(coded, dialect),
		...notesOf(
			sheetOfText(coded, dialect),
			{ ...found, footnotes },
			{ formulas: 0, external: false, percents: new Map() }
		)
	];
	const kept = footnotes.rows.length > 0 ? bytes.subarray(after, end) : bytes.subarray(after);
	const first = found.headerRow - found.headerHeight === 0 && found.headerHeight === 1;
	if (exact && first && coded.foreign === null) {
		const own = footnotes.rows.length > 0 ? whole.subarray(0, whole.length - bytes.length + end) : whole;
		return { ...shared, bytes: own, sourceRows: null, sourceColumns: {}, notes };
	}
	const line = columns.map(quoted).join(dialect.delimiter);
	// A letter that the file's own coding lacks can stand in a name alone that is none of ours.
	const header =
		encodePiece(line, coded.coding) ??
		encodePiece(
			columns.map((name) => quoted(name.replace(/\P{ASCII}/gu, '?'))).join(dialect.delimiter),
			'utf-8'
		) ??
		new Uint8Array(0);
	const made = new Uint8Array(header.length + kept.length);
	made.set(header);
	made.set(kept, header.length);
	const rows = new Numbers();
	for (const { row } of recordsOf(made, { ...dialect, from: 0 })) rows.push(row + found.headerRow - 1);
	const sourceColumns: Record<string, string> = {};
	for (const [place, ours] of columns.entries()) {
		const theirs = found.names[place] ?? '';
		if (ours !== theirs) sourceColumns[ours] = maskBsn(theirs);
	}
	return { ...shared, bytes: made, sourceRows: rows.values.slice(0, rows.length), sourceColumns, notes };
}
