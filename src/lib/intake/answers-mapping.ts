// The mapping that says which columns of a survey tool hold the answers to which questions; people read and change it.
import { z } from '../domain/zod.ts';

/** YAML reads a bare 2010 as a number; in a table it is a text. */
const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const filled = text.refine((one) => one !== '', 'fill in a text');

export const answersMappingSchema = z.strictObject({
	/** The file that the answers become rows of. */
	table: z.enum(['responses', 'surveys']).default('responses'),
	/** Their column to ours. */
	rename: z.record(z.string(), z.string()).default({}),
	/** Our column to what stands in every row. */
	constant: z.record(z.string(), filled).default({}),
	/** Their column to the item, or the indicator, that it asks after. */
	melt: z
		.record(z.string(), filled)
		.refine((columns) => Object.keys(columns).length > 0, 'name at least one column'),
	/** Their words or codes to ours, by our column. */
	values: z.record(z.string(), z.record(z.string(), filled)).default({}),
	/** Answers that say that the question was not answered, besides the empty one. */
	missing: z.array(text).default([]),
	/** Only the rows in which their column holds one of these. */
	rows: z.record(z.string(), z.union([text, z.array(text).min(1)])).default({})
});
export type AnswersMapping = z.infer<typeof answersMappingSchema>;
