// What a browser seals, made ready: what the file says about itself, and what DuckDB is told to write. May be done in a worker.
import { sha256 } from '@noble/hashes/sha2.js';
import { inHexadecimal } from '../domain/bytes-as-text.ts';
import { writingOrder, type WritingOrder } from '../engine/database-file.ts';
import { canonicalLines } from './canonical.ts';
import { manifestOf, type Contents } from './contents.ts';
import { manifestRows, sealedTables, type Manifest } from './manifest.ts';

export interface Prepared {
	manifest: Manifest;
	order: WritingOrder;
}

export function prepare(contents: Contents): Prepared {
	const { rows } = contents;
	const manifest = manifestOf(contents, hashOf(contents));
	const tables = sealedTables.map((table) => ({ table, rows: rows[table] }));
	return {
		manifest,
		order: writingOrder([...tables, { table: 'manifest' as const, rows: manifestRows(manifest) }])
	};
}

function hashOf({ rows }: Contents): string {
	const [hash, encoder] = [sha256.create(), new TextEncoder()];
	for (const line of canonicalLines(sealedTables, rows)) hash.update(encoder.encode(line));
	return inHexadecimal(hash.digest());
}
