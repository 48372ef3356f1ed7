// The files of a programme: their columns, keys and which are restricted; and from those the row that each file is read into.
import type { Area } from './area.ts';
import type { LifeDomainId } from './life-domain.ts';
import type { PlanItemKind } from './publication-cells.ts';
import type * as words from './row-words.ts';

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
		optional: ['weight', 'stratum', 'panel'],
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
	bottlenecks: {
		required: ['id', 'opened', 'between', 'what', 'decides'],
		optional: ['closed', 'outcome', 'what_en', 'outcome_en'],
		key: ['id'],
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
	},
	clients: {
		required: ['wave', 'respondent', 'area', 'item', 'value'],
		optional: [],
		key: ['wave', 'respondent', 'item'],
		restricted: true
	},
	effort: {
		required: ['group', 'household', 'organisation', 'period', 'contact'],
		optional: ['contacts', 'hours', 'domain', 'note'],
		key: ['group', 'household', 'organisation', 'period', 'contact', 'domain'],
		restricted: true
	},
	/** Like reach: no rows about people, but counts that leave only when they are protected. */
	'effort-totals': {
		required: ['group', 'organisation', 'period', 'contact', 'households'],
		optional: ['area', 'contacts', 'hours', 'note'],
		key: ['group', 'area', 'organisation', 'period', 'contact'],
		restricted: false
	}
} as const satisfies Record<
	string,
	{ required: readonly string[]; optional: readonly string[]; key: readonly string[]; restricted: boolean }
>;

export type TableName = keyof typeof tableFiles;

/** Counts of people as they were delivered: no rows about people, but not for the site before they are protected. */
export const protectedOnly: readonly TableName[] = ['effort-totals'];

/** What cells hold that are no text, by the name of their column; null where a column that must be there may be empty. */
interface Cells {
	numerator: number;
	denominator: number;
	mean: number;
	sd: number;
	n: number;
	/** In observations a published estimate without counts, or a weighted one: 0-1 for a share. */
	value: number | null;
	lower: number;
	upper: number;
	weight: number;
	/** Null where it may not be told. */
	households: number | null;
	contacts: number;
	hours: number;
	contacted: number | null;
	adults: number | null;
	children: number | null;
	rung: number;
	score: number | null;
	field: words.NoteField;
	domain: LifeDomainId;
	assessor: (typeof words.assessors)[number];
	actor: (typeof words.actors)[number];
	group: words.RespondentGroup;
}
type Cell<Column> = Column extends keyof Cells ? Cells[Column] : string;
type Required<Table extends TableName> = (typeof tableFiles)[Table]['required'][number];
type Optional<Table extends TableName> = (typeof tableFiles)[Table]['optional'][number];

/** What may be left out is null, and what is English beside Dutch is not there; `Own`: what this file alone says in such a column. */
type Row<Table extends TableName, Own = unknown> = Own & {
	[Column in Exclude<Required<Table>, keyof Own>]: Cell<Column>;
} & { [Column in Exclude<Optional<Table>, `${string}_en`>]: Cell<Column> | null } & {
	[Column in Extract<Optional<Table>, `${string}_en`>]?: string | null;
};

export type Observation = Row<
	'observations',
	{
		/** Only where it was added up from survey answers with weights: `n` as a plain sample as precise would have it. */
		n_effective?: number | null;
		/** And what those people weigh together, the mean weight of their wave being 1. */
		weight?: number | null;
		/** True where the source wrote `.` in place of the figure, or the programme does not show it. */
		hidden: boolean;
		/** Null where it is shown. */
		hidden_by: 'source' | 'programme' | null;
		status: words.ObservationStatus;
		/** Row in observations.csv, 1 = header. */
		row: number;
	}
>;
export type Break = Row<'breaks', { kind: (typeof words.breakKinds)[number] }>;
export type Event = Row<'events'>;
export type NoteRow = Row<'notes'>;
export type Reach = Row<'reach'>;
export type Effort = Row<'effort', { group: words.EffortGroup; contact: words.ContactKind }>;
export type EffortTotal = Row<'effort-totals', { group: words.EffortGroup; contact: words.ContactKind }>;
export type Bottleneck = Row<'bottlenecks'>;

/** Everything a programme folder holds after reading: plain typed rows per table. */
export interface ProgrammeTables {
	areas: Area[];
	observations: Observation[];
	surveys: Row<'surveys'>[];
	breaks: Break[];
	events: Event[];
	notes: NoteRow[];
	reach: Reach[];
	bottlenecks: Bottleneck[];
	households: Row<'households'>[];
	assessments: Row<'assessments'>[];
	results: Row<'results', { status: (typeof words.resultStatuses)[number] }>[];
	actions: Row<'actions', { kind: PlanItemKind; status: (typeof words.actionStatuses)[number] }>[];
	responses: Row<'responses'>[];
	clients: Row<'clients'>[];
	effort: Effort[];
	'effort-totals': EffortTotal[];
}
