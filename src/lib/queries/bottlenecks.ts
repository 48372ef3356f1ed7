// The register of bottlenecks: what stands in the way between organisations, since when, and who decides.
import type { Query } from '../engine/engine.ts';
import { orNull, rowOf, text, type RowOf } from './row.ts';

const shape = {
	id: text,
	/** ISO `yyyy-mm-dd`. */
	opened: text,
	between: text,
	what: text,
	decides: text,
	/** null = nobody decided yet. */
	closed: orNull(text),
	outcome: orNull(text),
	/** null: the programme wrote it in Dutch alone. */
	what_en: orNull(text),
	outcome_en: orNull(text)
} as const;
export type BottleneckRow = RowOf<typeof shape>;

/** All that were opened on or before this day, the oldest first. */
export const bottlenecksUpTo = ({ day }: { day: string }): Query<BottleneckRow> => ({
	name: 'bottlenecksUpTo',
	sql: `SELECT id, CAST(opened AS VARCHAR) AS opened, "between", what, decides,
  CAST(closed AS VARCHAR) AS closed, outcome, what_en, outcome_en
FROM bottlenecks
WHERE opened <= CAST(? AS DATE)
ORDER BY bottlenecks.opened, id`,
	params: [day],
	row: rowOf(shape)
});
