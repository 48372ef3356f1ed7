// How many families stopped on which day, for the rule of how long they are kept: who they are stays with the engine.
import type { Query } from '../../../engine/engine.ts';
import { number, rowOf, text, type RowOf } from '../../../queries/row.ts';

const endedShape = { ended: text, families: number } as const;
export type EndedRow = RowOf<typeof endedShape>;

export const endedFamilies: Query<EndedRow> = {
	name: 'endedFamilies',
	sql: `SELECT CAST(ended AS VARCHAR) AS ended, CAST(count(*) AS INTEGER) AS families
FROM households WHERE ended IS NOT NULL GROUP BY ended ORDER BY ended`,
	params: [],
	row: rowOf(endedShape)
};
