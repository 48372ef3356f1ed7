// The publication plan: the tables about people that may leave the workspace, and how coarse. Nothing else leaves.
import { z, quarterSchema, bilingualSchema, slugSchema } from './zod.ts';
import { planCellNames, planKinds, rhythms } from './publication-cells.ts';

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
	cells: z.array(z.strictObject({ id: z.enum(planCellNames), name: bilingualSchema })).min(1),
	/** Series that had to be counted anew, such as after a wrong import: each ended after that quarter, whole. */
	ended: z.array(z.strictObject({ after: quarterSchema, reason: bilingualSchema })).optional()
});
export type PlanTable = z.infer<typeof planTableSchema>;

/** Where too few people of an area answered the survey, it is counted together with this neighbour. */
export const surveyAreaSchema = z.strictObject({ area: slugSchema, with: slugSchema });
export type SurveyArea = z.infer<typeof surveyAreaSchema>;

export const publicationSchema = z.strictObject({
	tables: z.array(planTableSchema),
	/** An area stands here once; whom no neighbour is named for is refused where too few answered. */
	survey_areas: z.array(surveyAreaSchema).optional()
});
export type PublicationPlan = z.infer<typeof publicationSchema>;
