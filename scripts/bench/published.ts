// A copy of the build whose published tables hold as many observations as asked for.
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** The `.duckdb` files of a build, relative to it. */
export const publishedFiles = (build: string): string[] =>
	readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.duckdb'));

const quoted = (file: string) => `'${file.replaceAll("'", "''")}'`;

/**
 * Writes the tables of one file to another and fills up `observations` with rows of areas that no page asks for, in the
 * same order as the build writes them, so that the questions stay the same and only the table grows.
 * @param count rows wanted; never fewer than there are
 */
async function grow(source: string, target: string, count: number): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
	const connection = await instance.connect();
	const run = (sql: string) => connection.run(sql);
	try {
		await run(`ATTACH ${quoted(source)} AS old (READ_ONLY)`);
		await run(`ATTACH ${quoted(target)} AS new (STORAGE_VERSION 'v1.4.0')`);
		await run('COPY FROM DATABASE old TO new');
		await run('TRUNCATE new.observations');
		await run(`INSERT INTO new.observations
			SELECT base.* REPLACE (IF(copy.i = 0, base.area, base.area || '-' || copy.i) AS area)
			FROM old.observations AS base,
				range(CAST(ceil(${count} / (SELECT greatest(count(*), 1) FROM old.observations)) AS BIGINT)) AS copy(i)
			ORDER BY base.indicator, area, base.period_index`);
		await run('CHECKPOINT new');
		await run('DETACH new');
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

/**
 * Copies a build and grows its published tables.
 * @returns the folder to serve, or null when the build publishes no tables
 */
export async function buildWith(build: string, folder: string, count: number): Promise<string | null> {
	const files = publishedFiles(build);
	if (files.length === 0) return null;
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	// The stored .br and .gz of these files would be of the old content.
	cpSync(build, folder, { recursive: true, filter: (from) => !/\.duckdb(\.br|\.gz)?$/.test(from) });
	for (const file of files) await grow(path.join(build, file), path.join(folder, file), count);
	return folder;
}
