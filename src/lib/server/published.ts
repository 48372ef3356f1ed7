// The one file that the browser's engine attaches: baked once per build, named after what is in it.
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publishedNames } from '../engine/tables.ts';
import { bake, everythingIn } from './bake.ts';
import { openProgramme } from './programme.ts';

export interface PublishedFile {
	/** File name at the root of the site; changes with what the tables hold, so it may be cached for ever. */
	name: string;
	hash: string;
	bytes: Uint8Array<ArrayBuffer>;
}

let file: Promise<PublishedFile> | undefined;

/** The published tables of the programme that is being built. */
export const publishedFile = (): Promise<PublishedFile> => (file ??= make());

async function make(): Promise<PublishedFile> {
	const { engine } = await openProgramme();
	const folder = await mkdtemp(path.join(tmpdir(), 'published-'));
	try {
		const place = path.join(folder, 'published.duckdb');
		await bake(engine, place);
		const bytes = new Uint8Array(await readFile(place));
		// Of the rows, not the bytes: DuckDB lays the same rows out anew each time, and the build asks in two processes.
		const rows = createHash('sha256');
		for (const table of publishedNames)
			rows.update(`${table} ${JSON.stringify(await engine.all(everythingIn(table)))}\n`);
		const hash = rows.digest('hex').slice(0, 16);
		return { name: `published-${hash}.duckdb`, hash, bytes };
	} finally {
		await rm(folder, { recursive: true });
	}
}
