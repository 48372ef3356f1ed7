// What was done for families, summed per family, organisation and year; families are numbered, their names stay in the engine.
import type { Query } from '../../../engine/engine.ts';
import { flag, number, oneOf, orNull, rowOf, text, type RowOf } from '../../../queries/row.ts';

/**
 * Rows that a sealed file takes in (vault/admission.ts): a family that stands in households.csv was asked, and without its consent nothing
 * of it counts, in whichever group its effort is told.
 */
const admitted = `FROM effort e
LEFT JOIN households h ON h.household = e.household
WHERE (h.household IS NULL OR (h.consent IS NOT NULL AND h.withdrawn IS NULL))`;

/** Of coached families only those who agreed; of the others nobody knows who they are. */
const counted = `SELECT e."group", e.household, e.organisation, e.period_index, e.contact, e.contacts, e.hours,
	CASE WHEN e."group" = 'coached' AND h.started IS NOT NULL THEN year(h.started) * 4 + quarter(h.started) - 1 END AS begun
${admitted} AND e.period_index <= ? AND (e."group" = 'comparison' OR h.household IS NOT NULL)`;

const familyShape = {
	group: oneOf('coached', 'comparison'),
	family: number,
	organisation: text,
	year: number,
	after: flag,
	hours: number,
	contacts: number,
	kept: number,
	/** Rows that say that something was done, and not in how many hours. */
	untimed: number
} as const;
/** `gone`: of those who left, who count on as the mean of them (figure/chain-effort.ts). */
export type EffortRow = RowOf<typeof familyShape> & { gone?: boolean };

/**
 * Hours, contacts and quarters in which the organisation kept the family's file. `after`: from the quarter in which the support began;
 * of families without it all quarters.
 */
export const effortByFamily = (question: { until: number }): Query<EffortRow> => ({
	name: 'effortByFamily',
	sql: `WITH counted AS (${counted})
SELECT "group", CAST(dense_rank() OVER (ORDER BY "group", household) AS INTEGER) AS family, organisation,
	CAST(period_index // 4 AS INTEGER) AS year, begun IS NULL OR period_index >= begun AS after,
	CAST(coalesce(sum(hours), 0) AS DOUBLE) AS hours, CAST(coalesce(sum(contacts), 0) AS INTEGER) AS contacts,
	CAST(count(DISTINCT CASE WHEN contact = 'case-manager' THEN period_index END) AS INTEGER) AS kept,
	CAST(count(CASE WHEN contact <> 'case-manager' AND hours IS NULL THEN 1 END) AS INTEGER) AS untimed
FROM counted
GROUP BY "group", household, organisation, period_index // 4, begun IS NULL OR period_index >= begun
ORDER BY "group", family, organisation, year, after`,
	params: [question.until],
	row: rowOf(familyShape)
});

const spanShape = {
	group: oneOf('coached', 'comparison'),
	family: number,
	before: number,
	after: number
} as const;
export type SpanRow = RowOf<typeof spanShape>;

/** Quarters from a family's first to its last row, before and from the support's beginning on; numbered as in `effortByFamily`. */
export const effortSpans = (question: { until: number }): Query<SpanRow> => ({
	name: 'effortSpans',
	sql: `WITH counted AS (${counted}), spans AS (
	SELECT "group", household, min(period_index) AS first, max(period_index) AS last, min(begun) AS begun
	FROM counted
	GROUP BY "group", household
)
SELECT "group", CAST(dense_rank() OVER (ORDER BY "group", household) AS INTEGER) AS family,
	CAST(CASE WHEN begun IS NULL THEN 0 ELSE greatest(0, least(last + 1, begun) - first) END AS INTEGER) AS before,
	CAST(CASE WHEN begun IS NULL THEN last - first + 1
		ELSE greatest(0, last - greatest(first, begun) + 1) END AS INTEGER) AS after
FROM spans
ORDER BY "group", family`,
	params: [question.until],
	row: rowOf(spanShape)
});

