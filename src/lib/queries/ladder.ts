// How many households stood on which rung on two days, per life domain, and whether a gain held.
import { z } from 'zod';
import type { Query } from '../engine/engine.ts';
import { cohortParams, cohortSql, type CohortQuestion } from './ladder-cohort.ts';

/** Households of the cohort that share everything but their name. */
const ladderRow = z.object({
	domain: z.string(),
	/** Rung on the first day; null = not assessed by then, or ended. */
	before: z.number().nullable(),
	after: z.number().nullable(),
	/** Ended on or before the last day. */
	ended: z.boolean(),
	households: z.number(),
	/** Of those that went up: none of the coach's assessments in the follow-up after reaching the rung lies below it. */
	held: z.number(),
	/** Of those that went up: assessed at least once in the follow-up. */
	followed: z.number()
});
export type LadderRow = z.infer<typeof ladderRow>;

export interface LadderQuestion extends CohortQuestion {
	/** Life domains in the order wanted; each gets the whole cohort, assessed or not. */
	domains: readonly string[];
	/** Days after reaching a rung in which it must not be lost. */
	followUpDays: number;
}

/**
 * A rung counts for a day when it is the coach's latest on or before that day and the household had not ended. An
 * assessment made by coach and family together is the coach's too; where both stand on one day the coach's own counts.
 * The gained rung is reached on the first day after the earlier assessment on which it, or a higher one, is given.
 */
export const ladderCounts = (question: LadderQuestion): Query<LadderRow> => ({
	name: 'ladder',
	sql: `${cohortSql},
judged AS (
	SELECT s.household, s.domain, s.date, s.rung, s.assessor
	FROM assessments AS s
	JOIN cohort AS c ON c.household = s.household
	WHERE s.assessor IN ('coach', 'both')
),
at_from AS (
	SELECT household, domain, date, rung FROM (
		SELECT
			j.household, j.domain, j.date, j.rung,
			row_number() OVER (PARTITION BY j.household, j.domain ORDER BY j.date DESC, j.assessor DESC) AS place
		FROM judged AS j
		JOIN cohort AS c ON c.household = j.household
		CROSS JOIN asked AS a
		WHERE j.date <= a.from_day AND NOT c.ended_at_from
	) AS ranked WHERE place = 1
),
at_to AS (
	SELECT household, domain, date, rung FROM (
		SELECT
			j.household, j.domain, j.date, j.rung,
			row_number() OVER (PARTITION BY j.household, j.domain ORDER BY j.date DESC, j.assessor DESC) AS place
		FROM judged AS j
		JOIN cohort AS c ON c.household = j.household
		CROSS JOIN asked AS a
		WHERE j.date <= a.to_day AND NOT c.ended_at_to
	) AS ranked WHERE place = 1
),
gained AS (
	SELECT f.household, f.domain, t.rung, min(j.date) AS reached
	FROM at_from AS f
	JOIN at_to AS t ON t.household = f.household AND t.domain = f.domain AND t.rung > f.rung
	JOIN judged AS j
		ON j.household = f.household AND j.domain = f.domain AND j.date > f.date AND j.rung >= t.rung
	GROUP BY f.household, f.domain, t.rung
),
kept AS (
	SELECT
		g.household, g.domain,
		count(j.rung) FILTER (WHERE j.rung < g.rung) = 0 AS held,
		count(j.rung) > 0 AS followed
	FROM gained AS g
	LEFT JOIN judged AS j
		ON j.household = g.household AND j.domain = g.domain
		AND j.date > g.reached AND j.date <= g.reached + CAST($5 AS INTEGER)
	GROUP BY g.household, g.domain
),
domains AS (
	SELECT domain, row_number() OVER () AS place
	FROM (SELECT unnest(string_split(CAST($4 AS VARCHAR), ',')) AS domain) AS listed
)
SELECT
	d.domain,
	f.rung AS before,
	t.rung AS after,
	c.ended_at_to AS ended,
	CAST(count(*) AS INTEGER) AS households,
	CAST(count(*) FILTER (WHERE k.held) AS INTEGER) AS held,
	CAST(count(*) FILTER (WHERE k.followed) AS INTEGER) AS followed
FROM cohort AS c
CROSS JOIN domains AS d
LEFT JOIN at_from AS f ON f.household = c.household AND f.domain = d.domain
LEFT JOIN at_to AS t ON t.household = c.household AND t.domain = d.domain
LEFT JOIN kept AS k ON k.household = c.household AND k.domain = d.domain
GROUP BY d.place, d.domain, f.rung, t.rung, c.ended_at_to
ORDER BY d.place, f.rung NULLS FIRST, t.rung NULLS FIRST, c.ended_at_to`,
	params: [...cohortParams(question), question.domains.join(','), question.followUpDays],
	row: (raw) => ladderRow.parse(raw)
});
