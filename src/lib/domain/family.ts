// What is followed in coached families: the eighteen results and the five rungs of the social ladder.
import { z, bilingualSchema, slugSchema } from './zod.ts';
import { lifeDomainIds } from './life-domain.ts';

export const familyResultSchema = z.strictObject({
	id: slugSchema,
	domain: z.enum(lifeDomainIds),
	name: bilingualSchema,
	/** One to four words, for the goal tree. */
	short: bilingualSchema,
	/** "Wanneer nodig": may be not applicable to a family. */
	when_needed: z.boolean().default(false)
});
export type FamilyResult = z.infer<typeof familyResultSchema>;
export const familySchema = z.strictObject({ results: z.array(familyResultSchema).min(1) });

export const rungSchema = z.strictObject({
	rung: z.number().int().min(1).max(5),
	name: bilingualSchema,
	meaning: bilingualSchema
});
export type Rung = z.infer<typeof rungSchema>;
export const ladderSchema = z.strictObject({
	assumption: bilingualSchema,
	rungs: z.array(rungSchema).length(5)
});
export type Ladder = z.infer<typeof ladderSchema>;
