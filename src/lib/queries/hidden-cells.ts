// How many cells the published tables leave out, by table and reason: what is told to whoever is about to publish them.
import type { Query } from '../engine/engine.ts';
import { number, rowOf, text, type RowOf } from './row.ts';

const shape = {
	/** observations, surveys, or an id of the publication plan. */
	subject: text,
	/** Of observations who hid them, of survey cells the reason; empty where the publication plan's protection did. */
	why: text,
	cells: number,
	hidden: number
} as const;
export type HiddenCount = RowOf<typeof shape>;

/** One row for each table and reason; a table of which nothing is hidden has one too. */
export const hiddenCells = (): Query<HiddenCount> => ({
	name: 'hiddenCells',
	sql: `SELECT subject, why, CAST(sum(cells) OVER (PARTITION BY subject) AS INTEGER) AS cells, hidden
FROM (
  SELECT 'observations' AS subject, CASE WHEN hidden THEN coalesce(hidden_by, '') ELSE '' END AS why,
    CAST(count(*) AS INTEGER) AS cells, CAST(count(*) FILTER (hidden) AS INTEGER) AS hidden
  FROM observations GROUP BY ALL
  UNION ALL
  SELECT 'surveys', coalesce(why, ''), CAST(count(*) AS INTEGER), CAST(count(*) FILTER (hidden) AS INTEGER)
  FROM survey_cells_protected GROUP BY ALL
  UNION ALL
  SELECT table_id, '', CAST(count(*) AS INTEGER), CAST(count(*) FILTER (hidden) AS INTEGER)
  FROM plan_protected GROUP BY ALL
)
ORDER BY subject, why`,
	params: [],
	row: rowOf(shape)
});
