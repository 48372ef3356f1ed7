// The publication plan: the tables about people that may leave the workspace, and how coarse. Nothing else leaves.
import { z } from 'zod';
import { planCellNames, planKinds } from './publication-cells.ts';
import { quarterIndex, type Period } from './period.ts';
import { bilingualSchema, slugSchema } from './text-schema.ts';

export { planCellNames, planCells, planItemKinds, planKinds } from './publication-cells.ts';
export type { PlanCellName, PlanItemKind, PlanKind } from './publication-cells.ts';

export const rhythms = ['quarter', 'half-year', 'never'] as const;
export type Rhythm = (typeof rhythms)[number];

export const planTableSchema = z.strictObject({
	id: slugSchema,
	/** What is counted: in reach, per result, per life domain, per kind of item of the plan of approach, or per group of respondents. */
	counts: z.enum(planKinds),
	name: bilingualSchema,
	/** How often the programme as a whole leaves; a group of respondents leaves with its wave. */
	whole: z.enum(rhythms),
	areas: z.enum(rhythms),
	/** Of a ladder: how many quarters lie between the two days that are compared. */
	quarters_apart: z.number().int().min(1).optional(),
	cells: z.array(z.strictObject({ id: z.enum(planCellNames), name: bilingualSchema })).min(1)
});
export type PlanTable = z.infer<typeof planTableSchema>;

export const publicationSchema = z.strictObject({ tables: z.array(planTableSchema) });
export type PublicationPlan = z.infer<typeof publicationSchema>;

/** A year between the two days, so that a season is compared with the same season. */
export const quartersApart = (table: PlanTable): number => table.quarters_apart ?? 4;

/** True where a table of that rhythm leaves in that quarter; half-years end with the second and the fourth. */
export const leavesIn = (rhythm: Rhythm, period: Period): boolean =>
	rhythm === 'quarter' || (rhythm === 'half-year' && quarterIndex(period) % 2 === 1);
