// A release: the tables about people as they left, each cell shown or hidden; `releases/*.json` keeps those of earlier reports.
import { z, periodSchema, quarterSchema, slugSchema } from './zod.ts';
import { planCellNames, planKinds } from './publication-cells.ts';

const place = {
	/** A family result, a life domain or a group of respondents; null where the table has one row. */
	subject: slugSchema.nullable(),
	period: periodSchema
};

export const releaseCellSchema = z.strictObject({
	...place,
	/** null: the programme as a whole. */
	area: slugSchema.nullable(),
	cell: z.enum(planCellNames),
	/** Households or respondents; null = hidden. */
	value: z.number().int().min(0).nullable(),
	hidden: z.boolean()
});
export type ReleaseCell = z.infer<typeof releaseCellSchema>;

/** What a frozen report foretold of one goal, if nothing new happens; in the unit of the goal. */
export const storedOutlookSchema = z.strictObject({
	indicator: slugSchema,
	area: slugSchema,
	/** The quarter of the report, and the target quarter. */
	from: quarterSchema,
	to: quarterSchema,
	target: z.number(),
	/** 0-1: that what is measured in the target quarter lies at or past the target. */
	chance: z.number().min(0).max(1),
	/** Quarter by quarter up to the target quarter. */
	ahead: z.array(
		z.strictObject({
			period: quarterSchema,
			middle: z.number(),
			ranges: z.array(z.strictObject({ level: z.number().gt(0).lt(1), lower: z.number(), upper: z.number() }))
		})
	)
});
export type StoredOutlook = z.infer<typeof storedOutlookSchema>;

export const releaseSchema = z.strictObject({
	format: z.literal('wijkladder-release-1'),
	programme: slugSchema,
	/** The last quarter that it speaks of. */
	period: quarterSchema,
	threshold: z.number().int().min(1),
	/** The areas of its tables, so that who reads it knows what adds up to what; null: part of the whole. */
	areas: z.array(z.strictObject({ area: slugSchema, part_of: slugSchema.nullable() })),
	tables: z.array(
		z.strictObject({
			table: slugSchema,
			counts: z.enum(planKinds),
			cells: z.array(releaseCellSchema),
			/** Left out because nothing of it could be shown: its areas, or the quarter inside a half-year. */
			coarsened: z.array(z.strictObject({ ...place, to: z.enum(['whole', 'half-year']) }))
		})
	),
	/** The releases that were at hand when it was made, by file name. */
	earlier: z.array(z.strictObject({ file: z.string().min(1), period: quarterSchema })),
	/** Up to which quarter its figures stand as they were published, and on which day that was; absent before the first publication. */
	standing: z.strictObject({ period: quarterSchema, made: z.iso.date() }).optional(),
	/** What the report of that quarter foretold of its goals; releases of before have none. */
	outlooks: z.array(storedOutlookSchema).optional(),
	/** What a frozen report binds itself to, by name; SHA-256 in hexadecimal. */
	hashes: z.record(z.string(), z.string()).optional()
});
export type ProtectedRelease = z.infer<typeof releaseSchema>;
export type Standing = NonNullable<ProtectedRelease['standing']>;
export type ReleaseTable = ProtectedRelease['tables'][number];

/** An earlier release and the file that it was read from. */
export interface EarlierRelease {
	file: string;
	release: ProtectedRelease;
}
