// The family results on a row of days: who stands in which state, who ended, and who left or joined the denominator.
import type { Query } from '../../../engine/engine.ts';
import { number, placeholders, rowOf, text, type RowOf } from '../../../queries/row.ts';
import { chosenHouseholds, type HouseholdChoice } from './cohort.ts';

const shape = { result: text, met: number, open: number, lapsed: number, notApplicable: number } as const;

/**
 * Per result the households of the cohort by their latest state on or before the date (ISO). Cohort: consent, not
 * withdrawn, started on or before the date; a household that ended keeps its last state. A result without rows is absent.
 */
export function resultStates(question: {
	date: string;
	/** Without it all areas. */
	areas?: readonly string[] | undefined;
}): Query<RowOf<typeof shape>> {
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

const counts = {
	/** Which of the days, from 0. */
	place: number,
	result: text,
	met: number,
	open: number,
	lapsed: number,
	notApplicable: number,
	/** With any state on the day, and ended on or before it. */
	endedWithState: number,
	/** Of those it applies to: ended. */
	endedApplicable: number,
	/** Not applicable on the day, but applicable on the day before in the row. */
	left: number,
	/** The other way round. */
	returned: number
} as const;
export type ResultQuarterRow = RowOf<typeof counts>;

/** The days with their place in the row, and the households that count on one of them or another. */
function followedOn(question: HouseholdChoice & { days: readonly string[] }) {
	const { days } = question;
	const chosen = chosenHouseholds(question);
	const sql = `WITH moments(place, day) AS (
  VALUES ${days.map((_, place) => `(${place}, CAST(? AS DATE))`).join(', ')}
), chosen AS (
  SELECT household, started, ended
  FROM households
  WHERE consent IS NOT NULL AND withdrawn IS NULL${chosen.sql}
)`;
	return { sql, params: [...days, ...chosen.params] };
}

/**
 * Households of the cohort by their latest state on or before each day; who ended keeps the last state. Days (ISO) rise.
 * A result that nobody has a state of on a day has no row there.
 */
export function resultQuarters(
	question: HouseholdChoice & { days: readonly string[] }
): Query<ResultQuarterRow> {
	const followed = followedOn(question);
	return {
		name: 'resultQuarters',
		sql: `${followed.sql}, spells AS (
  SELECT results.household, result, status, started, ended, date,
    lead(date) OVER (PARTITION BY results.household, result ORDER BY date) AS until
  FROM results
  JOIN chosen ON chosen.household = results.household
), stood AS (
  SELECT place, household, result, status, coalesce(ended <= day, FALSE) AS ended,
    lag(status) OVER (PARTITION BY household, result ORDER BY place) AS previous
  FROM spells
  JOIN moments ON spells.date <= day AND (until IS NULL OR until > day) AND started <= day
)
SELECT CAST(place AS INTEGER) AS place, result,
  CAST(count(*) FILTER (WHERE status = 'met') AS INTEGER) AS met,
  CAST(count(*) FILTER (WHERE status = 'open') AS INTEGER) AS open,
  CAST(count(*) FILTER (WHERE status = 'lapsed') AS INTEGER) AS lapsed,
  CAST(count(*) FILTER (WHERE status = 'not-applicable') AS INTEGER) AS "notApplicable",
  CAST(count(*) FILTER (WHERE ended) AS INTEGER) AS "endedWithState",
  CAST(count(*) FILTER (WHERE ended AND status <> 'not-applicable') AS INTEGER) AS "endedApplicable",
  CAST(count(*) FILTER (WHERE status = 'not-applicable' AND previous <> 'not-applicable') AS INTEGER) AS "left",
  CAST(count(*) FILTER (WHERE status <> 'not-applicable' AND previous = 'not-applicable') AS INTEGER) AS returned
FROM stood
GROUP BY place, result
ORDER BY place, result`,
		params: followed.params,
		row: rowOf(counts)
	};
}

const cohortShape = { place: number, cohort: number, ended: number } as const;
export type CohortQuarterRow = RowOf<typeof cohortShape>;

/** The cohort on each of the days (ISO, rising), and how many of it had ended; every day has a row. */
export function cohortQuarters(
	question: HouseholdChoice & { days: readonly string[] }
): Query<CohortQuarterRow> {
	const followed = followedOn(question);
	return {
		name: 'cohortQuarters',
		sql: `${followed.sql}
SELECT CAST(place AS INTEGER) AS place,
  CAST(count(household) AS INTEGER) AS cohort,
  CAST(count(household) FILTER (WHERE ended <= day) AS INTEGER) AS ended
FROM moments
LEFT JOIN chosen ON started <= day
GROUP BY place
ORDER BY place`,
		params: followed.params,
		row: rowOf(cohortShape)
	};
}
