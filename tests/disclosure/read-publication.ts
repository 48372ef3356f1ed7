// Reads what leaves as text: a publication, or a release as it stands in a report, and says which cells it speaks of.
import type { Read } from './outsider.ts';

interface PublicationText {
	period: string;
	threshold: number;
	areas: { area: string; part_of: string | null }[];
	tables: { table: string; counts: string; since: string }[];
	cells: {
		table: string;
		area: string | null;
		period: string;
		row: string | null;
		column: string;
		value: number | null;
	}[];
}

export interface ReadPublication {
	period: string;
	threshold: number;
	areas: { area: string; part_of: string | null }[];
	cells: Read[];
}

export function readPublication(text: string): ReadPublication {
	const { period, threshold, areas, tables, cells } = JSON.parse(text) as PublicationText;
	const counts = new Map(tables.map((one) => [one.table, one.counts]));
	return {
		period,
		threshold,
		areas,
		cells: cells.map(({ table, row, column, area, period: at, value }) => ({
			counts: counts.get(table) ?? table,
			subject: row,
			area,
			period: at,
			cell: column,
			value
		}))
	};
}

interface ReleaseText {
	tables: { counts: string; cells: Omit<Read, 'counts'>[] }[];
}

/** Of a report or a release: hidden cells that were left out with their table are not in it. */
export const readRelease = (text: string): Read[] =>
	(JSON.parse(text) as ReleaseText).tables.flatMap(({ counts, cells }) =>
		cells.map(({ subject, area, period, cell, value }) => ({ counts, subject, area, period, cell, value }))
	);
