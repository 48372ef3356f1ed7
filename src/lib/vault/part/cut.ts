// The file of a role without its rows ever coming here: a researcher's rows made coarse by the engine, a coach's own families, and an analyst's counts a part at a time.
import type { Engine, Query } from '../../engine/engine.ts';
import { columnsOf, type TableRow } from '../../engine/tables.ts';
import type { SealedRows } from '../admission.ts';
import { sealedTables, type SealedTable } from '../manifest.ts';
import { bands, cutFor, nobody, roleContents, withoutResearch } from '../roles.ts';
import type { Stretch } from '../row-hash.ts';
import { insideOf, rowsIn } from '../rows.ts';
import { Totals } from '../totals.ts';
import { column, from, heldOf, inList, listed, type Shares } from './held.ts';

/** SQL, from FROM on, and what it is told. */
export interface Part {
	sql: string;
	params: string[];
}
/** What of the rows that stay goes over to another file, and as what. */
export interface Cut {
	/** True for a table of which nothing goes over. */
	leaves: (table: SealedTable) => boolean;
	/** Of all rows, or of those of a stretch. */
	rows: (table: SealedTable, stretch?: Stretch) => Part;
}

/** Of no table is anything told. */
export const nothingTold = Object.fromEntries(sealedTables.map((table) => [table, 'none'])) as Shares;
export const noRows = Object.fromEntries(
	sealedTables.map((table): [SealedTable, readonly TableRow[]] => [table, []])
) as SealedRows;

const banded = (name: keyof typeof bands): string =>
	`CASE ${[...bands[name]]
		.reverse()
		.map((least) => `WHEN "${name}" >= ${least} THEN ${least}`)
		.join(' ')} END`;
/** What `cutFor` makes of a cell, in SQL; `place`: the row's number among those that go over. */
const coarse: Partial<Record<SealedTable, Readonly<Record<string, string>>>> = {
	households: {
		...{ adults: banded('adults'), children: banded('children') },
		...{ coach: `'${nobody}'`, end_reason: 'NULL' }
	},
	assessments: { coach: 'NULL' },
	actions: { action: 'place', organisation: 'NULL' },
	responses: { organisation: 'NULL' },
	effort: { note: 'NULL' }
};

const consents = "kind IN ('consent', 'correction', 'decision')";

/** A researcher's rows: as `cutFor` makes them, save that a family's items of one day keep the order of the file. */
export async function researcherCut(engine: Engine): Promise<Cut> {
	const inside = await insideOf(engine);
	const events = inside.includes('visit_events') ? await engine.all(rowsIn('visit_events', consents)) : [];
	const silent = [...withoutResearch(events)].sort();
	return {
		leaves: (table) => roleContents[table].researcher === 'none',
		rows: (table, stretch) => {
			const columns = columnsOf(table);
			const own = roleContents[table].researcher === 'coarse' ? (coarse[table] ?? {}) : {};
			const willing =
				silent.length > 0 && columns.some(([name]) => name === 'household')
					? `household NOT IN ${inList}`
					: 'TRUE';
			const cells = columns
				.map(([name, type]) => `CAST(${own[name] ?? `"${name}"`} AS ${type}) AS "${name}"`)
				.join(', ');
			const where = stretch ? `stands >= ${stretch.from} AND stands < ${stretch.to}` : 'TRUE';
			// A number counts all rows before it; where there is none, only those of the stretch are looked at.
			const numbered = Object.values(own).includes('place');
			const rows = numbered
				? `(SELECT *, rowid AS stands, row_number() OVER (ORDER BY rowid) AS place FROM ${from(table)} WHERE ${willing})`
				: `(SELECT *, rowid AS stands FROM ${from(table)} WHERE ${where.replaceAll('stands', 'rowid')} AND ${willing})`;
			return {
				sql: `FROM (SELECT ${cells} FROM ${rows} WHERE ${where}${numbered && stretch ? ' ORDER BY stands' : ''})`,
				params: willing === 'TRUE' ? [] : [listed(silent)]
			};
		}
	};
}

/** Those of a coach, and those that the coach began. */
const coachedBy = (coach: string, inside: readonly SealedTable[]): Query<string> =>
	column(
		'coachedBy',
		`SELECT household AS one FROM households WHERE coach = ?${inside.includes('visit_events') ? " UNION SELECT household FROM events WHERE kind = 'started' AND coach = ?" : ''}`,
		inside.includes('visit_events') ? [coach, coach] : [coach]
	);

/** A coach's file, as `cutFor` cuts it from the whole. */
export async function coachRows(engine: Engine, coach: string): Promise<SealedRows> {
	const inside = await insideOf(engine);
	const families = await engine.all(coachedBy(coach, inside));
	return cutFor(await heldOf(engine, families, inside), { name: 'coach', coach });
}

/** With which families a part begins. */
const parts = (size: number): Query<string> =>
	column(
		'parts',
		`SELECT household AS one FROM (SELECT household, row_number() OVER (ORDER BY household) AS place FROM households) WHERE place % ${size} = 0 ORDER BY household`,
		[]
	);
const firstStart = column(
	'firstStart',
	'SELECT CAST(min(started) AS VARCHAR) AS one FROM households HAVING count(*) > 0',
	[]
);
const counted = ['households', 'assessments', 'results', 'actions'] as const satisfies readonly SealedTable[];

/** An analyst's counts, as `totalsOf` counts all rows. @param today ISO day @param size families at a time */
export async function totalsFrom(
	engine: Engine,
	threshold: number,
	today: string,
	size = 1000
): Promise<string> {
	const [first] = await engine.all(firstStart);
	const totals = new Totals(first ?? null, today);
	const begins = await engine.all(parts(size));
	for (const [place, begin] of ['', ...begins].entries()) {
		const end = begins[place];
		const which = `household >= ?${end === undefined ? '' : ' AND household < ?'}`;
		const rows: Record<SealedTable, readonly TableRow[]> = { ...noRows };
		for (const table of counted)
			rows[table] = await engine.all(rowsIn(table, which, end === undefined ? [begin] : [begin, end]));
		totals.add(rows);
	}
	return totals.csv(threshold);
}
