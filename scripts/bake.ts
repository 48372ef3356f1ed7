// Writes a DuckDB file from rows that may be published, in a process that never saw any other row: `bake.ts <rows.json> <file>`.
import { readFileSync } from 'node:fs';
import { writeDatabase } from '../src/lib/engine/node-file.ts';
import { publishedNames, type TableRows } from '../src/lib/engine/tables.ts';

const [, , rowsFile, databaseFile] = process.argv;
if (!rowsFile || !databaseFile) throw new Error('usage: bake.ts <rows.json> <file.duckdb>');
const rows = JSON.parse(readFileSync(rowsFile, 'utf8')) as TableRows;
await writeDatabase(databaseFile, publishedNames, (table) => Promise.resolve(rows[table] ?? []));
