// The family results before disclosure control: how many coached households stand in which state.
import type { Query } from '../../../engine/engine.ts';
import { placeholders, number, rowOf, text, type RowOf } from '../../../queries/row.ts';

const shape = { result: text, met: number, open: number, lapsed: number, notApplicable: number } as const;
export type ResultStateRow = RowOf<typeof shape>;

/**
 * Per result the households of the cohort by their latest state on or before the date (ISO). Cohort: consent, not
 * withdrawn, started on or before the date; a household that ended keeps its last state. A result without rows is absent.
 */
export function resultStates(question: {
	date: string;
	/** Without it all areas. */
	areas?: readonly string[] | undefined;
}): Query<ResultStateRow> {
	const { date, areas } = question;
	return {
		name: 'resultStates',
		sql: `WITH cohort AS (
  SELECT household
  FROM households
  WHERE consent IS NOT NULL
    AND withdrawn IS NULL
    AND started <= CAST(? AS DATE)${areas === undefined ? '' : `\n    AND area IN (${placeholders(areas)})`}
), states AS (
  SELECT results.household, result, status,
    row_number() OVER (PARTITION BY results.household, result ORDER BY date DESC, status) AS place
  FROM results
  WHERE date <= CAST(? AS DATE)
    AND results.household IN (SELECT household FROM cohort)
)
SELECT result,
  CAST(count(*) FILTER (WHERE status = 'met') AS INTEGER) AS met,
  CAST(count(*) FILTER (WHERE status = 'open') AS INTEGER) AS open,
  CAST(count(*) FILTER (WHERE status = 'lapsed') AS INTEGER) AS lapsed,
  CAST(count(*) FILTER (WHERE status = 'not-applicable') AS INTEGER) AS "notApplicable"
FROM states
WHERE place = 1
GROUP BY result
ORDER BY result`,
		params: [date, ...(areas ?? []), date],
		row: rowOf(shape)
	};
}
