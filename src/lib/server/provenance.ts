// Which software and which data an answer comes from.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf, type SourceEntry } from '../report/freeze/manifest.ts';

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
