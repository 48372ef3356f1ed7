// The Zelfredzaamheid-Matrix (ZRM), an instrument that many organisations score families by: how its domains and levels are read as ours.
import { lifeDomainIds } from './life-domain.ts';
import { bilingualSchema, slugSchema, z } from './zod.ts';

const namesSchema = z.array(z.string().min(1)).default([]);

const zrmDomainSchema = z.strictObject({
	id: slugSchema,
	name: bilingualSchema,
	/** What else a column or a cell with this domain is called. */
	also: namesSchema,
	/** Our life domain; null where it has no place. */
	ours: z.enum(lifeDomainIds).nullable()
});

const zrmEditionSchema = z.strictObject({
	edition: z.union([z.literal(2013), z.literal(2017)]),
	domains: z.array(zrmDomainSchema).min(1),
	/** What does not come along, and how is decided where two domains share one of ours. */
	lost: bilingualSchema
});
export type ZrmEdition = z.infer<typeof zrmEditionSchema>;

export const zrmSchema = z.strictObject({
	/** What an export calls the columns that are no score. */
	columns: z.strictObject({
		household: namesSchema,
		date: namesSchema,
		domain: namesSchema,
		level: namesSchema
	}),
	/** Who scores it, where the export does not say. */
	assessor: z.enum(['coach', 'family']),
	levels: z
		.array(
			z.strictObject({
				level: z.number().int().min(1).max(5),
				rung: z.number().int().min(1).max(5),
				name: bilingualSchema,
				also: namesSchema
			})
		)
		.length(5),
	lost: bilingualSchema,
	editions: z.array(zrmEditionSchema).min(1)
});
export type Zrm = z.infer<typeof zrmSchema>;
