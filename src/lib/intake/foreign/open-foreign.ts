// A dropped file as the tables that another program wrote into it, each with its kind; of any other table only where its header is.
import type { BookSheet } from '../book.ts';
import { cellText } from '../cell-text.ts';
import { readStatlineSource, StatlineError, type StatlineSource } from '../statline-source.ts';
import { isV4 } from '../statline-labels.ts';
import { makeTable, tableOfSheet, type ForeignTable } from './foreign-table.ts';
import { isCodeList, kindOfHeader, type ForeignKind } from './kinds.ts';
import { readSav, type SavTable } from './sav.ts';
import { codeListOf, sourceOfTable, statlineTable, type CodeList } from './statline-table.ts';

/** A file as somebody opened it before: what its first bytes say it is, and its cells as sheets. */
export interface DroppedTable {
	name: string;
	bytes: Uint8Array;
	/** `json`, `sav`; anything else is read by its sheets. */
	content: string;
	/** Of a delimited text one, without a name. */
	sheets: readonly BookSheet[];
	/** The beginning of a text or of JSON. */
	head: string;
}

export interface ForeignSheet {
	kind: ForeignKind;
	/** Null for a file without sheets. */
	sheet: string | null;
	table: ForeignTable;
	/** One page of a longer answer. */
	onePage?: boolean;
	/** Columns in which the source cannot say why there is no figure, with how many. */
	nulls?: Readonly<Record<string, number>>;
	/** Answers that the source itself calls missing, by column. */
	declaredMissing?: Readonly<Record<string, number>>;
}

const statlineJson =
	/"(@?odata\.(metadata|context|nextLink)|Measure|Identifier|Perioden|WijkenEnBuurten|RegioS)"\s*:/;

export const mayBeStatlineJson = ({ content, head }: DroppedTable): boolean =>
	content === 'json' && statlineJson.test(head) && !/"FeatureCollection"/.test(head);

const rowsLookedAt = 31;

/** The first rows of a sheet, as texts. */
export function headOf(sheet: BookSheet): string[][] {
	const rows: string[][] = [];
	for (const { row, cells } of sheet.rows()) {
		if (row > rowsLookedAt || rows.length === rowsLookedAt) break;
		rows.push(cells.map((cell) => cellText(cell).replace(/\s+/g, ' ').trim()));
	}
	return rows;
}

const hasKind = (names: readonly string[]): boolean => kindOfHeader(names) !== null || isCodeList(names);

export const isForeignSheet = (sheet: BookSheet): boolean => headOf(sheet).some(hasKind);

/** Text of the questions in the row below, and nothing answered before the first answer. */
function belowHeader(table: ForeignTable, more: number): ForeignTable {
	if (more === 0) return table;
	const [texts = []] = table.rows;
	const labels = Object.fromEntries(
		table.header.flatMap((name, place) => (texts[place] ? [[name, texts[place]]] : []))
	);
	return { ...table, labels, rows: table.rows.slice(more), numbers: table.numbers.slice(more) };
}

const sheetName = ({ name }: BookSheet): string | null => (name === '' ? null : name);

/** @throws StatlineError where the JSON is no answer */
const statlineJsonOf = ({ bytes }: DroppedTable): StatlineSource => readStatlineSource(bytes, '');

function nullsOf(source: StatlineSource): Record<string, number> {
	const nulls: Record<string, number> = {};
	if (source.typed)
		for (const row of source.rows) for (const name of row.nulls) nulls[name] = (nulls[name] ?? 0) + 1;
	return nulls;
}

/** The code lists among files that were dropped together. */
export function codeListsIn(files: readonly DroppedTable[]): { lists: CodeList[]; files: Set<DroppedTable> } {
	const lists: CodeList[] = [];
	const found = new Set<DroppedTable>();
	for (const file of files) {
		let table: ForeignTable | null = null;
		if (mayBeStatlineJson(file)) {
			try {
				const { columns, rows } = statlineJsonOf(file);
				if (isCodeList(columns))
					table = makeTable(
						columns,
						rows.map(({ cells }) => columns.map((name) => cells[name] ?? ''))
					);
			} catch (error) {
				if (!(error instanceof StatlineError)) throw error;
			}
		} else if (file.sheets.length === 1 && file.sheets[0]) table = tableOfSheet(file.sheets[0], isCodeList);
		if (!table) continue;
		lists.push(codeListOf(table));
		found.add(file);
	}
	return { lists, files: found };
}

function ofSheet(sheet: BookSheet, lists: readonly CodeList[]): ForeignSheet | null {
	const read = tableOfSheet(sheet, (names) => kindOfHeader(names) !== null);
	const found = read && kindOfHeader(read.header);
	if (!read || !found) return null;
	const { kind, more } = found;
	const table = belowHeader(read, Math.min(more(read.rows), read.rows.length));
	const of = (made: ForeignTable): ForeignSheet => ({ kind, sheet: sheetName(sheet), table: made });
	if (kind === 'statline-v3' || kind === 'statline-v4') {
		const { notes, without } = table;
		return of({ ...statlineTable(sourceOfTable(table), table.headerRow, lists), notes, without });
	}
	return of(kind === 'kwb' ? { ...table, conventions: 'cbs' } : table);
}

const ofSav = (table: SavTable): ForeignSheet => ({
	...{ kind: 'sav', sheet: null, table },
	declaredMissing: table.declaredMissing
});

/**
 * @param lists the code lists that came with it
 * @throws UnreadableSav, StatlineError
 */
export function foreignSheetsOf(file: DroppedTable, lists: readonly CodeList[]): ForeignSheet[] {
	if (file.content === 'sav') return [ofSav(readSav(file.bytes))];
	if (mayBeStatlineJson(file)) {
		const source = statlineJsonOf(file);
		const kind = isV4(source.columns) ? 'statline-v4' : 'statline-v3';
		const table = statlineTable(source, 0, lists);
		return [{ kind, sheet: null, table, onePage: source.onePage, nulls: nullsOf(source) }];
	}
	return file.sheets.flatMap((sheet) => ofSheet(sheet, lists) ?? []);
}
