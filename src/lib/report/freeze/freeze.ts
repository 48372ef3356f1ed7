// Freezes a report: its texts, tables, pictures and figures bound by SHA-256 to what they were made from.
import { canonicalRelease } from '../../disclosure/canonical-release.ts';
import type { ProtectedRelease } from '../../domain/release.ts';
import type { ReportFigure, RequiredNote } from '../../figures/report-figure.ts';
import { writeNotes } from '../../intake/write-notes.ts';
import type { ReportDocument } from '../document.ts';
import { copiesName, copiesOf } from './addresses.ts';
import { canonicalJson } from './canonical-json.ts';
import { digest } from './digest.ts';
import { picturesOf, tableCsv, tablesOf, textsOf } from './document-parts.ts';
import {
	manifestFormat,
	manifestName,
	manifestSchema,
	type Manifest,
	type ReportSources
} from './manifest.ts';
import { releaseOfQuarter } from './release-of-quarter.ts';

/** A report that may not be frozen yet: texts that it cannot do without are empty. */
export class UnfinishedReport extends Error {
	override name = 'UnfinishedReport';
	readonly missing: readonly RequiredNote[];

	constructor(missing: readonly RequiredNote[]) {
		const named = missing.map(({ indicator, field }) => `${indicator ?? 'programme'}: ${field}`);
		super(`The report cannot be frozen while these texts are empty: ${named.join(', ')}.`);
		this.missing = missing;
	}
}

/** When a report was frozen and its control code, as its document shows them. */
export interface FrozenMark {
	/** ISO day. */
	on: string;
	/** SHA-256 in hexadecimal. */
	hash: string;
}

export interface ToFreeze {
	figure: ReportFigure;
	document: (frozen: FrozenMark) => ReportDocument;
	sources: ReportSources;
	/** null: nothing about people leaves with it. */
	release: ProtectedRelease | null;
	/** ISO day. */
	on: string;
}

export interface FrozenReport {
	manifest: Manifest;
	/** The control code: SHA-256 of manifest.json, in hexadecimal. */
	hash: string;
	/** The document with its control code. */
	document: ReportDocument;
	/** manifest.json and every part, by name. */
	files: Map<string, Uint8Array>;
}

/** What a document shows where its control code will stand: the code is a hash of the parts, so they cannot hold it. */
export const noCodeYet = '0'.repeat(64);

/** Some milliseconds of work each; so that a page can answer its reader in between. */
type Steps<Result> = Generator<undefined, Result, undefined>;

/** The parts by name, as text. */
function* partsOf(
	{ figure, sources, release }: ToFreeze,
	document: ReportDocument
): Steps<Map<string, string>> {
	const figures = canonicalJson(figure);
	const goals = figure.overview.indicators.map((one) => one.indicator);
	yield;
	const parts = new Map<string, string>([
		['figures.json', figures],
		['notes.csv', writeNotes(figure.notes, goals, null)],
		['text.json', canonicalJson(textsOf(document))]
	]);
	yield;
	if (release) {
		const own = releaseOfQuarter(release, figure.settings.period, sources, figures);
		parts.set('release.json', canonicalRelease(own));
		yield;
	}
	for (const table of tablesOf(document)) parts.set(`tables/${table.id}.csv`, tableCsv(table));
	for (const { id, svg } of picturesOf(document)) parts.set(`pictures/${id}.svg`, svg);
	yield;
	return parts.set(copiesName, copiesOf(parts));
}

function* freezing(input: ToFreeze): Steps<FrozenReport> {
	const { figure, document, sources, on } = input;
	const missing = figure.required.filter((one) => one.missing);
	if (missing.length > 0) throw new UnfinishedReport(missing);
	const encoder = new TextEncoder();
	const withoutCode = document({ on, hash: noCodeYet });
	yield;
	const parts = yield* partsOf(input, withoutCode);
	const files = new Map<string, Uint8Array>();
	const hashes: Record<string, string> = {};
	for (const [name, text] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const bytes = encoder.encode(text);
		files.set(name, bytes);
		hashes[name] = digest(bytes);
		yield;
	}
	const manifest = manifestSchema.parse({
		format: manifestFormat,
		programme: figure.programme,
		synthetic: figure.synthetic,
		settings: figure.settings,
		language: withoutCode.language,
		on,
		...sources,
		parts: hashes
	});
	const bytes = encoder.encode(canonicalJson(manifest));
	const hash = digest(bytes);
	files.set(manifestName, bytes);
	return { manifest, hash, document: document({ on, hash }), files };
}

/**
 * The same inputs give the same bytes, on every machine.
 * @throws UnfinishedReport while a required text is empty
 */
export function freeze(input: ToFreeze): FrozenReport {
	const steps = freezing(input);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/**
 * As `freeze`, in steps that leave a page its breath.
 * @param turn awaited between two steps
 */
export async function freezeInTurns(input: ToFreeze, turn: () => Promise<void>): Promise<FrozenReport> {
	const steps = freezing(input);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		await turn();
	}
}
