// A copy of the build whose published tables hold as many observations as asked for.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { rowGroupSize } from '../../src/lib/engine/database-file.ts';
import { order } from '../../src/lib/server/published-rows.ts';

/** The files of a folder with this ending, as full paths. */
const filesWith = (folder: string, ending: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith(ending))
		.map((file) => path.join(folder, file));

const quoted = (file: string) => `'${file.replaceAll("'", "''")}'`;

/**
 * Writes the tables of one file to another and fills up `observations` with rows of areas that no page asks for, laid out
 * as the build does it, so that the questions stay the same and only the table grows.
 * @param count rows wanted; never fewer than there are
 */
async function grow(source: string, target: string, count: number): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
	const connection = await instance.connect();
	const run = (sql: string) => connection.run(sql);
	try {
		await run("SET disabled_compression_methods = 'fsst,dict_fsst'");
		await run(`ATTACH ${quoted(source)} AS old (READ_ONLY)`);
		await run(`ATTACH ${quoted(target)} AS new (STORAGE_VERSION 'v1.2.0', ROW_GROUP_SIZE ${rowGroupSize})`);
		await run('COPY FROM DATABASE old TO new');
		await run('DELETE FROM new.observations');
		await run('CHECKPOINT new');
		await run(`INSERT INTO new.observations
			SELECT * FROM (
				SELECT base.* REPLACE (IF(copy.i = 0, base.area, copy.i || '-' || base.area) AS area)
				FROM old.observations AS base,
					range(CAST(ceil(${count} / (SELECT greatest(count(*), 1) FROM old.observations)) AS BIGINT)) AS copy(i)
			)
			ORDER BY ${order.observations}`);
		await run('CHECKPOINT new');
		await run('DETACH new');
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

/**
 * A page says how many bytes the published file has; the copy's pages must say it of the grown one. That changes a
 * script of which the page's policy knows the hash, so in this copy the policy goes.
 */
function restate(folder: string, from: number, to: number): void {
	for (const file of [...filesWith(folder, '.html'), ...filesWith(folder, '__data.json')]) {
		const text = readFileSync(file, 'utf8');
		const policy = /<meta http-equiv="content-security-policy"[^>]*>/i;
		const changed = text.replace(new RegExp(`\\b${from}\\b`, 'g'), String(to)).replace(policy, '');
		if (changed === text) continue;
		writeFileSync(file, changed);
		// What stands compressed beside it is of the old text.
		for (const suffix of ['.br', '.gz']) rmSync(file + suffix, { force: true });
	}
}

/**
 * Copies a build and grows its published tables.
 * @returns false when the build publishes no tables
 */
export async function buildWith(build: string, folder: string, count: number): Promise<boolean> {
	const files = filesWith(build, '.duckdb');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	cpSync(build, folder, { recursive: true, filter: (from) => !/\.duckdb(\.br|\.gz)?$/.test(from) });
	for (const file of files) {
		const target = path.join(folder, path.relative(build, file));
		await grow(file, target, count);
		restate(folder, statSync(file).size, statSync(target).size);
	}
	return files.length > 0;
}
