// Where rows that were told stand among those that stay, so that a table is laid out in its order without ever being sorted whole.
import type { Query } from '../../engine/engine.ts';
import { columnsOf, type Cell, type TableRow } from '../../engine/tables.ts';
import { inOrderBy } from '../admission.ts';
import { sealedOrder, type SealedTable } from '../manifest.ts';
import { from as named } from './held.ts';

/** By which a table is laid out. Texts go by their bytes, which only letters beyond U+FFFF put in another order than admission.ts does. */
export const orderOf = (table: SealedTable): string => {
	const types = new Map(columnsOf(table));
	return sealedOrder[table]
		.map((column: string) => (types.get(column) === 'VARCHAR' ? `coalesce("${column}", '')` : `"${column}"`))
		.join(', ');
};

/** The row with which a stretch begins, as far as the order goes by it. */
export interface Beginning {
	/** Before which no row of it stands. */
	from: number;
	row: TableRow;
}

/** Those of a table; a stretch whose first row is gone tells none. @param size rows a stretch */
export const beginnings = (table: SealedTable, size: number): Query<Beginning> => ({
	name: 'beginnings',
	sql: `SELECT CAST(rowid AS DOUBLE) AS at, ${columnsOf(table)
		.flatMap(([name, type]) => {
			if (!sealedOrder[table].some((one: string) => one === name)) return [];
			return [type === 'DATE' ? `CAST("${name}" AS VARCHAR) AS "${name}"` : `"${name}"`];
		})
		.join(', ')} FROM ${named(table)} WHERE rowid % ${size} = 0 ORDER BY rowid`,
	params: [],
	once: true,
	row: (raw) => {
		const { at, ...row }: Readonly<Record<string, Cell>> = { ...Object(raw) };
		return { from: Number(at), row };
	}
});

/**
 * Gives out rows in order, each once: those that stand before a stretch, by where it begins, and with the last one (null) all others.
 * @param rows in order
 */
export function takenBefore(
	table: SealedTable,
	rows: readonly TableRow[],
	known: readonly Beginning[]
): (from: number | null) => readonly TableRow[] {
	const compare = inOrderBy(sealedOrder[table]);
	const begins = new Map(known.map(({ from, row }) => [from, row]));
	let taken = 0;
	return (from) => {
		const begin = from === null ? undefined : begins.get(from);
		let end = taken;
		if (from === null) end = rows.length;
		else if (begin) for (let row = rows[end]; row && compare(row, begin) < 0; row = rows[end]) end++;
		const own = rows.slice(taken, end);
		taken = end;
		return own;
	};
}
