// What may be chosen among the coached households, and the last day of which their rows tell.
import type { Query } from '../../../engine/engine.ts';
import { householdTypes } from '../../../domain/household.ts';
import { householdTypeSql } from './cohort.ts';
import { number, oneOf, orNull, rowOf, text, type RowOf } from '../../../queries/row.ts';

const shape = {
	area: text,
	coach: text,
	householdType: oneOf(...householdTypes),
	/** With a consent that was not withdrawn. */
	households: number
} as const;

/** Every area, coach and type that occurs together. */
export const householdChoices = (): Query<RowOf<typeof shape>> => ({
	name: 'householdChoices',
	sql: `SELECT area, coach, ${householdTypeSql} AS "householdType", CAST(count(*) AS INTEGER) AS households
FROM households
WHERE consent IS NOT NULL AND withdrawn IS NULL
GROUP BY area, coach, "householdType"
ORDER BY area, coach, "householdType"`,
	params: [],
	row: rowOf(shape)
});

const spanShape = { first: orNull(text), last: orNull(text) } as const;

/** One row: first and last day (ISO) on which anything was assessed, stated, opened or closed; null without rows. */
export const householdSpan = (): Query<RowOf<typeof spanShape>> => ({
	name: 'householdSpan',
	sql: `SELECT CAST(min(day) AS VARCHAR) AS first, CAST(max(day) AS VARCHAR) AS last
FROM (
  SELECT min(date) AS day FROM assessments UNION ALL SELECT max(date) FROM assessments
  UNION ALL SELECT min(date) FROM results UNION ALL SELECT max(date) FROM results
  UNION ALL SELECT min(opened) FROM actions UNION ALL SELECT max(opened) FROM actions
  UNION ALL SELECT max(closed) FROM actions
) AS days
ORDER BY first`,
	params: [],
	row: rowOf(spanShape)
});
