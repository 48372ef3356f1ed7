// Rows put into a table of native DuckDB, some after the other.
import { DuckDBDateValue, type DuckDBAppender, type DuckDBConnection } from '@duckdb/node-api';
import { columnsOf, type Cell, type ColumnType, type EngineTable, type TableRow } from './tables.ts';

const millisecondsPerDay = 86_400_000;

/** Appends rows to a table, some after the other, so that never all of them have to be there. */
export async function appendTo(
	connection: DuckDBConnection,
	table: EngineTable,
	batches: AsyncIterable<readonly TableRow[]> | Iterable<readonly TableRow[]>
): Promise<void> {
	const columns = columnsOf(table);
	let appender: DuckDBAppender | null = null;
	for await (const rows of batches) {
		if (rows.length === 0) continue;
		appender ??= await connection.createAppender(table);
		for (const row of rows) {
			for (const [name, type] of columns)
				if (!appendCell(appender, type, row[name] ?? null))
					throw new TypeError(`${table}.${name} is ${type}, so it cannot hold ${JSON.stringify(row[name])}`);
			appender.endRow();
		}
	}
	appender?.closeSync();
}

/** @returns false for a cell that the type cannot hold */
function appendCell(appender: DuckDBAppender, type: ColumnType, cell: Cell): boolean {
	if (cell === null) appender.appendNull();
	else if (type === 'DOUBLE' && typeof cell === 'number') appender.appendDouble(cell);
	else if (type === 'INTEGER' && typeof cell === 'number') appender.appendInteger(cell);
	else if (type === 'BOOLEAN' && typeof cell === 'boolean') appender.appendBoolean(cell);
	else if (type === 'VARCHAR' && typeof cell === 'string') appender.appendVarchar(cell);
	else if (type === 'DATE' && typeof cell === 'string')
		appender.appendDate(new DuckDBDateValue(Date.parse(cell) / millisecondsPerDay));
	else return false;
	return true;
}
