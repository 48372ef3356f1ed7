// Erases one family from a file: its rows, its events, its name in texts about others; and writes down that it was done, under a number drawn by chance.
import { sortedRows, type SealedRows } from '../admission.ts';
import type { TableRow } from '../../engine/tables.ts';
import { eraseFamily, familiesIn } from '../visits/erase.ts';
import type { ErasureReason } from './receipt.ts';
import { striking } from './striking.ts';

export interface Erasure {
	/** ISO day. */
	day: string;
	/** Drawn at random: it says nothing about whom it stands for. */
	number: string;
	why: ErasureReason;
}

export interface Erased {
	rows: SealedRows;
	/** Ids of visits of which a tombstone is left. */
	visits: string[];
	/** Texts about others in which the family was named; the name is struck out. */
	mentions: number;
}

/** Null where the file holds nothing about the family. */
export function erase(held: SealedRows, household: string, { day, number, why }: Erasure): Erased | null {
	const families = familiesIn(held);
	if (!families.includes(household)) return null;
	const { rows, visits } = eraseFamily(held, household, day);
	const strike = striking(household, families);
	let mentions = 0;
	const clean = Object.fromEntries(
		Object.entries(rows).map(([table, own]): [string, readonly TableRow[]] => [
			table,
			own.map((row) => {
				const { row: struck, texts } = strike(row);
				mentions += texts;
				return struck;
			})
		])
	) as SealedRows;
	const erasures = [...clean.erasures, { number, day, why }];
	return { rows: sortedRows({ ...clean, erasures }), visits, mentions };
}
