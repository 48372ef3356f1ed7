// Of how many families of an opened file the time to keep is over, asked of the engine: of those in its tables only how many stopped on which day leaves it, and all rows of those who are told to stop later.
import type { Engine, Query } from '../../engine/engine.ts';
import type { TableRow } from '../../engine/tables.ts';
import type { SealedRows } from '../admission.ts';
import { sealedTables, type SealedTable } from '../manifest.ts';
import { keptUntil, pastRetention, stoppedOn } from '../rights/retention.ts';
import { insideOf, rowsIn } from '../rows.ts';
import { column, heldOf } from './held.ts';

/** By the day on which they stopped, as far as that day has come. */
const endedFamilies = (today: string): Query<{ ended: string; families: number }> => ({
	name: 'endedFamilies',
	sql: `SELECT CAST(ended AS VARCHAR) AS ended, CAST(count(*) AS INTEGER) AS families
FROM households WHERE ended <= CAST(? AS DATE) GROUP BY ended ORDER BY ended`,
	params: [today],
	row: (raw) => {
		const { ended, families }: Readonly<Record<string, unknown>> = { ...Object(raw) };
		return { ended: String(ended), families: Number(families) };
	}
});
const endsLater = (today: string): Query<string> =>
	column('endsLater', 'SELECT household AS one FROM households WHERE ended > CAST(? AS DATE)', [today]);

const outside = 'household NOT IN (SELECT household FROM households)';
/** Of the help that a family had, the last quarter says when its time began. */
const lastHelp =
	'period_index = (SELECT max(other.period_index) FROM effort AS other WHERE other.household = effort.household)';

/** What the rule looks at, of families that stand in no table of households. */
async function heldOutside(engine: Engine): Promise<SealedRows> {
	const inside = await insideOf(engine);
	const rows = {} as Record<SealedTable, readonly TableRow[]>;
	for (const table of sealedTables) rows[table] = [];
	if (inside.includes('visit_events')) rows.visit_events = await engine.all(rowsIn('visit_events', outside));
	if (inside.includes('effort'))
		rows.effort = await engine.all(rowsIn('effort', `${outside} AND ${lastHelp}`));
	return rows;
}

export interface Counted {
	/** As many as `pastRetention` finds in all rows. */
	past: number;
	/** As many as `stoppedOn` finds ahead. */
	ahead: number;
}

/** @param today ISO day */
export async function countRetention(engine: Engine, today: string, years: number): Promise<Counted> {
	const days = await engine.all(endedFamilies(today));
	const past = days.filter(({ ended }) => keptUntil(ended, years) < today);
	const inside = past.reduce((sum, { families }) => sum + families, 0);
	const rest = await heldOutside(engine);
	const later = await engine.all(endsLater(today));
	const open = later.length > 0 ? await heldOf(engine, later) : rest;
	for (const table of later.length > 0 ? sealedTables : []) rest[table] = [...rest[table], ...open[table]];
	return {
		past: inside + pastRetention(rest, today, years).length,
		ahead: stoppedOn(rest, today).ahead.length
	};
}
