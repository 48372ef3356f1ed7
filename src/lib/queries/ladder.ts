// How many households stood on which rung on two days, per life domain, and whether a gain held.
import type { Query } from '../engine/engine.ts';
import { cohortCtes, type CohortQuestion } from './ladder-cohort.ts';
import { flag, number, orNull, rowOf, text, type RowOf } from './row.ts';

const shape = {
	domain: text,
	/** Rung on the first day; null = not assessed by then, or ended. */
	before: orNull(number),
	/** Rung on the last day. */
	after: orNull(number),
	/** Ended on or before the last day. */
	ended: flag,
	/** Households of the cohort that share all of the above. */
	households: number,
	/** Of those that went up: no coach's assessment in the follow-up after reaching the rung lies below it. */
	held: number,
	/** Of those that went up: assessed at least once in the follow-up. */
	followed: number
} as const;
export type LadderRow = RowOf<typeof shape>;

export interface LadderQuestion extends CohortQuestion {
	/** In the order wanted; each gets the whole cohort, assessed or not. */
	domains: readonly string[];
	/** Days after reaching a rung in which it must not be lost. */
	followUpDays: number;
}

/** The latest rung per household and domain up to a day, for households that had not ended by then. */
const latestBy = (moment: 'from' | 'to'): string => `SELECT household, domain, date, rung
  FROM (
    SELECT judged.household, domain, date, rung,
      row_number() OVER (PARTITION BY judged.household, domain ORDER BY date DESC, assessor DESC) AS place
    FROM judged
    JOIN cohort ON cohort.household = judged.household AND NOT ended_at_${moment}
    CROSS JOIN asked
    WHERE date <= ${moment}_day
  )
  WHERE place = 1`;

/**
 * Counts over the cohort. A rung counts for a day when it is the coach's latest on or before that day and the household had
 * not ended. An assessment that coach and family made together is the coach's too; with both on one day the coach's own
 * counts. A gained rung is reached on the first day after the earlier assessment on which it, or a higher one, is given.
 */
export function ladderCounts(question: LadderQuestion): Query<LadderRow> {
	const { domains, followUpDays } = question;
	const cohort = cohortCtes(question);
	return {
		name: 'ladderCounts',
		sql: `WITH ${cohort.sql}, judged AS (
  SELECT assessments.household, domain, date, rung, assessor
  FROM assessments
  JOIN cohort ON cohort.household = assessments.household
  WHERE assessor IN ('coach', 'both')
), at_from AS (
  ${latestBy('from')}
), at_to AS (
  ${latestBy('to')}
), gained AS (
  SELECT f.household, f.domain, t.rung, min(j.date) AS reached
  FROM at_from AS f
  JOIN at_to AS t ON t.household = f.household AND t.domain = f.domain AND t.rung > f.rung
  JOIN judged AS j
    ON j.household = f.household AND j.domain = f.domain AND j.date > f.date AND j.rung >= t.rung
  GROUP BY f.household, f.domain, t.rung
), kept AS (
  SELECT g.household, g.domain,
    count(j.rung) FILTER (WHERE j.rung < g.rung) = 0 AS held,
    count(j.rung) > 0 AS followed
  FROM gained AS g
  LEFT JOIN judged AS j
    ON j.household = g.household AND j.domain = g.domain
      AND j.date > g.reached AND j.date <= g.reached + CAST(? AS INTEGER)
  GROUP BY g.household, g.domain
), listed(domain, place) AS (
  VALUES ${domains.map((_, place) => `(CAST(? AS VARCHAR), ${place})`).join(', ')}
)
SELECT d.domain, f.rung AS "before", t.rung AS "after", c.ended_at_to AS ended,
  CAST(count(*) AS INTEGER) AS households,
  CAST(count(*) FILTER (WHERE k.held) AS INTEGER) AS held,
  CAST(count(*) FILTER (WHERE k.followed) AS INTEGER) AS followed
FROM cohort AS c
CROSS JOIN listed AS d
LEFT JOIN at_from AS f ON f.household = c.household AND f.domain = d.domain
LEFT JOIN at_to AS t ON t.household = c.household AND t.domain = d.domain
LEFT JOIN kept AS k ON k.household = c.household AND k.domain = d.domain
GROUP BY d.place, d.domain, f.rung, t.rung, c.ended_at_to
ORDER BY d.place, f.rung NULLS FIRST, t.rung NULLS FIRST, c.ended_at_to`,
		params: [...cohort.params, followUpDays, ...domains],
		row: rowOf(shape)
	};
}
