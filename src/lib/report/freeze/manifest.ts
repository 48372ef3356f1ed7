// The manifest of a frozen report: what it was made from and the SHA-256 of every part; its own SHA-256 is the control code.
import { z } from 'zod';
import { quarterSchema } from '../../domain/period-schema.ts';
import { slugSchema } from '../../domain/text-schema.ts';
import { languages } from '../../domain/text.ts';
import { reportSections } from '../../figures/report-figure.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const hashedFile = z.strictObject({ file: z.string().min(1), sha256: hash });
/** A file that a report rests on, by a name that is the same on every machine. */
export type HashedFile = z.infer<typeof hashedFile>;

/** Of a file about people: HMAC-SHA-256 under a key that stays in the programme's folder; null where there was none. */
const keyedFile = z.strictObject({ file: z.string().min(1), hmac: hash.nullable() });
const sourceEntry = z.union([hashedFile, keyedFile]);
export type SourceEntry = z.infer<typeof sourceEntry>;
export const hashOf = (one: SourceEntry): string | null => ('hmac' in one ? one.hmac : one.sha256);

const sourcesShape = {
	/** Every data file of the programme's folder, the restricted ones too; older reports have the plain hash of those. */
	sources: z.array(sourceEntry),
	/** Tells which key the files about people were hashed with. */
	hashKey: z
		.string()
		.regex(/^[0-9a-f]{16}$/)
		.optional(),
	/** What is measured: the repository's `indicators/…` and the folder's own `data/indicators/…`. */
	definitions: z.array(hashedFile),
	/** The publication plan, which says what may leave. */
	plan: z.array(hashedFile),
	/** Releases that were at hand. */
	releases: z.array(hashedFile),
	/** The software, without its dates and places. */
	code: z.strictObject({ version: z.string(), sha256: hash })
};
export const reportSourcesSchema = z.strictObject(sourcesShape);
export type ReportSources = z.infer<typeof reportSourcesSchema>;

export const manifestFormat = 'wijkladder-report-1';

export const manifestSchema = z.strictObject({
	format: z.literal(manifestFormat),
	programme: slugSchema,
	synthetic: z.boolean(),
	settings: z.strictObject({
		period: quarterSchema,
		area: slugSchema,
		compare: z.array(slugSchema),
		confidence: z.number().gt(0).lt(1),
		sections: z.array(z.enum(reportSections))
	}),
	language: z.enum(languages),
	/** The day of freezing, ISO. */
	on: z.iso.date(),
	...sourcesShape,
	/** By name, the SHA-256 of every part. */
	parts: z.record(z.string(), hash)
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Names that are no part: the manifest itself, and what is made from the parts. */
export const manifestName = 'manifest.json';
export const outputsName = 'outputs.json';
export const isOutput = (name: string): boolean => /^rapport\.[a-z.]+$/.test(name);

export const outputsSchema = z.strictObject({
	/** The control code that the outputs show. */
	code: hash,
	files: z.array(hashedFile)
});
