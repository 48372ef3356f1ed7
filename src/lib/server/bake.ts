// Writes the published tables as one DuckDB file that the browser attaches; nothing else is ever in that file.
import { DuckDBInstance } from '@duckdb/node-api';
import type { Engine, Query } from '../engine/engine.ts';
import { createTables, loadTables } from '../engine/node.ts';
import { columnsOf, publishedNames, type PublishedTable, type TableRow } from '../engine/tables.ts';
import { flag, number, orNull, rowOf, text } from '../queries/row.ts';

/**
 * The order of the rows. Readers ask for a few areas through time, or for all of a goal's areas in one quarter: sorted by
 * area first, the former touches a few row groups and the latter a sliver of each area (measured on 10 million rows).
 */
export const order: Record<PublishedTable, string> = {
	areas: 'area',
	observations: 'area, indicator, period_index, period, "row"',
	breaks: 'indicator, period_index, period, area NULLS FIRST, kind, reason',
	events: 'events.date, area NULLS FIRST, title, text NULLS FIRST',
	reach_protected: 'period_index, period, area',
	results_protected: 'period_index, period, result'
};

/** A tenth of the usual number of rows: zone maps skip more, and a range read over HTTP fetches less. */
export const rowGroupSize = 12_288;

/**
 * Bakes the engine's published tables, so that the browser answers from what the pages were prerendered from. The same
 * rows give the same bytes. Restricted tables never enter the database that is written.
 * @param outFile path of a file that does not exist yet
 */
export async function bake(engine: Engine, outFile: string): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	try {
		// FSST samples at random; without it the same rows give the same bytes.
		await connection.run("SET disabled_compression_methods = 'fsst,dict_fsst'");
		// The storage version that DuckDB-Wasm reads, whatever version writes it.
		await connection.run(
			`ATTACH '${outFile.replaceAll("'", "''")}' AS published
(STORAGE_VERSION 'v1.2.0', ROW_GROUP_SIZE ${rowGroupSize})`
		);
		await connection.run('USE published');
		await createTables(connection, publishedNames);
		for (const table of publishedNames)
			await loadTables(connection, { [table]: await engine.all(everythingIn(table)) });
		await connection.run('CHECKPOINT published');
		await connection.run('USE memory');
		await connection.run('DETACH published');
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

const readers = { VARCHAR: text, DATE: text, INTEGER: number, DOUBLE: number, BOOLEAN: flag };

function everythingIn(table: PublishedTable): Query<TableRow> {
	const columns = columnsOf(table);
	const selected = columns.map(([name, type]) =>
		type === 'DATE' ? `CAST("${name}" AS VARCHAR) AS "${name}"` : `"${name}"`
	);
	return {
		name: `everything in ${table}`,
		sql: `SELECT ${selected.join(', ')} FROM ${table} ORDER BY ${order[table]}`,
		params: [],
		row: rowOf(
			Object.fromEntries(columns.map(([name, type]) => [name, orNull<TableRow[string]>(readers[type])]))
		)
	};
}
