// One coached family: who it is, what was assessed, stated and agreed; only with a consent that was not withdrawn.
import { householdTypes } from '../../../domain/household.ts';
import { lifeDomainIds } from '../../../domain/life-domain.ts';
import type { Query } from '../../../engine/engine.ts';
import { chosenHouseholds, householdTypeSql, type HouseholdChoice } from './cohort.ts';
import { number, oneOf, orNull, rowOf, text, type RowOf } from '../../../queries/row.ts';

/** A family on a day (ISO): nothing after that day is told. */
export interface FamilyQuestion {
	household: string;
	day: string;
}

const consented = `household = ? AND household IN (
    SELECT household FROM households WHERE consent IS NOT NULL AND withdrawn IS NULL
  )`;

const familyShape = {
	household: text,
	area: text,
	coach: text,
	adults: orNull(number),
	children: orNull(number),
	householdType: oneOf(...householdTypes),
	started: text,
	/** ISO; null = still coached on the day. */
	ended: orNull(text),
	endReason: orNull(text),
	consent: text
} as const;
export type FamilyRow = RowOf<typeof familyShape>;

/** One row, or none without such a household or its consent. */
export const familyOf = ({ household, day }: FamilyQuestion): Query<FamilyRow> => ({
	name: 'familyOf',
	sql: `WITH asked AS (SELECT CAST(? AS DATE) AS day)
SELECT household, area, coach, adults, children, ${householdTypeSql} AS "householdType",
  CAST(started AS VARCHAR) AS started,
  CASE WHEN ended <= day THEN CAST(ended AS VARCHAR) END AS ended,
  CASE WHEN ended <= day THEN end_reason END AS "endReason",
  CAST(consent AS VARCHAR) AS consent
FROM households CROSS JOIN asked
WHERE ${consented}
ORDER BY household`,
	params: [day, household],
	row: rowOf(familyShape)
});

const stepShape = {
	domain: oneOf(...lifeDomainIds),
	date: text,
	rung: number,
	assessor: oneOf('coach', 'family', 'both'),
	/** Who coached then, if not the family's present coach. */
	coach: orNull(text)
} as const;
export type FamilyStepRow = RowOf<typeof stepShape>;

/** Every assessment by date; on one day the coach's last. */
export const familySteps = ({ household, day }: FamilyQuestion): Query<FamilyStepRow> => ({
	name: 'familySteps',
	sql: `SELECT domain, CAST(date AS VARCHAR) AS date, rung, assessor, coach
FROM assessments
WHERE ${consented} AND date <= CAST(? AS DATE)
ORDER BY date, domain, assessor = 'both' DESC, assessor DESC`,
	params: [household, day],
	row: rowOf(stepShape)
});

const stateShape = {
	result: text,
	date: text,
	status: oneOf('open', 'met', 'lapsed', 'not-applicable')
} as const;
export type FamilyStateRow = RowOf<typeof stateShape>;

/** Every state of every result by date. */
export const familyStates = ({ household, day }: FamilyQuestion): Query<FamilyStateRow> => ({
	name: 'familyStates',
	sql: `SELECT result, CAST(date AS VARCHAR) AS date, status
FROM results
WHERE ${consented} AND date <= CAST(? AS DATE)
ORDER BY date, result`,
	params: [household, day],
	row: rowOf(stateShape)
});

const actionShape = {
	domain: oneOf(...lifeDomainIds),
	action: text,
	kind: oneOf('agreement', 'support', 'reward', 'sanction'),
	actor: oneOf('family', 'coach', 'organisation'),
	organisation: orNull(text),
	opened: text,
	due: orNull(text),
	/** Null as long as it was not closed on the day. */
	closed: orNull(text),
	status: oneOf('planned', 'doing', 'done', 'dropped')
} as const;
export type FamilyActionRow = RowOf<typeof actionShape>;

/** The plan of approach by opening date; an action closed after the day was still being done on it. */
export const familyActions = ({ household, day }: FamilyQuestion): Query<FamilyActionRow> => ({
	name: 'familyActions',
	sql: `WITH asked AS (SELECT CAST(? AS DATE) AS day)
SELECT domain, action, kind, actor, organisation,
  CAST(opened AS VARCHAR) AS opened,
  CAST(due AS VARCHAR) AS due,
  CASE WHEN closed <= day THEN CAST(closed AS VARCHAR) END AS closed,
  CASE WHEN closed > day AND status IN ('done', 'dropped') THEN 'doing' ELSE status END AS status
FROM actions CROSS JOIN asked
WHERE ${consented} AND opened <= day
ORDER BY opened, domain, action`,
	params: [day, household],
	row: rowOf(actionShape)
});

const placeShape = {
	families: number,
	/** Of the family in the list, from 1; 0 before the first. */
	place: number,
	first: orNull(text),
	previous: orNull(text),
	next: orNull(text)
} as const;
export type FamilyPlaceRow = RowOf<typeof placeShape>;

/** One row: where a family stands in the list of chosen households that had started by the day, and its neighbours. */
export function familyPlace(question: FamilyQuestion & HouseholdChoice): Query<FamilyPlaceRow> {
	const { household, day } = question;
	const chosen = chosenHouseholds(question);
	return {
		name: 'familyPlace',
		sql: `WITH asked AS (SELECT CAST(? AS VARCHAR) AS mine)
SELECT CAST(count(*) AS INTEGER) AS families,
  CAST(count(*) FILTER (WHERE household <= mine) AS INTEGER) AS place,
  min(household) AS first,
  max(household) FILTER (WHERE household < mine) AS previous,
  min(household) FILTER (WHERE household > mine) AS next
FROM households CROSS JOIN asked
WHERE consent IS NOT NULL AND withdrawn IS NULL AND started <= CAST(? AS DATE)${chosen.sql}
ORDER BY families`,
		params: [household, day, ...chosen.params],
		row: rowOf(placeShape)
	};
}

const foundShape = { household: text } as const;

/** Pseudonyms of chosen households that contain a text, at most so many, in order. */
export function familiesLike(
	question: HouseholdChoice & { text: string; day: string; limit: number }
): Query<RowOf<typeof foundShape>> {
	const chosen = chosenHouseholds(question);
	return {
		name: 'familiesLike',
		sql: `SELECT household
FROM households
WHERE consent IS NOT NULL AND withdrawn IS NULL AND started <= CAST(? AS DATE)
    AND contains(lower(household), lower(?))${chosen.sql}
ORDER BY household
LIMIT CAST(? AS INTEGER)`,
		params: [question.day, question.text, ...chosen.params, question.limit],
		row: rowOf(foundShape)
	};
}
