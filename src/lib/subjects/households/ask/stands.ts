// Where every household stood on two days, worked out once and kept; and how many of the chosen ones stood on which rung, per life domain.
import type { Perspective } from '../../../domain/household.ts';
import { lifeDomainIds } from '../../../domain/life-domain.ts';
import type { Query } from '../../../engine/engine.ts';
import { cohortCtes, householdTypeSql, chosenHouseholds, type HouseholdChoice } from './cohort.ts';
import { flag, number, orNull, rowOf, text, type RowOf } from '../../../queries/row.ts';

export interface StandsQuestion {
	/** ISO days. */
	from: string;
	to: string;
	/** Whose rungs count; without it the coach's. */
	perspective?: Perspective | undefined;
	/** Days after reaching a rung in which it must not be lost. */
	followUpDays: number;
}

/** The temporary table of a question; made of checked parts only, because a name cannot be a parameter. */
export function standsTable({ from, to, perspective = 'coach', followUpDays }: StandsQuestion): string {
	if (![from, to].every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))) throw new RangeError('from, to: ISO days');
	if (!Number.isInteger(followUpDays) || followUpDays < 0) throw new RangeError('followUpDays: whole days');
	return `stands_${`${from}_${to}`.replaceAll('-', '')}_${perspective}_${followUpDays}`;
}

/** Day, who and rung as one number, so that the latest judgement is a maximum: far faster than sorting each household. */
export const judgement = (perspective: Perspective): string =>
	`(date - DATE '0001-01-01') * 100 + if(assessor = '${perspective}', 10, 0) + rung`;

/** As `judgement`, of a row that tells in one byte who judged (1: whose rungs count, 2: the other, 0: both together). */
const judged = (who: 1 | 2): string =>
	`CAST((date - DATE '0001-01-01') * 100 + if(who = ${who}, 10, 0) + rung AS INTEGER)`;

/**
 * Makes the temporary table: each household of the cohort in each life domain, assessed or not, with its rungs on both
 * days, the other judge's rung on the last, and how long a gain was seen to hold; made before, it stays. A rung counts
 * for a day when it is the judge's latest on or before that day and the household had not ended. An assessment that coach
 * and family made together belongs to both; with both on one day the judge's own counts. A gained rung is reached on the
 * first day after the earlier assessment on which it, or a higher one, is given; it is lost on the first day on which a lower one is. Who is not
 * seen again is followed for no longer than to the last assessment, and nobody beyond the follow-up.
 */
export function ladderStands(question: StandsQuestion): Query<null> {
	const { from, to, perspective = 'coach', followUpDays } = question;
	const other = perspective === 'coach' ? 'family' : 'coach';
	const cohort = cohortCtes({ from, to });
	return {
		name: 'ladderStands',
		sql: `CREATE TEMPORARY TABLE IF NOT EXISTS ${standsTable(question)} AS
WITH ${cohort.sql}, listed(domain, place) AS (
  VALUES ${lifeDomainIds.map((id, place) => `('${id}', ${place})`).join(', ')}
), judged AS (
  SELECT CAST(number * 16 + place AS INTEGER) AS stand, date, CAST(rung AS TINYINT) AS rung,
    CAST(CASE assessor WHEN '${perspective}' THEN 1 WHEN '${other}' THEN 2 WHEN 'both' THEN 0 END AS TINYINT) AS who,
    ended_at_from, ended_at_to
  FROM assessments
  JOIN cohort ON cohort.household = assessments.household
  JOIN listed ON listed.domain = assessments.domain
), stands AS (
  SELECT stand,
    max(${judged(1)}) FILTER (WHERE who <> 2 AND date <= from_day AND NOT ended_at_from) AS at_from,
    max(${judged(1)}) FILTER (WHERE who <> 2 AND date <= to_day AND NOT ended_at_to) AS at_to,
    max(${judged(2)}) FILTER (WHERE who <> 1 AND date <= to_day AND NOT ended_at_to) AS at_other
  FROM judged CROSS JOIN asked
  GROUP BY stand
), gained AS (
  SELECT stands.stand, any_value(at_to % 10) AS rung, min(date) AS reached
  FROM stands
  JOIN judged
    ON judged.stand = stands.stand AND judged.who <> 2
      AND judged.date > DATE '0001-01-01' + CAST(at_from // 100 AS INTEGER) AND judged.rung >= at_to % 10
  WHERE at_to % 10 > at_from % 10
  GROUP BY stands.stand
), kept AS (
  SELECT gained.stand,
    min(judged.date - reached) FILTER (WHERE judged.rung < gained.rung) AS fell_after,
    coalesce(max(judged.date - reached), 0) AS seen_for
  FROM gained
  LEFT JOIN judged
    ON judged.stand = gained.stand AND judged.who <> 2
      AND judged.date > gained.reached
  GROUP BY gained.stand
)
SELECT cohort.area, cohort.coach, household_type, listed.domain, ended_at_to AS ended,
  CAST(at_from % 10 AS TINYINT) AS rung_before,
  CAST(at_to % 10 AS TINYINT) AS rung_after,
  CAST(at_other % 10 AS TINYINT) AS rung_other,
  CAST(least(fell_after, seen_for, ${followUpDays}) AS INTEGER) AS held_for,
  coalesce(fell_after <= ${followUpDays}, FALSE) AS fell
FROM cohort
JOIN (SELECT household, ${householdTypeSql} AS household_type FROM households) AS kinds
  ON kinds.household = cohort.household
CROSS JOIN listed
LEFT JOIN stands ON stands.stand = cohort.number * 16 + listed.place
LEFT JOIN kept ON kept.stand = cohort.number * 16 + listed.place`,
		params: cohort.params,
		once: true,
		row: () => null
	};
}

const shape = {
	domain: text,
	/** Rung on the first day; null = not assessed by then, or ended. */
	before: orNull(number),
	/** Rung on the last day. */
	after: orNull(number),
	/** Rung on the last day in the eyes of the other judge. */
	other: orNull(number),
	/** Ended on or before the last day. */
	ended: flag,
	/** Of who went up: days from reaching the rung to losing it, or to the last assessment, or to the end of the follow-up. */
	heldFor: orNull(number),
	/** Lost it within the follow-up, on that day. */
	fell: flag,
	/** Households of the cohort that share all of the above. */
	households: number
} as const;
export type LadderRow = RowOf<typeof shape>;

/** Counts over the cohort, each domain the whole of it. Ask `ladderStands` with the same days and judge first. */
export function ladderCounts(
	question: StandsQuestion & HouseholdChoice & { domain?: string | undefined }
): Query<LadderRow> {
	const { domain } = question;
	const chosen = chosenHouseholds(question, 'household_type');
	return {
		name: 'ladderCounts',
		sql: `SELECT domain, rung_before AS "before", rung_after AS "after", rung_other AS other, ended,
  held_for AS "heldFor", fell, CAST(count(*) AS INTEGER) AS households
FROM ${standsTable(question)}
WHERE TRUE${chosen.sql}${domain === undefined ? '' : '\n    AND domain = ?'}
GROUP BY domain, rung_before, rung_after, rung_other, ended, held_for, fell
ORDER BY domain, rung_before NULLS FIRST, rung_after NULLS FIRST, rung_other NULLS FIRST, ended, held_for NULLS FIRST, fell`,
		params: [...chosen.params, ...(domain === undefined ? [] : [domain])],
		row: rowOf(shape)
	};
}
