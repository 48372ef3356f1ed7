// Corrections of a delivered table, as explicit edits: the bytes of the cells that they name become others, and every other byte stays.
import type { Correction } from './correction.ts';
import { tableFiles, type TableName } from '../domain/tables.ts';
import { codingOf, decodePiece } from './bytes.ts';
import { cellAt, cellBytes, cellText, type RecordPlace, type Written } from './cell-places.ts';
import { dialectOf } from './delimited.ts';
import { rewrite } from './rewrite.ts';
import { decimalMarkOf } from './numbers.ts';
import { eachRecord } from './quotes.ts';

/** From and to in the bytes that it is applied to; in order, and apart from each other. */
export interface Patch {
	start: number;
	end: number;
	bytes: Uint8Array;
}

export interface Corrected {
	bytes: Uint8Array;
	/** What brings the bytes back that were there. */
	back: Patch[];
	/** How many cells, rows or lines became others. */
	count: number;
}

export function patched(bytes: Uint8Array, patches: readonly Patch[]): Uint8Array {
	const grown = patches.reduce((sum, one) => sum + one.bytes.length - (one.end - one.start), 0);
	const made = new Uint8Array(bytes.length + grown);
	let [from, to] = [0, 0];
	for (const { start, end, bytes: own } of patches) {
		made.set(bytes.subarray(from, start), to);
		to += start - from;
		made.set(own, to);
		to += own.length;
		from = end;
	}
	made.set(bytes.subarray(from), to);
	return made;
}

/** Patches on what was patched, which undo it. */
function backOf(bytes: Uint8Array, patches: readonly Patch[]): Patch[] {
	let shift = 0;
	return patches.map(({ start, end, bytes: own }) => {
		const back = { start: start + shift, end: start + shift + own.length, bytes: bytes.slice(start, end) };
		shift += own.length - (end - start);
		return back;
	});
}

/** A file as it can be written into, and what of it goes before its first record. */
interface Opened extends Written {
	/** How many bytes of the file precede `bytes`: a byte order mark. */
	before: number;
	from: number;
	headerRow: number;
}

function opened(table: TableName, file: Uint8Array): Opened {
	const coded = codingOf(file);
	const { required, optional } = tableFiles[table];
	const { delimiter, from, headerRow } = dialectOf(coded, [...required, ...optional]);
	const { bytes, coding, foreign } = coded;
	return { bytes, coding, delimiter, from, headerRow, before: foreign ? 0 : file.length - bytes.length };
}

type Visit = (record: RecordPlace, row: number) => void;

function eachRow({ bytes, delimiter, from }: Opened, visit: Visit): void {
	let row = 0;
	eachRecord(bytes, { delimiter, from }, (start, end, broken) => visit({ start, end, broken }, ++row));
}

/** Where a column stands, going by the header, which is the first filled record from its row on. */
function placeOf(file: Opened, column: string): { place: number; headerRow: number } {
	const found = { place: -1, headerRow: 0 };
	const { bytes, delimiter, from } = file;
	let row = 0;
	eachRecord(bytes, { delimiter, from }, (start, end, broken) => {
		const record = { start, end, broken };
		if (++row < file.headerRow || isBlank(file, record)) return true;
		found.headerRow = row;
		for (let place = 0; ; place++) {
			const { cell } = cellAt(file, record, place);
			if (cell === null) return false;
			if (cellText(file, cell) !== column) continue;
			found.place = place;
			return false;
		}
	});
	return found;
}

function isBlank({ bytes, delimiter }: Opened, { start, end }: RecordPlace): boolean {
	const between = delimiter.charCodeAt(0);
	for (let at = start; at < end; at++) {
		const byte = bytes[at];
		if (byte !== between && byte !== 0x20 && byte !== 0x09 && byte !== 0x22) return false;
	}
	return true;
}

interface Wanted {
	start: number;
	end: number;
	text: string;
	/** How many delimiters go before it: its row ended too soon. */
	lacking: number;
}

