// DuckDB at build time and in scripts: native, in memory, one thread, locked down once the tables are in.
import {
	DuckDBDateValue,
	DuckDBInstance,
	DuckDBTypeId,
	type DuckDBAppender,
	type DuckDBConnection
} from '@duckdb/node-api';
import type { Engine, Query } from './engine.ts';
import { lockDown, noExtensions } from './lock-down.ts';
import { plainCellsOf, textsOf } from './node-cells.ts';
import { columnsOf, ddl, publishedNames, restrictedNames } from './tables.ts';
import type { Cell, ColumnType, EngineTable, TableRow, TableRows } from './tables.ts';

export interface NodeEngine extends Engine {
	/** Adds rows to the tables; works after the lock-down too, since it reads no file. */
	load(rows: TableRows): Promise<void>;
	/** Takes all rows out of these tables. */
	clear(tables: readonly EngineTable[]): Promise<void>;
}

const allTables: readonly EngineTable[] = [...publishedNames, ...restrictedNames];
const millisecondsPerDay = 86_400_000;

/** An empty engine with every table in it, locked down. Fill it with `load`. */
export async function openNodeEngine(rows: TableRows = {}): Promise<NodeEngine> {
	// One thread, so that sums agree with the browser's engine to the last digit.
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	await connection.run(noExtensions);
	await createTables(connection, allTables);
	await loadTables(connection, rows);
	await connection.run(lockDown());
	const { inTurn, ...engine } = engineOn(instance, connection);
	return {
		...engine,
		load: (more) => inTurn(() => loadTables(connection, more)),
		clear: (tables) =>
			inTurn(async () => {
				for (const table of tables) await connection.run(`DELETE FROM ${table}`);
			})
	};
}

/** Asks a connection in turn; closing ends it and its instance. */
export function engineOn(instance: DuckDBInstance, connection: DuckDBConnection) {
	const inTurn = queue();
	return {
		inTurn,
		all: <Row>(query: Query<Row>) => inTurn(() => answer(connection, query)),
		close: () => {
			connection.closeSync();
			instance.closeSync();
			return Promise.resolve();
		}
	};
}

/** One task after the other: prepared statements that run at once on a native connection fail now and then. */
function queue(): <Answer>(task: () => Promise<Answer>) => Promise<Answer> {
	let last: Promise<unknown> = Promise.resolve();
	return (task) => {
		const turn = last.then(task, task);
		last = turn;
		return turn;
	};
}

export async function createTables(
	connection: DuckDBConnection,
	tables: readonly EngineTable[]
): Promise<void> {
	for (const table of tables) await connection.run(ddl(table));
}

type Batches = AsyncIterable<readonly TableRow[]>;

/** Appends rows to tables that exist; a column that a row lacks becomes NULL. Rows that come some after the other need never all be there. */
export async function loadTables(
	connection: DuckDBConnection,
	rows: { readonly [Table in EngineTable]?: readonly TableRow[] | Batches }
): Promise<void> {
	for (const table of allTables) {
		const own = rows[table] ?? [];
		await appendTo(connection, table, Symbol.asyncIterator in own ? own : [own]);
	}
}

async function appendTo(
	connection: DuckDBConnection,
	table: EngineTable,
	batches: Batches | Iterable<readonly TableRow[]>
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

/** Types whose cells come as they are read. */
const plainTypes: ReadonlySet<DuckDBTypeId> = new Set([
	DuckDBTypeId.VARCHAR,
	DuckDBTypeId.INTEGER,
	DuckDBTypeId.DOUBLE,
	DuckDBTypeId.BOOLEAN
]);
/** Beyond this many a text is its own: names of areas and quarters come back in every row, those of people do not. */
const mostTexts = 5000;

/**
 * Row by row as they come, so that hundreds of thousands never stand there twice: of an answer that is there as a whole DuckDB's own copy stays until
 * the garbage collector comes by, which knows nothing of how large it is.
 */
async function answer<Row>(connection: DuckDBConnection, query: Query<Row>): Promise<Row[]> {
	const result = await connection.stream(query.sql, query.params);
	const rows: Row[] = [];
	if (!result.columnTypes().every(({ typeId }) => plainTypes.has(typeId))) {
		for await (const some of result.yieldRowObjectJs()) for (const row of some) rows.push(query.row(row));
		return rows;
	}
	const names = result.deduplicatedColumnNames();
	const texts = new Map<string, string>();
	const once = (text: string): string => {
		const known = texts.get(text);
		if (known === undefined && texts.size < mostTexts) texts.set(text, text);
		return known ?? text;
	};
	// With every column in it from the start: to add one after the other takes longer than to read them.
	const blank: Record<string, unknown> = Object.fromEntries(names.map((name) => [name, null]));
	const isText = result.columnTypes().map(({ typeId }) => typeId === DuckDBTypeId.VARCHAR);
	for await (const chunk of result) {
		const { rowCount } = chunk;
		const columns = names.map((_, place) => {
			const vector = chunk.getColumnVector(place);
			return isText[place] ? textsOf(vector, rowCount, once) : plainCellsOf(vector, rowCount);
		});
		for (let at = 0; at < rowCount; at++) {
			const row = { ...blank };
			for (let place = 0; place < names.length; place++)
				row[names[place] ?? ''] = columns[place]?.[at] ?? null;
			rows.push(query.row(row));
		}
	}
	return rows;
}
