// Has the published tables written where no household was ever in memory: by a process of its own. A bundle for the browser has src/lib/tab/apart.ts
// instead, and a worker of its own.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from './machine.ts';
import { piecesOf, type PublishedRows } from './published-rows.ts';

const run = promisify(execFile);

/**
 * Bakes the published rows, so that the browser answers from what the pages were prerendered from. In a process of its own:
 * DuckDB leaves some bytes of unused memory in a file, and a process that holds households could leave theirs.
 * @param outFile path of a file that does not exist yet
 * @returns the SHA-256 of the rows as JSON, in hexadecimal
 */
export async function bake(rows: PublishedRows, outFile: string): Promise<string> {
	const rowsFile = `${outFile}.json`;
	const hash = createHash('sha256');
	await writeFile(
		rowsFile,
		heard(piecesOf(rows), (piece) => hash.update(piece))
	);
	try {
		await run(process.execPath, [path.join(root(), 'scripts/run.mjs'), 'bake', rowsFile, outFile], {
			cwd: root(),
			// Unused memory is filled with one byte, and the environment is empty: what is left in the file says nothing.
			env: { PATH: process.env.PATH, MALLOC_PERTURB_: '255', MALLOC_ARENA_MAX: '1' }
		});
	} finally {
		await rm(rowsFile);
	}
	return hash.digest('hex');
}

/** Each piece is heard as it goes by: to write all rows once more for a hash takes as long as to write them. */
function* heard(pieces: Iterable<string>, hear: (piece: string) => void): Generator<string> {
	for (const piece of pieces) {
		hear(piece);
		yield piece;
	}
}

export interface Baked {
	bytes: Uint8Array;
	/** Of the rows as JSON, in hexadecimal; null where they were not written as that. */
	sha256: string | null;
}

/** Bakes the rows into bytes. */
export async function bakedApart(rows: PublishedRows): Promise<Baked> {
	const folder = await mkdtemp(path.join(tmpdir(), 'published-'));
	try {
		const place = path.join(folder, 'published.duckdb');
		const sha256 = await bake(rows, place);
		return { bytes: await readFile(place), sha256 };
	} finally {
		await rm(folder, { recursive: true });
	}
}
