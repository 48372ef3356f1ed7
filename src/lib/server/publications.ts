// Reads releases/publication-*.json of a programme folder: a chain in which each file names the bytes of the one before; and the one that a build worked out.
import { canonicalJson } from '../domain/canonical-json.ts';
import { quarterIndex } from '../domain/period.ts';
import { publicationFileSchema, type PublicationFile } from '../domain/publication-file.ts';
import { DefinitionError, validated, type Mistake } from './definitions/mistakes.ts';
import { builtPlace, bytesAt, isThere, namesOf, path, sha256Of } from './machine.ts';
import { placeIn } from './ordinary-file.ts';
import { z } from '../domain/zod.ts';

/** A publication with the bytes that it is known by. */
export interface Publication {
	file: PublicationFile;
	/** Canonical JSON (RFC 8785), as it stands on disk and on the site. */
	text: string;
	sha256: string;
}

const prefix = 'publication-';
export const isPublicationName = (name: string): boolean => /^publication-.*\.json$/i.test(name);
export const publicationName = (sequence: number): string => `${prefix}${sequence}.json`;

export function publicationOf(file: PublicationFile): Publication {
	const text = canonicalJson(publicationFileSchema.parse(file));
	return { file, text, sha256: sha256Of(text) };
}

const asText = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const same = (one: Uint8Array, other: Uint8Array): boolean =>
	one.length === other.length && one.every((byte, place) => byte === other[place]);

/** As it stands in the folder; its name may be wrong still. */
type Found = Publication & { name: string };

/**
 * Every publication of that programme, in order.
 * @throws DefinitionError that names every mistake: what cannot be read may hide that something was published
 */
export function readPublications(folder: string, programme: string): Publication[] {
	const place = placeIn(folder, 'releases');
	const names = isThere(place) ? namesOf(place).filter(isPublicationName).sort() : [];
	const mistakes: Mistake[] = [];
	const found = names
		.flatMap((name) => readOne(place, name, programme, mistakes))
		.sort((a, b) => a.file.sequence - b.file.sequence);
	// A file that cannot be read would make the others look wrong.
	if (mistakes.length === 0) mistakes.push(...forksIn(found));
	if (mistakes.length === 0) mistakes.push(...breaksIn(found));
	if (mistakes.length > 0) throw new DefinitionError(mistakes);
	return found.map(({ file, text, sha256 }) => ({ file, text, sha256 }));
}

function readOne(place: string, name: string, programme: string, mistakes: Mistake[]): Found[] {
	const shown = `releases/${name}`;
	const at = { file: shown, line: 1 };
	// It stands on one line. Bytes, not text: a broken character must not be read as a whole one.
	const bytes = bytesAt(path.join(place, name));
	const text = asText(bytes);
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		mistakes.push({ ...at, code: 'json', parameters: { reason } });
		return [];
	}
	const file = validated(publicationFileSchema, { file: shown, data, lineOf: () => 1 }, mistakes);
	if (!file) return [];
	if (file.programme !== programme) {
		const parameters = { key: 'programme', found: file.programme, allowed: programme };
		mistakes.push({ ...at, code: 'not-allowed', parameters });
		return [];
	}
	if (!same(new TextEncoder().encode(canonicalJson(file)), bytes)) {
		mistakes.push({ ...at, code: 'not-as-written', parameters: {} });
		return [];
	}
	return [{ name, file, text, sha256: sha256Of(bytes) }];
}

/** Two that follow the same publication: each pair is named, whatever their numbers. */
function forksIn(found: readonly Found[]): Mistake[] {
	return found.flatMap((one, place): Mistake[] => {
		const first = found.slice(0, place).find((other) => other.file.previous === one.file.previous);
		if (!first) return [];
		const at = { file: `releases/${one.name}`, line: 1 };
		const other = `releases/${first.name}`;
		if (first.sha256 === one.sha256) return [{ ...at, code: 'publication-twice', parameters: { other } }];
		const before = found.find(({ sha256 }) => sha256 === one.file.previous);
		const previous = before ? `releases/${before.name}` : (one.file.previous?.slice(0, 12) ?? '');
		return [{ ...at, code: 'publication-fork', parameters: { file: at.file, other, previous } }];
	});
}

function breaksIn(found: readonly Found[]): Mistake[] {
	const misnamed = found.flatMap(({ name, file: { sequence } }): Mistake[] => {
		const expected = publicationName(sequence);
		if (name.toLowerCase() === expected) return [];
		const parameters = { sequence: String(sequence), expected };
		return [{ file: `releases/${name}`, line: 1, code: 'publication-name', parameters }];
	});
	if (misnamed.length > 0) return misnamed;
	for (const [place, { name, file }] of found.entries()) {
		const at = { file: `releases/${name}`, line: 1 };
		if (file.sequence !== place + 1) {
			const parameters = { missing: String(place + 1), expected: publicationName(place + 1) };
			return [{ ...at, code: 'publication-gap', parameters }];
		}
		const before = found[place - 1];
		if (!before) {
			if (file.previous !== null) return [{ ...at, code: 'not-as-written', parameters: {} }];
			continue;
		}
		if (file.previous !== before.sha256)
			return [{ ...at, code: 'publication-previous', parameters: { other: `releases/${before.name}` } }];
		if (quarterIndex(file.period) < quarterIndex(before.file.period)) {
			const other = `releases/${before.name}`;
			const parameters = { period: file.period, other, before: before.file.period };
			return [{ ...at, code: 'publication-older', parameters }];
		}
	}
	return [];
}

export const builtSchema = z.strictObject({
	/** The programme folder that it is of. */
	folder: z.string(),
	/** False: a draft. */
	kept: z.boolean()
});
export type Built = z.infer<typeof builtSchema>;
export const builtFiles = { about: 'about.json', publication: 'publication.json' } as const;

/** null outside a build, and for any other folder than the one that is built. */
export function builtPublication(
	folder: string
): { kept: boolean; publication: PublicationFile | null } | null {
	const place = builtPlace();
	if (!place) return null;
	const read = (name: string): unknown => JSON.parse(asText(bytesAt(path.join(place, name))));
	const about = builtSchema.parse(read(builtFiles.about));
	if (about.folder !== folder) return null;
	const there = isThere(path.join(place, builtFiles.publication));
	// Nothing was measured since the start, so nothing is published.
	if (!there) return { kept: about.kept, publication: null };
	return { kept: about.kept, publication: publicationFileSchema.parse(read(builtFiles.publication)) };
}
