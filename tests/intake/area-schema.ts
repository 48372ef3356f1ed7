// The shape of a row of areas.csv.
import { z, slugSchema } from '../../src/lib/domain/zod.ts';
import { areaRoles, type Area } from '../../src/lib/domain/area.ts';

export const areaSchema = z.object({
	area: slugSchema,
	name: z.string().min(1),
	name_en: z.string().nullable().optional(),
	role: z.enum(areaRoles),
	part_of: slugSchema.nullable(),
	cbs_code: z.string().nullable(),
	homes: z.number().int().nonnegative().nullable(),
	residents: z.number().int().nonnegative().nullable(),
	tile_column: z.number().int().nonnegative().nullable(),
	tile_row: z.number().int().nonnegative().nullable()
}) satisfies z.ZodType<Area>;
