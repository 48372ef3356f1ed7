// Writes the published tables as one DuckDB file that the browser attaches; nothing else is ever in that file.
import type { Engine, Query } from '../engine/engine.ts';
import { writeDatabase } from '../engine/node-file.ts';
import { columnsOf, publishedNames, type PublishedTable, type TableRow } from '../engine/tables.ts';
import { flag, number, orNull, rowOf, text } from '../queries/row.ts';

export { rowGroupSize } from '../engine/node-file.ts';

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

/**
 * Bakes the engine's published tables, so that the browser answers from what the pages were prerendered from. Restricted
 * tables never enter the database that is written.
 * @param outFile path of a file that does not exist yet
 */
export const bake = (engine: Engine, outFile: string): Promise<void> =>
	writeDatabase(outFile, publishedNames, (table) => engine.all(everythingIn(table)));

const readers = { VARCHAR: text, DATE: text, INTEGER: number, DOUBLE: number, BOOLEAN: flag };

/** All rows of a published table, in the order of the file. */
export function everythingIn(table: PublishedTable): Query<TableRow> {
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
