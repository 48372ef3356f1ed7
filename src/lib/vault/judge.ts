// Asks an opened file what it says about itself, and lets it through only when that is so, to the last row.
import type { Engine, Query } from '../engine/engine.ts';
import { areAsPromised, columnsThere, columnTypes, wrongColumn } from './column-types.ts';
import { judgeManifest, manifestSql, sealedTables, type Manifest } from './manifest.ts';
import { readRows, type RowFacts } from './row-hash.ts';
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
const manifestQuery: Query<RawRow> = {
	name: 'manifest',
	sql: manifestSql,
	params: [],
	row: (raw) => ({ ...Object(raw) })
};

/**
 * @throws VaultError with the manifest's code; `wrong-columns` or `impossible-value` with the place; `changed-rows` when the
 * rows are not those of the hash; `damaged` when there is not even that to read
 */
export async function judge(engine: Engine, expected: Expected): Promise<Manifest> {
	const facts = await engine.all(manifestQuery).catch(() => []);
	const { manifest, code } = judgeManifest(facts, expected);
	if (manifest === null) throw new VaultError(code);
	if (code !== null && !expected.pastRetention)
		throw new VaultError(code, { retainUntil: manifest.retainUntil });
	await judgeColumns(engine);
	const { rows, impossible, sha256 } = await readFacts(engine, manifest);
	if (impossible !== null) throw new VaultError('impossible-value', { place: impossible });
	if (sealedTables.some((table) => rows[table] !== manifest.rows[table])) throw new VaultError('damaged');
	if (sha256 !== manifest.sha256) throw new VaultError('changed-rows');
	return manifest;
}

/** A table of other types would give other answers, or make a question fail much later. */
async function judgeColumns(engine: Engine): Promise<void> {
	const types = await engine.all(columnTypes).catch(() => []);
	if (areAsPromised(types)) return;
	for (const table of sealedTables) {
		const there = await engine.all(columnsThere(table)).catch(() => []);
		if (there.length === 0) break;
		const column = wrongColumn(table, there);
		if (column !== null) throw new VaultError('wrong-columns', { place: { table, row: null, column } });
	}
	throw new VaultError('damaged');
}

/** Without the words of the engine, which may quote a row. */
async function readFacts(engine: Engine, manifest: Manifest): Promise<RowFacts> {
	try {
		return await readRows(engine, manifest.rows);
	} catch {
		throw new VaultError('damaged');
	}
}
