// Freezes a report: its texts, tables, pictures and figures bound by SHA-256 to what they were made from.
import { canonicalRelease } from '../../disclosure/published-release.ts';
import type { ProtectedRelease } from '../../domain/release.ts';
import { foretoldIn } from '../../figures/account.ts';
import type { ReportFigure, RequiredNote } from '../../figures/report-figure.ts';
import { writeNotes } from '../../intake/write-csv.ts';
import type { ReportDocument } from '../document.ts';
import { zipOf } from '../zip.ts';
import { copiesName, copiesOf, canonicalJson, digest } from './addresses.ts';
import { outputHash, type OutputPart, readOutput, withCode } from './canonical-output.ts';
import { picturesOf, tableCsv, tablesOf, textsOf } from './document-parts.ts';
import {
	type Manifest,
	manifestFormat,
	manifestName,
	manifestSchema,
	outputsName,
	releaseOfQuarter,
	type ReportSources
} from './manifest.ts';

export const zipReport = ({ files, outputs }: Pick<FrozenReport, 'files' | 'outputs'>): Uint8Array =>
	zipOf({
		...Object.fromEntries(files),
		...Object.fromEntries(outputs.map(({ name, bytes }) => [name, bytes]))
	});

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

/** A file made from the report, such as a .docx. */
export interface Output {
	/** Its own name; frozen, only its ending is kept: `rapport.docx`. */
	name: string;
	bytes: Uint8Array;
}

/** A report whose parts are known: its outputs have to be made before its code can be. */
export interface Draft {
	/** What the outputs are made from. It shows a code that stands nowhere else, where the control code will come. */
	document: ReportDocument;
	/** That code, in full. */
	stand: string;
	/** The manifest but for the outputs. */
	head: Omit<Manifest, 'format'>;
	files: ReadonlyMap<string, Uint8Array>;
	documentWith: (hash: string) => ReportDocument;
}

export interface FrozenReport {
	manifest: Manifest;
	/** SHA-256 of manifest.json, in hexadecimal; its first 24 digits are the control code. */
	hash: string;
	/** The document with its control code. */
	document: ReportDocument;
	/** manifest.json and every part, by name. */
	files: Map<string, Uint8Array>;
	/** With their control code, by the names that they have in the zip. */
	outputs: Output[];
}

/** What a document shows where its control code will stand: the code is a hash of the parts, so they cannot hold it. */
export const noCodeYet = '0'.repeat(64);

/** Of a programme without files about people only the outlooks are kept for later reports. */
const withoutPeople = ({ programme, settings, threshold }: ReportFigure): ProtectedRelease => ({
	...{ format: 'wijkladder-release-1', programme, period: settings.period, threshold },
	...{ areas: [], tables: [], earlier: [] }
});

/** The parts by name, as text. */
function partsOf({ figure, sources, release }: ToFreeze, document: ReportDocument): Map<string, string> {
	const figures = canonicalJson(figure);
	const goals = figure.overview.indicators.map((one) => one.indicator);
	const parts = new Map<string, string>([
		['figures.json', figures],
		['notes.csv', writeNotes(figure.notes, goals, null)],
		['text.json', canonicalJson(textsOf(document))]
	]);
	const outlooks = foretoldIn(figure.trends);
	const left = release ?? (outlooks.length > 0 ? withoutPeople(figure) : null);
	if (left) {
		const own = releaseOfQuarter(left, figure.settings.period, sources, figures, outlooks);
		parts.set('release.json', canonicalRelease(own));
	}
	for (const table of tablesOf(document)) parts.set(`tables/${table.id}.csv`, tableCsv(table));
	for (const { id, svg } of picturesOf(document)) parts.set(`pictures/${id}.svg`, svg);
	return parts.set(copiesName, copiesOf(parts));
}

const encoder = new TextEncoder();
const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/** @throws UnfinishedReport while a required text is empty */
export function draftOf(input: ToFreeze): Draft {
	const { figure, sources, on } = input;
	const missing = figure.required.filter((one) => one.missing);
	if (missing.length > 0) throw new UnfinishedReport(missing);
	const withoutCode = input.document({ on, hash: noCodeYet });
	const files = new Map(
		[...partsOf(input, withoutCode)].sort(byName).map(([name, text]) => [name, encoder.encode(text)])
	);
	const { programme, synthetic, settings } = figure;
	const head = {
		...{ programme, synthetic, settings, language: withoutCode.language, on },
		...sources,
		parts: Object.fromEntries([...files].map(([name, bytes]) => [name, digest(bytes)]))
	};
	const stand = digest(canonicalJson(head));
	const documentWith = (hash: string): ReportDocument => input.document({ on, hash });
	return { document: documentWith(stand), stand, head, files, documentWith };
}

/** `verantwoording-2011-q1.csv.zip` → `rapport.csv.zip`. */
const frozenName = (name: string): string =>
	`rapport${/(\.csv\.zip|\.[a-z]+)$/i.exec(name)?.[0].toLowerCase() ?? ''}`;

/**
 * Binds the parts and the outputs of a draft: the same inputs give the same bytes, on every machine.
 * @param made from the draft's document
 * @throws RangeError when two outputs have the same ending, or one has none
 */
export function freeze(draft: Draft, made: readonly Output[] = []): FrozenReport {
	const named = new Map(made.map(({ name, bytes }) => [frozenName(name), bytes]));
	if (named.size < made.length || named.has('rapport'))
		throw new RangeError('freeze: every output needs an ending of its own');
	const sorted = [...named].sort(byName);
	const read = sorted.map(([name, bytes]): [string, OutputPart[]] => [
		name,
		readOutput(name, bytes, draft.stand).parts
	]);
	const list = encoder.encode(canonicalJson(Object.fromEntries(read)));
	const manifest = manifestSchema.parse({
		format: manifestFormat,
		...draft.head,
		outputs: read.map(([file, parts]) => ({ file, sha256: outputHash(parts) })),
		parts: { ...draft.head.parts, [outputsName]: digest(list) }
	});
	const bytes = encoder.encode(canonicalJson(manifest));
	const hash = digest(bytes);
	const outputs = sorted.map(([name, content]) => ({
		name,
		bytes: withCode(name, content, draft.stand, hash)
	}));
	for (const [index, { name, bytes: content }] of outputs.entries())
		if (outputHash(readOutput(name, content, hash).parts) !== outputHash(read[index]?.[1] ?? []))
			throw new Error(`freeze: ${name} cannot be bound to its code`);
	return {
		manifest,
		hash,
		document: draft.documentWith(hash),
		files: new Map([...draft.files, [outputsName, list], [manifestName, bytes]]),
		outputs
	};
}
