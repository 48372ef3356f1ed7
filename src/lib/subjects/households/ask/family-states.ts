// How each coached family counts at the end of a quarter, by pseudonym: for chaining one publication to the next, and nothing else.
import { planItemKinds } from '../../../domain/publication-cells.ts';
import type { Query } from '../../../engine/engine.ts';
import { cohortCtes } from './cohort.ts';
import { judgement } from './stands.ts';
import { flag, number, oneOf, orNull, rowOf, text, type RowOf } from '../../../queries/row.ts';

const familyShape = {
	household: text,
	area: orNull(text),
	/** True where it started on or before the day. */
	counts: flag,
	/** Ended on or before the day. */
	ended: flag
} as const;
export type FamilyRow = RowOf<typeof familyShape>;

/** Every family whose consent stands, begun by that day (ISO) or later. */
export function familiesThere({ day }: { day: string }): Query<FamilyRow> {
	return {
		name: 'familiesThere',
		sql: `SELECT household, area, started <= CAST(? AS DATE) AS counts, coalesce(ended <= CAST(? AS DATE), FALSE) AS ended
FROM households
WHERE consent IS NOT NULL
  AND withdrawn IS NULL
ORDER BY household`,
		params: [day, day],
		row: rowOf(familyShape)
	};
}

const resultShape = { household: text, result: text, met: flag } as const;

/** Per family of the cohort and result that applies to it: met or not, by the latest state on or before the day. */
export function familyResultsAt({ day }: { day: string }): Query<RowOf<typeof resultShape>> {
	const { sql, params } = cohortCtes({ from: day, to: day });
	return {
		name: 'familyResultsAt',
		sql: `WITH ${sql}, states AS (
  SELECT household, result, status, row_number() OVER (PARTITION BY household, result ORDER BY date DESC, status) AS place
  FROM results SEMI JOIN cohort USING (household) CROSS JOIN asked
  WHERE date <= to_day
)
SELECT household, result, status = 'met' AS met
FROM states
WHERE place = 1
  AND status <> 'not-applicable'
ORDER BY household, result`,
		params,
		row: rowOf(resultShape)
	};
}

const moveShape = {
	household: text,
	domain: text,
	/** Rungs up, or (negative) down, between the two days. */
	rungs: number
} as const;
export type FamilyMoveRow = RowOf<typeof moveShape>;

/** Per family of the cohort and life domain in which the coach assessed it by both days, and that had not ended: how far it moved. */
export function familyMovesBetween({ from, to }: { from: string; to: string }): Query<FamilyMoveRow> {
	const { sql, params } = cohortCtes({ from, to });
	return {
		name: 'familyMovesBetween',
		sql: `WITH ${sql}, judged AS (
  SELECT cohort.household, domain,
    max(${judgement('coach')}) FILTER (WHERE date <= from_day AND NOT ended_at_from) AS at_from,
    max(${judgement('coach')}) FILTER (WHERE date <= to_day AND NOT ended_at_to) AS at_to
  FROM assessments JOIN cohort ON cohort.household = assessments.household CROSS JOIN asked
  WHERE assessor <> 'family'
  GROUP BY cohort.household, domain
)
SELECT household, domain, CAST(at_to % 10 - at_from % 10 AS INTEGER) AS rungs
FROM judged
WHERE at_from IS NOT NULL
  AND at_to IS NOT NULL
ORDER BY household, domain`,
		params,
		row: rowOf(moveShape)
	};
}

const openedShape = { household: text, kind: oneOf(...planItemKinds) } as const;

/** Families of the cohort in whose plan an item of that kind was opened in the span. ISO days, both included. */
export function familiesOpened({ from, to }: { from: string; to: string }): Query<RowOf<typeof openedShape>> {
	const { sql, params } = cohortCtes({ from, to });
	return {
		name: 'familiesOpened',
		sql: `WITH ${sql}
SELECT DISTINCT household, kind
FROM actions SEMI JOIN cohort USING (household) CROSS JOIN asked
WHERE opened BETWEEN from_day AND to_day
ORDER BY household, kind`,
		params,
		row: rowOf(openedShape)
	};
}
