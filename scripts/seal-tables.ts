// Makes a DuckDB file of canonical lines on standard input, reads it back as a page would, and hands its bytes to standard
// output; leaves nothing on disk.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { blockSizeFor } from '../src/lib/engine/database-file.ts';
import { openDatabase, writeDatabase } from '../src/lib/engine/node-file.ts';
import type { TableRow } from '../src/lib/engine/tables.ts';
import { canonicalReader } from '../src/lib/vault/canonical.ts';
import { sealedTables } from '../src/lib/vault/manifest.ts';
import { readRows } from '../src/lib/vault/row-hash.ts';
import { sweepSealing } from './workings.mjs';
import { impossibleCellExit } from '../src/lib/vault/vault-error.ts';

const tables = [...sealedTables, 'manifest'] as const;

// Nobody else on this machine may read what stands on disk for a moment, and it goes whatever happens here.
process.umask(0o077);
sweepSealing();
const folder = mkdtempSync(path.join(tmpdir(), `wijkladder-seal-${process.pid}-`));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
process.stdout.on('error', () => process.exit(1));

const rows = new Map<string, TableRow[]>(tables.map((table) => [table, []]));
const read = canonicalReader(tables);
let rest = '';
// Not node:readline: it also breaks lines where a text holds U+2028.
for await (const part of process.stdin.setEncoding('utf8') as AsyncIterable<string>) {
	const lines = (rest + part).split('\n');
	rest = lines.pop() ?? '';
	for (const line of lines) {
		const { table, row } = read(line);
		rows.get(table)?.push(row);
	}
}
const file = path.join(folder, 'sealed.duckdb');
const count = [...rows.values()].reduce((sum, own) => sum + own.length, 0);
await writeDatabase(file, tables, (table) => Promise.resolve(rows.get(table) ?? []), blockSizeFor(count));
await readBack();
process.stdout.write(readFileSync(file));

/** A file that no page would open, or not as these very rows, is not handed over. */
async function readBack(): Promise<void> {
	const engine = await openDatabase(file);
	const { impossible, sha256 } = await readRows(engine).finally(() => engine.close());
	if (impossible) {
		process.stderr.write(JSON.stringify(impossible));
		process.exit(impossibleCellExit);
	}
	const promised = rows.get('manifest')?.find(({ fact }) => fact === 'sha256')?.value;
	if (sha256 !== promised) throw new Error('the rows do not come back as they went in');
}
