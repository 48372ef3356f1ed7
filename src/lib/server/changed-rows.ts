// Which rows of a public table are otherwise than in the one published before, by their keys: of two tables, and of nothing else.
import type { RowChanges } from '../domain/public-table.ts';

export interface RowsOfTable {
	columns: readonly string[];
	rows: readonly (readonly string[])[];
}

export interface Keyed {
	key: readonly string[];
	/** Columns in which a point stands where a figure is hidden. */
	hides: readonly string[];
}

export const hiddenCell = '.';

interface Row {
	key: string[];
	hidden: boolean;
	cell: (column: string) => string;
}

/** By key; of rows that share one, the first with the first and so on. */
function byKey({ columns, rows }: RowsOfTable, { key, hides }: Keyed): Map<string, Row> {
	const places = new Map(columns.map((name, place) => [name, place]));
	const found = new Map<string, Row>();
	for (const cells of rows) {
		const cell = (column: string) => cells[places.get(column) ?? -1] ?? '';
		const own = key.map(cell);
		const name = JSON.stringify(own);
		let nth = 0;
		while (found.has(`${name} ${nth}`)) nth++;
		found.set(`${name} ${nth}`, { key: own, hidden: hides.some((one) => cell(one) === hiddenCell), cell });
	}
	return found;
}

const lacking = (names: readonly string[], there: readonly string[]): string[] =>
	names.filter((name) => !there.includes(name));

/** @returns the columns of a key that is not the same any more: those that the table of before lacks, or those that told its rows apart and are gone */
function rekeyed(before: RowsOfTable, now: RowsOfTable, { key }: Keyed): string[] {
	if (before.rows.length === 0) return [];
	const fresh = lacking(key, before.columns);
	if (fresh.length > 0) return fresh;
	const gone = lacking(before.columns, now.columns);
	const places = key.map((name) => before.columns.indexOf(name));
	const keys = before.rows.map((cells) => JSON.stringify(places.map((place) => cells[place])));
	return new Set(keys).size < keys.length ? gone : [];
}

/** Columns that only one of the two has are a change of the form, not of a row; where they are of the key no row can be compared. */
export function changedRows(before: RowsOfTable, now: RowsOfTable, keyed: Keyed): RowChanges {
	const changes: RowChanges = { added: [], gone: [], changed: [], hidden: [], shown: [] };
	const columns = rekeyed(before, now, keyed);
	if (columns.length > 0) return { ...changes, rekeyed: columns };
	const [old, fresh] = [byKey(before, keyed), byKey(now, keyed)];
	const shared = now.columns.filter((name) => before.columns.includes(name) && !keyed.key.includes(name));
	for (const [name, row] of fresh) {
		const was = old.get(name);
		if (!was) changes.added.push(row.key);
		else if (row.hidden !== was.hidden) changes[row.hidden ? 'hidden' : 'shown'].push(row.key);
		else {
			const columns = shared.filter((column) => row.cell(column) !== was.cell(column));
			if (columns.length > 0) changes.changed.push({ key: row.key, columns });
		}
	}
	for (const [name, row] of old) if (!fresh.has(name)) changes.gone.push(row.key);
	return changes;
}
