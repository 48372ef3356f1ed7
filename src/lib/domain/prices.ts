// The price list: what an hour of effort costs and what a measured difference is worth, by whom paid and by whom gained.
import { bilingualSchema, slugSchema, z } from './zod.ts';

const yearSchema = z.number().int().min(1900).max(2200);
const money = z.number().nonnegative();

const common = {
	id: slugSchema,
	name: bilingualSchema,
	/** In euros of `year`: most likely, at least and at most. */
	price: money,
	low: money,
	high: money,
	year: yearSchema,
	/** Where it can be looked up; `invented: true` where nobody can. */
	source: bilingualSchema,
	invented: z.boolean().default(false)
};

/** Of effort: an hour of one organisation or of all that have no price of their own. */
export const effortPriceSchema = z.strictObject({
	...common,
	kind: z.literal('effort'),
	unit: z.literal('hour'),
	/** As effort.csv writes it; without it whoever has no line of their own. */
	organisation: z.string().min(1).optional(),
	/** Without it the organisation that did the work. */
	payer: z.string().min(1).optional()
});
export type EffortPrice = z.infer<typeof effortPriceSchema>;

/** Of a difference: how many such units a year one person less (or more) stands for. */
export const outcomePriceSchema = z.strictObject({
	...common,
	kind: z.literal('outcome'),
	unit: bilingualSchema,
	indicator: slugSchema,
	per_year: z.number().positive(),
	payer: z.string().min(1).optional(),
	gainer: z.string().min(1)
});
export type OutcomePrice = z.infer<typeof outcomePriceSchema>;

/** What a family would have had without the programme, by name; used where no comparison group was counted. */
export const usualCareSchema = z.strictObject({
	name: bilingualSchema,
	/** Euros a family a year. */
	...{ price: money, low: money, high: money, year: yearSchema },
	source: bilingualSchema,
	invented: z.boolean().default(false),
	/** As far as the slider goes. */
	most: z.number().positive(),
	step: z.number().positive(),
	gainer: z.string().min(1)
});

export const pricesSchema = z.strictObject({
	/** In whose money everything is told. */
	year: yearSchema,
	index: z.strictObject({
		source: bilingualSchema,
		years: z.array(z.strictObject({ year: yearSchema, value: z.number().positive() })).min(1)
	}),
	discount: z.strictObject({ rate: z.number().min(0).max(0.2), source: bilingualSchema }),
	/** How many years a difference is taken to last: what is shown first, and what can be chosen. */
	horizon: z.number().int().min(1).max(50),
	horizons: z.array(z.number().int().min(1).max(50)).min(1),
	usual_care: usualCareSchema,
	/** What organisations are called in English, where that differs. */
	organisations: z.record(z.string(), z.string()).default({}),
	prices: z.array(z.discriminatedUnion('kind', [effortPriceSchema, outcomePriceSchema])).min(1)
});
export type Prices = z.infer<typeof pricesSchema>;
export type UsualCare = Prices['usual_care'];
