// Opens a sealed file without any code of ours: age's own library, scrypt of OpenSSL and native DuckDB; every cell as text.
import { createDecipheriv, scryptSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Decrypter, type Identity } from 'age-encryption';

export type Key = { identity: string } | { passphrase: string };

export function decrypt(sealed: Uint8Array, key: Key): Promise<Uint8Array> {
	const decrypter = new Decrypter();
	if ('identity' in key) decrypter.addIdentity(key.identity);
	else decrypter.addIdentity(heldBy(key.passphrase));
	return decrypter.decrypt(sealed);
}

/** As the format's own text has it (age-encryption.org/v1, The scrypt recipient type): OpenSSL needs a fifth of the time for it. */
const heldBy = (passphrase: string): Identity => ({
	unwrapFileKey(stanzas) {
		const [stanza] = stanzas;
		const [type, salt = '', logN = ''] = stanza?.args ?? [];
		if (!stanza || stanzas.length !== 1 || type !== 'scrypt') return null;
		const salted = Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), Buffer.from(salt, 'base64')]);
		const cost = { N: 2 ** Number(logN), r: 8, p: 1, maxmem: 2 ** 30 };
		const opened = createDecipheriv(
			'chacha20-poly1305',
			scryptSync(passphrase, salted, 32, cost),
			Buffer.alloc(12),
			{ authTagLength: 16 }
		);
		opened.setAuthTag(stanza.body.subarray(-16));
		try {
			return Buffer.concat([opened.update(stanza.body.subarray(0, -16)), opened.final()]);
		} catch {
			return null;
		}
	}
});

type Row = Record<string, string>;

/** Rows per table in the order of the file; NULL is an empty text, as in a CSV. */
export async function tablesIn(database: Uint8Array): Promise<Record<string, Row[]>> {
	const folder = mkdtempSync(path.join(tmpdir(), 'opened-'));
	const file = path.join(folder, 'opened.duckdb');
	writeFileSync(file, database);
	const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
	const connection = await instance.connect();
	try {
		const rowsOf = async (sql: string): Promise<Row[]> =>
			(await connection.runAndReadAll(sql))
				.getRowObjects()
				.map((row) =>
					Object.fromEntries(
						Object.entries(row).map(([name, cell]) => [name, cell === null ? '' : String(cell)])
					)
				);
		const names = await rowsOf('SELECT table_name AS name FROM duckdb_tables() ORDER BY name');
		const tables: Record<string, Row[]> = {};
		for (const { name = '' } of names) tables[name] = await rowsOf(`SELECT * FROM "${name}"`);
		return tables;
	} finally {
		connection.closeSync();
		instance.closeSync();
		rmSync(folder, { recursive: true });
	}
}
