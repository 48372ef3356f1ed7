// The study of what clients experience: its items and scales, and how many people were asked in each wave.
import { z, bilingualSchema, periodSchema, slugSchema } from './zod.ts';
import { lifeDomainIds } from './life-domain.ts';

/**
 * change: -1 worse, 0 the same, 1 better, in one life domain; ascribed: 1 where the client ascribes the change in that domain to
 * whoever gave the support, else 0; score: an answer on a scale; open: never read as a number, and never told.
 */
export const experienceKinds = ['change', 'ascribed', 'score', 'open'] as const;
export type ExperienceKind = (typeof experienceKinds)[number];

/** satisfaction: with the support and what it set in motion; competences: what clients can do themselves. */
export const experienceScaleKinds = ['satisfaction', 'competences'] as const;

/** In the place of a wording that nobody has: a question is never made up as if it had been asked. */
export const wordingUnknown = 'text not in the source';

export const experienceItemSchema = z.strictObject({
	item: slugSchema,
	kind: z.enum(experienceKinds),
	/** Of change and ascribed. */
	domain: z.enum(lifeDomainIds).optional(),
	/** Of score: the id of its scale. */
	scale: slugSchema.optional(),
	/** negative: worded the other way round, turned before averaging. */
	direction: z.enum(['positive', 'negative']).default('positive'),
	wording: z.union([z.literal(wordingUnknown), bilingualSchema])
});
export type ExperienceItem = z.infer<typeof experienceItemSchema>;

export const experienceScaleSchema = z.strictObject({
	id: slugSchema,
	kind: z.enum(experienceScaleKinds),
	name: bilingualSchema,
	min: z.number(),
	max: z.number()
});
export type ExperienceScale = z.infer<typeof experienceScaleSchema>;

export const experienceSchema = z.strictObject({
	scales: z.array(experienceScaleSchema),
	items: z.array(experienceItemSchema),
	/** How many people were asked, so that who did not answer is told too. */
	asked: z.array(z.strictObject({ wave: periodSchema, people: z.number().int().min(1) })).default([])
});
export type Experience = z.infer<typeof experienceSchema>;

/** The least and the most that an answer can be; null where it is no number. */
export function answersOf(item: ExperienceItem, { scales }: Experience): { min: number; max: number } | null {
	if (item.kind === 'open') return null;
	if (item.kind === 'change') return { min: -1, max: 1 };
	if (item.kind === 'ascribed') return { min: 0, max: 1 };
	return scales.find(({ id }) => id === item.scale) ?? null;
}
