// The rules of observations.csv in native DuckDB, in a process of its own: what `check-data` is measured against.
// `node intake-duckdb.mjs <folder> <facts as JSON>` prints every problem and remark as `[row, column, code]`.
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { statements } from './intake-sql.mjs';

const [folder = '', given = '{}'] = process.argv.slice(2);
const sql = statements(JSON.parse(given), {
	areas: path.join(folder, 'areas.csv'),
	observations: path.join(folder, 'observations.csv')
});

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
for (const statement of sql) await connection.run(statement);
const reader = await connection.runAndReadAll('SELECT * FROM problems ORDER BY ALL');
process.stdout.write(
	JSON.stringify(reader.getRows().map(([row, column, code]) => [Number(row), column, code]))
);
