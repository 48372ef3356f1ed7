// Dropped files as an opener hands them on: a text as one sheet, a workbook from rows of cells.
import type { BookCell, BookSheet } from '../../../src/lib/intake/book.ts';
import { decodeBytes } from '../../../src/lib/intake/bytes.ts';
import { readRecords } from '../../../src/lib/intake/delimited.ts';
import type { DroppedTable } from '../../../src/lib/intake/foreign/open-foreign.ts';

type Written = string | number | boolean | Date | null | BookCell;

function cellOf(cell: Written): BookCell | null {
	if (cell === null || cell === '') return null;
	if (typeof cell === 'string') return { kind: 'text', text: cell };
	if (typeof cell === 'number') return { kind: 'number', value: cell, percent: false };
	if (typeof cell === 'boolean') return { kind: 'truth', value: cell };
	return cell instanceof Date ? { kind: 'date', date: cell.toISOString().slice(0, 10) } : cell;
}

export function sheetOf(rows: readonly (readonly Written[])[], name = '', from = 1): BookSheet {
	const made = rows.map((cells, index) => ({ row: from + index, cells: cells.map(cellOf) }));
	return {
		...{ name, hidden: false, hiddenRows: [], hiddenColumns: [], merged: [] },
		rows: () => made.filter(({ cells }) => cells.some((cell) => cell !== null))
	};
}

export const workbook = (name: string, sheets: readonly BookSheet[]): DroppedTable => ({
	...{ name, bytes: new Uint8Array(), content: 'xlsx', sheets, head: '' }
});

export function text(name: string, content: string | Uint8Array): DroppedTable {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	const head = decodeBytes(bytes).text;
	if (head.startsWith('$FL')) return { name, bytes, content: 'sav', sheets: [], head: '' };
	if (/^\s*[[{]/.test(head)) return { name, bytes, content: 'json', sheets: [], head: head.slice(0, 65_536) };
	const records = readRecords(head, []);
	const rows = records ? [records.header, ...records.rows] : [];
	return { name, bytes, content: 'text', sheets: [sheetOf(rows)], head: head.slice(0, 65_536) };
}
