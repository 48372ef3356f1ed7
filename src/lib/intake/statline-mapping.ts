// The mapping that says which StatLine rows and measures become which observations; people read and change it.
import { z, slugSchema } from '../domain/zod.ts';
import { observationSchema } from '../domain/tables.ts';

/** YAML reads a bare 20300 as a number; as a code it is a text. StatLine pads its codes with blanks, which count for nothing. */
const code = z.union([z.string().min(1), z.number()]).transform((one) => String(one).trim());

const measureSchema = z.strictObject({
	/** Name without its `_<number>`, which shifts between years; with it where two columns share the name. */
	measure: z.string().min(1),
	indicator: slugSchema,
	/** percent: 76.1 becomes 0.761; permille: per thousand; none: as it is. Counts stay as they are. */
	scale: z.enum(['percent', 'permille', 'none']).default('none'),
	/** The measure that this one is a part of: then both are written as counts. */
	denominator: z.string().min(1).optional()
});

export const statlineMappingSchema = z.strictObject({
	/** Column that holds the region code. */
	area: z.string().min(1),
	/** Column that holds the period; where a table has none, the period itself, or `constants.period`. */
	period: code,
	/** Only rows with these values in these columns. */
	select: z.record(z.string(), z.union([code, z.array(code).min(1)])).default({}),
	/** Rows that hold the margins of an estimate, told apart by one column. */
	margins: z.strictObject({ column: z.string().min(1), value: code, lower: code, upper: code }).optional(),
	/** Texts that mean "not measured" besides the blank cell. */
	missing: z.array(code).default([]),
	/** Texts that mean that the source holds the figure back, besides `.`, `x` and `<5`. */
	hidden: z.array(code).default([]),
	/** Region code to area id. */
	areas: z
		.record(z.string(), slugSchema)
		.refine((areas) => Object.keys(areas).length > 0, 'name at least one area'),
	measures: z.array(measureSchema).min(1),
	constants: z.strictObject({
		status: observationSchema.shape.status,
		source: z.string().min(1),
		/** Of a table that is about one period, such as the key figures of neighbourhoods of a year. */
		period: code.optional(),
		retrieved: z.iso.date(),
		note: z.string().default('')
	})
});
export type StatlineMapping = z.infer<typeof statlineMappingSchema>;
