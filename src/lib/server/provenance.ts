// Which software and which data an answer comes from.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SourceFile } from './programme.ts';

/** Of Wijkladder, as package.json says; empty where it does not. */
export function version(): string {
	const file = path.join(process.env.WIJKLADDER_ROOT ?? process.cwd(), 'package.json');
	const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
	return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : '';
}

/** SHA-256 of the names and contents of all data files, in hexadecimal. */
export function dataHash(files: SourceFile[]): string {
	const hash = createHash('sha256');
	for (const file of files) hash.update(`${file.file} ${file.sha256}\n`);
	return hash.digest('hex');
}
