// The questionnaire of the process evaluation: constructs and items of those who do the work and of organisations.
import { z, periodSchema, bilingualSchema, slugSchema } from './zod.ts';
import { respondentGroups, type RespondentGroup } from './row-words.ts';

export { respondentGroups, type RespondentGroup };

/** Everyone knows who is in a group of fewer people than this, so less is shown of it. */
export const smallGroup = 10;
/** No mean of a small group is over fewer items, and none is over fewer people than `leastGroup`. */
export const fewestItems = 3;
export const leastGroup = 5;

/** score: 0-4, averaged; frequency, choice, count, open: never averaged. */
export const itemKinds = ['score', 'frequency', 'choice', 'count', 'open'] as const;

export const itemSchema = z.strictObject({
	group: z.enum(respondentGroups),
	/** The number on the form, such as 4F; known by group and number together. */
	item: z.string().regex(/^\d{1,2}[A-Z]?$/, 'an item is a number with at most one letter, such as 4F'),
	kind: z.enum(itemKinds),
	/** negative: worded the other way round, turned before averaging. */
	direction: z.enum(['positive', 'negative']).default('positive'),
	/** Where it differs from the questionnaire's own scale. */
	scale: z.strictObject({ min: z.number(), max: z.number() }).optional(),
	assumption: bilingualSchema.optional()
});
export type Item = z.infer<typeof itemSchema>;

export const constructSchema = z.strictObject({
	id: slugSchema,
	table: z.number().int().min(1).max(4),
	name: bilingualSchema,
	coach: z.array(z.string()).nullable(),
	organisation: z.array(z.string()).nullable(),
	assumption: bilingualSchema.optional()
});
export type Construct = z.infer<typeof constructSchema>;

export const questionnaireSchema = z.strictObject({
	scale: z.strictObject({ min: z.number(), max: z.number() }),
	/** Fewer respondents than this in a group: no figure. Without it the programme's threshold. */
	thresholds: z
		.strictObject({
			coach: z.number().int().min(leastGroup),
			organisation: z.number().int().min(leastGroup)
		})
		.partial()
		.optional(),
	items: z.array(itemSchema),
	constructs: z.array(constructSchema),
	/** What each table of constructs is called, and where it stands in the source. */
	tables: z
		.array(
			z.strictObject({
				table: constructSchema.shape.table,
				title: bilingualSchema,
				about: bilingualSchema.optional()
			})
		)
		.optional(),
	/** When the means below were measured. */
	published_period: periodSchema.optional(),
	/** Means printed in the source, for reference beside the responses. */
	published: z
		.array(
			z.strictObject({
				name: bilingualSchema,
				coach: z.number().nullable(),
				organisation: z.number().nullable()
			})
		)
		.default([]),
	/** What else there is to say of those means. */
	published_note: bilingualSchema.optional()
});
export type Questionnaire = z.infer<typeof questionnaireSchema>;
