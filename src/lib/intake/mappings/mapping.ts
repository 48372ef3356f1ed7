// A mapping: which of a supplier's columns, words and scales is which of ours. Three forms of one file: any table, answers, StatLine.
import { tableFiles, type TableName } from '../../domain/tables.ts';
import { z } from '../../domain/zod.ts';
import { statlineMappingSchema, type StatlineMapping } from '../statline-source.ts';

/** YAML reads a bare 2010 as a number and a bare yes as true; in a table they are texts. */
const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const filled = text.refine((one) => one !== '', 'fill in a text');

const tableNames = Object.keys(tableFiles).filter((name): name is TableName => name in tableFiles);

/** percent: 76.1 becomes 0.761; permille: per thousand; none: as it is. */
const perSchema = z.enum(['percent', 'permille', 'none']);
const scaleSchema = z.union([
	perSchema.transform((per) => ({ per, decimal: null })),
	z.strictObject({
		per: perSchema.default('none'),
		/** Where the column as a whole cannot tell. */
		decimal: z.enum([',', '.']).nullable().default(null)
	})
]);
export type Scale = z.infer<typeof scaleSchema>;

const meltSchema = z.union([
	filled.transform((to) => ({ to, into: null, scale: null, beside: {}, values: {} })),
	z.strictObject({
		/** The indicator or the item. */
		to: filled,
		/** Our column for the figure, where it is not the usual one: `mean`, `numerator`. */
		into: z.string().nullable().default(null),
		scale: scaleSchema.nullable().default(null),
		/** Other columns of ours in the same row, by the column of theirs: `denominator: AantalInwoners`. */
		beside: z.record(z.string(), z.string()).default({}),
		/** Their words or codes in this column to ours, where another question has others. */
		values: z.record(z.string(), filled).default({})
	})
]);
export type Melt = z.infer<typeof meltSchema>;

/** What a file must have to be this supplier's: names in its header, the name of its sheet, or both. */
const recogniseSchema = z
	.strictObject({
		header: z.array(filled).default([]),
		sheet: z.string().min(1).optional()
	})
	.refine(({ header, sheet }) => header.length > 0 || sheet !== undefined, 'name columns or a sheet');
export type Recognise = z.infer<typeof recogniseSchema>;

export const tableMappingSchema = z.strictObject({
	recognise: recogniseSchema.optional(),
	/** The file that the rows go into. */
	table: z.enum(tableNames).default('responses'),
	/** Their column to ours. */
	rename: z.record(z.string(), z.string()).default({}),
	/** Our column to what stands in every row. */
	constant: z.record(z.string(), filled).default({}),
	/** Only the rows in which their column holds one of these. */
	rows: z.record(z.string(), z.union([text, z.array(text).min(1)])).default({}),
	/** Their column to the indicator, or the item, that it is about: a row for each. */
	melt: z.record(z.string(), meltSchema).default({}),
	/** Their words or codes to ours, by our column. */
	values: z.record(z.string(), z.record(z.string(), filled)).default({}),
	/** Our columns in which a word that `values` does not name means that the row is not about us. */
	leave_out: z.array(z.string()).default([]),
	/** By our column. */
	scale: z.record(z.string(), scaleSchema).default({}),
	/** Where the margins of an estimate are rows of their own, told apart by one column of theirs. */
	margins: z
		.strictObject({ column: z.string().min(1), value: filled, lower: filled, upper: filled })
		.optional(),
	/** Texts that mean that there is no answer or no figure, besides the empty one. */
	missing: z.array(text).default([]),
	/** Texts that mean that the source holds the figure back, besides `.`. */
	hidden: z.array(text).default([]),
	/** Where the rows are scores of the Zelfredzaamheid-Matrix: which edition, and which of its domains goes first where two share one of ours. */
	zrm: z
		.strictObject({
			edition: z.union([z.literal(2013), z.literal(2017)]),
			first: z.array(filled).default([])
		})
		.optional()
});
export type TableMapping = z.infer<typeof tableMappingSchema>;

const statlineSchema = statlineMappingSchema.extend({ recognise: recogniseSchema.optional() });

export type Mapping =
	| { form: 'table'; mapping: TableMapping }
	| { form: 'statline'; mapping: StatlineMapping & { recognise?: Recognise | undefined } };

/** A mapping of the programme folder under its name: `rivm` for mappings/rivm.yaml. */
export interface NamedMapping {
	name: string;
	mapping: Mapping;
}

/** Only a mapping of StatLine speaks of measures. */
const isOfStatline = (data: unknown): boolean =>
	typeof data === 'object' && data !== null && 'measures' in data;

export type MappingReading = { mapping: Mapping } | { issue: { path: (string | number)[]; message: string } };

/** @param data what the YAML says */
export function readMappingData(data: unknown): MappingReading {
	const read = isOfStatline(data) ? statlineSchema.safeParse(data) : tableMappingSchema.safeParse(data);
	if (!read.success) {
		const [issue] = read.error.issues;
		const path = (issue?.path ?? []).map((key) => (typeof key === 'symbol' ? key.toString() : key));
		return { issue: { path, message: issue?.message ?? '' } };
	}
	return { mapping: asMapping(read.data) };
}

const asMapping = (data: TableMapping | (StatlineMapping & { recognise?: Recognise | undefined })): Mapping =>
	'measures' in data ? { form: 'statline', mapping: data } : { form: 'table', mapping: data };
