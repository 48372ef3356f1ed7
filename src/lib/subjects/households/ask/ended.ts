// Families that stopped, with their last day: for the rule of how long they are kept.
import type { Query } from '../../../engine/engine.ts';
import { rowOf, text, type RowOf } from '../../../queries/row.ts';

const endedShape = { household: text, ended: text } as const;
export type EndedRow = RowOf<typeof endedShape>;

export const endedFamilies: Query<EndedRow> = {
	name: 'endedFamilies',
	sql: 'SELECT household, CAST(ended AS VARCHAR) AS ended FROM households WHERE ended IS NOT NULL ORDER BY household',
	params: [],
	row: rowOf(endedShape)
};
