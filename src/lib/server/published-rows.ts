// The rows that may be published, by table, in the order of the file that is made of them.
import type { Engine, Query } from '../engine/engine.ts';
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
	notes: 'period_index, period, indicator NULLS FIRST, field, notes.date, text',
	bottlenecks: 'bottlenecks.opened, id',
	reach_protected: 'period_index, period, area',
	results_protected: 'period_index, period, result',
	plan_protected: 'period_index, period, table_id, subject NULLS FIRST, area NULLS FIRST, cell',
	survey_cells_protected: 'indicator, areas, moment'
};

/** The rows that may be published, by table, in the order of the file. */
export type PublishedRows = Partial<Record<PublishedTable, TableRow[]>>;

export async function rowsToPublish(engine: Engine): Promise<PublishedRows> {
	const rows: PublishedRows = {};
	for (const table of publishedNames) rows[table] = await engine.all(everythingIn(table));
	return rows;
}

/** The rows as JSON, piece by piece: the text of hundreds of areas as a whole is larger than all else that a build holds. */
export function* piecesOf(rows: PublishedRows): Generator<string> {
	const atOnce = 1000;
	for (const [nth, [table, own]] of Object.entries(rows).entries()) {
		yield `${nth === 0 ? '{' : ','}${JSON.stringify(table)}:[`;
		for (let at = 0; at < own.length; at += atOnce)
			yield `${at === 0 ? '' : ','}${JSON.stringify(own.slice(at, at + atOnce)).slice(1, -1)}`;
		yield ']';
	}
	yield Object.keys(rows).length === 0 ? '{}' : '}';
}

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
