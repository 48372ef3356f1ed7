// Of how many families of an opened file the time to keep is over, asked of the engine: of those in its tables only how many stopped on which day leaves it.
import type { Engine, Query } from '../../engine/engine.ts';
import type { TableRow } from '../../engine/tables.ts';
import type { SealedRows } from '../admission.ts';
import { sealedTables, type SealedTable } from '../manifest.ts';
import { keptUntil, pastRetention } from '../rights/retention.ts';
import { insideOf, rowsIn } from '../rows.ts';

const endedFamilies: Query<{ ended: string; families: number }> = {
	name: 'endedFamilies',
	sql: `SELECT CAST(ended AS VARCHAR) AS ended, CAST(count(*) AS INTEGER) AS families
FROM households WHERE ended IS NOT NULL GROUP BY ended ORDER BY ended`,
	params: [],
	row: (raw) => {
		const { ended, families }: Readonly<Record<string, unknown>> = { ...Object(raw) };
		return { ended: String(ended), families: Number(families) };
	}
};

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

/** As many as `pastRetention` finds in all rows. @param today ISO day */
export async function countPastRetention(engine: Engine, today: string, years: number): Promise<number> {
	const days = await engine.all(endedFamilies);
	const past = days.filter(({ ended }) => keptUntil(ended, years) < today);
	const inside = past.reduce((sum, { families }) => sum + families, 0);
	return inside + pastRetention(await heldOutside(engine), today, years).length;
}