const totalShape = {
	group: oneOf('coached', 'comparison'),
	organisation: text,
	year: number,
	fewest: orNull(number),
	hours: number,
	contacts: number,
	untimed: number
} as const;
export type EffortTotalRow = RowOf<typeof totalShape>;

/**
 * Totals of organisations that gave no rows; `fewest`: the least families that a kind of contact with hours or contacts went to in a quarter, null
 * where one was not told. Each kind must be over enough by itself: else the hours of a few ride on a kind that many had. Areas add up to more
 * families, and so do their hours, but not with a row for all areas: that tells the same, so the most hours of the two count, and the fewest families.
 */
export const effortInTotals = (question: { until: number }): Query<EffortTotalRow> => ({
	name: 'effortInTotals',
	sql: `WITH told AS (
	SELECT "group", organisation, period_index, contact, CASE WHEN count(households) = count(*) THEN sum(households) END AS families,
		coalesce(sum(hours), 0) AS hours, coalesce(sum(contacts), 0) AS contacts,
		count(CASE WHEN contact <> 'case-manager' AND hours IS NULL THEN 1 END) AS untimed
	FROM effort_totals
	WHERE period_index <= ?
	GROUP BY "group", organisation, period_index, contact, area IS NULL
), kinds AS (
	SELECT "group", organisation, period_index, contact, CASE WHEN count(families) = count(*) THEN min(families) END AS families,
		max(hours) AS hours, max(contacts) AS contacts, sum(untimed) AS untimed
	FROM told
	GROUP BY "group", organisation, period_index, contact
), quarters AS (
	SELECT "group", organisation, period_index, CASE WHEN count(families) = count(*) THEN min(families) END AS least,
		sum(hours) AS hours, sum(contacts) AS contacts, sum(untimed) AS untimed
	FROM kinds
	WHERE hours > 0 OR contacts > 0
	GROUP BY "group", organisation, period_index
)
SELECT "group", organisation, CAST(period_index // 4 AS INTEGER) AS year,
	CAST(CASE WHEN count(least) = count(*) THEN min(least) END AS INTEGER) AS fewest,
	CAST(sum(hours) AS DOUBLE) AS hours, CAST(sum(contacts) AS INTEGER) AS contacts, CAST(sum(untimed) AS INTEGER) AS untimed
FROM quarters
GROUP BY "group", organisation, period_index // 4
ORDER BY "group", organisation, year`,
	params: [question.until],
	row: rowOf(totalShape)
});

const nameShape = { group: oneOf('coached', 'comparison'), family: number, household: text } as const;

/** Which pseudonym has which number in `effortByFamily` of the same quarter: for what follows on a publication, and never on a page. */
export const effortNames = (question: { until: number }): Query<RowOf<typeof nameShape>> => ({
	name: 'effortNames',
	sql: `WITH counted AS (${counted})
SELECT "group", CAST(dense_rank() OVER (ORDER BY "group", household) AS INTEGER) AS family, household
FROM counted
GROUP BY "group", household
ORDER BY "group", family`,
	params: [question.until],
	row: rowOf(nameShape)
});

const scopeShape = { first: orNull(number), last: orNull(number) } as const;

/** The first and the last quarter with effort that may count. */
export const effortScope = (): Query<RowOf<typeof scopeShape>> => ({
	name: 'effortScope',
	sql: `SELECT CAST(min(e.period_index) AS INTEGER) AS first, CAST(max(e.period_index) AS INTEGER) AS last
${admitted}`,
	params: [],
	row: rowOf(scopeShape)
});

const coachedShape = { coached: number } as const;

/** Families with the support, as they were last told by then; no row where they never were. */
export const coachedTold = (question: { until: number }): Query<RowOf<typeof coachedShape>> => ({
	name: 'coachedTold',
	sql: `SELECT value AS coached
FROM plan_protected
WHERE counts = 'reach'
  AND cell = 'coached'
  AND area IS NULL
  AND value IS NOT NULL
  AND period_index <= ?
ORDER BY period_index DESC
LIMIT 1`,
	params: [question.until],
	row: rowOf(coachedShape)
});
