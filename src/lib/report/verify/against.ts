// Holds a frozen report against its sources: which files differ, and which of its figures and texts would be others now.
import type { ReportFigure } from '../../figures/report-figure.ts';
import type { ReportDocument } from '../document.ts';
import { valuesOf, canonicalJson, type Values } from '../freeze/addresses.ts';
import { textsOf } from '../freeze/document-parts.ts';
import { hashOf, type Manifest, type ReportSources, type SourceEntry } from '../freeze/manifest.ts';
import { type Finding, placeOf, type SourceKind, type Trusted } from './finding.ts';

const kinds: readonly SourceKind[] = ['sources', 'definitions', 'plan', 'releases'];
const named = 40;

/** Data files go by their names whatever the case: a report of before may name them as they lay on its disk. */
const sameName = (file: string): string => file.toLowerCase();

/** Files about people that are there, but of which nobody can say whether they differ: their key is missing or another one. */
export function uncomparedSources(manifest: Manifest, now: ReportSources): string[] {
	const same = manifest.hashKey !== undefined && manifest.hashKey === now.hashKey;
	const present = new Set(now.sources.map(({ file }) => sameName(file)));
	return manifest.sources
		.filter((one) => 'hmac' in one && present.has(sameName(one.file)) && (!same || one.hmac === null))
		.map(({ file }) => file);
}

/** Files that differ. A release that was made later is no difference: the report could not know it. */
export function alteredSources(manifest: Manifest, now: ReportSources): Finding[] {
	const unknown = new Set(uncomparedSources(manifest, now));
	const findings = kinds.flatMap((kind): Finding[] => {
		const keyOf = kind === 'sources' ? sameName : (file: string) => file;
		const hashes = (files: readonly SourceEntry[]) =>
			new Map(files.map((one) => [keyOf(one.file), { file: one.file, hash: hashOf(one) }]));
		const [was, is] = [hashes(manifest[kind]), hashes(now[kind])];
		const old = [...was].flatMap(([key, { file, hash }]): Finding[] => {
			const found = is.get(key)?.hash;
			if (found === hash || (kind === 'sources' && unknown.has(file))) return [];
			return [{ code: found === undefined ? 'source-missing' : 'source-altered', kind, file }];
		});
		const fresh = [...is].filter(([key]) => !was.has(key) && kind !== 'releases');
		return [...old, ...fresh.map(([, { file }]): Finding => ({ code: 'source-new', kind, file }))];
	});
	const { code } = manifest;
	return code.sha256 === now.code.sha256
		? findings
		: [...findings, { code: 'code-altered', was: said(code), is: said(now.code) }];
}
const said = ({ version, sha256 }: Manifest['code']): string =>
	`${version} (${sha256.slice(0, 4)}…${sha256.slice(-4)})`;

/**
 * Which quarters have figures says nothing about this one, nor does what was published since; the number of a row moves when a
 * row comes before it.
 */
const noFigure = (address: string): boolean => /^overview\/rail\/|^standing\/|\/row$/.test(address);

/** What reports of before have no figures of at all. */
const outlooks = /(^|\/)(outlook|ahead)(\/|$)/;

/** What a reader would not look up: sentences and codes stand in the texts. */
const isText = (address: string): boolean => /\/(nl|en)$/.test(address);

const changed = (was: Values, is: Values, skip: (address: string) => boolean): string[] =>
	[...new Set([...was.keys(), ...is.keys()])].filter(
		(address) => !skip(address) && was.get(address) !== is.get(address)
	);

export interface Recomputed {
	figure: ReportFigure;
	/** As the frozen one was composed, with the code that stands where its own cannot. */
	document: ReportDocument;
	/** False where the folder has no files about families, while the report speaks of them. */
	families: boolean;
	/** False where the folder lacks the rows of the other studies, while the report speaks of them. */
	studies: boolean;
}

export interface AgainstSources {
	findings: Finding[];
	/** Numbers that were compared. */
	figures: number;
}

/** @param frozen values of the parts as they were frozen */
export function changedFigures(
	frozen: Trusted,
	{ figure, document, families, studies }: Recomputed
): AgainstSources {
	const was = frozen.get('figures.json') ?? new Map<string, string>();
	const is = valuesOf('figures.json', canonicalJson(figure));
	const before = ![...was.keys()].some((address) => outlooks.test(address));
	const skip = (address: string) =>
		noFigure(address) ||
		(before && outlooks.test(address)) ||
		isText(address) ||
		(!families && /^(families|overview\/(reach|tree))\b/.test(address)) ||
		(!studies && address.startsWith('studies/'));
	const seen = new Map<string, Finding>();
	for (const address of changed(was, is, skip)) {
		const own = was.has(address) ? was : is;
		const place = placeOf('figures.json', address, own, frozen);
		const finding = {
			code: 'figure-changed' as const,
			place,
			was: was.get(address) ?? null,
			is: is.get(address) ?? null
		};
		// A number that stands in the overview, the trend and the map is one number.
		seen.set(JSON.stringify(finding), finding);
	}
	// The value itself before what follows from it.
	const weight = (one: Finding) =>
		one.code === 'figure-changed' && one.place.in === 'figures'
			? ['value', 'numerator', 'denominator', 'mean', 'n', 'lower', 'upper'].indexOf(one.place.field) + 1 ||
				99
			: 99;
	const figures = [...seen.values()].sort((a, b) => weight(a) - weight(b));
	const texts = changedTexts(frozen, document, studies);
	const all = [...figures.slice(0, named), ...texts.slice(0, named)];
	const more = figures.length + texts.length - all.length;
	const findings: Finding[] = more > 0 ? [...all, { code: 'more-changed', count: more }] : all;
	return { findings, figures: [...is.keys()].filter((address) => !skip(address)).length };
}

/** Sentences only: the cells of tables are figures already. */
function changedTexts(frozen: Trusted, document: ReportDocument, studies: boolean): Finding[] {
	const was = frozen.get('text.json') ?? new Map<string, string>();
	const is = valuesOf('text.json', canonicalJson(textsOf(document)));
	// The reading guide names the parts, and so lacks those of a study that cannot be computed.
	const skip = (address: string) =>
		!address.endsWith('/text') ||
		address.startsWith('tables/') ||
		(!studies && /^(guide|experience|costs)\//.test(address));
	return changed(was, is, skip).map((address) => ({
		code: 'text-changed',
		place: placeOf('text.json', address, was.has(address) ? was : is, frozen),
		was: was.get(address) ?? null,
		is: is.get(address) ?? null
	}));
}
