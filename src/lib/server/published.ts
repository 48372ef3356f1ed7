// The one file that the browser's engine attaches: baked once per build, named after what is in it.
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bake, rowsToPublish } from './bake.ts';
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
		const rows = await rowsToPublish(engine);
		await bake(rows, place);
		const bytes = new Uint8Array(await readFile(place));
		// Of the rows, not the bytes: the build asks in two processes, and both must find the same name.
		const hash = createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16);
		return { name: `published-${hash}.duckdb`, hash, bytes };
	} finally {
		await rm(folder, { recursive: true });
	}
}