/** Every cell of the correction that is to hold another text. */
function writes(file: Opened, correction: Correction & { kind: 'write' }, shift: number): Wanted[] {
	const { column, where, to } = correction;
	const { place: named, headerRow } = placeOf(file, column);
	if (named < 0) return [];
	const found: Wanted[] = [];
	eachRow(file, (record, row) => {
		if (typeof where === 'object' && 'row' in where ? row !== where.row : row <= headerRow) return;
		if (row < headerRow) return;
		const { cell, cells } = cellAt(file, record, row === headerRow ? named : named + shift);
		// Spreadsheets leave out the last empty cells of a row.
		const lacking = named + (row === headerRow ? 0 : shift) + 1 - cells;
		const at = cell ?? { start: record.end, end: record.end };
		if (cell === null && (lacking < 1 || typeof where !== 'object' || isBlank(file, record))) return;
		const text = cell === null ? '' : cellText(file, cell);
		if (typeof where === 'object' && 'equal' in where && text !== where.equal) return;
		found.push({ ...at, text, lacking: cell === null ? lacking : 0 });
	});
	const mark = 'rule' in to ? decimalMarkOf(found.map(({ text }) => text)) : null;
	return found.flatMap(({ text, ...at }) => {
		const wanted =
			'rule' in to ? rewrite(to.rule, text, mark ?? (file.delimiter === ',' ? '.' : ',')) : to.text;
		return wanted === null || wanted === text ? [] : [{ ...at, text: wanted }];
	});
}

/** The patches of a correction on the bytes without their mark; null where its letters have no place in the coding. */
function patchesOf(file: Opened, table: TableName, correction: Correction, shift: number): Patch[] | null {
	const patches: Patch[] = [];
	let fits = true;
	const put = (start: number, end: number, bytes: Uint8Array | null) => {
		if (bytes === null) fits = false;
		else patches.push({ start, end, bytes });
	};
	const ascii = (text: string) => new TextEncoder().encode(text);
	const behind = (delimiters: number, own: Uint8Array | null) =>
		own && (delimiters === 0 ? own : Uint8Array.from([...ascii(file.delimiter.repeat(delimiters)), ...own]));
	if (correction.kind === 'write') {
		for (const { start, end, text, lacking } of writes(file, correction, shift))
			put(start, end, behind(lacking, cellBytes(text, file)));
	} else if (correction.kind === 'leave-out') {
		const rows = new Set(correction.rows);
		eachRow(file, ({ start, end }, row) => {
			if (rows.has(row) && end > start) put(start, end, new Uint8Array(0));
		});
	} else if (correction.kind === 'add') {
		const { headerRow } = placeOf(file, '');
		let width = 0;
		eachRow(file, (record, row) => {
			if (row < headerRow || isBlank(file, record)) return;
			const { cells } = cellAt(file, record, Number.MAX_SAFE_INTEGER);
			if (row === headerRow) width = cells;
			const own = cellBytes(row === headerRow ? correction.column : correction.text, file);
			put(record.end, record.end, behind(Math.max(1, width + shift + 1 - cells), own));
		});
	} else put(0, file.from, ascii(`sep=${correction.sign}\n`));
	return fits ? patches : null;
}

/**
 * @param shift 1 where every row begins with a cell that the header does not name
 * @returns the bytes with the correction, and what takes it back; a file in a coding without a place for the new letters becomes UTF-8
 */
export function correct(table: TableName, file: Uint8Array, correction: Correction, shift = 0): Corrected {
	const read = opened(table, file);
	const patches = patchesOf(read, table, correction, shift);
	const whole = (bytes: Uint8Array, count: number): Corrected => ({
		bytes,
		back: [{ start: 0, end: bytes.length, bytes: file }],
		count
	});
	if (patches === null) {
		const again = new TextEncoder().encode(decodePiece(read.bytes, read.coding));
		const { bytes, count } = correct(table, again, correction, shift);
		return whole(bytes, count);
	}
	// What was UTF-16 was rewritten when it was read.
	if (patches.length > 0 && read.bytes.buffer !== file.buffer)
		return whole(patched(read.bytes, patches), patches.length);
	const moved = patches.map(({ start, end, bytes }) => ({
		start: start + read.before,
		end: end + read.before,
		bytes
	}));
	return { bytes: patched(file, moved), back: backOf(file, moved), count: moved.length };
}
