// Neighbourhood indicators: what is measured, on which scale, from which baseline to which target.
import { z, quarterSchema, bilingualSchema, slugSchema } from './zod.ts';
import { lifeDomainIds } from './life-domain.ts';
import { lastDay, type Period } from './period.ts';

/** What the plan asks on the way: each value from that quarter on, until the next. */
const stepsSchema = z.array(z.strictObject({ by: quarterSchema, value: z.number() })).min(1);

/** Besides the target: the way there, and what must be reached at least. */
const moreOfPlan = {
	/** Steps in order of time; without them the path is straight. */
	target_path: stepsSchema.optional(),
	/** The least that counts, beside the ambition of the target. */
	minimum: z.number().optional()
};

const goalSchema = z.strictObject({
	/** Shares 0-1; means on their own scale. */
	baseline: z.number().nullable().default(null),
	target: z.number().nullable().default(null),
	...moreOfPlan,
	/** What the plan asked before it was revised, oldest first; each up to its day, with the reason of the change. */
	revised: z
		.array(
			z.strictObject({
				until: z.iso.date(),
				reason: bilingualSchema,
				target: z.number(),
				...moreOfPlan
			})
		)
		.min(1)
		.optional()
});

/** The front matter of `indicators/neighbourhood/<id>.md`. */
export const indicatorFrontSchema = z
	.strictObject({
		id: slugSchema,
		/** Place in lists; the order of appendix 1 for the programme's own goals. */
		order: z.number().int().nonnegative(),
		name: bilingualSchema,
		/** One or two words, for small places. */
		short: bilingualSchema,
		domain: z.enum(lifeDomainIds),
		kind: z.enum(['proportion', 'mean']),
		better: z.enum(['lower', 'higher']),
		/** quarter: a register; wave: measured in survey waves only; year: yearly figures. */
		frequency: z.enum(['quarter', 'wave', 'year']).default('quarter'),
		/** register: full count; survey: a sample; model: estimated by a model. Decides how the margin is explained. */
		origin: z.enum(['register', 'survey', 'model']).default('register'),
		/** Context without a goal: stays out of the overview. */
		reference: z.boolean().default(false),
		/** False where the figures are real though the programme is a demonstration; else the programme's own mark holds. */
		synthetic: z.boolean().optional(),
		/** Only for means. */
		scale: z.strictObject({ min: z.number(), max: z.number() }).optional(),
		decimals: z.number().int().min(0).max(4).default(1),
		population: bilingualSchema,
		/** What the numerator counts, for sentences: "97 van de 1.412 inwoners van 15 tot en met 64 jaar". */
		numerator: bilingualSchema.optional(),
		denominator: bilingualSchema.optional(),
		...goalSchema.shape,
		/** Goals of single areas that differ from the programme's own. */
		areas: z.record(slugSchema, goalSchema).default({}),
		source: bilingualSchema,
		/** Who delivers the figures, as `calendar` of programme.yaml calls it; without it the source of the newest ones. */
		supplier: z.string().min(1).optional(),
		/** Where in the project plan or publication this is laid down. */
		reference_text: bilingualSchema.optional(),
		assumptions: z.array(bilingualSchema).default([]),
		baseline_period: quarterSchema.optional(),
		target_period: quarterSchema.optional()
	})
	.superRefine((front, context) => {
		const refuse = (mistake: 'no-scale' | 'share' | 'no-goal', key: string) =>
			context.addIssue({ code: 'custom', path: [key], message: mistake, params: { mistake } });
		if (front.kind === 'mean' && !front.scale) refuse('no-scale', 'scale');
		if (front.kind === 'proportion')
			for (const key of ['baseline', 'target'] as const) {
				const value = front[key];
				if (value !== null && (value < 0 || value > 1)) refuse('share', key);
			}
		if (!front.reference && (front.baseline === null || front.target === null)) refuse('no-goal', 'target');
	});

export interface IndicatorProse {
	/** "Wat meet dit?": plain paragraphs. */
	measures: string;
	/** "Let op": plain paragraphs. */
	caution: string;
}

export type Indicator = z.infer<typeof indicatorFrontSchema> & {
	prose: { nl: IndicatorProse; en: IndicatorProse };
};

export type Goal = z.infer<typeof goalSchema>;

/** The goal as the plan had it at the end of that quarter: who is revised later is judged by what held then. */
export function goalAt(goal: Goal, period: Period): Goal {
	const then = goal.revised?.find((one) => one.until > lastDay(period));
	if (!then) return goal;
	const { baseline, revised } = goal;
	const { target, target_path, minimum } = then;
	return {
		...{ baseline, target, revised },
		...(target_path && { target_path }),
		...(minimum !== undefined && { minimum })
	};
}
