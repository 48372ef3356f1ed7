// One look at every row of an opened file: how many, the first cell that cannot be, and the hash of them all in the bytes of canonical.ts, made by DuckDB.
import type { Engine, Hashing, Query } from '../engine/engine.ts';
import { columnsOf, nameInFile, type ColumnType } from '../engine/tables.ts';
import { longHash } from './long-hash.ts';
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

/** So many rows at a time as two groups of rows in the file: their lines are a text of a megabyte or two, and no more is ever held of them. */
export const together = 24_576;

/** Rows of a table from one on and before another, in the order of the file. */
export interface Stretch {
	table: SealedTable;
	from: number;
	to: number;
}
/** As numbers in the question: of parameters DuckDB does not see in time which groups of rows it can pass over. */
export const within = ({ table, from, to }: Stretch): string =>
	`FROM "${nameInFile(table)}" WHERE rowid >= ${from} AND rowid < ${to}`;

interface Told {
	rows: number;
	/** True where every cell can be. */
	possible: boolean;
	/** True where every row is plain. */
	plain: boolean;
	/** The rows in canonical form; null where they are not plain, or were hashed already. */
	lines: Uint8Array | null;
}

const toldOf = (stretch: Stretch): Query<Told> => ({
	name: 'toldOf',
	sql: `SELECT rows, possible, plain, CASE WHEN plain THEN lines END AS lines FROM (SELECT CAST(count(*) AS DOUBLE) AS rows, bool_and(${possible(stretch.table)}) AS possible, bool_and(${isPlain(stretch.table)}) AS plain, encode(string_agg(${canonicalLine(stretch.table, true)}, '')) AS lines ${within(stretch)})`,
	params: [],
	once: true,
	row: told
});

/** The lines of rows with awkward texts or broken numbers among them. */
const awkwardLines = (stretch: Stretch): Query<Told> => ({
	name: 'awkwardLines',
	sql: `SELECT CAST(count(*) AS DOUBLE) AS rows, TRUE AS possible, TRUE AS plain, encode(string_agg(${canonicalLine(stretch.table, false)}, '')) AS lines ${within(stretch)}`,
	params: [],
	once: true,
	row: told
});

function told(raw: unknown): Told {
	const { rows, possible, plain, lines }: Readonly<Record<string, unknown>> = { ...Object(raw) };
	// Of no rows there is no text, and nothing wrong with them.
	if (rows === 0) return { rows, possible: true, plain: true, lines: new Uint8Array() };
	if (typeof rows !== 'number' || !(lines === null || lines instanceof Uint8Array))
		throw new TypeError('not a stretch of rows');
	return { rows, possible: possible === true, plain: plain === true, lines };
}

/** Where the rows of each table end: so many as it ever had, one that is gone too. */
const ends = (inside: readonly SealedTable[]): Query<{ table: SealedTable; end: number }> => ({
	name: 'ends',
	sql: inside
		.map(
			(table, place) =>
				`SELECT ${place} AS place, CAST(coalesce(max(rowid) + 1, 0) AS DOUBLE) AS "end" FROM "${nameInFile(table)}"`
		)
		.join(' UNION ALL '),
	params: [],
	row: (raw) => {
		const { place, end }: Readonly<Record<string, unknown>> = { ...Object(raw) };
		const table = inside[Number(place)];
		if (!table) throw new TypeError('no such table');
		return { table, end: Number(end) };
	}
});

/** Every stretch of these tables, in the order of the file. @param size how many rows */
export async function stretchesOf(
	engine: Engine,
	inside: readonly SealedTable[],
	size = together
): Promise<Stretch[]> {
	const found = new Map((await engine.all(ends(inside))).map(({ table, end }) => [table, end]));
	return inside.flatMap((table) =>
		Array.from({ length: Math.ceil((found.get(table) ?? 0) / size) }, (_, place) => ({
			...{ table, from: place * size, to: (place + 1) * size }
		}))
	);
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

/** Of a row in canonical form, about: most rows of a large file are rungs. */
const bytesOfRow = 80;

/** By whoever the engine has for it, else here. */
async function hashingOn(engine: Engine, rows: number): Promise<Hashing> {
	if (engine.hashing) return engine.hashing();
	const hash = await longHash(rows * bytesOfRow);
	return {
		add: async (query) => {
			const found = await engine.all(query);
			for (const row of found) {
				const { lines }: Readonly<Record<string, unknown>> = { ...Object(row) };
				if (lines instanceof Uint8Array) hash.add(lines);
			}
			return found;
		},
		end: hash.end
	};
}

/**
 * @param inside the tables that the file holds
 * @throws whatever the engine does, where a table is not there or not as it should be
 */
export async function readRows(
	engine: Engine,
	inside: readonly SealedTable[] = sealedTables
): Promise<RowFacts> {
	const stretches = await stretchesOf(engine, inside);
	const hash = await hashingOn(engine, stretches.length * together);
	const rows = Object.fromEntries(sealedTables.map((table) => [table, 0])) as Record<SealedTable, number>;
	let wrong: SealedTable | null = null;
	for (const stretch of stretches) {
		const [found] = await hash.add(toldOf(stretch));
		if (!found) continue;
		rows[stretch.table] += found.rows;
		if (!found.possible) wrong ??= stretch.table;
		if (!found.plain) await hash.add(awkwardLines(stretch));
	}
	const [impossible = null] = wrong ? await engine.all(firstImpossible(wrong)) : [];
	return { rows, impossible, sha256: await hash.end() };
}
