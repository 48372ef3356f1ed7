// Erases one family from a file: its rows, its events, its name in texts about others; and writes down that it was done, under a number drawn by chance.
import { sortedRows, type SealedRows } from '../admission.ts';
import type { TableRow } from '../../engine/tables.ts';
import { eraseFamily, familiesIn } from '../visits/erase.ts';
import type { ErasureReason } from './receipt.ts';

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

/** What stands where a text named the family. */
export const struckOut = '[…]';

/** Null where the file holds nothing about the family. */
export function erase(held: SealedRows, household: string, { day, number, why }: Erasure): Erased | null {
	const families = familiesIn(held);
	if (!families.includes(household)) return null;
	const { rows, visits } = eraseFamily(held, household, day);
	const strike = striking(naming(household, families));
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

/** As a pattern, that finds this text and no other. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The pseudonym as a whole word: H-0002 is no part of H-00021, nor of H-0002-b where that is somebody else's. */
function naming(household: string, families: readonly string[]): RegExp {
	const like = families
		.filter((one) => one !== household && one.toLowerCase().includes(household.toLowerCase()))
		.sort((a, b) => b.length - a.length);
	const kept = like.length === 0 ? '' : `(?:${like.map(literal).join('|')})(?![\\p{L}\\p{N}])|`;
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${kept}(${literal(household)})(?![\\p{L}\\p{N}]))`, 'giu');
}

/** A row in which no text names the family any more, and in how many texts it was named. */
function striking(pattern: RegExp): (row: TableRow) => { row: TableRow; texts: number } {
	return (row) => {
		const changed = Object.entries(row).flatMap(([column, cell]) => {
			if (typeof cell !== 'string' || column === 'household') return [];
			const text = cell.replace(pattern, (word: string, own?: string) =>
				own === undefined ? word : struckOut
			);
			return text === cell ? [] : [[column, text] as const];
		});
		return changed.length === 0
			? { row, texts: 0 }
			: { row: { ...row, ...Object.fromEntries(changed) }, texts: changed.length };
	};
}
