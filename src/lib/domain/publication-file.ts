// A publication: every protected cell as it left, shown or hidden; `releases/publication-<sequence>.json` keeps it for good.
import { z, quarterSchema, periodSchema, slugSchema } from './zod.ts';
import { publishedEffortSchema } from './published-effort.ts';
import { publicTableSchema } from './public-table.ts';
import { planCellNames, planKinds } from './publication-cells.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

export const publishedCellSchema = z.strictObject({
	/** Id of the plan's table. */
	table: slugSchema,
	/** null: the programme as a whole. */
	area: slugSchema.nullable(),
	period: periodSchema,
	/** A family result, a life domain, a kind of item or a group of respondents; null where the table has one row. */
	row: slugSchema.nullable(),
	column: z.enum(planCellNames),
	/** Households or respondents; null = hidden, or left out with a coarser table. */
	value: z.number().int().min(0).nullable()
});
export type PublishedCell = z.infer<typeof publishedCellSchema>;

export const publicationFileSchema = z.strictObject({
	contract: z.literal(1),
	programme: slugSchema,
	/** ISO day. */
	made: z.iso.date(),
	/** 1, 2, 3 … */
	sequence: z.number().int().min(1),
	/** SHA-256 of the file before it, in hexadecimal; null for the first. */
	previous: sha256Schema.nullable(),
	/** The last quarter that it speaks of. */
	period: quarterSchema,
	threshold: z.number().int().min(1),
	areas: z.array(z.strictObject({ area: slugSchema, part_of: slugSchema.nullable() })),
	/** `since`: the first quarter of the series that stands; a later one than the first where an earlier series was ended. */
	tables: z.array(z.strictObject({ table: slugSchema, counts: z.enum(planKinds), since: quarterSchema })),
	cells: z.array(publishedCellSchema),
	/** Every year of effort as it was told; absent where none was delivered, and in publications of before it was kept. */
	effort: z.array(publishedEffortSchema).optional(),
	/** Every public table, and what changed in it since the publication before; absent in publications of before it was kept. */
	public: z.array(publicTableSchema).optional(),
	/** Versions of the rules by which was hidden and chained. */
	rules: z.strictObject({ protection: z.number().int().min(1), chain: z.number().int().min(1) })
});
export type PublicationFile = z.infer<typeof publicationFileSchema>;
