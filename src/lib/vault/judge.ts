// Asks an opened file what it says about itself, and lets it through only when that is so.
import type { Engine, Query } from '../engine/engine.ts';
import { columnsOf } from '../engine/tables.ts';
import { judgeManifest, manifestSql, sealedTables, type Manifest } from './manifest.ts';
import { VaultError } from './vault-error.ts';

export interface Expected {
	/** Id of this site's programme. */
	programme: string;
	/** ISO day of opening. */
	today: string;
	/** True once the reader was warned. */
	pastRetention: boolean;
}

type RawRow = Readonly<Record<string, unknown>>;
const rawRow = (raw: unknown): RawRow => (typeof raw === 'object' && raw !== null ? { ...raw } : {});
const ask = (name: string, sql: string): Query<RawRow> => ({ name, sql, params: [], row: rawRow });

const countSql = sealedTables
	.map((table) => `SELECT '${table}' AS "table", CAST(count(*) AS DOUBLE) AS rows FROM "${table}"`)
	.join(' UNION ALL ');

/** A table that lacks a column would make a question fail much later; nothing is read here. */
const columnsSql = sealedTables
	.map(
		(table) =>
			`SELECT 1 AS one FROM (SELECT ${columnsOf(table)
				.map(([name, type]) => `CAST("${name}" AS ${type})`)
				.join(', ')} FROM "${table}" LIMIT 0)`
	)
	.join(' UNION ALL ');

/**
 * @throws VaultError with the manifest's code, or `damaged` when the tables are not as it promises
 */
export async function judge(engine: Engine, expected: Expected): Promise<Manifest> {
	const facts = await engine.all(ask('manifest', manifestSql)).catch(() => []);
	const { manifest, code } = judgeManifest(facts, expected);
	if (manifest === null) throw new VaultError(code);
	if (code !== null && !expected.pastRetention) throw new VaultError(code, manifest.retainUntil);
	try {
		await engine.all(ask('columns', columnsSql));
		const counts = new Map(
			(await engine.all(ask('counts', countSql))).map((row) => [row.table, row.rows] as const)
		);
		if (sealedTables.every((table) => counts.get(table) === manifest.rows[table])) return manifest;
	} catch {
		// Said below, without the words of the engine.
	}
	throw new VaultError('damaged');
}
