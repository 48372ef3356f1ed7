// Which table of the contract a header is of, in any order and spelling of its names, and which of its names are ours.
import { tableFiles, type TableName } from '../domain/tables.ts';
import { likenessOf } from './likeness.ts';

const tables = Object.keys(tableFiles).filter((name): name is TableName => name in tableFiles);
const columnsOf = (table: TableName): readonly string[] => [
	...tableFiles[table].required,
	...tableFiles[table].optional
];
const known = new Set(tables.flatMap(columnsOf));

/** `Part of`, `part-of` and `PART_OF` are part_of; a name that is none of ours stays as it is. */
export function ourName(name: string): string {
	const even = name
		.normalize('NFKC')
		.trim()
		.toLowerCase()
		.replace(/[\s_-]+/g, '_')
		.replace(/^\W+|\W+$/g, '');
	return known.has(even) ? even : name;
}

export const isOurs = (name: string): boolean => known.has(name);

export interface HeaderFit {
	/** More than one where nobody can say which is meant. */
	tables: readonly TableName[];
	/** Required columns that are not there. */
	missing: readonly string[];
}

/** So few columns may be a coincidence. */
const fewest = 3;

function judge(table: TableName, names: ReadonlySet<string>) {
	const missing = tableFiles[table].required.filter((one) => !names.has(one));
	const found = columnsOf(table).filter((one) => names.has(one)).length;
	return { table, missing, found };
}

/** The tables that have most of these columns, among those that have all that they need; null where there is none. */
export function wholeFit(names: readonly string[]): HeaderFit | null {
	const ours = new Set(names.map(ourName));
	const whole = tables.map((table) => judge(table, ours)).filter(({ missing }) => missing.length === 0);
	const most = Math.max(0, ...whole.map(({ found }) => found));
	// Two names alone, such as a date and a title, stand in many a sheet of something else.
	if (most < 2) return null;
	return { tables: whole.filter(({ found }) => found === most).map(({ table }) => table), missing: [] };
}

/** The table that a header is nearly of; what it lacks is told when the file is read. */
export function nearFit(names: readonly string[], name: string): HeaderFit | null {
	const ours = new Set(names.map(ourName));
	const called = likenessOf(`${name.replace(/^.*\//, '').replace(/\.\w+$/, '')}.csv`, () => null);
	const judged = tables.map((table) => judge(table, ours)).filter(({ found }) => found >= 2);
	const own = judged.find(({ table }) => called === `${table}.csv`);
	if (own && own.missing.length * 2 <= tableFiles[own.table].required.length)
		return { tables: [own.table], missing: own.missing };
	const [best, second] = judged
		.filter(({ table, missing, found }) => {
			const needed = tableFiles[table].required.length;
			return found >= fewest && missing.length <= (needed > fewest ? 1 : 0);
		})
		.sort((a, b) => b.found - a.found || a.missing.length - b.missing.length);
	if (!best || (second && second.found === best.found)) return null;
	return { tables: [best.table], missing: best.missing };
}

/** A header of the table that somebody chose: what it lacks is told when the file is read. */
export function chosenFit(names: readonly string[], table: TableName): HeaderFit | null {
	const { found, missing } = judge(table, new Set(names.map(ourName)));
	return found >= 2 ? { tables: [table], missing } : null;
}

/** The table of which a header has most, for a sentence about one that fits none; null where it has next to nothing. */
export function nearest(names: readonly string[]): { table: TableName; missing: readonly string[] } | null {
	const ours = new Set(names.map(ourName));
	const [best] = tables
		.map((table) => judge(table, ours))
		.sort((a, b) => b.found - b.missing.length - (a.found - a.missing.length));
	return best && best.found >= 2 ? { table: best.table, missing: best.missing } : null;
}
