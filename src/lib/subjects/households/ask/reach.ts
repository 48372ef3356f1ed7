// Reach before disclosure control: homes contacted, households coached and ended. Never in a published build.
import { quarterIndex, type Period } from '../../../domain/period.ts';
import type { Query } from '../../../engine/engine.ts';
import { placeholders, number, rowOf, text, type RowOf } from '../../../queries/row.ts';

const contactedShape = { area: text, period: text, contacted: number } as const;
export type ContactedRow = RowOf<typeof contactedShape>;

/** Homes contacted since the start: per area the latest count on or before the period. */
export function contactedBy(question: { areas: readonly string[]; period: Period }): Query<ContactedRow> {
	const { areas, period } = question;
	return {
		name: 'contactedBy',
		sql: `SELECT area, period, contacted
FROM (
  SELECT area, period, contacted,
    row_number() OVER (PARTITION BY area ORDER BY period_index DESC, period DESC, contacted DESC) AS place
  FROM reach
  WHERE area IN (${placeholders(areas)})
    AND period_index <= CAST(? AS INTEGER)
    AND contacted IS NOT NULL
)
WHERE place = 1
ORDER BY area`,
		params: [...areas, quarterIndex(period)],
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
export type CoachedRow = RowOf<typeof coachedShape>;

/** Households coached since the start, per area that has any. */
export function coachedBy(question: { areas: readonly string[]; date: string }): Query<CoachedRow> {
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
