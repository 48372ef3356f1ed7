// The canonical form of rows, made by DuckDB: the bytes of canonical.ts to the letter, for tables that are in it already.
import { columnsOf, type ColumnType } from '../engine/tables.ts';
import type { SealedTable } from './manifest.ts';
import { mayBeEmpty } from './plausible.ts';

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
	let between = `["${table}",`;
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
