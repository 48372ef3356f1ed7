// How many households of the cohort stand where on each family result on one day.
import { z } from 'zod';
import type { Query } from '../engine/engine.ts';
import { cohortParams, cohortSql } from './ladder-cohort.ts';

const resultsRow = z.object({
	result: z.string(),
	met: z.number(),
	open: z.number(),
	lapsed: z.number(),
	notApplicable: z.number()
});
export type ResultsRow = z.infer<typeof resultsRow>;

/** The latest state on or before the day; households that ended keep their last one, those without a row are in no count. */
export const resultsCounts = ({ day, areas }: { day: string; areas: string[] }): Query<ResultsRow> => ({
	name: 'results',
	sql: `${cohortSql},
latest AS (
	SELECT result, status FROM (
		SELECT
			r.result, r.status,
			row_number() OVER (PARTITION BY r.household, r.result ORDER BY r.date DESC, r.status) AS place
		FROM results AS r
		JOIN cohort AS c ON c.household = r.household
		CROSS JOIN asked AS a
		WHERE r.date <= a.to_day
	) AS ranked WHERE place = 1
)
SELECT
	result,
	CAST(count(*) FILTER (WHERE status = 'met') AS INTEGER) AS met,
	CAST(count(*) FILTER (WHERE status = 'open') AS INTEGER) AS open,
	CAST(count(*) FILTER (WHERE status = 'lapsed') AS INTEGER) AS lapsed,
	CAST(count(*) FILTER (WHERE status = 'not-applicable') AS INTEGER) AS "notApplicable"
FROM latest
GROUP BY result
ORDER BY result`,
	params: cohortParams({ from: day, to: day, areas }),
	row: (raw) => resultsRow.parse(raw)
});
