// What is told of the changes in public tables: their kinds, how many there are, and what the file is called that lists them. Apart from the schemas
// (public-table.ts), which no page that tells them has to fetch.
import type { RowChanges } from './public-table.ts';

/** The name of the publication's own cells among the public tables. */
export const cellsName = 'cells';
/** The file that lists what changed: `observations.changes.csv` stands beside `observations.csv`. */
export const changesName = (table: string): string => `${table}.changes.csv`;

export const changeKinds = ['added', 'changed', 'gone', 'hidden', 'shown'] as const;
export type ChangeKind = (typeof changeKinds)[number];
export type ChangeCounts = Record<ChangeKind, number>;

/** Of one table, by kind. */
export const countsOf = (changes: RowChanges): ChangeCounts => ({
	added: changes.added.length,
	changed: changes.changed.length,
	gone: changes.gone.length,
	hidden: changes.hidden.length,
	shown: changes.shown.length
});

/** All tables together; null where there was nothing to compare with. */
export function totalOf(tables: readonly { counts: ChangeCounts | null }[]): ChangeCounts | null {
	const counted = tables.flatMap(({ counts }) => counts ?? []);
	if (counted.length === 0) return null;
	const sum = (kind: ChangeKind) => counted.reduce((all, one) => all + one[kind], 0);
	return {
		added: sum('added'),
		changed: sum('changed'),
		gone: sum('gone'),
		hidden: sum('hidden'),
		shown: sum('shown')
	};
}

/** Whether there is a change of any kind. */
export const anyOf = (counts: ChangeCounts): boolean => Object.values(counts).some((count) => count > 0);
