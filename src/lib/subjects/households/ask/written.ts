// What was written about one family, event by event, as a sealed file of the second contract holds it; and the rows that events took the place of.
import type { Query } from '../../../engine/engine.ts';
import { flag, number, orNull, rowOf, text, type RowOf } from '../../../queries/row.ts';

const writtenShape = {
	event: text,
	kind: text,
	date: text,
	/** An instant; null for what came without a visit. */
	made: orNull(text),
	coach: orNull(text),
	domain: orNull(text),
	rung: orNull(number),
	assessor: orNull(text),
	result: orNull(text),
	status: orNull(text),
	action: orNull(text),
	opened: orNull(text),
	organisation: orNull(text),
	signal: orNull(text),
	noticed: orNull(text),
	advice: orNull(text),
	given: orNull(text),
	confirmed: orNull(text),
	state: orNull(text),
	scope: orNull(text),
	reason: orNull(text),
	corrects: orNull(text),
	row: orNull(text)
} as const;
export type WrittenRow = RowOf<typeof writtenShape>;
export const writtenRow = rowOf(writtenShape);

const days = ['date', 'opened', 'given', 'confirmed'];

/** In the order in which it was written; asked of a file that has events. */
export const writtenAbout = (household: string): Query<WrittenRow> => ({
	name: 'writtenAbout',
	sql: `SELECT ${Object.keys(writtenShape)
		.map((column) => (days.includes(column) ? `CAST("${column}" AS VARCHAR) AS "${column}"` : `"${column}"`))
		.join(', ')}
FROM "events" WHERE household = ? ORDER BY coalesce(made, ''), date, event`,
	params: [household],
	row: writtenRow
});

/** True where the opened file holds events about families; a programme's own events have no family. */
export const eventsThere: Query<boolean> = {
	name: 'eventsThere',
	sql: `SELECT count(*) > 0 AS there FROM duckdb_columns() WHERE table_name = 'events' AND column_name = 'household'`,
	params: [],
	row: (raw) => rowOf({ there: flag })(raw).there
};
