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
export type ItemKind = (typeof itemKinds)[number];

export const codedAnswerSchema = z.strictObject({
	/** 0 to 29; one number a choice. */
	code: z.number().int().min(0).max(29),
	/** As it stands in a file. */
	word: z.string().min(1),
	name: bilingualSchema,
	/** How often it was given, as the source prints. */
	printed: z.number().int().optional()
});
export type CodedAnswer = z.infer<typeof codedAnswerSchema>;

export const itemSchema = z.strictObject({
	group: z.enum(respondentGroups),
	/** The number on the form, such as 4F; known by group and number together. */
	item: z.string().regex(/^\d{1,2}[A-Z]?$/, 'an item is a number with at most one letter, such as 4F'),
	kind: z.enum(itemKinds),
	/** negative: worded the other way round, turned before averaging. */
	direction: z.enum(['positive', 'negative']).default('positive'),
	/** Where it differs from the questionnaire's own scale. */
	scale: z.strictObject({ min: z.number(), max: z.number() }).optional(),
	/** What it asks after, where the source tells. */
	about: bilingualSchema.optional(),
	/** The codebook of a choice, or of what people named in an open answer: a file holds the code or the word, several with `;`. */
	answers: z.array(codedAnswerSchema).min(2).max(30).optional(),
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

/** What a goal is asked about: how important it is, how far it is reached now, how far in the end, and beside elsewhere. */
export const goalSides = ['importance', 'now', 'expected', 'elsewhere'] as const;
export type GoalSide = (typeof goalSides)[number];
/** An item of either form, by number. */
const pairSchema = z.strictObject({ coach: z.string(), organisation: z.string() }).partial();

export const goalSchema = z.strictObject({
	id: slugSchema,
	name: bilingualSchema,
	...{ importance: pairSchema.optional(), now: pairSchema.optional() },
	...{ expected: pairSchema.optional(), elsewhere: pairSchema.optional() }
});
export type Goal = z.infer<typeof goalSchema>;

/** Where a number stands in the source. */
const placeShape = {
	page: z.number().int().min(1).optional(),
	figure: z.number().int().min(1).optional()
};

/** How many forms went out and came back, as the source prints: no file tells who was never heard of. */
export const approachedSchema = z.strictObject({
	wave: periodSchema,
	group: z.enum(respondentGroups),
	approached: z.number().int().min(1),
	answered: z.number().int().min(0),
	/** Who is missing. */
	missing: bilingualSchema.optional(),
	...placeShape
});
export type Approached = z.infer<typeof approachedSchema>;

export const questionnaireSchema = z.strictObject({
	scale: z.strictObject({ min: z.number(), max: z.number() }),
	/**
	 * `agreed`: everyone in a small group agreed that the mean of each item is shown, one decimal. Without it only what the source
	 * itself printed of an item is.
	 */
	small_groups: z.enum(['protected', 'agreed']).optional(),
	/** The questions of the evaluation, each with the tables that answer it. */
	questions: z
		.array(
			z.strictObject({
				id: slugSchema,
				title: bilingualSchema,
				about: bilingualSchema.optional(),
				tables: z.array(constructSchema.shape.table).min(1)
			})
		)
		.optional(),
	/** What plans and results are scored on. */
	goals: z.array(goalSchema).optional(),
	goals_assumption: bilingualSchema.optional(),
	/** What the source shows that its text has lost, by question. */
	lost: z.array(z.strictObject({ question: slugSchema, text: bilingualSchema })).optional(),
	approached: z.array(approachedSchema).optional(),
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
				organisation: z.number().nullable(),
				/** The item that it is the mean of, where it is of one. */
				items: pairSchema.optional(),
				...placeShape
			})
		)
		.default([]),
	/** What else there is to say of those means. */
	published_note: bilingualSchema.optional()
});
export type Questionnaire = z.infer<typeof questionnaireSchema>;
