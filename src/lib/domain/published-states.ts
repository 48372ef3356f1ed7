// What the next publication needs of the last one: how each family counted in it. Sealed, never published.
import { z, quarterSchema, slugSchema } from './zod.ts';
import { effortStatesSchema } from './published-effort.ts';
import { planKinds } from './publication-cells.ts';

const countSchema = z.number().int();

/** How one family counts in the tables at the end of a quarter. */
export const familyStateSchema = z.strictObject({
	/** Pseudonym. */
	household: z.string().min(1),
	/** The smallest part that it lives in; null: in none of the plan's areas. */
	area: slugSchema.nullable(),
	ended: z.boolean(),
	/** By result; a result that does not apply, or of which nothing is known, is absent. */
	results: z.record(slugSchema, z.enum(['met', 'unmet'])),
	/** By life domain; absent where it was not assessed on both days, or ended. */
	ladder: z.record(slugSchema, z.enum(['up', 'same', 'down']))
});
export type FamilyState = z.infer<typeof familyStateSchema>;

const countRowSchema = z.strictObject({
	counts: z.enum(planKinds).exclude(['process', 'experience']),
	subject: slugSchema.nullable(),
	period: quarterSchema,
	area: slugSchema.nullable(),
	values: z.record(z.string(), countSchema)
});

export const publishedStatesSchema = z.strictObject({
	contract: z.literal(1),
	programme: slugSchema,
	/** SHA-256 of the publication file that they belong to. */
	publication: z.string().regex(/^[0-9a-f]{64}$/),
	/** The last quarter that was published. */
	period: quarterSchema,
	/** Families that are in the programme's files still, as they were published. */
	present: z.array(familyStateSchema),
	/** Sums of those who left, at the last quarter, by smallest part: they count on as they were published. */
	left: z.array(countRowSchema),
	/** True counts behind every published quarter, by smallest part. */
	counts: z.array(countRowSchema),
	/** Of effort what was told of each family; absent where none was. */
	effort: effortStatesSchema.optional()
});
export type PublishedStates = z.infer<typeof publishedStatesSchema>;
