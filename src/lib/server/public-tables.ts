// The public tables beside those of the publication before: digests, and what changed. Of the last publication `releases/tables.jsonl` keeps the files, a line a
// table, as they stand on the site for everybody; without it, or where it is of another publication, nothing is said of what changed.
import Papa from 'papaparse';
import type { Catalogue } from '../domain/catalogue.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import { cellsName } from '../domain/changes-told.ts';
import type { PublicTable } from '../domain/public-table.ts';
import type { PublicationFile, PublishedCell } from '../domain/publication-file.ts';
import { tableFiles, type ProgrammeTables, type TableName } from '../domain/tables.ts';
import { z } from '../domain/zod.ts';
import { changedRows, hiddenCell, type Keyed, type RowsOfTable } from './changed-rows.ts';
import { csvOf, downloadable, hidingColumns } from './downloads.ts';
import { bytesAt, isThere, sha256Of } from './machine.ts';
import { placeIn } from './ordinary-file.ts';

export const keptTablesName = 'tables.jsonl';

const lineSchema = z.strictObject({ table: z.string(), csv: z.string() });

interface Filed {
	table: TableName;
	text: string;
}

const filesOf = (tables: ProgrammeTables, catalogue: Pick<Catalogue, 'programme' | 'indicators'>): Filed[] =>
	downloadable.map((table) => ({ table, text: csvOf(table, tables, catalogue) }));

/** What the next publication will be compared with. */
export const keptTables = (
	tables: ProgrammeTables,
	catalogue: Pick<Catalogue, 'programme' | 'indicators'>
): string =>
	filesOf(tables, catalogue)
		.map(({ table, text }) => `${canonicalJson({ table, csv: text })}\n`)
		.join('');

/** By table the file as it was published; none where it is not there or is not what that publication says. */
function tablesBefore(folder: string, last: PublicationFile): Map<string, string> {
	const place = placeIn(folder, 'releases', keptTablesName);
	if (!last.public || !isThere(place)) return new Map();
	const known = new Map(last.public.map((one) => [one.table, one.sha256]));
	const lines = new TextDecoder().decode(bytesAt(place)).split('\n');
	return new Map(
		lines.flatMap((line): [string, string][] => {
			const read = parsed(line);
			return read && known.get(read.table) === sha256Of(read.csv) ? [[read.table, read.csv]] : [];
		})
	);
}

function parsed(line: string): z.infer<typeof lineSchema> | null {
	try {
		return lineSchema.safeParse(JSON.parse(line)).data ?? null;
	} catch {
		return null;
	}
}

function rowsOf(csv: string): RowsOfTable {
	const [columns = [], ...rows] = Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;
	return { columns, rows };
}

/** The columns that tell one cell from another. */
const cellColumns = ['table', 'area', 'period', 'row', 'column'] as const;
const ofCells: Keyed = { key: cellColumns, hides: ['value'] };
const rowsOfCells = (cells: readonly PublishedCell[]): RowsOfTable => ({
	columns: [...cellColumns, 'value'],
	rows: cells.map((one) => [
		...cellColumns.map((column) => one[column] ?? ''),
		one.value === null ? hiddenCell : String(one.value)
	])
});

/** Which columns tell the rows of a public table apart. */
export const keyOfTable = (table: string): readonly string[] =>
	table === cellsName
		? ofCells.key
		: downloadable.flatMap((one) => (one === table ? tableFiles[one].key : []));

interface Asked {
	folder: string;
	tables: ProgrammeTables;
	catalogue: Pick<Catalogue, 'programme' | 'indicators'>;
	/** null where nothing is shown about people. */
	cells: readonly PublishedCell[] | null;
	/** The last publication; undefined where there is none. */
	last: PublicationFile | undefined;
}

/** Every public table as a publication of now keeps it. */
export function publicTables({ folder, tables, catalogue, cells, last }: Asked): PublicTable[] {
	const before = last ? tablesBefore(folder, last) : new Map<string, string>();
	const files = filesOf(tables, catalogue).map(({ table, text }): PublicTable => {
		const former = before.get(table);
		const keyed = { key: keyOfTable(table), hides: hidingColumns };
		return {
			table,
			rows: tables[table].length,
			sha256: sha256Of(text),
			// Read back only where there is something to compare with: of hundreds of areas that takes seconds.
			changes: former === undefined ? null : changedRows(rowsOf(former), rowsOf(text), keyed)
		};
	});
	if (!cells) return files;
	const changes = last ? changedRows(rowsOfCells(last.cells), rowsOfCells(cells), ofCells) : null;
	const sha256 = sha256Of(canonicalJson(cells));
	return [...files, { table: cellsName, rows: cells.length, sha256, changes }];
}
