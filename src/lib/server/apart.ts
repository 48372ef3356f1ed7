// Has the published tables written where no household was ever in memory: by a process of its own. A bundle for the browser has src/lib/tab/apart.ts
// instead, and a worker of its own.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { heard, type HeardBatch, type PublishedBatch } from '../engine/published-batches.ts';
import { root } from './machine.ts';

const run = promisify(execFile);

/** One of the programs of the site where a build runs those (scripts/pages.mjs), else a command. */
const baker = (): string[] => {
	const own = process.env.WIJKLADDER_BAKER;
	return own ? [own] : [path.join(root(), 'scripts/run.mjs'), 'bake'];
};

/**
 * Bakes the published rows, so that the browser answers from what the pages were prerendered from. In a process of its own:
 * DuckDB leaves some bytes of unused memory in a file, and a process that holds households could leave theirs.
 * @param outFile path of a file that does not exist yet
 * @returns the SHA-256 of the rows as JSON, in hexadecimal
 */
export async function bake(batches: AsyncIterable<PublishedBatch>, outFile: string): Promise<string> {
	const rowsFile = `${outFile}.jsonl`;
	const hash = createHash('sha256');
	await writeFile(rowsFile, linesOf(heard(batches, (text) => hash.update(text))));
	try {
		await run(process.execPath, [...baker(), rowsFile, outFile], {
			cwd: root(),
			// Unused memory is filled with one byte, and the environment is empty: what is left in the file says nothing.
			env: { PATH: process.env.PATH, MALLOC_PERTURB_: '255', MALLOC_ARENA_MAX: '1' }
		});
	} finally {
		await rm(rowsFile);
	}
	return hash.digest('hex');
}

/** A batch a line. */
async function* linesOf(batches: AsyncIterable<HeardBatch>): AsyncGenerator<string> {
	for await (const { table, text } of batches) yield `{"table":${JSON.stringify(table)},"rows":[${text}]}\n`;
}

export interface Baked {
	bytes: Uint8Array;
	/** SHA-256 of the rows as JSON, in hexadecimal. */
	hash: string;
}

/** Bakes the rows into bytes. */
export async function bakedApart(batches: AsyncIterable<PublishedBatch>): Promise<Baked> {
	const folder = await mkdtemp(path.join(tmpdir(), 'published-'));
	try {
		const place = path.join(folder, 'published.duckdb');
		const hash = await bake(batches, place);
		return { bytes: await readFile(place), hash };
	} finally {
		await rm(folder, { recursive: true });
	}
}
