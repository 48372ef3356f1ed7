// Dated events that charts annotate.
import type { Query } from '../engine/engine.ts';
import { placeholders, orNull, rowOf, text, type RowOf } from './row.ts';

const shape = {
	/** ISO `yyyy-mm-dd`. */
	date: text,
	/** null = everywhere. */
	area: orNull(text),
	title: text,
	text: orNull(text),
	/** null: the programme wrote it in Dutch alone. */
	title_en: orNull(text),
	text_en: orNull(text)
} as const;

/** Events in time order: all of them, or with `areas` those of everywhere and of these areas. */
export function eventsOf(question: { areas?: readonly string[] }): Query<RowOf<typeof shape>> {
	const { areas } = question;
	const where = areas === undefined ? '' : `WHERE area IS NULL OR area IN (${placeholders(areas)})\n`;
	return {
		name: 'eventsOf',
		sql: `SELECT CAST(date AS VARCHAR) AS date, area, title, text, title_en, text_en
FROM events
${where}ORDER BY events.date, area NULLS FIRST, title, text NULLS FIRST`,
		params: [...(areas ?? [])],
		row: rowOf(shape)
	};
}
