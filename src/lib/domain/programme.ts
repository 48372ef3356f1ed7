// The programme: its name, dates, thresholds, survey waves and stated assumptions.
import { parseDue } from './due.ts';
import type { ExperimentColours } from './experiment-colours.ts';
import { publishingSchema } from './publisher.ts';
import { tableFiles } from './tables.ts';
import { z, periodSchema, quarterSchema, bilingualSchema, slugSchema } from './zod.ts';
import { lifeDomainIds } from './life-domain.ts';
import { recipientSchema } from './recipient.ts';
import { themeSchema } from './theme.ts';

/** A choice of ours that the source does not make; shown to readers as such. */
export const assumptionSchema = z.strictObject({ id: slugSchema, text: bilingualSchema });
export type Assumption = z.infer<typeof assumptionSchema>;

/** No programme may show counts of fewer people than this. */
export const leastThreshold = 5;
/** Below this somebody who knows the neighbourhood may recognise a family. */
export const soundThreshold = 10;

/** What somebody delivers, and when. */
export const calendarSchema = z.strictObject({
	/** As the definitions of its goals name it, or the source of its figures. */
	supplier: z.string().min(1),
	file: z.enum(Object.keys(tableFiles).map((table) => `${table}.csv`)),
	/** "6 weeks after the quarter", "6 weken na het kwartaal". */
	due: z.string().superRefine((text, context) => {
		if (parseDue(text) === null)
			context.addIssue({ code: 'custom', message: 'bad-due', params: { mistake: 'bad-due' } });
	})
});
export type CalendarLine = z.infer<typeof calendarSchema>;

export const programmeSchema = z.strictObject({
	id: slugSchema,
	name: bilingualSchema,
	/** The area that pages show first; without it the first experiment area that is no part. */
	area: slugSchema.optional(),
	/** True puts "synthetic" on every screen and export. */
	synthetic: z.boolean(),
	synthetic_note: bilingualSchema.optional(),
	/** The same at length, for the method page. */
	synthetic_method: bilingualSchema.optional(),
	/** The same in a few words, under a chart that is kept as a picture; without it a general sentence. */
	synthetic_caption: bilingualSchema.optional(),
	/** What those who do the work are called, within a sentence: one, several, and where they are first named. */
	workers: z
		.strictObject({ one: bilingualSchema, many: bilingualSchema, full: bilingualSchema.optional() })
		.optional(),
	/** The quarter in which the programme started. */
	start: quarterSchema,
	baseline: quarterSchema,
	target: quarterSchema,
	/** The last day on which sealed rows about people may be used; without it an assumption (vault/retention.ts). */
	retain_until: z.iso.date().optional(),
	/** How many years a family stays in sealed files after it stopped (vault/rights/retention.ts); five where nothing is said. */
	retain_ended_years: z.number().int().min(0).max(100).optional(),
	/** Fewer people or households than this are never shown. */
	threshold: z.number().int().min(leastThreshold).default(soundThreshold),
	/** Counts of a register under the threshold are hidden as well; without it they are the source's affair. */
	hide_small_observations: z.boolean().optional(),
	/** 0-1. */
	confidence: z.number().gt(0).lt(1).default(0.95),
	/** Minutes without a sign of life after which an opened household file is closed; without it ten. */
	lock_minutes: z.number().int().min(1).max(60).optional(),
	confidence_choices: z.array(z.number().gt(0).lt(1)).default([0.8, 0.9, 0.95, 0.99]),
	waves: z.array(periodSchema).default([]),
	/** Indicators defined elsewhere that this programme does not follow. */
	leave_out: z.array(slugSchema).optional(),
	domains: z
		.array(z.strictObject({ id: z.enum(lifeDomainIds), name: bilingualSchema }))
		.length(lifeDomainIds.length),
	assumptions: z.array(assumptionSchema).default([]),
	/** Who delivers which file, and how long after the period. */
	calendar: z.array(calendarSchema).optional(),
	...publishingSchema,
	/** In the place of theme/theme.yaml. */
	theme: themeSchema.optional(),
	/** Names and public keys; they stay in the folder. */
	recipients: z.array(recipientSchema).optional()
});
/** As every page knows it: without the people who hold a key, and with no more of a theme than its colours. */
export type Programme = Omit<z.infer<typeof programmeSchema>, 'recipients' | 'theme'> & {
	/** Of its theme; without one the usual. */
	experiment?: ExperimentColours;
};
