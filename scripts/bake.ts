// Writes a DuckDB file from rows that may be published, in a process that never saw any other row: `bake.ts <rows.jsonl> <file>`.
import { createReadStream } from 'node:fs';
import { writeDatabase } from '../src/lib/engine/node-file.ts';
import { publishedNames } from '../src/lib/engine/tables.ts';
import { byTable, type PublishedBatch } from '../src/lib/engine/published-batches.ts';

const [, , rowsFile, databaseFile] = process.argv;
if (!rowsFile || !databaseFile) throw new Error('usage: bake.ts <rows.jsonl> <file.duckdb>');

/** A batch a line. Not node:readline: it also breaks lines where a text holds U+2028. */
async function* batchesIn(file: string): AsyncGenerator<PublishedBatch> {
	let line = '';
	for await (const part of createReadStream(file, 'utf8') as AsyncIterable<string>) {
		const [first = '', ...more] = part.split('\n');
		line += first;
		for (const next of more) {
			yield JSON.parse(line) as PublishedBatch;
			line = next;
		}
	}
}

const { rowsOf, end } = await byTable(batchesIn(rowsFile));
await writeDatabase(databaseFile, publishedNames, rowsOf);
end();
