// What a publication keeps of a public table: a digest of its rows, and which rows are otherwise than in the publication before. A function of two public
// tables, so it tells nothing that the two side by side do not.
import { z } from './zod.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
/** The cells of a row's key columns, in their order; empty where a row has none. */
const keySchema = z.array(z.string());

export const rowChangesSchema = z.strictObject({
	added: z.array(keySchema),
	gone: z.array(keySchema),
	/** Shown in both; `columns` are those that are otherwise. */
	changed: z.array(z.strictObject({ key: keySchema, columns: z.array(z.string()).min(1) })),
	/** Shown in the one and hidden in the other: that alone, whatever else is otherwise. */
	hidden: z.array(keySchema),
	shown: z.array(keySchema)
});
export type RowChanges = z.infer<typeof rowChangesSchema>;

/** The name of the publication's own cells among the public tables. */
export const cellsName = 'cells';
/** The file that lists what changed: `observations.changes.csv` stands beside `observations.csv`. */
export const changesName = (table: string): string => `${table}.changes.csv`;

export const publicTableSchema = z.strictObject({
	/** A file of `gegevens/` without its ending, or `cellsName`: those of the publication itself. */
	table: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
	rows: z.number().int().min(0),
	/** Of the file's bytes; of `cells`, of their canonical JSON. */
	sha256: sha256Schema,
	/** null where there is nothing to compare with: the first publication, or one after which its rows were not kept. */
	changes: rowChangesSchema.nullable()
});
export type PublicTable = z.infer<typeof publicTableSchema>;

export const changeKinds = ['added', 'changed', 'gone', 'hidden', 'shown'] as const;
export type ChangeKind = (typeof changeKinds)[number];
export type ChangeCounts = Record<ChangeKind, number>;

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

export const anyOf = (counts: ChangeCounts): boolean => Object.values(counts).some((count) => count > 0);
