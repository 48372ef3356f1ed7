// Which software and data an answer comes from: the hashes that name a programme's data files; of files about people only whoever has the key can compare them.
import { inHexadecimal } from '../domain/bytes-as-text.ts';
import { protectedOnly, tableFiles } from '../domain/tables.ts';
import { languages } from '../domain/text.ts';
import { noFile } from '../language/problem-names.ts';
import { hashOf, type SourceEntry } from '../report/freeze/manifest.ts';
import { isGeometry, UnreadableFolder } from './folder.ts';
import type { HashKey } from './hash-key.ts';
import { bundledSoftware, bytesAt, hmacOf, path, readOrdinary, root, sha256Of } from './machine.ts';
import { placeIn } from './ordinary-file.ts';
import type { SourceFile } from './read-folder.ts';

/** What a file with an unknown name holds nobody can say, so it counts as about people. */
export function mayBeAboutPeople(file: string): boolean {
	const name = file.toLowerCase();
	const known = Object.entries(tableFiles).find(([table]) => `${table}.csv` === name);
	if (protectedOnly.some((table) => `${table}.csv` === name)) return true;
	return known ? known[1].restricted : !isGeometry(name);
}

/** A few answers by few people can be guessed until their plain hash fits; under a key they cannot. */
function keyed(folder: string, { file, sha256 }: SourceFile, key: HashKey): string {
	const bytes = readOrdinary(placeIn(folder, file));
	const same = typeof bytes !== 'string' && sha256Of(bytes) === sha256;
	if (!same)
		throw new UnreadableFolder(
			languages.map((language) => `${file}: ${noFile(language, 'changed')}`).join(' / ')
		);
	return inHexadecimal(hmacOf(key.bytes, bytes));
}

export interface Hashing {
	/** null: of files about people the names only. */
	key: HashKey | null;
	/** Files, in small letters, that an older report names by their plain hash, so that the same can be compared. */
	plain?: ReadonlySet<string>;
}

export function sourceHashes(
	folder: string,
	files: readonly SourceFile[],
	{ key, plain }: Hashing
): SourceEntry[] {
	return files.map((one) => {
		const { file, sha256 } = one;
		if (!mayBeAboutPeople(file) || plain?.has(file.toLowerCase())) return { file, sha256 };
		return { file, hmac: key ? keyed(folder, one, key) : null };
	});
}

/** Of Wijkladder, as package.json says; empty where it does not. */
export function version(): string {
	const bundled = bundledSoftware();
	if (bundled) return bundled.version;
	const parsed: unknown = JSON.parse(new TextDecoder().decode(bytesAt(path.join(root(), 'package.json'))));
	return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : '';
}

/** SHA-256 of the names and hashes of all data files, in hexadecimal; of files about people the hashes that may leave. */
export const dataHash = (sources: readonly SourceEntry[]): string =>
	sha256Of(sources.map((one) => `${one.file} ${hashOf(one) ?? ''}\n`));
