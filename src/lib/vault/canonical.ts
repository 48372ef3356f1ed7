// The canonical form of rows: one line of JSON a row, `["table",cell,…]` with the cells in the order of the columns.
import { columnsOf, nameInFile, type Cell, type EngineTable, type TableRow } from '../engine/tables.ts';

/** The lines of one table after the other, each with its line end; their SHA-256 is the manifest's. */
export function* canonicalLines<Table extends EngineTable>(
	tables: readonly Table[],
	rows: Readonly<Record<Table, readonly TableRow[]>>
): Generator<string> {
	for (const table of tables) {
		const columns = columnsOf(table).map(([name]) => name);
		for (const row of rows[table])
			yield `${JSON.stringify([nameInFile(table), ...columns.map((name) => row[name] ?? null)])}\n`;
	}
}

/**
 * Reads canonical lines of these tables, without their line ends.
 * @returns a reader that throws a TypeError on any other line
 */
export function canonicalReader<Table extends EngineTable>(
	tables: readonly Table[]
): (line: string) => { table: Table; row: TableRow } {
	const columnsOfTable = new Map(tables.map((table) => [table, columnsOf(table).map(([name]) => name)]));
	return (line) => {
		const parsed: unknown = JSON.parse(line);
		const [name, ...cells]: unknown[] = Array.isArray(parsed) ? parsed : [];
		const table = tables.find((one) => nameInFile(one) === name);
		const columns = table && columnsOfTable.get(table);
		if (!table || columns?.length !== cells.length) throw new TypeError('not a canonical line');
		return { table, row: Object.fromEntries(columns.map((column, place) => [column, cell(cells[place])])) };
	};
}

function cell(value: unknown): Cell {
	if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
		return value;
	throw new TypeError('not a cell');
}
