// Where a cell stands in a delimited file, to the byte, and what stands there.
import { decodePiece, encodePiece, type Coding } from './bytes.ts';
import { closingOf, longestCell } from './quotes.ts';

/** From its first byte to behind its last, quotes included. */
export interface CellPlace {
	start: number;
	end: number;
}

export interface RecordPlace extends CellPlace {
	/** Its quotes do not match, so they are letters like any other. */
	broken: boolean;
}

export interface Written {
	bytes: Uint8Array;
	coding: Coding;
	delimiter: string;
}

const quote = 0x22;
const [space, noBreak] = [0x20, 0x09];
const isBlank = (byte: number | undefined): boolean => byte === space || byte === noBreak;

/** The cell at a place of a record; null where the record is shorter. `cells` is how many it has up to there. */
export function cellAt(
	{ bytes, delimiter }: Written,
	record: RecordPlace,
	place: number
): { cell: CellPlace | null; cells: number } {
	const between = delimiter.charCodeAt(0);
	let start = record.start;
	for (let cells = 1; ; cells++) {
		const close =
			!record.broken && bytes[start] === quote ? closingOf(bytes, start, between, longestCell) : null;
		let end = close?.end ?? start;
		while (end < record.end && bytes[end] !== between) end++;
		if (cells === place + 1) return { cell: { start, end }, cells };
		if (end >= record.end) return { cell: null, cells };
		start = end + 1;
	}
}

/** What stands in a cell, as it is read. */
export function cellText({ bytes, coding }: Written, { start, end }: CellPlace): string {
	let [from, to] = [start, end];
	while (to > from && isBlank(bytes[to - 1])) to--;
	const quoted = bytes[from] === quote && to - from > 1 && bytes[to - 1] === quote;
	if (quoted) [from, to] = [from + 1, to - 1];
	const text = decodePiece(bytes.subarray(from, to), coding);
	return (quoted ? text.replaceAll('""', '"').replace(/\r\n?/g, '\n') : text).trim();
}

/** The bytes that are read as a text; null where the coding has no place for one of its letters. */
export function cellBytes(text: string, { coding, delimiter }: Written): Uint8Array | null {
	const special =
		text.includes('"') || /[\r\n]/.test(text) || text.includes(delimiter) || text !== text.trim();
	return encodePiece(special ? `"${text.replaceAll('"', '""')}"` : text, coding);
}
