// In how many households' plan of approach something new of each kind came: true counts, for disclosure control.
import { planItemKinds } from '../../../domain/publication-cells.ts';
import type { Query } from '../../../engine/engine.ts';
import { cohortCtes } from './cohort.ts';
import { number, oneOf, rowOf, type RowOf } from '../../../queries/row.ts';

const shape = {
	kind: oneOf(...planItemKinds),
	/** Of the ladder's cohort on the last day, those with at least one item of that kind opened in the span. */
	households: number
} as const;
export type OpenedActionsRow = RowOf<typeof shape>;

/** By kind of item; a kind of which nothing was opened has no row. `from` and `to` are ISO days, both included. */
export function openedActions(question: {
	from: string;
	to: string;
	areas?: readonly string[] | undefined;
}): Query<OpenedActionsRow> {
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
		row: rowOf(shape)
	};
}
