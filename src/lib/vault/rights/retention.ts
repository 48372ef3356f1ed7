// Whose time is over: families that stopped longer ago than the programme keeps them, found by rule and not by hand.
import type { TableRow } from '../../engine/tables.ts';

/** Where the programme says nothing: as long after a family stopped as a file is kept after its target. */
export const assumedYearsAfterEnd = 5;

/** The last day on which a family that stopped on that day is kept; 29 February becomes the 28th. */
export function keptUntil(ended: string, years: number): string {
	const later = `${Number(ended.slice(0, 4)) + years}${ended.slice(4)}`;
	return later.endsWith('-02-29') && Number(later.slice(0, 4)) % 4 !== 0 ? later.replace(/29$/, '28') : later;
}

/** Pseudonyms, in order, of families whose last day was before today. */
export const pastRetention = (
	households: readonly TableRow[],
	today: string,
	years: number = assumedYearsAfterEnd
): string[] =>
	households
		.flatMap(({ household, ended }) =>
			typeof household === 'string' && typeof ended === 'string' && keptUntil(ended, years) < today
				? [household]
				: []
		)
		.sort();
