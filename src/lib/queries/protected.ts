// What is published about households: reach and family results after disclosure control, as the build worked them out.
import { quarterIndex, type Period } from '../domain/period.ts';
import type { Query } from '../engine/engine.ts';
import { placeholders } from './placeholders.ts';
import { flag, number, orNull, rowOf, text, type RowOf } from './row.ts';

const reachShape = {
	area: text,
	period: text,
	/** null = hidden. */
	homes: orNull(number),
	contacted: orNull(number),
	coached: orNull(number),
	ended: orNull(number)
} as const;
export type ProtectedReachRow = RowOf<typeof reachShape>;

/** Reach of the areas in one quarter, by area. */
export function protectedReachAt(question: {
	areas: readonly string[];
	period: Period;
}): Query<ProtectedReachRow> {
	const { areas, period } = question;
	return {
		name: 'protectedReachAt',
		sql: `SELECT area, period, homes, contacted, coached, ended
FROM reach_protected
WHERE area IN (${placeholders(areas)})
  AND period_index = CAST(? AS INTEGER)
  AND period = ?
ORDER BY area`,
		params: [...areas, quarterIndex(period), period],
		row: rowOf(reachShape)
	};
}

const resultShape = { result: text, value: orNull(number), hidden: flag } as const;
export type ProtectedResultRow = RowOf<typeof resultShape>;

/** Per family result the share that met it in one quarter. */
export function protectedResultsAt(question: { period: Period }): Query<ProtectedResultRow> {
	const { period } = question;
	return {
		name: 'protectedResultsAt',
		sql: `SELECT result, value, hidden
FROM results_protected
WHERE period_index = CAST(? AS INTEGER)
  AND period = ?
ORDER BY result`,
		params: [quarterIndex(period), period],
		row: rowOf(resultShape)
	};
}
