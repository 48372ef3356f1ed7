// The files of a programme: one typed row shape each, their columns, keys and which are restricted.
import { z, periodSchema, slugSchema } from './zod.ts';
import type { Area } from './area.ts';
import { lifeDomainIds } from './life-domain.ts';
import {
	noteFields,
	actionStatuses,
	actors,
	assessors,
	respondentGroups,
	resultStatuses,
	type NoteField
} from './row-words.ts';
import { planItemKinds } from './publication-cells.ts';

const date = z.iso.date();
const count = z.number().int().nonnegative();

export const observationSchema = z.object({
	indicator: slugSchema,
	area: slugSchema,
	period: periodSchema,
	numerator: z.number().nullable(),
	denominator: z.number().nullable(),
	mean: z.number().nullable(),
	sd: z.number().nullable(),
	n: z.number().nullable(),
	/** Only where it was added up from survey answers with weights: `n` as a plain sample as precise would have it. */
	n_effective: z.number().nullable().optional(),
	/** And what those people weigh together, the mean weight of their wave being 1. */
	weight: z.number().nullable().optional(),
	/** A published estimate without counts, or a weighted one: 0-1 for a share. */
	value: z.number().nullable(),
	lower: z.number().nullable(),
	upper: z.number().nullable(),
	/** True where the source wrote `.` in place of the figure, or the programme does not show it. */
	hidden: z.boolean(),
	/** Null where it is shown. */
	hidden_by: z.enum(['source', 'programme']).nullable(),
	status: z.enum(['provisional', 'final']),
	source: z.string(),
	retrieved: date,
	note: z.string().nullable(),
	/** Row in observations.csv, 1 = header. */
	row: z.number().int()
});
export type Observation = z.infer<typeof observationSchema>;

export const surveyAnswerSchema = z.object({
	wave: periodSchema,
	area: slugSchema,
	respondent: z.string(),
	indicator: slugSchema,
	value: z.number().nullable(),
	weight: z.number().nullable()
});
export const breakSchema = z.object({
	indicator: slugSchema,
	area: slugSchema.nullable(),
	period: periodSchema,
	kind: z.enum(['definition', 'boundary', 'source', 'population']),
	reason: z.string(),
	reason_en: z.string().nullable().optional()
});
export type Break = z.infer<typeof breakSchema>;
export const eventSchema = z.object({
	date,
	area: slugSchema.nullable(),
	title: z.string(),
	text: z.string().nullable(),
	title_en: z.string().nullable().optional(),
	text_en: z.string().nullable().optional()
});
export type Event = z.infer<typeof eventSchema>;
export { noteFields, type NoteField };
export const noteSchema = z.object({
	period: periodSchema,
	indicator: slugSchema.nullable(),
	field: z.enum(noteFields),
	text: z.string(),
	author: z.string(),
	date
});
export type NoteRow = z.infer<typeof noteSchema>;
export const reachSchema = z.object({
	area: slugSchema,
	period: periodSchema,
	contacted: count.nullable(),
	note: z.string().nullable()
});
export type Reach = z.infer<typeof reachSchema>;
export const householdSchema = z.object({
	household: z.string().min(1),
	area: slugSchema,
	started: date,
	ended: date.nullable(),
	end_reason: z.string().nullable(),
	coach: z.string(),
	adults: count.nullable(),
	children: count.nullable(),
	consent: date.nullable(),
	withdrawn: date.nullable()
});
export const assessmentSchema = z.object({
	household: z.string().min(1),
	domain: z.enum(lifeDomainIds),
	date,
	rung: z.number().int().min(1).max(5),
	assessor: z.enum(assessors),
	coach: z.string().nullable()
});
export const resultSchema = z.object({
	household: z.string().min(1),
	result: slugSchema,
	date,
	status: z.enum(resultStatuses)
});
export const actionSchema = z.object({
	household: z.string().min(1),
	domain: z.enum(lifeDomainIds),
	action: z.string(),
	kind: z.enum(planItemKinds),
	actor: z.enum(actors),
	organisation: z.string().nullable(),
	opened: date,
	due: date.nullable(),
	closed: date.nullable(),
	status: z.enum(actionStatuses)
});
export const responseSchema = z.object({
	wave: periodSchema,
	group: z.enum(respondentGroups),
	respondent: z.string(),
	organisation: z.string().nullable(),
	item: z.string(),
	score: z.number().nullable()
});

