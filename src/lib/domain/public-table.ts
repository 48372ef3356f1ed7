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
	shown: z.array(keySchema),
	/** The columns by which rows were told apart in one of the two tables alone: then no row is named above, since none can be compared. */
	rekeyed: z.array(z.string()).min(1).optional()
});
export type RowChanges = z.infer<typeof rowChangesSchema>;

export const publicTableSchema = z.strictObject({
	/** A file of `gegevens/` without its ending, or `cells`: those of the publication itself. */
	table: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
	rows: z.number().int().min(0),
	/** Of the file's bytes; of `cells`, of their canonical JSON. */
	sha256: sha256Schema,
	/** null where there is nothing to compare with: the first publication, or one after which its rows were not kept. */
	changes: rowChangesSchema.nullable()
});
export type PublicTable = z.infer<typeof publicTableSchema>;
