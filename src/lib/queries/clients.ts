// What clients answered, one row an answer: never in a published build; and what of it was published, cell by cell.
import type { Query } from '../engine/engine.ts';
import { flag, number, orNull, rowOf, text, type RowOf } from './row.ts';

const shape = { wave: text, respondent: text, item: text, value: number } as const;
export type ClientAnswerRow = RowOf<typeof shape>;

/** The answers that were given as a number, by wave in time order. */
export const clientAnswers = (): Query<ClientAnswerRow> => ({
	name: 'clientAnswers',
	sql: `SELECT wave, respondent, item, value
FROM clients
WHERE value IS NOT NULL
ORDER BY wave_index, wave, respondent, item`,
	params: [],
	row: rowOf(shape)
});

const cellShape = {
	subject: orNull(text),
	period: text,
	cell: text,
	/** null = hidden. */
	value: orNull(number),
	hidden: flag
} as const;
export type ProtectedAnswerRow = RowOf<typeof cellShape>;

/** Every cell about what clients experience, wave by wave. */
export const protectedAnswers = (): Query<ProtectedAnswerRow> => ({
	name: 'protectedAnswers',
	sql: `SELECT subject, period, cell, value, hidden
FROM plan_protected
WHERE counts = 'experience'
ORDER BY period_index, period, subject NULLS FIRST, cell`,
	params: [],
	row: rowOf(cellShape)
});

/** The steps on the ladder of the whole programme, as whoever gives the support sees them, quarter by quarter. */
export const protectedLadder = (): Query<ProtectedAnswerRow> => ({
	name: 'protectedLadder',
	sql: `SELECT subject, period, cell, value, hidden
FROM plan_protected
WHERE counts = 'ladder'
  AND area IS NULL
ORDER BY period_index, period, subject NULLS FIRST, cell`,
	params: [],
	row: rowOf(cellShape)
});
