// Asks a connection of DuckDB-Wasm, which keeps what it was asked before: the same is asked again and again with other parameters.
import type { AsyncDuckDBConnection, AsyncPreparedStatement } from '@duckdb/duckdb-wasm';
import { columnsOf, type Columns } from './arrow-rows.ts';
import type { Parameter } from './engine.ts';

/** Beyond this many the oldest is let go. */
const mostStatements = 40;

/** @returns what answers; it throws what DuckDB throws */
export function asker(
	connection: AsyncDuckDBConnection
): (sql: string, params: readonly Parameter[], once?: boolean) => Promise<Columns> {
	/** By their SQL. */
	const statements = new Map<string, Promise<AsyncPreparedStatement>>();
	return async (sql, params, once = false) => {
		if (once) {
			const statement = await connection.prepare(sql);
			try {
				return columnsOf(await statement.query(...params));
			} finally {
				await statement.close();
			}
		}
		const preparing = statements.get(sql) ?? connection.prepare(sql);
		statements.set(sql, preparing);
		try {
			const table = await (await preparing).query(...params);
			const [oldest] = statements.size > mostStatements ? statements : [];
			if (oldest) {
				statements.delete(oldest[0]);
				// After whoever is still waiting for it.
				void oldest[1].then((one) => one.close()).catch(() => {});
			}
			return columnsOf(table);
		} catch (error) {
			statements.delete(sql);
			throw error;
		}
	};
}
