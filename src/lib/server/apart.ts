// Has the published tables written where no household was ever in memory: by a process of its own. A bundle for the browser has src/lib/tab/apart.ts
// instead, and a worker of its own.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { heard, type HeardBatch, type PublishedBatch } from '../engine/published-batches.ts';
import { root } from './machine.ts';

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
	const hash = createHash('sha256');
	const child = spawn(process.execPath, [...baker(), outFile], {
		cwd: root(),
		stdio: ['pipe', 'ignore', 'pipe'],
		// Unused memory is filled with one byte, and the environment is empty: what is left in the file says nothing.
		env: { PATH: process.env.PATH, MALLOC_PERTURB_: '255', MALLOC_ARENA_MAX: '1' }
	});
	/** Why rows stopped coming, if they did. */
	let stopped: { reason: unknown } | undefined;
	async function* lines(): AsyncGenerator<string> {
		try {
			yield* linesOf(heard(batches, (piece) => hash.update(piece)));
		} catch (reason) {
			// To whoever writes them those that came would look like all of them.
			stopped = { reason };
			child.kill();
			throw reason;
		}
	}
	// Each takes the next rows while the other is at those before: of hundreds of areas both take seconds.
	const [sent, ended, said] = await Promise.allSettled([
		pipeline(lines(), child.stdin),
		once(child, 'close') as Promise<[code: number | null, signal: string | null]>,
		text(child.stderr)
	]);
	if (stopped) throw stopped.reason;
	if (ended.status === 'rejected') throw ended.reason;
	// Where it ended by itself nothing more could be sent, and only it knows why.
	const [code, signal] = ended.value;
	if (code !== 0) {
		const why = said.status === 'fulfilled' ? said.value : '';
		throw new Error(`${path.basename(outFile)}: ${signal ?? `exit ${String(code)}`}\n${why}`);
	}
	if (sent.status === 'rejected') throw sent.reason;
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
