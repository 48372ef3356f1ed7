// Takes one family out of the rows of a sealed file: every row, every event, every mention; a tombstone stands for each of its visits.
import type { TableRow } from '../../engine/tables.ts';
import { erasedColumns, type ErasureReason } from './receipt.ts';

export interface Erasure {
	/** ISO day. */
	day: string;
	/** Drawn at random: it says nothing about whom it stands for. */
	number: string;
	why: ErasureReason;
}

/** Rows by table. A file of the first contract knows no events, visits or erasures. */
export type Tables = Readonly<Record<string, readonly TableRow[]>>;

export interface Erased<Rows extends Tables> {
	rows: Rows;
	/** Ids of visits of which a tombstone is left. */
	visits: string[];
	/** Texts about others in which the family was named; the name is struck out. */
	mentions: number;
	/** False where the file held nothing about it. */
	found: boolean;
}

/** What stands where a text named the family. */
export const struckOut = '[…]';

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The pseudonym as a whole word: H-0002 is no part of H-00021, nor of H-0002-b where that is somebody else's. */
function naming(household: string, others: readonly string[]): RegExp {
	const like = others
		.filter((one) => one !== household && one.toLowerCase().includes(household.toLowerCase()))
		.sort((a, b) => b.length - a.length);
	const kept = like.length === 0 ? '' : `(?:${like.map(literal).join('|')})(?![\\p{L}\\p{N}])|`;
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${kept}(${literal(household)})(?![\\p{L}\\p{N}]))`, 'giu');
}

export function eraseFamily<Rows extends Tables>(
	held: Rows,
	household: string,
	{ day, number, why }: Erasure
): Erased<Rows> {
	const own = (row: TableRow): boolean => row.household === household;
	const visits = new Set(
		(held.visit_events ?? []).flatMap((row) => (own(row) && typeof row.visit === 'string' ? [row.visit] : []))
	);
	const strike = striking(naming(household, familiesIn(held)));
	let [found, mentions] = [false, 0];
	const cleaned = Object.entries(held).map(([table, all]): [string, readonly TableRow[]] => {
		const others = all.filter((row) => !own(row));
		if (others.length < all.length) found = true;
		const struck = others.map((row) => {
			const gone = table === 'visits' && visits.has(String(row.visit)) ? tombstone(row, day) : row;
			const { row: clean, struck: count } = strike(gone);
			mentions += count;
			return clean;
		});
		return [table, struck];
	});
	const rows = Object.fromEntries(cleaned);
	if (found && rows.erasures) rows.erasures = inOrder([...rows.erasures, { number, day, why }]);
	return { rows: rows as Rows, visits: [...visits].sort(), mentions, found };
}

/** A row in which no text names the family any more, and in how many texts it was named. */
function striking(pattern: RegExp): (row: TableRow) => { row: TableRow; struck: number } {
	return (row) => {
		const changed = Object.entries(row).flatMap(([column, cell]) => {
			if (typeof cell !== 'string' || column === 'household') return [];
			const text = cell.replace(pattern, (word, own?: string) => (own === undefined ? word : struckOut));
			return text === cell ? [] : [[column, text] as const];
		});
		return changed.length === 0
			? { row, struck: 0 }
			: { row: { ...row, ...Object.fromEntries(changed) }, struck: changed.length };
	};
}

const familiesIn = (held: Tables): string[] => [
	...new Set(
		Object.values(held).flatMap((rows) =>
			rows.flatMap(({ household }) => (typeof household === 'string' ? [household] : []))
		)
	)
];

/** What the chain of a device needs of a visit that is gone, and no more. */
const tombstone = (row: TableRow, day: string): TableRow => ({
	...Object.fromEntries(Object.keys(row).map((column) => [column, null])),
	...Object.fromEntries(erasedColumns.map((column) => [column, row[column] ?? null])),
	erased: day
});

const inOrder = (rows: readonly TableRow[]): TableRow[] =>
	[...rows].sort((a, b) => (String(a.number) < String(b.number) ? -1 : 1));
