// The hashes by which what leaves names a programme's data files; of files about people only whoever has the key can compare them.
import { createHash, createHmac } from 'node:crypto';
import { tableFiles } from '../domain/tables.ts';
import { languages } from '../domain/text.ts';
import { noFile } from '../language/no-file.ts';
import type { SourceEntry } from '../report/freeze/manifest.ts';
import { isGeometry, UnreadableFolder } from './folder.ts';
import type { HashKey } from './hash-key.ts';
import { placeIn } from './names.ts';
import { readOrdinary } from './ordinary-file.ts';
import type { SourceFile } from './programme.ts';

/** What a file with an unknown name holds nobody can say, so it counts as about people. */
export function mayBeAboutPeople(file: string): boolean {
	const name = file.toLowerCase();
	const known = Object.entries(tableFiles).find(([table]) => `${table}.csv` === name);
	return known ? known[1].restricted : !isGeometry(name);
}

/** A few answers by few people can be guessed until their plain hash fits; under a key they cannot. */
function keyed(folder: string, { file, sha256 }: SourceFile, key: HashKey): string {
	const bytes = readOrdinary(placeIn(folder, file));
	const same = typeof bytes !== 'string' && createHash('sha256').update(bytes).digest('hex') === sha256;
	if (!same)
		throw new UnreadableFolder(
			languages.map((language) => `${file}: ${noFile(language, 'changed')}`).join(' / ')
		);
	return createHmac('sha256', key.bytes).update(bytes).digest('hex');
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
