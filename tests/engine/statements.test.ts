// What is asked again stays prepared; what is asked once leaves nothing behind in DuckDB, whether it was answered or not.
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { expect, it } from 'vitest';
import { asker } from '../../src/lib/engine/statements.ts';

const dist = path.dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
const bundle = (kind: string) => ({ mainModule: path.join(dist, `duckdb-${kind}.wasm`), mainWorker: '' });
const database = await createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new VoidLogger(), NODE_RUNTIME);
await database.instantiate(() => {});
database.open({});

/** DuckDB as the browser has it, in the same thread; counts what is prepared and let go. */
function counting() {
	const open = { prepared: 0, closed: 0 };
	const connection = database.connect();
	const prepare = async (sql: string) => {
		const statement = connection.prepare(sql);
		open.prepared++;
		return {
			query: async (...params: unknown[]) => statement.query(...params),
			close: async () => {
				statement.close();
				open.closed++;
			}
		};
	};
	return { open, ask: asker({ prepare } as unknown as AsyncDuckDBConnection) };
}

it('keeps what is asked again', async () => {
	const { open, ask } = counting();
	for (const one of [1, 2, 3]) expect((await ask('SELECT ? AS one', [one])).values).toEqual([[one]]);
	expect(open).toEqual({ prepared: 1, closed: 0 });
});

it('lets go of what is asked once', async () => {
	const { open, ask } = counting();
	for (let from = 0; from < 60; from++)
		expect((await ask(`SELECT CAST(${from} AS DOUBLE) AS one`, [], true)).values[0]?.[0]).toBe(from);
	await expect(ask("SELECT CAST('x' AS INTEGER)", [], true)).rejects.toThrow();
	expect(open.closed).toBe(open.prepared);
	expect(open.closed).toBeGreaterThanOrEqual(60);
});
