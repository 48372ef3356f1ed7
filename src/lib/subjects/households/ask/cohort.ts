// The cohort that everything about coached households speaks of, and how many households it leaves out.
import type { HouseholdType } from '../../../domain/household.ts';
import { quarterIndex, quarterOf } from '../../../domain/period.ts';
import type { Parameter, Query } from '../../../engine/engine.ts';
import { placeholders, number, rowOf, type RowOf } from '../../../queries/row.ts';

/** Which households; without a choice all of them. */
export interface HouseholdChoice {
	areas?: readonly string[] | undefined;
	/** Pseudonym of the household's coach. */
	coach?: string | undefined;
	householdType?: HouseholdType | undefined;
}

export interface CohortQuestion extends HouseholdChoice {
	/** ISO days. */
	from: string;
	to: string;
}

/**
 * What kind of household: by adults, then by children. One adult is alone, two are a couple (whoever they are to each
 * other), three are more adults with or without children; no adults, or either count missing, is unknown.
 */
export const householdTypeSql = `CASE
    WHEN adults IS NULL OR children IS NULL OR adults < 1 THEN 'unknown'
    WHEN adults > 2 THEN 'more-adults'
    WHEN adults = 2 THEN if(children > 0, 'couple-children', 'couple')
    ELSE if(children > 0, 'alone-children', 'alone')
  END`;

/** `AND …` for the chosen households of a table that holds area, coach and `type`: an expression or a column. */
export function chosenHouseholds(
	{ areas, coach, householdType }: HouseholdChoice,
	type: string = householdTypeSql
): {
	sql: string;
	params: Parameter[];
} {
	return {
		sql: [
			...(areas === undefined ? [] : [`\n    AND area IN (${placeholders(areas)})`]),
			...(coach === undefined ? [] : ['\n    AND coach = ?']),
			...(householdType === undefined ? [] : [`\n    AND ${type} = ?`])
		].join(''),
		params: [
			...(areas ?? []),
			...(coach === undefined ? [] : [coach]),
			...(householdType === undefined ? [] : [householdType])
		]
	};
}

/**
 * The CTEs `asked` (one row: from_day, to_day) and `started` (chosen households begun on or before to_day) and `cohort`
 * (those with a consent that was never withdrawn, numbered). Who ends on a day counts as ended that day.
 */
export function cohortCtes({ from, to, ...choice }: CohortQuestion): { sql: string; params: Parameter[] } {
	const chosen = chosenHouseholds(choice);
	return {
		sql: `asked AS (
  SELECT CAST(? AS DATE) AS from_day, CAST(? AS DATE) AS to_day
), started AS (
  SELECT household, area, coach, started,
    consent IS NOT NULL AND withdrawn IS NULL AS consented,
    withdrawn IS NOT NULL AS withdrawn,
    coalesce(ended <= from_day, FALSE) AS ended_at_from,
    coalesce(ended <= to_day, FALSE) AS ended_at_to
  FROM households CROSS JOIN asked
  WHERE started <= to_day${chosen.sql}
), cohort AS (
  SELECT household, area, coach, started, ended_at_from, ended_at_to, row_number() OVER () AS number
  FROM started
  WHERE consented
)`,
		params: [from, to, ...chosen.params]
	};
}

const shape = {
	cohort: number,
	/** Of the cohort. */
	ended: number,
	/** Started, but left out of the cohort. */
	withoutConsent: number,
	withdrawn: number,
	/** Of those left out: known by area and quarter only, because a sealed file holds no row of them. */
	apart: number
} as const;
export type CohortRow = RowOf<typeof shape>;

/**
 * One row. Households that a sealed file left out are counted with those begun by the end of the quarter of `to`, in the
 * chosen areas; a coach or a type cannot be chosen among them.
 */
export function ladderCohort(question: CohortQuestion): Query<CohortRow> {
	const { sql, params } = cohortCtes(question);
	const apart = chosenHouseholds({ areas: question.areas });
	return {
		name: 'ladderCohort',
		sql: `WITH ${sql}, apart AS (
  SELECT CAST(coalesce(sum(without_consent), 0) AS INTEGER) AS no_consent, CAST(coalesce(sum(withdrawn), 0) AS INTEGER) AS took_back
  FROM left_out
  WHERE period_index <= CAST(? AS INTEGER)${apart.sql}
)
SELECT
  CAST(count(*) FILTER (WHERE consented) AS INTEGER) AS cohort,
  CAST(count(*) FILTER (WHERE consented AND ended_at_to) AS INTEGER) AS ended,
  CAST(count(*) FILTER (WHERE NOT consented AND NOT withdrawn) + (SELECT no_consent FROM apart) AS INTEGER) AS "withoutConsent",
  CAST(count(*) FILTER (WHERE withdrawn) + (SELECT took_back FROM apart) AS INTEGER) AS withdrawn,
  (SELECT no_consent + took_back FROM apart) AS apart
FROM started
ORDER BY cohort`,
		params: [...params, quarterIndex(quarterOf(question.to)), ...apart.params],
		row: rowOf(shape)
	};
}
