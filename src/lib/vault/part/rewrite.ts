// A file written anew with what was told of some families: rows of others go from one DuckDB to the next as lines that nobody reads on the way, a stretch of them at a time.
import { csvLine, csvLines, moreOf, tableFill, type TableFill } from '../../engine/database-file.ts';
import type { Engine, Query } from '../../engine/engine.ts';
import { letGo } from '../../engine/let-go.ts';
import { columnsOf, renaming, type TableRow } from '../../engine/tables.ts';
import type { SealedRows } from '../admission.ts';
import { canonicalLines } from '../canonical.ts';
import { manifestOf, type Contents } from '../contents.ts';
import { manifestRows, sealedTables, type Manifest, type SealedTable } from '../manifest.ts';
import { insideOf } from '../rows.ts';
import { readRows, stretchesOf, together, within, type Stretch } from '../row-hash.ts';
import { VaultError } from '../vault-error.ts';
import type { Cut, Part } from './cut.ts';
import { from, heldOf, listed, mergingShares, ofFamilies, toldAnew, untouched, type Shares } from './held.ts';
import { beginnings, orderOf, takenBefore } from './order.ts';

/** A DuckDB file that is written a table at a time, and asked meanwhile. */
export interface WrittenAnew {
	engine: Engine;
	run: (sql: string) => Promise<void>;
	fill: (table: TableFill) => Promise<void>;
}

export interface Rewriting extends Contents {
	/** Of the file that was opened. */
	held: Engine;
	/** What it said of its rows. */
	before: Pick<Manifest, 'rows'>;
	/** Those of whom `rows` tell everything that is to stand in the file. */
	families: readonly string[];
	/** Which tables they tell; without it those of a merging. */
	shares?: Shares | undefined;
	/** What becomes of the rows that stay, where it is another file for somebody else. */
	cut?: Cut;
}

type Staying = Pick<Rewriting, 'families' | 'shares' | 'cut'>;

/** SQL of the rows that stay, of all or of a stretch, and what it is told. */
function staying(table: SealedTable, { families, shares, cut }: Staying, stretch?: Stretch): Part {
	if (cut) return cut.rows(table, stretch);
	return {
		sql: `${stretch ? within(stretch) : `FROM ${from(table)} WHERE TRUE`} AND ${untouched(table, shares)}`,
		params: ofFamilies(table, shares) ? [listed(families)] : []
	};
}

const keptLines = (stretch: Stretch, sql: string, params: string[]): Query<Uint8Array> => ({
	name: 'keptLines',
	sql: `SELECT encode(coalesce(string_agg(${csvLine(stretch.table)}, ''), '')) AS lines ${sql}`,
	params,
	once: true,
	row: (raw) => {
		const { lines }: Readonly<Record<string, unknown>> = { ...Object(raw) };
		if (!(lines instanceof Uint8Array)) throw new TypeError('no lines');
		return lines;
	}
});

/** Tells apart whatever a passage may have spoiled: how many rows, and a number that every cell of them changes. */
const traceOf = (table: SealedTable, sql: string, params: string[]): Query<string> => ({
	name: 'traceOf',
	sql: `SELECT concat(count(*), ' ', bit_xor(hash(${columnsOf(table)
		.map(([name]) => `"${name}"`)
		.join(', ')}))) AS trace ${sql}`,
	params,
	once: true,
	row: (raw) => {
		const { trace }: Readonly<Record<string, unknown>> = { ...Object(raw) };
		return String(trace);
	}
});

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
	if (one.length === 0 || other.length === 0) return one.length === 0 ? other : one;
	const whole = new Uint8Array(one.length + other.length);
	whole.set(one);
	whole.set(other, one.length);
	letGo(one);
	return whole;
}

/** Rows that are compared before the page has its turn. */
const inOneGo = 1_000;

