// Breaks in the series of indicators: from where on figures may not be compared with earlier ones.
import type { Query } from '../engine/engine.ts';
import { placeholders, oneOf, orNull, rowOf, text, type RowOf } from './row.ts';

const shape = {
	indicator: text,
	/** null = in every area. */
	area: orNull(text),
	period: text,
	kind: oneOf('definition', 'boundary', 'source', 'population'),
	reason: text,
	/** null: the programme wrote it in Dutch alone. */
	reason_en: orNull(text)
} as const;

export type BreakRow = RowOf<typeof shape>;

/** The breaks of the indicators, by indicator and time; those of every area before those of one. */
export function breaksOf(question: { indicators: readonly string[] }): Query<BreakRow> {
	const { indicators } = question;
	return {
		name: 'breaksOf',
		sql: `SELECT indicator, area, period, kind, reason, reason_en
FROM breaks
WHERE indicator IN (${placeholders(indicators)})
ORDER BY indicator, period_index, period, area NULLS FIRST, kind, reason`,
		params: [...indicators],
		row: rowOf(shape)
	};
}
