// Of how many families of an opened file the time to keep is over, asked of the engine: of those in its tables only how many stopped on which day leaves it, and all rows of those who are told to stop later.
import type { Engine, Query } from '../../engine/engine.ts';
import type { TableRow } from '../../engine/tables.ts';
import type { SealedRows } from '../admission.ts';
import { sealedTables, type SealedTable } from '../manifest.ts';
import { keptUntil, pastRetention, stoppedOn } from '../rights/retention.ts';
import { insideOf, rowsIn } from '../rows.ts';
import { column, heldOf, inList, listed } from './held.ts';

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

const endedOn = (days: readonly string[]): Query<string> =>
	column('endedOn', `SELECT household AS one FROM households WHERE CAST(ended AS VARCHAR) IN ${inList}`, [
		listed(days)
	]);

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

/** What the rule looks at, of whoever stands in no table or is told to stop later. */
async function heldOpen(engine: Engine, today: string): Promise<SealedRows> {
	const outside = await heldOutside(engine);
	const later = await engine.all(endsLater(today));
	if (later.length === 0) return outside;
	const rows = { ...outside };
	const more = await heldOf(engine, later);
	for (const table of sealedTables) rows[table] = [...outside[table], ...more[table]];
	return rows;
}

/** Days on which families stopped whose time is over since. */
async function daysOver(engine: Engine, today: string, years: number) {
	const days = await engine.all(endedFamilies(today));
	return days.filter(({ ended }) => keptUntil(ended, years) < today);
}

/** @param today ISO day */
export async function countRetention(engine: Engine, today: string, years: number): Promise<Counted> {
	const past = await daysOver(engine, today, years);
	const inside = past.reduce((sum, { families }) => sum + families, 0);
	const open = await heldOpen(engine, today);
	return {
		past: inside + pastRetention(open, today, years).length,
		ahead: stoppedOn(open, today).ahead.length
	};
}

/** Those whom `pastRetention` finds in all rows, in order: no other family's name leaves the engine. */
export async function pastRetentionIn(engine: Engine, today: string, years: number): Promise<string[]> {
	const days = (await daysOver(engine, today, years)).map(({ ended }) => ended);
	const inside = days.length > 0 ? await engine.all(endedOn(days)) : [];
	return [...inside, ...pastRetention(await heldOpen(engine, today), today, years)].sort();
}