/** Row by row: as texts the rows of hundreds of families would stand in memory twice more. */
async function areSame(
	table: SealedTable,
	some: readonly TableRow[],
	others: readonly TableRow[]
): Promise<boolean> {
	const lines = (rows: readonly TableRow[]) => canonicalLines([table], { [table]: rows } as SealedRows);
	const theirs = lines(others);
	let compared = 0;
	for (const own of lines(some)) {
		if (theirs.next().value !== own) return false;
		if (++compared % inOneGo === 0) await new Promise((rested) => setTimeout(rested));
	}
	return theirs.next().done === true;
}

/**
 * Fills one table: rows that stay come over a stretch at a time, each with those that were told and stand before the next, and only
 * where both are is anything sorted. Each stretch is asked for while the one before it is written.
 */
async function fillWith(
	table: SealedTable,
	stretches: readonly Stretch[],
	rewriting: Rewriting,
	written: WrittenAnew,
	tell: () => void
): Promise<void> {
	const { held, rows } = rewriting;
	const [first] = stretches;
	const told = takenBefore(
		...([table, rows[table]] as const),
		first ? await held.all(beginnings(table, first.to)) : []
	);
	const ask = async (stretch: Stretch | undefined): Promise<Uint8Array | undefined> => {
		if (!stretch) return undefined;
		const { sql, params } = staying(table, rewriting, stretch);
		return (await held.all(keptLines(stretch, sql, params)))[0];
	};
	await written.fill(tableFill(table, ''));
	await written.run('BEGIN');
	let asked = ask(first);
	for (const [place, { to }] of stretches.entries()) {
		const kept = (await asked) ?? new Uint8Array();
		asked = ask(stretches[place + 1]);
		// Whoever waits for it hears of it.
		asked.catch(() => {});
		const own = new TextEncoder().encode(csvLines(table, told(place + 1 < stretches.length ? to : null)));
		const mixed = kept.length > 0 && own.length > 0;
		await written.fill(moreOf(table, joined(kept, own), mixed ? orderOf(table) : ''));
		tell();
	}
	if (!first) await written.fill(moreOf(table, csvLines(table, told(null))));
	await written.run('COMMIT');
}

/**
 * Fills the file with all tables, and says what it says about itself.
 * @param tell how many parts stand in it, of how many
 * @param size rows that come over at a time
 * @throws VaultError `impossible-value` where a cell holds what no page would open; `changed-rows` where it does not hold what it was told
 */
export async function rewrite(
	rewriting: Rewriting,
	written: WrittenAnew,
	tell: (done: number, all: number) => void = () => {},
	size = together
): Promise<Manifest> {
	const { held, families, rows, shares = mergingShares, cut } = rewriting;
	const inside = await insideOf(held);
	const kept = sealedTables.filter(
		(table) => inside.includes(table) && !toldAnew(table, shares) && cut?.leaves(table) !== true
	);
	const stretches = await stretchesOf(held, kept, size);
	const all = stretches.length + 1;
	let done = 0;
	for (const table of sealedTables) {
		const own = stretches.filter((stretch) => stretch.table === table);
		await fillWith(table, own, rewriting, written, () => tell(++done, all));
	}
	for (const sql of renaming(sealedTables)) await written.run(sql);
	for (const table of kept) {
		const before = staying(table, rewriting);
		const after = cut ? { sql: `FROM ${from(table)}`, params: [] } : before;
		const [one, other] = [
			held.all(traceOf(table, before.sql, before.params)),
			written.engine.all(traceOf(table, after.sql, after.params))
		];
		if ((await one).join() !== (await other).join()) throw new VaultError('changed-rows');
	}
	for (const table of sealedTables) {
		if (shares[table] === 'none') continue;
		const there = await heldOf(written.engine, families, [table], shares);
		if (!(await areSame(table, there[table], rows[table]))) throw new VaultError('changed-rows');
	}
	const facts = await readRows(written.engine);
	if (facts.impossible) throw new VaultError('impossible-value', { place: facts.impossible });
	const manifest = manifestOf(rewriting, facts.sha256, facts.rows);
	await written.fill(tableFill('manifest', csvLines('manifest', manifestRows(manifest))));
	tell(all, all);
	return manifest;
}
