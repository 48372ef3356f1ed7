// What a sealed file says about itself: written when it is sealed, judged when it is opened; the same in Node and browser.
import { z } from '../domain/zod.ts';
import type { Bilingual } from '../domain/text.ts';
import type { tableFiles } from '../domain/tables.ts';
import { nameInFile, type RestrictedTable, type TableRow } from '../engine/tables.ts';

/** Rises when what is inside a sealed file changes so that an older page could misread it. */
export const sealedContract = 3;
/** Those that this Wijkladder opens: 1 has no visits, 2 neither clients nor effort. */
export const openedContracts: readonly number[] = [1, 2, sealedContract];

/**
 * The tables inside a sealed file, besides `manifest`: as the engine knows them (src/lib/engine/tables.ts), rows in the
 * order below. Areas and names are not inside: the published catalogue has them.
 */
export const sealedTables = [
	'households',
	'assessments',
	'results',
	'actions',
	'surveys',
	'responses',
	'left_out',
	'visit_events',
	'visits',
	'receipts',
	'erasures',
	'clients',
	'effort'
] as const satisfies readonly RestrictedTable[];
export type SealedTable = (typeof sealedTables)[number];

/** Those that are files of the programme folder. */
export const filedTables = [
	...sealedTables.slice(0, 6),
	...sealedTables.slice(11)
] as readonly (keyof typeof tableFiles & SealedTable)[];
/** Those that a file of this contract holds. */
export const tablesOf = (contract: number): readonly SealedTable[] =>
	sealedTables.slice(0, contract === 1 ? 7 : contract === 2 ? 11 : undefined);

/** By which columns the rows stand in order; together they tell every two rows apart. */
export const sealedOrder = {
	households: ['household'],
	assessments: ['household', 'domain', 'date', 'assessor'],
	results: ['household', 'result', 'date'],
	actions: ['household', 'domain', 'opened', 'action'],
	surveys: ['wave_index', 'wave', 'area', 'indicator', 'respondent'],
	responses: ['wave_index', 'wave', 'group', 'item', 'respondent'],
	left_out: ['period_index', 'area'],
	visit_events: ['date', 'made', 'event'],
	visits: ['device', 'sequence'],
	receipts: ['device', 'sequence'],
	erasures: ['number'],
	clients: ['wave_index', 'wave', 'item', 'respondent'],
	effort: ['period_index', 'period', 'group', 'household', 'organisation', 'contact', 'domain']
} as const satisfies Record<SealedTable, readonly string[]>;

export interface Manifest {
	/** `sealedContract` of the Wijkladder that sealed it. */
	contract: number;
	/** The programme's id and name. */
	programme: string;
	name: Bilingual;
	synthetic: boolean;
	/** ISO day of sealing. */
	madeOn: string;
	/** ISO day: the last on which the rows may be used without a second thought. */
	retainUntil: string;
	/** Rows per table. */
	rows: Record<SealedTable, number>;
	/** Of the rows in canonical form (canonical.ts), in hexadecimal. */
	sha256: string;
}

const wholeNumber = z
	.string()
	.regex(/^\d{1,12}$/)
	.transform(Number);

/** The fact that tells how many rows of a table are inside. */
const rowsFact = (table: SealedTable): string => `rows_${nameInFile(table)}`;

/** The facts of the table `manifest`, one row each. */
const factsSchema = z.object({
	contract: wholeNumber,
	programme: z.string().min(1),
	name_nl: z.string(),
	name_en: z.string(),
	synthetic: z.enum(['true', 'false']),
	made_on: z.iso.date(),
	retain_until: z.iso.date(),
	sha256: z.string().regex(/^[0-9a-f]{64}$/)
});

/** The rows of the table `manifest`. */
export function manifestRows(manifest: Manifest): TableRow[] {
	const facts: z.input<typeof factsSchema> = {
		contract: String(manifest.contract),
		programme: manifest.programme,
		name_nl: manifest.name.nl,
		name_en: manifest.name.en,
		synthetic: manifest.synthetic ? 'true' : 'false',
		made_on: manifest.madeOn,
		retain_until: manifest.retainUntil,
		sha256: manifest.sha256
	};
	return [
		...Object.entries(facts).map(([fact, value]) => ({ fact, value })),
		...tablesOf(manifest.contract).map((table) => ({
			fact: rowsFact(table),
			value: String(manifest.rows[table])
		}))
	];
}

/** Reads the rows of the table `manifest` in this order; `value` is text. */
export const manifestSql = 'SELECT fact, value FROM manifest ORDER BY fact';

/** Why a file is not opened, or (`past-retention`) only after a warning. */
export type ManifestCode = 'damaged' | 'wrong-version' | 'wrong-programme' | 'past-retention';

/** `manifest` is null exactly when the file must stay shut; `code` is null when there is nothing to say. */
export type Judgement =
	| { manifest: Manifest; code: 'past-retention' | null }
	| { manifest: null; code: Exclude<ManifestCode, 'past-retention'> };

/**
 * Judges what a file says about itself. Never throws.
 * @param rows of the table `manifest`, in any order
 * @param expected the programme of this site, and the ISO day of opening
 */
export function judgeManifest(
	rows: readonly Readonly<Record<string, unknown>>[],
	expected: { programme: string; today: string }
): Judgement {
	const facts = Object.fromEntries(rows.map(({ fact, value }) => [String(fact), value]));
	// First the version: of another one nobody knows which facts it has.
	const version = wholeNumber.safeParse(facts.contract);
	if (!version.success) return { manifest: null, code: 'damaged' };
	if (!openedContracts.includes(version.data)) return { manifest: null, code: 'wrong-version' };
	const read = factsSchema.safeParse(facts);
	if (!read.success) return { manifest: null, code: 'damaged' };
	const { data } = read;
	const inside = tablesOf(data.contract);
	const counts = new Map(inside.map((table) => [table, wholeNumber.safeParse(facts[rowsFact(table)])]));
	if ([...counts.values()].some(({ success }) => !success)) return { manifest: null, code: 'damaged' };
	if (data.programme !== expected.programme) return { manifest: null, code: 'wrong-programme' };
	const manifest: Manifest = {
		contract: data.contract,
		programme: data.programme,
		name: { nl: data.name_nl, en: data.name_en },
		synthetic: data.synthetic === 'true',
		madeOn: data.made_on,
		retainUntil: data.retain_until,
		sha256: data.sha256,
		rows: Object.fromEntries(
			sealedTables.map((table) => [table, counts.get(table)?.data ?? 0])
		) as Manifest['rows']
	};
	return { manifest, code: expected.today > manifest.retainUntil ? 'past-retention' : null };
}
