// What only the report asks: what the project leader wrote, and the publication plan's cells as they may be read by anybody.
import { noteFields } from '../../domain/row-words.ts';
import { type Period, quarterIndex } from '../../domain/period.ts';
import { planCellNames, planKinds } from '../../domain/publication-cells.ts';
import type { Query } from '../../engine/engine.ts';
import { flag, number, oneOf, orNull, rowOf, type RowOf, text } from '../../queries/row.ts';

const noteShape = {
	period: text,
	/** null = about the programme as a whole. */
	indicator: orNull(text),
	field: oneOf(...noteFields),
	text,
	author: text,
	/** ISO `yyyy-mm-dd`. */
	date: text
} as const;
type NoteUpTo = RowOf<typeof noteShape>;

/** The texts about this quarter and every one before it, in time order; the programme's own before those of a goal. */
export const notesUpTo = ({ period }: { period: Period }): Query<NoteUpTo> => ({
	name: 'notesUpTo',
	sql: `SELECT period, indicator, field, text, author, CAST(date AS VARCHAR) AS date
FROM notes
WHERE period_index <= CAST(? AS INTEGER)
ORDER BY period_index, period, indicator NULLS FIRST, field, notes.date, text`,
	params: [quarterIndex(period)],
	row: rowOf(noteShape)
});

const cellShape = {
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
export type ProtectedPlanRow = RowOf<typeof cellShape>;

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
		row: rowOf(cellShape)
	};
}
