// The rows that may be published, by table, in the order of the file that is made of them.
import type { Engine, Query } from '../engine/engine.ts';
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

/** Some rows of a table, in the order of the file. */
export interface PublishedBatch {
	table: PublishedTable;
	rows: TableRow[];
}

/** So many areas through all of time: of hundreds of them all rows at once are most of the memory that a build takes. */
const areasAtOnce = 20;

/** The rows that may be published, table after table; one without rows comes as an empty batch. */
export async function* batchesToPublish(engine: Engine): AsyncGenerator<PublishedBatch> {
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

/** The rows that may be published, by table, in the order of the file. */
export type PublishedRows = Partial<Record<PublishedTable, TableRow[]>>;

/** All of them together. */
export async function rowsToPublish(engine: Engine): Promise<PublishedRows> {
	const all: PublishedRows = {};
	for await (const { table, rows } of batchesToPublish(engine)) all[table] = [...(all[table] ?? []), ...rows];
	return all;
}

/** As text, row by row with a comma between. */
export const textOf = (rows: readonly TableRow[]): string => JSON.stringify(rows).slice(1, -1);

/** The rows as JSON, piece by piece: the text of hundreds of areas as a whole is larger than all else that a build holds. */
export function writingJson() {
	let open: PublishedTable | null = null;
	let filled = false;
	return {
		/** @param text of a batch of the table */
		piece(table: PublishedTable, text: string): string {
			const head = table === open ? '' : `${open === null ? '{' : '],'}${JSON.stringify(table)}:[`;
			const comma = table === open && filled && text !== '' ? ',' : '';
			filled = text !== '' || (table === open && filled);
			open = table;
			return head + comma + text;
		},
		end: (): string => (open === null ? '{}' : ']}')
	};
}

/**
 * The batches by table, for whoever asks for one table after the other, in the order of the file.
 * @returns `end`, to be called when all were asked for @throws (end) where one did not stand in its place
 */
export async function byTable(batches: AsyncIterable<PublishedBatch>) {
	const coming = batches[Symbol.asyncIterator]();
	let next = await coming.next();
	return {
		async *rowsOf(table: PublishedTable): AsyncGenerator<TableRow[]> {
			for (; !next.done && next.value.table === table; next = await coming.next()) yield next.value.rows;
		},
		end(): void {
			if (!next.done) throw new Error(`${next.value.table} does not stand where it belongs`);
		}
	};
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
