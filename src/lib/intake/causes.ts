// Why a whole file does not fit its header: one cause with its row, instead of a problem in every row that follows from it.
import { tableFiles, type TableName } from '../domain/tables.ts';
import type { Grid } from './grid.ts';
import { readPeriod } from './dates.ts';

/** Names that would stand in a file with one column for each of them. */
export interface WideNames {
	indicators: ReadonlySet<string>;
	items: ReadonlySet<string>;
}

const everyName: ReadonlySet<string> = new Set(
	Object.values(tableFiles).flatMap(({ required, optional }) => [...required, ...optional])
);

/** Signs that some program or person puts between cells, besides those that are read. */
const otherSigns = /^["'\s]*[a-z_]+["'\s]*([|:^~&]|\t|;|,| +)/;

/** What stands between the names of a header that was not split: a sign, or the same as elsewhere within one pair of quotes. */
export function unsplitBy(table: TableName, header: readonly string[]): string | null {
	const { required, optional } = tableFiles[table];
	const known: readonly string[] = [...required, ...optional];
	const [only = ''] = header;
	if (header.filter(Boolean).length !== 1) return null;
	const sign = otherSigns.exec(only)?.[1];
	if (sign === undefined) return null;
	const names = only.split(sign).map((name) => name.trim().replace(/^["']|["']$/g, ''));
	return names.filter((name) => known.includes(name)).length >= 2 ? sign.slice(0, 1) : null;
}

/** Columns that only a survey tool writes. */
const toolNames =
	/^(submitdate|lastpage|startlanguage|responseid|recordeddate|startdate|tijdstempel|timestamp|begintijd|voltooiingstijd|start time|completion time)$/i;

/** `V4[4A]`, `Q4A` and `4A` name item 4A. */
function namesItem(name: string, items: ReadonlySet<string>): boolean {
	return name
		.split(/[^\p{L}\p{N}]+/u)
		.some(
			(part) => items.has(part.toUpperCase()) || items.has(part.toUpperCase().replace(/^\p{L}+(?=\d)/u, ''))
		);
}

export interface Wide {
	/** What each of the columns is about. */
	by: 'question' | 'indicator' | 'period';
	columns: string[];
}

/** The columns that stand for the rows that belong here; null where the file is not of that form. */
export function wideColumns(table: TableName, header: readonly string[], names: WideNames): Wide | null {
	const lacks = (column: string): boolean =>
		tableFiles[table].required.some((one: string) => one === column) && !header.includes(column);
	const found = (by: Wide['by'], columns: string[], least: number): Wide | null =>
		columns.length >= least ? { by, columns } : null;
	const own = header.filter((name) => name !== '' && !everyName.has(name));
	if (lacks('indicator')) {
		const wide = found(
			'indicator',
			own.filter((name) => names.indicators.has(name)),
			1
		);
		if (wide) return wide;
	}
	if (lacks('period') || lacks('wave')) {
		const wide = found(
			'period',
			own.filter((name) => readPeriod(name) !== null),
			2
		);
		if (wide) return wide;
	}
	if (!lacks('item') && !lacks('respondent')) return null;
	const items = own.filter((name) => !toolNames.test(name) && namesItem(name, names.items));
	const fromTool = own.some((name) => toolNames.test(name));
	return found('question', items, table === 'responses' && !fromTool ? 2 : 1);
}

/** A file that begins with a byte order mark keeps the quotation marks of its first name when it is joined to another. */
export const bare = (name: string): string => name.replace(/^"(.*)"$/, '$1');

/** Whether a record ends with the header, because the line before it had no end when files were joined. */
export function endsInHeader(grid: Grid, index: number): boolean {
	const { header } = grid;
	const from = grid.width(index) - header.length;
	if (header.length < 3 || from < 1) return false;
	for (let place = 1; place < header.length; place++)
		if (grid.text(index, from + place) !== header[place]) return false;
	return true;
}

/** Tables in which every row has a date, a period or a number. */
const withDigits = (table: TableName): boolean => table !== 'areas';

/** Whether the first record names the columns once more, in words for people. */
export function isLabelRow(table: TableName, grid: Grid): boolean {
	let texts = 0;
	for (let place = 0; place < grid.width(0); place++) {
		const text = grid.text(0, place);
		if (/\d/.test(text)) return false;
		if (/\p{L}{2}/u.test(text)) texts++;
	}
	const { required } = tableFiles[table];
	return withDigits(table) && grid.size > 1 && texts >= Math.max(3, required.length - 1);
}

/** Whether a record holds one text, in its first cell, and nothing else. */
export function standsAlone(grid: Grid, index: number): boolean {
	if (grid.number(index, 0) === 0) return false;
	for (let place = 1; place < grid.width(index); place++) if (grid.number(index, place) !== 0) return false;
	return true;
}

/** Whether a record holds column names and nothing else. */
export function isHeader(grid: Grid, index: number): boolean {
	let names = 0;
	for (let place = 0; place < grid.width(index); place++) {
		const text = bare(grid.text(index, place));
		if (text === '') continue;
		if (!everyName.has(text) && !(names > 0 && grid.header.includes(text))) return false;
		names++;
	}
	return names >= 2;
}

/** Places of the lines below the table that hold a sentence and nothing else. */
export function footnotes(grid: Grid): number[] {
	const found: number[] = [];
	if (grid.header.length < 3) return found;
	for (let index = grid.size - 1; index >= 0; index--) {
		if (!/^\p{L}.*\s/u.test(grid.text(index, 0))) break;
		if (!standsAlone(grid, index)) break;
		found.unshift(index);
	}
	return found;
}

/** Whether every record that is not passed over has one cell more than the header, the number of the row. */
export function hasRowNames(grid: Grid, passed: Uint8Array): boolean {
	const seen = new Set<string>();
	for (let index = 0; index < grid.size; index++) {
		if (passed[index] === 1 || grid.broken.has(index)) continue;
		const name = grid.text(index, 0);
		if (grid.width(index) !== grid.header.length + 1 || !/^\d+$/.test(name) || seen.has(name)) return false;
		seen.add(name);
	}
	// One row too long is a slip, and a year is no number of a row.
	return seen.size === 1 ? seen.has('1') || seen.has('0') : [...seen].some((name) => name.length !== 4);
}

/** Whether a column without a name of ours holds the numbers of the rows. */
export function isRowNumbers(grid: Grid, place: number): boolean {
	if (grid.size < 2 || !/^(|x|unnamed: 0|\.\.\.1|rownames?|index)$/i.test(grid.header[place] ?? ''))
		return false;
	const first = Number(grid.text(0, place));
	if (first !== 0 && first !== 1) return false;
	for (let index = 0; index < grid.size; index++)
		if (grid.text(index, place) !== String(first + index)) return false;
	return true;
}
