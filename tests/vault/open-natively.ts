// Opens a sealed file without any code of ours: age's own library and native DuckDB; every cell as text.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Decrypter } from 'age-encryption';

export type Key = { identity: string } | { passphrase: string };

export function decrypt(sealed: Uint8Array, key: Key): Promise<Uint8Array> {
	const decrypter = new Decrypter();
	if ('identity' in key) decrypter.addIdentity(key.identity);
	else decrypter.addPassphrase(key.passphrase);
	return decrypter.decrypt(sealed);
}

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
