// A programme's tables as the engine takes them: the same rows, with each period's place in time beside it.
import { comparePeriods, quarterIndex, type Period } from '../domain/period.ts';
import type { Observation, ProgrammeTables } from '../domain/tables.ts';
import { openNodeEngine, type NodeEngine } from '../engine/node.ts';
import type { TableRow, TableRows } from '../engine/tables.ts';
import { withWave } from '../vault/admission.ts';

const withIndex = (rows: readonly (TableRow & { period: Period })[]): TableRow[] =>
	rows.map((row) => ({ ...row, period_index: quarterIndex(row.period) }));

/** The tables that a published build may hold. */
export const publishedRows = (tables: ProgrammeTables): TableRows => ({
	areas: tables.areas,
	observations: withIndex(tables.observations),
	breaks: withIndex(tables.breaks),
	events: tables.events,
	notes: withIndex(tables.notes),
	bottlenecks: tables.bottlenecks
});

/** Rows about people and unprotected counts: for the engine in memory, never for a file that is published. */
export const restrictedRows = (tables: ProgrammeTables): TableRows => ({
	surveys: withWave(tables.surveys),
	reach: withIndex(tables.reach),
	households: tables.households,
	assessments: tables.assessments,
	results: tables.results,
	actions: tables.actions,
	responses: withWave(tables.responses),
	clients: withWave(tables.clients),
	effort: withIndex(tables.effort),
	effort_totals: withIndex(tables['effort-totals'])
});

/** So many at a time, since each is copied on its way: of hundreds of areas all at once are more than the engine makes of them. */
const observationsAtOnce = 10_000;

/** In time order: a site asks for each quarter in every area, and DuckDB then steps over the others. */
function byTime(observations: readonly Observation[]): Observation[] {
	const found = new Map<Period, Observation[]>();
	for (const row of observations) {
		const own = found.get(row.period);
		if (own) own.push(row);
		else found.set(row.period, [row]);
	}
	return [...found].sort(([one], [other]) => comparePeriods(one, other)).flatMap(([, rows]) => rows);
}

/** An engine that holds a programme's tables. */
export async function engineOf(tables: ProgrammeTables): Promise<NodeEngine> {
	const observations = byTime(tables.observations);
	const first = { ...tables, observations: observations.slice(0, observationsAtOnce) };
	const engine = await openNodeEngine({ ...publishedRows(first), ...restrictedRows(tables) });
	for (let at = observationsAtOnce; at < observations.length; at += observationsAtOnce)
		await engine.load({ observations: withIndex(observations.slice(at, at + observationsAtOnce)) });
	return engine;
}
