// The publication plan's cells as they may be read by anybody: what the report and every export show about people.
import { quarterIndex, type Period } from '../../../domain/period.ts';
import { planCellNames, planKinds } from '../../../domain/publication-cells.ts';
import type { Query } from '../../../engine/engine.ts';
import { flag, number, oneOf, orNull, rowOf, text, type RowOf } from '../../../queries/row.ts';

const shape = {
	/** Id of the plan's table. */
	table: text,
	counts: oneOf(...planKinds),
	/** A family result, a life domain, a kind of action or a group of respondents; null where the table has one row. */
	subject: orNull(text),
	/** null = the programme as a whole. */
	area: orNull(text),
	period: text,
	cell: oneOf(...planCellNames),
	/** Households or respondents; null = hidden. */
	value: orNull(number),
	hidden: flag
} as const;
export type ProtectedPlanRow = RowOf<typeof shape>;

/**
 * Every cell of the plan in one quarter, the whole before its areas. What was coarsened has no row. A group of respondents
 * stands at its wave, which may be a year.
 */
export function protectedPlanAt(question: { period: Period }): Query<ProtectedPlanRow> {
	const { period } = question;
	return {
		name: 'protectedPlanAt',
		sql: `SELECT table_id AS "table", counts, subject, area, period, cell, value, hidden
FROM plan_protected
WHERE period_index = CAST(? AS INTEGER)
  AND period = ?
ORDER BY table_id, subject NULLS FIRST, area NULLS FIRST, cell`,
		params: [quarterIndex(period), period],
		row: rowOf(shape)
	};
}
