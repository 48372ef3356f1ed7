// The manifest of a frozen report: what it was made from and the SHA-256 of every part; its own SHA-256 is the control code.
import type { Period } from '../../domain/period.ts';
import type { ProtectedRelease, StoredOutlook } from '../../domain/release.ts';
import { languages } from '../../domain/text.ts';
import { quarterSchema, slugSchema, z } from '../../domain/zod.ts';
import { reportSections } from '../../figures/report-figure.ts';
import { digest } from './addresses.ts';

/** One hash over the names and hashes of several files. */
const together = (files: readonly SourceEntry[]): string =>
	digest(files.map((one) => `${one.file} ${hashOf(one) ?? ''}\n`).join(''));

/**
 * @param figures the canonical figures.json of the report
 * @param outlooks what it foretells, to be held beside what comes
 * @returns a release bound to the report; put as `releases/<period>.json` in the programme's folder, later reports reckon with it
 */
export function releaseOfQuarter(
	release: ProtectedRelease,
	period: Period,
	sources: ReportSources,
	figures: string,
	outlooks: readonly StoredOutlook[]
): ProtectedRelease {
	const inIt = (one: { period: Period }) => one.period === period;
	return {
		...release,
		period,
		tables: release.tables.map((table) => ({
			...table,
			cells: table.cells.filter(inIt),
			coarsened: table.coarsened.filter(inIt)
		})),
		...(outlooks.length > 0 && { outlooks: [...outlooks] }),
		hashes: {
			code: sources.code.sha256,
			definitions: together(sources.definitions),
			figures: digest(figures),
			plan: together(sources.plan),
			sources: together(sources.sources)
		}
	};
}

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

/** Says who stands for a report; made by whoever has the key, after freezing: `ssh-keygen -Y sign -n wijkladder-report manifest.json`. */
export const signatureName = 'manifest.json.sig';
/** For nothing else can such a signature be used. */
export const signaturePurpose = 'wijkladder-report';

export const manifestFormat = 'wijkladder-report-2';
/** Its outputs stand outside the manifest, and its code has eight digits. */
export const oldManifestFormat = 'wijkladder-report-1';

const shape = {
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
};
export const manifestSchema = z.discriminatedUnion('format', [
	z.strictObject({
		format: z.literal(manifestFormat),
		...shape,
		/** What was made from the parts, such as a .docx: the hash of its canonical form. */
		outputs: z.array(hashedFile)
	}),
	z.strictObject({ format: z.literal(oldManifestFormat), ...shape })
]);
export type Manifest = z.infer<typeof manifestSchema>;

export const manifestName = 'manifest.json';
/** What each output consists of, so that who altered one can be told where; in the first format it was the only list of outputs. */
export const outputsName = 'outputs.json';
/** What reports in the first format could be written as. */
export const isOldOutput = (name: string): boolean => /^rapport\.(docx|xlsx|html|csv\.zip)$/.test(name);

export const oldOutputsSchema = z.strictObject({
	/** The control code that the outputs show. */
	code: hash,
	files: z.array(hashedFile)
});
/** By output. */
export const outputsSchema = z.record(
	z.string(),
	z.array(z.strictObject({ part: z.string(), sha256: hash, code: z.array(z.tuple([z.int(), z.int()])) }))
);
