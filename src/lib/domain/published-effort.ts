// What was told of effort, year by year, as it stands in a publication; and what the next year needs of it, sealed.
import { z } from './zod.ts';

export const effortGroups = ['coached', 'comparison'] as const;
const limitSchema = z.number().nullable();
const spreadSchema = z.strictObject({ value: z.number(), lower: limitSchema, upper: limitSchema });

const organisationSchema = z.strictObject({
	organisation: z.string().nullable(),
	totals: z.boolean(),
	/** Of totals; not in publications of before it was told. */
	whole: z.boolean().optional(),
	/** Of rows; not in publications of before it was told. */
	timed: z.boolean().optional(),
	hours: z.number(),
	lower: limitSchema,
	upper: limitSchema,
	contacts: z.number().nullable(),
	share: z.number().nullable(),
	/** Not in publications of before it was told. */
	shareRange: z.strictObject({ lower: z.number(), upper: z.number() }).nullable().optional(),
	perMonth: spreadSchema.nullable(),
	before: spreadSchema.nullable()
});

const groupSchema = z.strictObject({
	group: z.enum(effortGroups),
	households: z.number().nullable(),
	hidden: z.boolean(),
	months: z.strictObject({ before: z.number().nullable(), after: z.number() }),
	organisations: z.array(organisationSchema),
	total: z
		.strictObject({
			perMonth: spreadSchema,
			perFamily: spreadSchema,
			before: spreadSchema.nullable(),
			quarters: z.tuple([z.number(), z.number(), z.number()])
		})
		.nullable(),
	casemanagers: z.strictObject({ before: spreadSchema.nullable(), after: spreadSchema.nullable() }),
	left: z.number()
});

/** The effort figure of a year, every number that its page shows. */
export const publishedEffortSchema = z.strictObject({
	/** The year, up to whose end it counts. */
	period: z.string().regex(/^\d{4}$/),
	synthetic: z.boolean(),
	confidence: z.number(),
	threshold: z.number().int().min(1),
	families: z.number().nullable(),
	groups: z.array(groupSchema),
	years: z.array(z.strictObject({ year: z.number().int(), share: z.number() }))
});

const sumSchema = z.strictObject({
	organisation: z.string(),
	/** In which it was first told: what was delivered too late for its own year comes with the next. */
	year: z.number().int(),
	after: z.boolean(),
	hours: z.number(),
	contacts: z.number(),
	kept: z.number(),
	/** Not in states of before it was counted. */
	untimed: z.number().optional()
});

/** Quarters that its rows go over, before and from the support's beginning on. */
const spanShape = { group: z.enum(effortGroups), before: z.number().int(), after: z.number().int() };

export const effortStatesSchema = z.strictObject({
	/** The last year that was told. */
	year: z.number().int(),
	/** Families that are in the files still, with what was told of them. */
	present: z.array(z.strictObject({ ...spanShape, household: z.string().min(1), rows: z.array(sumSchema) })),
	/** Sums of those who left, and how many they are: they count on as they were told. */
	left: z.array(
		z.strictObject({ ...spanShape, families: z.number().int().min(1), rows: z.array(sumSchema) })
	),
	/** As organisations without rows delivered them. */
	totals: z.array(
		z.strictObject({
			group: z.enum(effortGroups),
			organisation: z.string(),
			year: z.number().int(),
			fewest: z.number().nullable(),
			hours: z.number(),
			contacts: z.number(),
			/** Not in states of before it was counted. */
			untimed: z.number().optional()
		})
	)
});
export type EffortStates = z.infer<typeof effortStatesSchema>;
export type EffortSum = z.infer<typeof sumSchema>;
