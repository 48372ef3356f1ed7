// One look at every row of an opened file: how many, the first cell that cannot be, and the hash of them all in the bytes of canonical.ts, made by DuckDB.
import type { Engine, Query } from '../engine/engine.ts';
import { columnsOf, nameInFile, type ColumnType } from '../engine/tables.ts';
import { sealedTables, type SealedTable } from './manifest.ts';
import { impossibleCell, possible, mayBeEmpty } from './plausible.ts';

/** Columns whose words come from a list (plausible.ts): nothing in them has to be escaped. */
const listed = new Set(['domain', 'assessor', 'status', 'kind', 'actor', 'group']);

/** One character as JSON writes it inside a text. */
const escaped = `CASE
  WHEN x IN ('"', '\\') THEN '\\' || x
  WHEN unicode(x) >= 32 THEN x
  WHEN unicode(x) = 8 THEN '\\b' WHEN unicode(x) = 9 THEN '\\t' WHEN unicode(x) = 10 THEN '\\n'
  WHEN unicode(x) = 12 THEN '\\f' WHEN unicode(x) = 13 THEN '\\r'
  ELSE '\\u' || lpad(lower(to_hex(unicode(x))), 4, '0') END`;

const awkward = `'[\\x00-\\x1f"\\\\]'`;

/** Text as JSON writes it. Few texts hold a character that JSON writes otherwise; only those are taken apart. */
const text = (column: string): string =>
	`CASE WHEN regexp_matches(${column}, ${awkward}) THEN array_to_string(list_transform(regexp_extract_all(${column}, '(?s).'), lambda x: ${escaped}), '') ELSE ${column} END`;

/**
 * A number as JavaScript writes it: the fewest digits that read back as the same number, the nearest of those, and an
 * exponent only below a millionth. Numbers beyond what can be (plausible.ts) are not looked for.
 */
function decimal(column: string): string {
	const digits = (count: number): string => `printf('%.${count}g', ${column})`;
	const shortest = `CASE WHEN CAST(${digits(15)} AS DOUBLE) = ${column} THEN ${digits(15)} WHEN CAST(${digits(16)} AS DOUBLE) = ${column} THEN ${digits(16)} ELSE ${digits(17)} END`;
	const small = [
		["'^(-?)(\\d)(?:\\.(\\d+))?e-05$'", "'\\10.0000\\2\\3'"],
		["'^(-?)(\\d)(?:\\.(\\d+))?e-06$'", "'\\10.00000\\2\\3'"],
		["'e-0'", "'e-'"]
	].reduce((inner, [from, to]) => `regexp_replace(${inner}, ${from}, ${to})`, shortest);
	return `CASE WHEN ${column} = trunc(${column}) THEN CAST(TRY_CAST(${column} AS BIGINT) AS VARCHAR) WHEN abs(${column}) < 1e-4 THEN ${small} ELSE ${shortest} END`;
}

/** A number that fifteen digits tell, as nearly every number that somebody wrote down; adding nothing makes -0 a plain 0. */
const shortNumber = (column: string): string => `printf('%.15g', ${column} + 0)`;

/** True for a row whose cells need none of that: nearly every row, and told far faster than it is done. */
export function isPlain(table: SealedTable): string {
	const columns = columnsOf(table);
	const texts = columns.filter(([name, type]) => type === 'VARCHAR' && !listed.has(name));
	const numbers = columns.filter(([, type]) => type === 'DOUBLE');
	return [
		`NOT regexp_matches(concat(${texts.map(([name]) => `"${name}"`).join(', ')}), ${awkward})`,
		...numbers.map(
			([name]) =>
				`("${name}" IS NULL OR "${name}" = 0 OR (abs("${name}") >= 1e-4 AND CAST(${shortNumber(`"${name}"`)} AS DOUBLE) = "${name}"))`
		)
	].join(' AND ');
}

/** A cell without its quotation marks; NULL stays NULL. */
function bare(name: string, type: ColumnType, plain: boolean): string {
	const column = `"${name}"`;
	if (type === 'VARCHAR') return plain || listed.has(name) ? column : text(column);
	if (type !== 'DOUBLE') return `CAST(${column} AS VARCHAR)`;
	return plain ? shortNumber(column) : decimal(column);
}

/**
 * One row as its line of JSON, with the line end. What stands between two cells is one text where it can be: it is faster.
 * @param plain true where every row of the table is
 */
export function canonicalLine(table: SealedTable, plain: boolean): string {
	const parts: string[] = [];
	let between = `["${nameInFile(table)}",`;
	for (const [place, [name, type]] of columnsOf(table).entries()) {
		if (place > 0) between += ',';
		const quote = type === 'VARCHAR' || type === 'DATE' ? '"' : '';
		const cell = bare(name, type, plain);
		if (mayBeEmpty(table, name)) {
			parts.push(`'${between}'`, `coalesce(${quote === '' ? cell : `'"' || ${cell} || '"'`}, 'null')`);
			between = '';
		} else {
			parts.push(`'${between}${quote}'`, cell);
			between = quote;
		}
	}
	return `concat(${[...parts, `'${between}]'`, 'chr(10)'].join(', ')})`;
}