/** Everything a programme folder holds after reading: plain typed rows per table. */
export interface ProgrammeTables {
	areas: Area[];
	observations: Observation[];
	surveys: z.infer<typeof surveyAnswerSchema>[];
	breaks: Break[];
	events: Event[];
	notes: z.infer<typeof noteSchema>[];
	reach: Reach[];
	households: z.infer<typeof householdSchema>[];
	assessments: z.infer<typeof assessmentSchema>[];
	results: z.infer<typeof resultSchema>[];
	actions: z.infer<typeof actionSchema>[];
	responses: z.infer<typeof responseSchema>[];
}
export type TableName = keyof ProgrammeTables;

/** Every table in reading order; `?` columns may be empty or left out; key columns identify a row. */
export const tableFiles = {
	areas: {
		required: ['area', 'name', 'role'],
		optional: ['name_en', 'part_of', 'cbs_code', 'homes', 'residents', 'tile_column', 'tile_row'],
		key: ['area'],
		restricted: false
	},
	observations: {
		required: ['indicator', 'area', 'period', 'status', 'source', 'retrieved'],
		optional: ['numerator', 'denominator', 'mean', 'sd', 'n', 'value', 'lower', 'upper', 'note'],
		key: ['indicator', 'area', 'period'],
		restricted: false
	},
	surveys: {
		required: ['wave', 'area', 'respondent', 'indicator', 'value'],
		optional: ['weight'],
		key: ['wave', 'area', 'respondent', 'indicator'],
		restricted: true
	},
	breaks: {
		required: ['indicator', 'period', 'kind', 'reason'],
		optional: ['area', 'reason_en'],
		key: ['indicator', 'area', 'period', 'kind', 'reason'],
		restricted: false
	},
	events: {
		required: ['date', 'title'],
		optional: ['area', 'text', 'title_en', 'text_en'],
		key: ['date', 'area', 'title', 'text'],
		restricted: false
	},
	notes: {
		required: ['period', 'field', 'text', 'author', 'date'],
		optional: ['indicator'],
		key: ['period', 'indicator', 'field'],
		restricted: false
	},
	reach: {
		required: ['area', 'period', 'contacted'],
		optional: ['note'],
		key: ['area', 'period'],
		restricted: false
	},
	households: {
		required: ['household', 'area', 'started', 'coach', 'adults', 'children'],
		optional: ['ended', 'end_reason', 'consent', 'withdrawn'],
		key: ['household'],
		restricted: true
	},
	assessments: {
		required: ['household', 'domain', 'date', 'rung', 'assessor'],
		optional: ['coach'],
		key: ['household', 'domain', 'date', 'assessor'],
		restricted: true
	},
	results: {
		required: ['household', 'result', 'date', 'status'],
		optional: [],
		key: ['household', 'result', 'date'],
		restricted: true
	},
	actions: {
		required: ['household', 'domain', 'action', 'kind', 'actor', 'opened', 'status'],
		optional: ['organisation', 'due', 'closed'],
		key: ['household', 'domain', 'action', 'opened'],
		restricted: true
	},
	responses: {
		required: ['wave', 'group', 'respondent', 'item', 'score'],
		optional: ['organisation'],
		key: ['wave', 'group', 'respondent', 'item'],
		restricted: true
	}
} as const satisfies Record<
	TableName,
	{ required: readonly string[]; optional: readonly string[]; key: readonly string[]; restricted: boolean }
>;
