// True counts for disclosure control, never in a published build: homes contacted, households coached, plans added to, people who answered.
import type { Query } from '../../../engine/engine.ts';
import { number, oneOf, placeholders, rowOf, text, type RowOf } from '../../../queries/row.ts';
import { planItemKinds } from '../../../domain/publication-cells.ts';
import { cohortCtes } from './cohort.ts';
import { quarterIndex, type Period } from '../../../domain/period.ts';

const respondentShape = { group: oneOf('coach', 'organisation'), wave: text, respondents: number } as const;

/** Per wave and group, in time order. */
export const respondentCounts = (): Query<RowOf<typeof respondentShape>> => ({
	name: 'respondentCounts',
	sql: `SELECT "group", wave, CAST(count(DISTINCT respondent) AS INTEGER) AS respondents
FROM responses
GROUP BY "group", wave, wave_index
ORDER BY wave_index, wave, "group"`,
	params: [],
	row: rowOf(respondentShape)
});

const openedShape = {
	kind: oneOf(...planItemKinds),
	/** Of the ladder's cohort on the last day, those with at least one item of that kind opened in the span. */
	households: number
} as const;

/** By kind of item; a kind of which nothing was opened has no row. `from` and `to` are ISO days, both included. */
export function openedActions(question: {
	from: string;
	to: string;
	areas?: readonly string[] | undefined;
}): Query<RowOf<typeof openedShape>> {
	const { sql, params } = cohortCtes(question);
	return {
		name: 'openedActions',
		sql: `WITH ${sql}
SELECT kind, CAST(count(DISTINCT household) AS INTEGER) AS households
FROM actions SEMI JOIN cohort USING (household) CROSS JOIN asked
WHERE opened BETWEEN from_day AND to_day
GROUP BY kind
ORDER BY kind`,
		params,
		row: rowOf(openedShape)
	};
}

const contactedShape = {
	/** `quarterIndex` of the period that was asked about. */
	asked: number,
	area: text,
	period: text,
	contacted: number
} as const;

/** Homes contacted since the start: per period asked about and area the latest count on or before it. */
export function contactedBy(question: {
	areas: readonly string[];
	periods: readonly Period[];
}): Query<RowOf<typeof contactedShape>> {
	const { areas, periods } = question;
	const asked = periods.map(() => '(CAST(? AS INTEGER))').join(', ') || '(CAST(NULL AS INTEGER))';
	return {
		name: 'contactedBy',
		sql: `SELECT asked, area, period, contacted
FROM (
  SELECT asked, area, period, contacted,
    row_number() OVER (PARTITION BY asked, area ORDER BY period_index DESC, period DESC, contacted DESC) AS place
  FROM (VALUES ${asked}) AS quarters(asked)
  JOIN reach ON period_index <= asked
  WHERE area IN (${placeholders(areas)})
    AND contacted IS NOT NULL
)
WHERE place = 1
ORDER BY asked, area`,
		params: [...periods.map(quarterIndex), ...areas],
		row: rowOf(contactedShape)
	};
}

const coachedShape = {
	area: text,
	/** Households with consent, not withdrawn, that started on or before the date. */
	coached: number,
	/** Those of them that had ended by then, the day itself included. */
	ended: number
} as const;

/** Households coached since the start, per area that has any. */
export function coachedBy(question: {
	areas: readonly string[];
	date: string;
}): Query<RowOf<typeof coachedShape>> {
	const { areas, date } = question;
	return {
		name: 'coachedBy',
		sql: `SELECT area,
  CAST(count(*) AS INTEGER) AS coached,
  CAST(count(*) FILTER (WHERE ended <= CAST(? AS DATE)) AS INTEGER) AS ended
FROM households
WHERE area IN (${placeholders(areas)})
  AND consent IS NOT NULL
  AND withdrawn IS NULL
  AND started <= CAST(? AS DATE)
GROUP BY area
ORDER BY area`,
		params: [date, ...areas, date],
		row: rowOf(coachedShape)
	};
}

/** One row where any household was delivered, whether or not it may be counted; none where nobody is followed. */
export const anyHousehold = (): Query<{ household: string }> => ({
	name: 'anyHousehold',
	sql: 'SELECT household FROM households ORDER BY household LIMIT 1',
	params: [],
	row: rowOf({ household: text })
});
