// Which software and data an answer comes from: the hashes that name a programme's data files; of files about people only whoever has the key can compare them.
import { createHash, createHmac } from 'node:crypto';
import { tableFiles } from '../domain/tables.ts';
import { languages } from '../domain/text.ts';
import { noFile } from '../language/problem-names.ts';
import { hashOf, type SourceEntry } from '../report/freeze/manifest.ts';
import { isGeometry, UnreadableFolder } from './folder.ts';
import type { HashKey } from './hash-key.ts';
import { placeIn, readOrdinary } from './ordinary-file.ts';
import type { SourceFile } from './programme.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';

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

/** Of Wijkladder, as package.json says; empty where it does not. */
export function version(): string {
	const file = path.join(process.env.WIJKLADDER_ROOT ?? process.cwd(), 'package.json');
	const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
	return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : '';
}

/** SHA-256 of the names and hashes of all data files, in hexadecimal; of files about people the hashes that may leave. */
export function dataHash(sources: readonly SourceEntry[]): string {
	const hash = createHash('sha256');
	for (const one of sources) hash.update(`${one.file} ${hashOf(one) ?? ''}\n`);
	return hash.digest('hex');
}
