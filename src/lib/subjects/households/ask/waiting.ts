// What waits in the families still coached: overdue actions, old assessments, results without a state, plans that end; and which rungs each coach gave.
import { lifeDomainIds } from '../../../domain/life-domain.ts';
import { waitingKinds, type WaitingKind, type WaitingOrder } from '../../../domain/household.ts';
import type { Parameter, Query } from '../../../engine/engine.ts';
import { chosenHouseholds, type HouseholdChoice } from './cohort.ts';
import { number, oneOf, orNull, rowOf, text, type RowOf } from '../../../queries/row.ts';

export interface WaitingQuestion extends HouseholdChoice {
	/** ISO: on which day it waits. */
	day: string;
	/** ISO: an assessment from before this day is old. */
	oldBefore: string;
	/** ISO: a plan whose last date lies on or before this day ends. */
	endsBy: string;
	/** Ids of the family results that need a state. */
	results: readonly string[];
}

/**
 * The CTE `waiting`, one row per thing that waits. An action is open until it is closed; overdue when its due date is past.
 * A household's domains that the coach never assessed wait since its start. A plan ends when each open action has a date
 * and the last of them lies between the day and `endsBy`, or when no open action is left.
 */
function waitingCte(question: WaitingQuestion): { sql: string; params: Parameter[] } {
	const { day, oldBefore, endsBy, results } = question;
	const chosen = chosenHouseholds(question);
	return {
		sql: `asked AS (
  SELECT CAST(? AS DATE) AS day, CAST(? AS DATE) AS old_before, CAST(? AS DATE) AS ends_by
), active AS (
  SELECT household, area, coach, started, day, old_before, ends_by
  FROM households CROSS JOIN asked
  WHERE consent IS NOT NULL AND withdrawn IS NULL
    AND started <= day AND NOT coalesce(ended <= day, FALSE)${chosen.sql}
), plan AS (
  SELECT actions.household, domain, action, opened, due, closed,
    coalesce(closed > day, status IN ('planned', 'doing')) AS is_open, day, ends_by
  FROM actions
  JOIN active ON active.household = actions.household
  WHERE opened <= day
), domains(domain, place) AS (
  VALUES ${lifeDomainIds.map((id, place) => `('${id}', ${place})`).join(', ')}
), assessed AS (
  SELECT assessments.household, domain, max(date) AS latest
  FROM assessments
  JOIN active ON active.household = assessments.household
  WHERE assessor IN ('coach', 'both') AND date <= day
  GROUP BY assessments.household, domain
), wanted(result, place) AS (
  VALUES ${results.map((_, place) => `(CAST(? AS VARCHAR), ${place})`).join(', ') || "('', 0)"}
), stated AS (
  SELECT DISTINCT results.household, result
  FROM results
  JOIN active ON active.household = results.household
  WHERE date <= day
), waits AS (
  SELECT household, 'overdue-action' AS kind, domain AS subjects, action AS detail, due AS since, 1 AS items
  FROM plan
  WHERE is_open AND due < day
  UNION ALL
  SELECT active.household, 'old-assessment', string_agg(domains.domain, ',' ORDER BY place), NULL,
    min(coalesce(latest, started)), count(*)
  FROM active
  CROSS JOIN domains
  LEFT JOIN assessed ON assessed.household = active.household AND assessed.domain = domains.domain
  WHERE coalesce(latest, started) < old_before
  GROUP BY active.household
  UNION ALL
  SELECT active.household, 'no-state', string_agg(wanted.result, ',' ORDER BY place), NULL, min(started), count(*)
  FROM active
  CROSS JOIN wanted
  ANTI JOIN stated ON stated.household = active.household AND stated.result = wanted.result
  WHERE wanted.result <> ''
  GROUP BY active.household
  UNION ALL
  SELECT household, 'ending-plan', '', NULL,
    coalesce(max(due) FILTER (WHERE is_open), max(greatest(opened, closed, due))), count(*) FILTER (WHERE is_open)
  FROM plan
  GROUP BY household, day, ends_by
  HAVING count(*) FILTER (WHERE is_open) = 0
    OR (count(*) FILTER (WHERE is_open AND due IS NULL) = 0
      AND max(due) FILTER (WHERE is_open) BETWEEN day AND ends_by)
), waiting AS (
  SELECT waits.household, area, coach, kind, subjects, detail, since, items, day - since AS days
  FROM waits
  JOIN active ON active.household = waits.household
)`,
		params: [day, oldBefore, endsBy, ...chosen.params, ...results]
	};
}

