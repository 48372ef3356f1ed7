// What the project leader wrote, quarter by quarter.
import { noteFields } from '../../../domain/row-words.ts';
import { quarterIndex, type Period } from '../../../domain/period.ts';
import type { Query } from '../../../engine/engine.ts';
import { oneOf, orNull, rowOf, text, type RowOf } from '../../../queries/row.ts';

const shape = {
	period: text,
	/** null = about the programme as a whole. */
	indicator: orNull(text),
	field: oneOf(...noteFields),
	text,
	author: text,
	/** ISO `yyyy-mm-dd`. */
	date: text
} as const;
export type NoteUpTo = RowOf<typeof shape>;

/** The texts about this quarter and every one before it, in time order; the programme's own before those of a goal. */
export function notesUpTo({ period }: { period: Period }): Query<NoteUpTo> {
	return {
		name: 'notesUpTo',
		sql: `SELECT period, indicator, field, text, author, CAST(date AS VARCHAR) AS date
FROM notes
WHERE period_index <= CAST(? AS INTEGER)
ORDER BY period_index, period, indicator NULLS FIRST, field, notes.date, text`,
		params: [quarterIndex(period)],
		row: rowOf(shape)
	};
}
