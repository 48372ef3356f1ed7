// Seals admitted rows in a tab: the tables are written in a worker that ends with it. A bundle for the browser has this in the place of
// src/lib/vault/seal.ts.
import { sha256 } from '@noble/hashes/sha2.js';
import { Encrypter } from 'age-encryption';
import { inHexadecimal } from '../domain/bytes-as-text.ts';
import { blockSizeFor } from '../engine/database-file.ts';
import { writtenDatabase } from '../engine/wasm-file.ts';
import { canonicalLines } from '../vault/canonical.ts';
import { manifestOf } from '../vault/contents.ts';
import { lockWith } from '../vault/decrypt.ts';
import { manifestRows, sealedTables } from '../vault/manifest.ts';
import { readRows } from '../vault/row-hash.ts';
import type * as Seal from '../vault/seal.ts';
import { VaultError } from '../vault/vault-error.ts';

export const seal: typeof Seal.seal = async (sealing) => {
	const { rows, lock, onEncrypting } = sealing;
	const hash = sha256.create();
	const encoder = new TextEncoder();
	for (const line of canonicalLines(sealedTables, rows)) hash.update(encoder.encode(line));
	const manifest = manifestOf(sealing, inHexadecimal(hash.digest()));
	const own = { ...rows, manifest: manifestRows(manifest) };
	const tables = [...sealedTables, 'manifest'] as const;
	const count = tables.reduce((sum, table) => sum + own[table].length, 0);
	const database = await writtenDatabase(
		tables,
		(table) => own[table],
		blockSizeFor(count),
		async (engine) => {
			// A file that no page would open, or not as these very rows, is not handed over.
			const { impossible, sha256: found } = await readRows(engine);
			if (impossible) throw new VaultError('impossible-value', { place: impossible });
			if (found !== manifest.sha256) throw new Error('the rows do not come back as they went in');
		}
	);
	onEncrypting?.();
	return { bytes: await lockWith(new Encrypter(), lock).encrypt(database), manifest };
};
