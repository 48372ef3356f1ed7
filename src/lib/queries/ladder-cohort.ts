// The cohort that ladder and results speak of: coached households that agreed to the exchange of their data.
import { z } from 'zod';
import type { Query } from '../engine/engine.ts';

/**
 * The CTE `asked` holds one row, ($1 from_day, $2 to_day, $3 areas as `id,id`, empty = all); `cohort` the households that
 * started on or before to_day with a consent that was never withdrawn. Who ends on a day counts as ended that day.
 */
export const cohortSql = `WITH asked AS (
	SELECT CAST($1 AS DATE) AS from_day, CAST($2 AS DATE) AS to_day, CAST($3 AS VARCHAR) AS areas
),
started AS (
	SELECT
		h.household,
		h.consent IS NOT NULL AS consented,
		h.withdrawn IS NOT NULL AS withdrawn,
		coalesce(h.ended <= a.from_day, FALSE) AS ended_at_from,
		coalesce(h.ended <= a.to_day, FALSE) AS ended_at_to
	FROM households AS h
	CROSS JOIN asked AS a
	WHERE h.started <= a.to_day
		AND (a.areas = '' OR list_contains(string_split(a.areas, ','), h.area))
),
cohort AS (
	SELECT household, ended_at_from, ended_at_to FROM started WHERE consented AND NOT withdrawn
)`;

export interface CohortQuestion {
	/** ISO days. */
	from: string;
	to: string;
	/** Area ids; empty = all. */
	areas: string[];
}
export const cohortParams = ({ from, to, areas }: CohortQuestion): string[] => [from, to, areas.join(',')];

const cohortRow = z.object({
	cohort: z.number(),
	ended: z.number(),
	/** Households that started but stand outside the cohort. */
	withoutConsent: z.number(),
	withdrawn: z.number()
});
export type CohortRow = z.infer<typeof cohortRow>;

/** One row: the size of the cohort, how many of it ended, and how many households it leaves out. */
export const ladderCohort = (question: CohortQuestion): Query<CohortRow> => ({
	name: 'ladder-cohort',
	sql: `${cohortSql}
SELECT
	CAST(count(*) FILTER (WHERE consented AND NOT withdrawn) AS INTEGER) AS cohort,
	CAST(count(*) FILTER (WHERE consented AND NOT withdrawn AND ended_at_to) AS INTEGER) AS ended,
	CAST(count(*) FILTER (WHERE NOT consented AND NOT withdrawn) AS INTEGER) AS "withoutConsent",
	CAST(count(*) FILTER (WHERE withdrawn) AS INTEGER) AS withdrawn
FROM started
ORDER BY cohort`,
	params: cohortParams(question),
	row: (raw) => cohortRow.parse(raw)
});
