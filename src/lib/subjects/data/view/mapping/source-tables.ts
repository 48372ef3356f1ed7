// The tables of a dropped file as their program wrote them, of whatever kind: what somebody points in.
import type { DeliveredKind, DroppedFile } from '../../../../intake/delivery.ts';
import { cellText } from '../../../../intake/cell-text.ts';
import type { BookSheet } from '../../../../intake/book.ts';
import { tableOfSheet, type ForeignTable } from '../../../../intake/foreign/foreign-table.ts';
import { codeListsIn, foreignSheetsOf, isForeignSheet } from '../../../../intake/foreign/open-foreign.ts';
import { decimalMarkOf, readNumber } from '../../../../intake/numbers.ts';
import { openFile, type OpenedFile } from '../../../../intake/opened.ts';
import { tableUnder } from '../../../../intake/sheet-table.ts';
import { unpack } from '../../../../intake/unpack.ts';
import type { Place } from './pointing.ts';

export interface FoundTable {
	place: Place;
	sheets: string[];
	heads: { index: number; text: string }[];
	kind: DeliveredKind;
	table: ForeignTable;
}

const headsAtMost = 12;

/** The names in each of the first rows. */
function headRows(sheet: BookSheet): string[][] {
	const rows: string[][] = [];
	for (const { row, cells } of sheet.rows()) {
		if (rows.length >= headsAtMost || row > 40) break;
		const names = cells.map((cell) => cellText(cell).replace(/\s+/g, ' ').trim());
		if (names.some((name) => name !== '')) rows.push(names);
	}
	return rows;
}

const isNumber = (text: string): boolean => readNumber(text, decimalMarkOf([text])).as === 'number';

/** A header has a name above nearly every column, and names are no numbers. */
function likelyHead(rows: readonly string[][]): number {
	const texts = rows.map((row) => row.filter((name) => name !== '' && !isNumber(name)).length);
	const filled = rows.map((row) => row.filter((name) => name !== '').length);
	const most = Math.max(0, ...filled);
	const found = rows.findIndex(
		(_, index) => (filled[index] ?? 0) * 5 >= most * 4 && (texts[index] ?? 0) * 3 >= (filled[index] ?? 0) * 2
	);
	return Math.max(0, found);
}

/** Of a sheet that no program that we know wrote. */
function ofAnySheet(
	sheet: BookSheet,
	head: number | null
): (Pick<FoundTable, 'heads' | 'table'> & { head: number }) | null {
	const rows = headRows(sheet);
	const chosen = head !== null && head < rows.length ? head : likelyHead(rows);
	const names = rows[chosen];
	if (!names || names.filter((name) => name !== '').length < 2) return null;
	let index = -1;
	// Asked of every row in turn: that of this number.
	const found = tableUnder(sheet, () => ++index === chosen, sheet.name !== '');
	if (!found) return null;
	const wanted = found.names.join('\u0001');
	const table = tableOfSheet(sheet, (header) => header.join('\u0001') === wanted);
	if (!table) return null;
	const heads = rows.map((row, place) => ({
		index: place,
		text: row
			.filter((name) => name !== '')
			.slice(0, 6)
			.join(' · ')
			.slice(0, 80)
	}));
	return { heads, table, head: chosen };
}

const anyKind = ({ content }: OpenedFile): DeliveredKind =>
	content === 'xlsx' || content === 'ods' ? content : 'csv';

/** Everything that was dropped, out of its zips. */
export const flatFiles = (dropped: readonly DroppedFile[]): DroppedFile[] => unpack(dropped).files;

/**
 * A table in one of the files; the code lists among them belong to the answers that they came with.
 * @returns null where there is none to point in
 * @throws what opening a file throws that is not what it seems
 */
export async function findTable(dropped: readonly DroppedFile[], place: Place): Promise<FoundTable | null> {
	const files = flatFiles(dropped);
	const own = files.find(({ name }) => name === place.file);
	if (!own) return null;
	const file = await openFile(own);
	const foreign = file.content === 'sav' || file.content === 'json' || file.sheets.some(isForeignSheet);
	if (foreign) {
		const others = await Promise.all(
			files
				.filter((one) => one !== own && one.bytes.length < 5_000_000)
				.map((one) => openFile(one).catch(() => null))
		);
		const { lists } = codeListsIn(others.filter((one) => one !== null));
		const found = foreignSheetsOf(file, lists);
		const one = found.find(({ sheet }) => sheet === place.sheet) ?? found[0];
		if (!one) return null;
		const sheets = found.flatMap(({ sheet }) => (sheet === null ? [] : [sheet]));
		return {
			place: { ...place, sheet: one.sheet, head: null },
			sheets,
			heads: [],
			kind: one.kind,
			table: one.table
		};
	}
	const named = file.sheets.filter((sheet) => headRows(sheet).length > 1);
	const sheet = named.find(({ name }) => name === place.sheet) ?? named[0];
	const made = sheet && ofAnySheet(sheet, place.head);
	if (!sheet || !made) return null;
	const name = sheet.name === '' ? null : sheet.name;
	return {
		...{ heads: made.heads, table: made.table },
		place: { ...place, sheet: name, head: made.head },
		sheets: named.flatMap((one) => (one.name === '' ? [] : [one.name])),
		kind: anyKind(file)
	};
}
