// The part of an opened file that visits are about, asked of the engine: no other family's row leaves it.
import { inHexadecimal } from '../../domain/bytes-as-text.ts';
import type { Engine, Query } from '../../engine/engine.ts';
import { nameInFile, type TableRow } from '../../engine/tables.ts';
import type { SealedRows } from '../admission.ts';
import { sealedTables, type SealedTable } from '../manifest.ts';
import { insideOf, rowsIn } from '../rows.ts';
import type { SignedVisit } from '../visits/read-visit.ts';

/** What is asked of each table, and told anew: rows of these families, every row, or none. */
export type Shares = Readonly<Record<SealedTable, 'families' | 'all' | 'none'>>;
export const mergingShares: Shares = {
	...{ households: 'families', assessments: 'families', results: 'families', actions: 'families' },
	...{ visit_events: 'families', effort: 'families', visits: 'all', receipts: 'all', left_out: 'all' },
	...{ surveys: 'none', responses: 'none', erasures: 'none', clients: 'none' }
};
export const ofFamilies = (table: SealedTable, shares = mergingShares): boolean =>
	shares[table] === 'families';
/** Every row of it is told again. */
export const toldAnew = (table: SealedTable, shares = mergingShares): boolean => shares[table] === 'all';

export interface HeldPart {
	rows: SealedRows;
	/** Those that it is about, and of which it holds every row. */
	families: readonly string[];
	/** Where it holds other tables than a merging needs. */
	shares?: Shares;
}

/** A list as one parameter: DuckDB-Wasm takes no lists, and whatever a pseudonym holds, its digits are plain. */
export const listed = (texts: readonly string[]): string =>
	texts.map((text) => inHexadecimal(new TextEncoder().encode(text))).join(',');
export const inList = `(SELECT decode(unhex(digits)) FROM (SELECT unnest(string_split(CAST(? AS VARCHAR), ',')) AS digits))`;

/** A question of which each answer is one text, named `one`. */
export const column = (name: string, sql: string, params: string[]): Query<string> => ({
	...{ name, sql, params, once: true },
	row: (raw) => {
		const { one }: Readonly<Record<string, unknown>> = { ...Object(raw) };
		return String(one);
	}
});

/** Whose events have these ids, and who has events but stands in no table: of them all is told again with every merging. */
const alsoTouched = (events: readonly string[]): Query<string> =>
	column(
		'alsoTouched',
		`SELECT DISTINCT household AS one FROM events WHERE event IN ${inList} OR household NOT IN (SELECT household FROM households)`,
		[listed(events)]
	);
const coachesIn = column('coachesIn', 'SELECT DISTINCT coach AS one FROM households', []);

/** Who is named as a coach, in rows as `signersFor` takes them. */
export const heldCoaches = async (engine: Engine): Promise<{ coach: string }[]> =>
	(await engine.all(coachesIn)).map((coach) => ({ coach }));

/** Every row about these families, and of whatever is about none. @param inside the tables that are there, where the file does not say so yet */
export async function heldOf(
	engine: Engine,
	families: readonly string[],
	inside?: readonly SealedTable[],
	shares = mergingShares
): Promise<SealedRows> {
	inside ??= await insideOf(engine);
	const list = listed(families);
	const rows = {} as Record<SealedTable, readonly TableRow[]>;
	for (const table of sealedTables) {
		const share = inside.includes(table) ? shares[table] : 'none';
		if (share === 'none') rows[table] = [];
		else if (share === 'all') rows[table] = await engine.all(rowsIn(table));
		else rows[table] = await engine.all(rowsIn(table, `household IN ${inList}`, [list]));
	}
	return rows;
}

/** What `mergeVisits` needs of the file: merged into this part, they change it as they would change the whole. */
export async function heldFor(
	engine: Engine,
	incoming: readonly Pick<SignedVisit, 'visit'>[]
): Promise<HeldPart> {
	const events = incoming.flatMap(({ visit }) => visit.events);
	const families = new Set(events.map(({ household }) => household));
	const inside = await insideOf(engine);
	if (inside.includes('visit_events'))
		for (const one of await engine.all(alsoTouched(events.map(({ event }) => event)))) families.add(one);
	const all = [...families].sort();
	return { families: all, rows: await heldOf(engine, all, inside) };
}

/** SQL that is true for the rows of a table that stay as they are when these families are told anew. */
export const untouched = (table: SealedTable, shares = mergingShares): string =>
	ofFamilies(table, shares) ? `household NOT IN ${inList}` : 'TRUE';
export const from = (table: SealedTable): string => `"${nameInFile(table)}"`;