/** Up to here a table's lines fit in one text; above, a text for so many rows as DuckDB takes at a time is far faster. */
const few = 50_000;
const together = 2048;
const inStretches = (rows: number): string =>
	rows <= few ? '' : ` GROUP BY rowid // ${together} ORDER BY rowid // ${together}`;

interface Stretch {
	rows: number;
	/** True where every cell can be. */
	possible: boolean;
	/** True where every row is plain (canonical-sql.ts); of others `lines` mean nothing. */
	plain: boolean;
	/** The rows in canonical form. */
	lines: Uint8Array;
}

/** A table's rows in stretches, in the order of the file. */
const stretches = (table: SealedTable, rows: number): Query<Stretch> => ({
	name: 'stretches',
	sql: `SELECT CAST(count(*) AS DOUBLE) AS rows, bool_and(${possible(table)}) AS possible, bool_and(${isPlain(table)}) AS plain, encode(string_agg(${canonicalLine(table, true)}, '')) AS lines FROM "${nameInFile(table)}"${inStretches(rows)}`,
	params: [],
	row: stretchOf
});

/** The lines of a table with awkward texts or broken numbers in it. */
const awkwardLines = (table: SealedTable, rows: number): Query<Stretch> => ({
	name: 'awkwardLines',
	sql: `SELECT CAST(count(*) AS DOUBLE) AS rows, TRUE AS possible, TRUE AS plain, encode(string_agg(${canonicalLine(table, false)}, '')) AS lines FROM "${nameInFile(table)}"${inStretches(rows)}`,
	params: [],
	row: stretchOf
});

function stretchOf(raw: unknown): Stretch {
	const { rows, possible, plain, lines }: Readonly<Record<string, unknown>> = { ...Object(raw) };
	// Of no rows there is no text, and nothing wrong with them.
	if (rows === 0) return { rows, possible: true, plain: true, lines: new Uint8Array() };
	if (typeof rows !== 'number' || !(lines instanceof Uint8Array))
		throw new TypeError('not a stretch of rows');
	return { rows, possible: possible === true, plain: plain === true, lines };
}

/** Where a cell stands: its table, its row from 1 in the order of the file, and its column. */
export interface CellPlace {
	table: SealedTable;
	row: number;
	column: string;
}

/** The first cell of a table that cannot be. */
const firstImpossible = (table: SealedTable): Query<CellPlace> => ({
	name: 'firstImpossible',
	sql: `SELECT CAST(rowid AS DOUBLE) AS place, CAST(${impossibleCell(table)} AS INTEGER) AS cell FROM "${nameInFile(table)}" WHERE ${impossibleCell(table)} IS NOT NULL ORDER BY rowid LIMIT 1`,
	params: [],
	row: (raw) => {
		const { place, cell }: Readonly<Record<string, unknown>> = { ...Object(raw) };
		return { table, row: Number(place) + 1, column: columnsOf(table)[Number(cell)]?.[0] ?? '' };
	}
});

export interface RowFacts {
	rows: Record<SealedTable, number>;
	/** The first cell that cannot be. */
	impossible: CellPlace | null;
	/** SHA-256 of the rows in canonical form, in hexadecimal: what `seal` prints. */
	sha256: string;
}

/**
 * @param promised rows a table, only to choose how they are read
 * @param inside the tables that the file holds
 * @throws whatever the engine does, where a table is not there or not as it should be
 */
export async function readRows(
	engine: Engine,
	promised: Readonly<Record<SealedTable, number>>,
	inside: readonly SealedTable[] = sealedTables
): Promise<RowFacts> {
	// Asked all at once, so that the engine never waits for this thread.
	const tables = await Promise.all(
		inside.map(async (table) => ({ table, found: await engine.all(stretches(table, promised[table])) }))
	);
	const counts = new Map(
		tables.map(({ table, found }) => [table, found.reduce((sum, one) => sum + one.rows, 0)])
	);
	const rows = Object.fromEntries(sealedTables.map((table) => [table, counts.get(table) ?? 0])) as Record<
		SealedTable,
		number
	>;
	const wrong = tables.find(({ found }) => found.some((one) => !one.possible));
	const [impossible = null] = wrong ? await engine.all(firstImpossible(wrong.table)) : [];
	const lines = await Promise.all(
		tables.map(({ table, found }) =>
			found.every((one) => one.plain) ? found : engine.all(awkwardLines(table, promised[table]))
		)
	);
	return { rows, impossible, sha256: await sha256Of(lines.flat().map((one) => one.lines)) };
}

/** The browser's own digest works beside the page, five times as fast, but is only there on https and on this machine. */
async function sha256Of(parts: readonly Uint8Array[]): Promise<string> {
	const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
	if (!subtle) {
		const { sha256 } = await import('@noble/hashes/sha2.js');
		const hash = sha256.create();
		for (const part of parts) hash.update(part);
		return inHexadecimal(hash.digest());
	}
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return inHexadecimal(new Uint8Array(await subtle.digest('SHA-256', whole)));
}

const inHexadecimal = (bytes: Uint8Array): string =>
	[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
