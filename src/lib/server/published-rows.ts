// The rows that may be published, by table, in the order of the file that is made of them.
import type { Engine, Query } from '../engine/engine.ts';
import type { PublishedBatch } from '../engine/published-batches.ts';
import { columnsOf, publishedNames, type PublishedTable, type TableRow } from '../engine/tables.ts';
import { flag, number, orNull, placeholders, rowOf, text } from '../queries/row.ts';

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

/** So many areas through all of time: of hundreds of them all rows at once are most of the memory that a build takes; each question reads the whole table. */
const usualAtOnce = 40;

/**
 * The rows that may be published, table after table; one without rows comes as an empty batch.
 * @param areasAtOnce in one batch of observations
 */
export async function* batchesToPublish(
	engine: Engine,
	areasAtOnce = usualAtOnce
): AsyncGenerator<PublishedBatch> {
	for (const table of publishedNames) {
		const areas = table === 'observations' ? await engine.all(observedAreas) : [];
		if (areas.length <= areasAtOnce) yield { table, rows: await engine.all(everythingIn(table)) };
		else
			for (let at = 0; at < areas.length; at += areasAtOnce) {
				const some = areas.slice(at, at + areasAtOnce);
				yield { table, rows: await engine.all(everythingIn(table, some)) };
			}
	}
}

const readers = { VARCHAR: text, DATE: text, INTEGER: number, DOUBLE: number, BOOLEAN: flag };

const readArea = rowOf({ area: text });
const observedAreas: Query<string> = {
	name: 'observed areas',
	sql: 'SELECT DISTINCT area FROM observations ORDER BY area',
	params: [],
	row: (raw) => readArea(raw).area
};

/**
 * All rows of a published table, in the order of the file.
 * @param areas of these alone
 */
export function everythingIn(table: PublishedTable, areas?: readonly string[]): Query<TableRow> {
	const columns = columnsOf(table);
	const selected = columns.map(([name, type]) =>
		type === 'DATE' ? `CAST("${name}" AS VARCHAR) AS "${name}"` : `"${name}"`
	);
	return {
		name: `everything in ${table}`,
		sql: `SELECT ${selected.join(', ')} FROM ${table} ${
			areas ? `WHERE area IN (${placeholders(areas)}) ` : ''
		}ORDER BY ${order[table]}`,
		params: [...(areas ?? [])],
		row: rowOf(
			Object.fromEntries(columns.map(([name, type]) => [name, orNull<TableRow[string]>(readers[type])]))
		)
	};
}
