// The cohort that the ladder speaks of, and how many households it leaves out.
import type { Parameter, Query } from '../engine/engine.ts';
import { placeholders } from './placeholders.ts';
import { number, rowOf, type RowOf } from './row.ts';

export interface CohortQuestion {
	/** ISO days. */
	from: string;
	to: string;
	/** Without it all areas. */
	areas?: readonly string[] | undefined;
}

/**
 * The CTEs `asked` (one row: from_day, to_day) and `started` (households begun on or before to_day) and `cohort` (those
 * with a consent that was never withdrawn). Who ends on a day counts as ended that day.
 */
export function cohortCtes({ from, to, areas }: CohortQuestion): { sql: string; params: Parameter[] } {
	return {
		sql: `asked AS (
  SELECT CAST(? AS DATE) AS from_day, CAST(? AS DATE) AS to_day
), started AS (
  SELECT household,
    consent IS NOT NULL AND withdrawn IS NULL AS consented,
    withdrawn IS NOT NULL AS withdrawn,
    coalesce(ended <= from_day, FALSE) AS ended_at_from,
    coalesce(ended <= to_day, FALSE) AS ended_at_to
  FROM households CROSS JOIN asked
  WHERE started <= to_day${areas === undefined ? '' : `\n    AND area IN (${placeholders(areas)})`}
), cohort AS (
  SELECT household, ended_at_from, ended_at_to
  FROM started
  WHERE consented
)`,
		params: [from, to, ...(areas ?? [])]
	};
}

const shape = {
	cohort: number,
	/** Of the cohort. */
	ended: number,
	/** Started, but left out of the cohort. */
	withoutConsent: number,
	withdrawn: number
} as const;
export type CohortRow = RowOf<typeof shape>;

/** One row. */
export function ladderCohort(question: CohortQuestion): Query<CohortRow> {
	const { sql, params } = cohortCtes(question);
	return {
		name: 'ladderCohort',
		sql: `WITH ${sql}
SELECT
  CAST(count(*) FILTER (WHERE consented) AS INTEGER) AS cohort,
  CAST(count(*) FILTER (WHERE consented AND ended_at_to) AS INTEGER) AS ended,
  CAST(count(*) FILTER (WHERE NOT consented AND NOT withdrawn) AS INTEGER) AS "withoutConsent",
  CAST(count(*) FILTER (WHERE withdrawn) AS INTEGER) AS withdrawn
FROM started
ORDER BY cohort`,
		params,
		row: rowOf(shape)
	};
}
