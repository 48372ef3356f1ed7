// Writes a DuckDB file from the rows that come in, which may be published, in a process that never saw any other row: `bake.ts <file>`.
import { writeDatabase } from '../src/lib/engine/node-file.ts';
import { publishedNames } from '../src/lib/engine/tables.ts';
import { byTable, type PublishedBatch } from '../src/lib/engine/published-batches.ts';

const [, , databaseFile] = process.argv;
if (!databaseFile) throw new Error('usage: bake.ts <file.duckdb>');

/** A batch a line. Not node:readline: it also breaks lines where a text holds U+2028. */
async function* batchesIn(coming: AsyncIterable<string>): AsyncGenerator<PublishedBatch> {
	let line = '';
	for await (const part of coming) {
		const [first = '', ...more] = part.split('\n');
		line += first;
		for (const next of more) {
			yield JSON.parse(line) as PublishedBatch;
			line = next;
		}
	}
}

const { rowsOf, end } = await byTable(batchesIn(process.stdin.setEncoding('utf8')));
await writeDatabase(databaseFile, publishedNames, rowsOf);
end();
