// Erases families from a file: their rows, their events, their names in texts about others; and writes down that it was done, each under a number drawn by chance.
import { sortedRows, type SealedRows } from '../admission.ts';
import type { TableRow } from '../../engine/tables.ts';
import { eraseFamilies, familiesIn } from '../visits/erase.ts';
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
	/** Texts about others in which a family was named; the name is struck out. */
	mentions: number;
	/** One for each family that was there, in the order in which they were named. */
	erasures: Erasure[];
}

/**
 * The file is gone through once, however many families go.
 * @param number draws one by chance, for each family that is there
 */
export function eraseAll(
	held: SealedRows,
	households: readonly string[],
	{ day, why, number }: Pick<Erasure, 'day' | 'why'> & { number: () => string }
): Erased {
	const families = familiesIn(held);
	const gone = [...new Set(households)].filter((one) => families.includes(one));
	const { rows, visits } = eraseFamilies(held, gone, day);
	const strikes = gone.map((one) => striking(one, families));
	let mentions = 0;
	const struck = (row: TableRow): TableRow => {
		let left = row;
		for (const strike of strikes) {
			const done = strike(left);
			left = done.row;
			mentions += done.texts;
		}
		return left;
	};
	const clean = Object.fromEntries(
		Object.entries(rows).map(([table, own]): [string, readonly TableRow[]] => [table, own.map(struck)])
	) as SealedRows;
	const erasures = gone.map((): Erasure => ({ day, why, number: number() }));
	const written = [...clean.erasures, ...erasures.map((one) => ({ ...one }))];
	return { rows: sortedRows({ ...clean, erasures: written }), visits, mentions, erasures };
}

/** Null where the file holds nothing about the family. */
export function erase(held: SealedRows, household: string, { number, ...how }: Erasure): Erased | null {
	const erased = eraseAll(held, [household], { ...how, number: () => number });
	return erased.erasures.length === 0 ? null : erased;
}
