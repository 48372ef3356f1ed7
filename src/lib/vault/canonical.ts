// The canonical form of rows: one line of JSON a row, `["table",cell,…]` with the cells in the order of the columns.
import { columnsOf, type Cell, type EngineTable, type TableRow } from '../engine/tables.ts';

/** A line without its line end; a cell that the row lacks is null. */
export const canonicalLine = (table: EngineTable, row: TableRow): string =>
	JSON.stringify([table, ...columnsOf(table).map(([name]) => row[name] ?? null)]);

/** The lines of one table after the other, each with its line end; their SHA-256 is the manifest's. */
export function* canonicalLines<Table extends EngineTable>(
	tables: readonly Table[],
	rows: Readonly<Record<Table, readonly TableRow[]>>
): Generator<string> {
	for (const table of tables) for (const row of rows[table]) yield `${canonicalLine(table, row)}\n`;
}

/**
 * What a canonical line says.
 * @throws TypeError on a line that is not canonical
 */
export function readCanonical<Table extends EngineTable>(
	line: string,
	tables: readonly Table[]
): { table: Table; row: TableRow } {
	const parsed: unknown = JSON.parse(line);
	const [name, ...cells] = Array.isArray(parsed) ? parsed.map(cell) : [];
	const table = tables.find((one) => one === name);
	const columns = table ? columnsOf(table) : [];
	if (!table || columns.length !== cells.length) throw new TypeError('not a canonical line');
	return { table, row: Object.fromEntries(columns.map(([column], place) => [column, cells[place] ?? null])) };
}

function cell(value: unknown): Cell {
	if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
		return value;
	throw new TypeError('not a cell');
}