const itemShape = {
	household: text,
	area: text,
	coach: text,
	kind: oneOf(...waitingKinds),
	/** Ids of life domains, or of results for no-state, joined by commas; empty for a plan. */
	subjects: text,
	/** The action's own words. */
	detail: orNull(text),
	/** ISO: due, last assessed, started, or last date of the plan. */
	since: text,
	/** Domains, results or open actions that it is about. */
	items: number,
	/** From `since` to the day; negative when it lies ahead. */
	days: number
} as const;
export type WaitingRow = RowOf<typeof itemShape>;

const orders = {
	days: 'days DESC, household',
	household: 'household, kind',
	coach: 'coach, days DESC, household',
	kind: 'kind, days DESC, household'
} as const satisfies Record<WaitingOrder, string>;

/** A page of the worklist in the order wanted. */
export function waitingItems(
	question: WaitingQuestion & {
		order: WaitingOrder;
		kind?: WaitingKind | undefined;
		limit: number;
		offset: number;
	}
): Query<WaitingRow> {
	const { order, kind, limit, offset } = question;
	const { sql, params } = waitingCte(question);
	return {
		name: 'waitingItems',
		sql: `WITH ${sql}
SELECT household, area, coach, kind, subjects, detail, CAST(since AS VARCHAR) AS since,
  CAST(items AS INTEGER) AS items, CAST(days AS INTEGER) AS days
FROM waiting${kind === undefined ? '' : '\nWHERE kind = ?'}
ORDER BY ${orders[order]}, kind, subjects, detail, since
LIMIT CAST(? AS INTEGER) OFFSET CAST(? AS INTEGER)`,
		params: [...params, ...(kind === undefined ? [] : [kind]), limit, offset],
		row: rowOf(itemShape)
	};
}

const tallyShape = { kind: oneOf(...waitingKinds), coach: text, waiting: number, families: number } as const;
export type WaitingTallyRow = RowOf<typeof tallyShape>;

/** How much of each kind waits with each coach. */
export function waitingTally(question: WaitingQuestion): Query<WaitingTallyRow> {
	const { sql, params } = waitingCte(question);
	return {
		name: 'waitingTally',
		sql: `WITH ${sql}
SELECT kind, coach, CAST(count(*) AS INTEGER) AS waiting, CAST(count(DISTINCT household) AS INTEGER) AS families
FROM waiting
GROUP BY kind, coach
ORDER BY kind, coach`,
		params,
		row: rowOf(tallyShape)
	};
}

const shape = {
	/** Pseudonym of who coached then, else of the household's coach. */
	coach: text,
	year: number,
	/** 1 or 2. */
	half: number,
	rung: number,
	assessments: number
} as const;
export type CalibrationRow = RowOf<typeof shape>;

/** Assessments that coaches gave, alone or with the family, up to a day (ISO), of households in the cohort. */
export function rungsGiven(
	question: Omit<HouseholdChoice, 'coach'> & { day: string; domain?: string | undefined }
): Query<CalibrationRow> {
	const { day, areas, householdType, domain } = question;
	const chosen = chosenHouseholds({ areas, householdType });
	return {
		name: 'rungsGiven',
		sql: `WITH chosen AS (
  SELECT household, coach
  FROM households
  WHERE consent IS NOT NULL AND withdrawn IS NULL${chosen.sql}
)
SELECT coalesce(assessments.coach, chosen.coach) AS coach,
  CAST(year(date) AS INTEGER) AS year,
  CAST(if(month(date) > 6, 2, 1) AS INTEGER) AS half,
  rung,
  CAST(count(*) AS INTEGER) AS assessments
FROM assessments
JOIN chosen ON chosen.household = assessments.household
WHERE assessor IN ('coach', 'both')
  AND date <= CAST(? AS DATE)
  AND domain IN (${domain === undefined ? lifeDomainIds.map((id) => `'${id}'`).join(', ') : '?'})
GROUP BY coalesce(assessments.coach, chosen.coach), year(date), if(month(date) > 6, 2, 1), rung
ORDER BY coach, year, half, rung`,
		params: [...chosen.params, day, ...(domain === undefined ? [] : [domain])],
		row: rowOf(shape)
	};
}
