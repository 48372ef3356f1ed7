// The form of the records: what stands above or below the table, a header once more, rows too short or too long; and letters that went wrong on the way.
import { tableFiles, type TableName } from '../domain/tables.ts';
import { bare, endsInHeader, footnotes, hasRowNames, isHeader, isLabelRow, standsAlone } from './causes.ts';
import type { Grid } from './grid.ts';
import type { Header } from './header.ts';
import type { Report } from './report.ts';
import { decodePiece } from './bytes.ts';

/** Code page 850 from 0x80 to 0xA5. */
const dos = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑ';

/** The byte of each letter that Windows-1252 has outside ASCII. */
const windowsByte = new Map(
	Array.from({ length: 0x80 }, (_, index) => [
		decodePiece(Uint8Array.of(0x80 + index), 'windows-1252'),
		0x80 + index
	])
);
const strict = new TextDecoder('utf-8', { fatal: true });

/** What letters outside ASCII were before they were encoded once more; null where they were not. */
function decodedAgain(letters: string): string | null {
	const bytes = [...letters].map((letter) => windowsByte.get(letter));
	if (bytes.length < 2 || bytes.includes(undefined)) return null;
	try {
		return strict.decode(Uint8Array.from(bytes, (byte) => byte ?? 0));
	} catch {
		return null;
	}
}

/** Marks that nobody writes inside or right behind a word, and that DOS has letters for. */
const dosInWord = /\p{L}[‚„‡ˆ‰‹“”]\p{L}|\p{L}[‚‰ˆ](?![\p{L}’])|\p{Ll}Š|‚‚/u;

/** The text with the letters that were probably meant; null where nothing looks wrong. */
export function meantLetters(text: string): string | null {
	const once = text.replace(/[^\p{ASCII}]+/gu, (letters) => decodedAgain(letters) ?? letters);
	if (once !== text) return once;
	if (!dosInWord.test(text)) return null;
	return text.replace(/[^\p{ASCII}]/gu, (letter) => dos[(windowsByte.get(letter) ?? 0) - 0x80] ?? letter);
}

export interface Shapes {
	/** 1 for a record whose cells are not judged. */
	misshapen: Uint8Array;
	/** 1 where each record begins with a cell that the header does not name. */
	shift: number;
}

/** `1-2, 7`. */
function ranges(rows: readonly number[]): string {
	const pieces: { from: number; to: number }[] = [];
	for (const row of rows) {
		const last = pieces.at(-1);
		if (last && last.to === row - 1) last.to = row;
		else pieces.push({ from: row, to: row });
	}
	return pieces.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}

/** Whether a record repeats the header to the letter. */
function isSameHeader(grid: Grid, index: number): boolean {
	for (let place = 0; place < Math.max(grid.width(index), grid.header.length); place++)
		if (bare(grid.text(index, place)) !== (grid.header[place] ?? '')) return false;
	return true;
}

/** Finds headers within the table; the rows below one that differs belong to another table. */
function setApartHeaders(
	grid: Grid,
	misshapen: Uint8Array
): { rows: number[]; first: number; other: boolean } {
	const rows: number[] = [];
	let [first, other, apart] = [-1, false, false];
	for (let index = 0; index < grid.size; index++) {
		// No value of any table is called as a column is and begins so.
		const glued = endsInHeader(grid, index);
		const again = glued || isHeader(grid, index);
		if (again) {
			if (first < 0) first = index;
			rows.push(grid.rowNumber(index));
			apart = !glued && !isSameHeader(grid, index);
			other ||= apart;
		}
		if (again || apart) misshapen[index] = 1;
		// The title of a table stands right above its header.
		for (let above = index - 1; again && above >= 0 && standsAlone(grid, above); above--)
			misshapen[above] = 1;
	}
	return { rows, first, other };
}

/** Sets apart the records that cannot be read under the header, and tells each cause once. */
export function judgeShapes(
	table: TableName,
	file: string,
	grid: Grid,
	{ columns }: Header,
	report: Report
): Shapes {
	const misshapen = new Uint8Array(grid.size);
	const tell = (row: number, value: string, parameters: Record<string, string>) =>
		report.add('truncated-row', { file, row, column: null, value }, parameters);

	const notes = footnotes(grid);
	for (const index of notes) misshapen[index] = 1;
	const below = ranges(notes.map((index) => grid.rowNumber(index)));
	const [title] = grid.above;
	const [note] = notes;
	if (title) {
		const facts = {
			reason: 'title',
			header: String(grid.headerRow),
			above: ranges(grid.above.map(({ row }) => row)),
			below
		};
		report.add('missing-column', { file, row: title.row, column: null, value: title.text }, facts);
	} else if (note !== undefined)
		tell(grid.rowNumber(note), grid.text(note, 0), { reason: 'footnote', below });

	const headers = setApartHeaders(grid, misshapen);
	if (headers.first >= 0) {
		const kind = headers.other ? 'other' : 'same';
		const facts = { reason: 'header', kind, rows: ranges(headers.rows) };
		tell(grid.rowNumber(headers.first), grid.record(headers.first).join(', '), facts);
	}

	if (misshapen[0] === 0 && isLabelRow(table, grid)) {
		misshapen[0] = 1;
		tell(grid.rowNumber(0), grid.record(0).filter(Boolean).join(', '), { reason: 'labels' });
	}
	const shift = hasRowNames(grid, misshapen) ? 1 : 0;
	if (shift === 1) tell(grid.rowNumber(0), grid.text(0, 0), { reason: 'row-names' });
	const places = tableFiles[table].required.map((name) => columns.get(name) ?? -1);
	// Spreadsheets leave out the last empty cells of a row.
	const needed = 1 + Math.max(...places);
	for (let index = 0; index < grid.size; index++) {
		if (misshapen[index] === 1) continue;
		const width = grid.width(index) - shift;
		let spare = false;
		for (let place = grid.header.length + shift; place < grid.width(index); place++)
			spare ||= grid.number(index, place) !== 0;
		const broken = grid.broken.has(index);
		if (width >= needed && !spare && !broken) continue;
		misshapen[index] = 1;
		const parameters: Record<string, string> = broken
			? { reason: grid.record(index).some((cell) => cell.includes('\\"')) ? 'backslash' : 'quote' }
			: { expected: String(grid.header.length), found: String(width) };
		tell(grid.rowNumber(index), grid.text(index, grid.width(index) - 1), parameters);
	}
	return { misshapen, shift };
}
