// What a row of observations is, as the rest relies on it: held against what was read.
import { periodSchema, slugSchema, z } from '../../src/lib/domain/zod.ts';

const figure = z.number().nullable();

export const observationSchema = z.object({
	indicator: slugSchema,
	area: slugSchema,
	period: periodSchema,
	numerator: figure,
	denominator: figure,
	mean: figure,
	sd: figure,
	n: figure,
	value: figure,
	lower: figure,
	upper: figure,
	hidden: z.boolean(),
	hidden_by: z.enum(['source', 'programme']).nullable(),
	status: z.enum(['provisional', 'final']),
	source: z.string(),
	retrieved: z.iso.date(),
	note: z.string().nullable(),
	row: z.number().int()
});
