// A file written anew with what a merging changed: rows of other families go from one DuckDB to the next as lines that nobody reads on the way.
import { csvLine, csvLines, tableFill, type TableFill } from '../../engine/database-file.ts';
import type { Engine, Query } from '../../engine/engine.ts';
import { columnsOf, renaming } from '../../engine/tables.ts';
import type { SealedRows } from '../admission.ts';
import { canonicalLines } from '../canonical.ts';
import { manifestOf, type Contents } from '../contents.ts';
import { manifestRows, sealedOrder, sealedTables, type Manifest, type SealedTable } from '../manifest.ts';
import { insideOf } from '../rows.ts';
import { readRows } from '../row-hash.ts';
import { VaultError } from '../vault-error.ts';
import { from, heldOf, listed, ofFamilies, toldAnew, untouched } from './held.ts';

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
}

/** As many rows together as DuckDB takes at a time. */
const together = 2048;

/** By which a table is laid out. Texts go by their bytes, which only letters beyond U+FFFF put in another order than admission.ts does. */
const orderOf = (table: SealedTable): string => {
	const types = new Map(columnsOf(table));
	return sealedOrder[table]
		.map((column: string) => (types.get(column) === 'VARCHAR' ? `coalesce("${column}", '')` : `"${column}"`))
		.join(', ');
};

/** The question of `untouched` takes the families where it is about any. */
const paramsOf = (table: SealedTable, families: readonly string[]): string[] =>
	ofFamilies(table) ? [listed(families)] : [];

const keptLines = (table: SealedTable, families: readonly string[]): Query<Uint8Array> => ({
	name: 'keptLines',
	sql: `SELECT encode(string_agg(${csvLine(table)}, '')) AS lines FROM ${from(table)} WHERE ${untouched(table)} GROUP BY rowid // ${together} ORDER BY rowid // ${together}`,
	params: paramsOf(table, families),
	row: (raw) => {
		const { lines }: Readonly<Record<string, unknown>> = { ...Object(raw) };
		if (!(lines instanceof Uint8Array)) throw new TypeError('no lines');
		return lines;
	}
});

/** Tells apart whatever a passage may have spoiled: how many rows, and a number that every cell of them changes. */
const traceOf = (table: SealedTable, families: readonly string[]): Query<string> => ({
	name: 'traceOf',
	sql: `SELECT concat(count(*), ' ', bit_xor(hash(${columnsOf(table)
		.map(([name]) => `"${name}"`)
		.join(', ')}))) AS trace FROM ${from(table)} WHERE ${untouched(table)}`,
	params: paramsOf(table, families),
	row: (raw) => {
		const { trace }: Readonly<Record<string, unknown>> = { ...Object(raw) };
		return String(trace);
	}
});

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

const textOf = (rows: SealedRows): string => [...canonicalLines(sealedTables, rows)].join('');

/**
 * Fills the file with all tables, and says what it says about itself.
 * @param tell how many tables stand in it, of how many
 * @throws VaultError `impossible-value` where a cell holds what no page would open; `changed-rows` where it does not hold what it was told
 */
export async function rewrite(
	rewriting: Rewriting,
	written: WrittenAnew,
	tell: (done: number, all: number) => void = () => {}
): Promise<Manifest> {
	const { held, families, rows } = rewriting;
	const inside = await insideOf(held);
	const kept = sealedTables.filter((table) => inside.includes(table) && !toldAnew(table));
	const all = sealedTables.length + 1;
	for (const [place, table] of sealedTables.entries()) {
		const lines = kept.includes(table) ? await held.all(keptLines(table, families)) : [];
		const told = csvLines(table, rows[table]);
		const mixed = lines.length > 0 && told !== '';
		await written.fill(
			tableFill(table, joined([...lines, new TextEncoder().encode(told)]), mixed ? orderOf(table) : '')
		);
		tell(place + 1, all);
	}
	for (const sql of renaming(sealedTables)) await written.run(sql);
	for (const table of kept) {
		const [one, other] = [held, written.engine].map((engine) => engine.all(traceOf(table, families)));
		if ((await one)?.join() !== (await other)?.join()) throw new VaultError('changed-rows');
	}
	if (textOf(await heldOf(written.engine, families, sealedTables)) !== textOf({ ...rows, ...nowhereTold }))
		throw new VaultError('changed-rows');
	const facts = await readRows(written.engine);
	if (facts.impossible) throw new VaultError('impossible-value', { place: facts.impossible });
	const manifest = manifestOf(rewriting, facts.sha256, facts.rows);
	await written.fill(tableFill('manifest', csvLines('manifest', manifestRows(manifest))));
	tell(all, all);
	return manifest;
}

/** A merging tells nothing of these: they stand in the file as they stood. */
const nowhereTold = { surveys: [], responses: [], erasures: [], clients: [], effort: [] };
